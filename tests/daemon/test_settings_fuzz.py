"""Whatever stands in the configuration: it is read, or refused in one line; nothing else ever comes out."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from daemon.errors import UserError
from daemon.settings import load
from daemon.settings.models import MailboxSettings, OwnerSettings, Settings, SmtpSettings, SummarySettings, TagSettings

SECTIONS = {
    "[owner]": [*OwnerSettings.model_fields, "pasword"],
    "[[mailbox]]": [*MailboxSettings.model_fields, "x"],
    "[mailbox]": ["name"],
    "[smtp]": [*SmtpSettings.model_fields, "secret"],
    "[summary]": [*SummarySettings.model_fields, "when"],
    "[tag]": [*TagSettings.model_fields, "0"],
    "[owner.name]": ["first"],
    "[unknown]": ["key"],
}
CANARY = "hunter2-canary"
GOOD = [
    "ada@example.org",
    "127.0.0.1",
    "Europe/Berlin",
    "plain",
    "starttls",
    "auto",
    "week",
    "07:30",
    "",
    "~",
    "+25:99",
    "\x00",
    CANARY,
    "[",
    "{}",
]

scalars = st.one_of(
    st.sampled_from(GOOD).map(json.dumps),
    st.integers(-(2**63), 2**63 - 1).map(str),
    st.sampled_from(["true", "false", "1.5", "nan", "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z", "993"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\x7f"), max_size=20).map(lambda text: json.dumps(text, ensure_ascii=False)),
)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]"), max_leaves=4)
inline = st.one_of(values, values.map(lambda value: f"{{a = {value}}}"))


@st.composite
def configurations(draw: st.DrawFn) -> str:
    top = draw(st.dictionaries(st.sampled_from([*Settings.model_fields, "databse"]), inline, max_size=1))
    lines = [f"{key} = {value}" for key, value in top.items()]
    titles = draw(st.lists(st.sampled_from(sorted(SECTIONS)), unique=True, max_size=3))
    for title in dict.fromkeys(["[owner]", *titles]):
        needed = {"[owner]": {"addresses": '["ada@example.org"]'}, "[smtp]": {"host": '"localhost"'}}.get(title, {})
        keys = needed | draw(st.dictionaries(st.sampled_from(SECTIONS[title]), inline, max_size=2))
        lines += [title, *(f"{key} = {value}" for key, value in keys.items())]
    return "\n".join(lines) + "\n"


NAMES = (
    "SMTP__HOST SMTP__PORT SMTP SMTP__HOST__NAME OWNER OWNER__ADDRESSES OWNER__ADDRESSES__0 MAILBOX MAILBOX__0 MAILBOX__0__HOST "
    "MAILBOX__X__HOST MAILBOX__0__FOLDERS SUMMARY__AT TAG__TRUSTED_AUTHSERV DATABASE NONSENSE__KEY _ __"
)
variables = st.dictionaries(
    st.sampled_from([f"BEHOLDEN_{name}" for name in NAMES.split(" ")]),
    st.sampled_from([*GOOD, "993", "true", '["a@b.example"]', '[{"name": "x"}]', '{"host": "x"}', "[[1]]"]),
    max_size=1,
)


@settings(max_examples=300, deadline=None)
@given(text=configurations(), env=variables)
@example(text='mailbox = ["ada@example.org"]\n[owner]\naddresses = ["ada@example.org"]\n', env={"BEHOLDEN_MAILBOX__0__HOST": "localhost"})
def test_any_configuration_is_read_or_refused_in_one_line(text: str, env: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.toml"
        config.write_text(text, encoding="utf-8")

        try:
            load(config, env)
        except UserError as error:
            line = str(error)
        else:
            return

    assert line.startswith((str(config), "BEHOLDEN_"))
    assert "\n" not in line
    assert CANARY not in line
    assert len(line) < 600
