"""How often each rule is right, counted over scenarios and labelled letters."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from daemon.__main__ import main
from daemon.cli.rules_table import lines, table
from daemon.scoring import expectations, letters
from daemon.scoring.concluding import Concluded, conclude
from daemon.scoring.scenario import read_scenario
from daemon.scoring.tally import Tally
from parsers import parse
from rules import detect
from rules.fold import OBLIGATION_RULES

SCENARIO: dict[str, Any] = {
    "owner": {"name": "Ines Faber", "addresses": ["Ines@Faber.example"]},
    "now": "2026-06-20T09:00:00+02:00",
    "messages": [
        {
            "id": "<1@quarry.example>",
            "from": "Otto Lindqvist <otto@quarry.example>",
            "to": ["ines@faber.example"],
            "date": "2026-06-02T10:00:00+02:00",
            "subject": "Slate for the porch",
            "text": "Dear Ines,\n\nCould you send me the width of the porch by Friday?\n\nOtto\n",
        }
    ],
    "expect": {
        "owed": [{"kind": "reply", "mine": True, "to": "OTTO@quarry.example", "status": "open"}, {"kind": "thanks", "mine": True}],
        "not_owed": [{"kind": "promise"}, {"kind": "reply", "to": "otto@quarry.example"}],
        "flags": {"otto@quarry.example": ["reliable"]},
        "not_flags": {"otto@quarry.example": ["overused"]},
        "acts": [{"message": "<1@quarry.example>", "kind": "request"}],
        "not_acts": [{"message": "<1@quarry.example>", "kind": "thanks"}],
        "introductions": [{"introducer": "otto@quarry.example"}],
    },
}


def counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    assert main(["rules", str(folder), "--json"]) == 0
    return {entry["name"]: entry for entry in json.loads(capsys.readouterr().out)}


def numbers(entry: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(entry[name] for name in ("hits", "wanted", "missed", "near_misses", "false_alarms", "precision", "recall"))


def test_each_expectation_of_a_scenario_is_counted_for_the_rule_that_answers_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "porch.json").write_text(json.dumps(SCENARIO), encoding="utf-8")

    found = counted(tmp_path, capsys)

    assert numbers(found["answer-what-was-asked"]) == (2, 1, 0, 1, 1, 0.5, 1.0)
    assert numbers(found["say-thanks-the-same-day"]) == (0, 1, 1, 0, 0, None, 0.0)
    assert numbers(found["keep-what-was-promised"]) == (0, 0, 0, 1, 0, None, None)
    assert numbers(found["reliable"]) == (0, 1, 1, 0, 0, None, 0.0)
    assert numbers(found["overused"]) == (0, 0, 0, 1, 0, None, None)
    assert numbers(found["request (any rule)"]) == (1, 1, 0, 0, 0, 1.0, 1.0)
    assert numbers(found["thanks (any rule)"]) == (0, 0, 0, 1, 0, None, None)
    assert numbers(found["introductions (case files)"]) == (0, 1, 1, 0, 0, None, 0.0)


def test_what_is_settled_is_no_false_alarm_unless_that_very_status_was_unwanted() -> None:
    settled = {"kind": "reply", "status": "settled"}
    concluded, tally = Concluded((settled,), (), {}, {}), Tally()

    expectations.count({"not_owed": [{"kind": "reply"}, {"kind": "reply", "status": "settled"}]}, concluded, {}, tally)

    assert (tally.of("answer-what-was-asked").near_misses, tally.of("answer-what-was-asked").false_alarms) == (2, 1)


def test_every_rule_for_debts_answers_for_its_own_kind() -> None:
    assert set(expectations.DEBT_RULES.values()) == {rule.name for rule in OBLIGATION_RULES}

    for name in ("01-hoof-trimmer", "06-larch-boards", "58-no-thanks-by-them", "65-potter-thanks-owed"):
        owed = conclude(read_scenario(Path(__file__).parents[1] / "scenarios" / f"{name}.json")).owed
        assert owed
        assert all(expectations.DEBT_RULES[item["kind"]] == item["rule"] for item in owed)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"now": "2026-06-20T09:00:00"}, "offset"),
        ({"now": None}, "no scenario"),
        ({"expect": {"owned": []}}, "'owned'"),
        ({"expect": {"flags": ["reliable"]}}, "'flags'"),
        ({"expect": {"acts": [{"message": "<2@quarry.example>"}]}}, "none of its messages"),
        ({"messages": [{"id": "<1@quarry.example>"}]}, "lacks 'date'"),
        ({"messages": [SCENARIO["messages"][0] | {"folder": "../../elsewhere"}]}, "no folder"),
        ({"messages": [SCENARIO["messages"][0] | {"subject": "two\nlines"}]}, "no scenario"),
    ],
)
def test_what_is_no_scenario_is_refused_in_one_line_that_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: dict[str, Any], said: str
) -> None:
    (tmp_path / "porch.json").write_text(json.dumps(deepcopy(SCENARIO) | change), encoding="utf-8")

    assert main(["rules", str(tmp_path)]) != 0

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "porch.json" in told.err
    assert said in told.err


@pytest.mark.parametrize("words", ["[]", "{", "null", '{"id": 5}'])
def test_json_that_is_none_of_it_is_refused_as_well(tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str) -> None:
    for name in ("odd.json", "labels.jsonl"):
        folder = tmp_path / name.partition(".")[0]
        folder.mkdir()
        (folder / name).write_text(words, encoding="utf-8")

        assert main(["rules", str(folder)]) != 0

        told = capsys.readouterr().err
        assert told.count("\n") == 1
        assert name in told


def test_of_labelled_letters_a_kind_that_no_rule_found_is_missed_once_and_the_unsure_is_not_judged() -> None:
    tally = Tally()
    label = {"id": "a", "acts": [{"kind": "offer"}, {"kind": "favor"}], "unsure": ["favor"]}

    letters.count(label, detect(parse(b"From: a@b.example\r\n\r\nNothing.\r\n")), {"one": ["offer"], "two": ["favor"]}, tally)

    assert (tally.of("offer (any rule)").missed, tally.of("one").missed) == (1, 1)
    assert (tally.of("favor (any rule)").missed, tally.of("two").missed) == (0, 0)


def test_the_table_shows_what_is_not_whole_as_not_whole_and_leaves_out_what_nobody_labelled() -> None:
    base = {"reads": "mailbox", "state": "published", "article": "An article", "heading": "a heading", "precision": 1.0, "recall": 0.99}
    nearly = base | {"name": "nearly", "hits": 99, "wanted": 100, "missed": 1, "near_misses": 0, "false_alarms": 0}
    silent = base | {"name": "silent", "hits": 0, "wanted": 0, "missed": 0, "near_misses": 0, "false_alarms": 0}

    shown = table([nearly, silent])
    bars = [str(cell) for cell in shown.columns[1].cells]

    assert bars[-1] == "■" * 9 + "·"
    assert "silent" not in [str(cell) for cell in shown.columns[0].cells]
    assert [line.split()[-1] for line in lines([nearly, silent], measured=True)][1:] == ["heading", "heading"]


def test_a_rule_that_is_never_right_is_not_shown_as_a_good_one() -> None:
    wrong = {"name": "wrong", "reads": "mailbox", "state": "published", "hits": 3, "wanted": 0, "missed": 0, "near_misses": 3}

    shown = table([wrong | {"false_alarms": 3, "precision": 0.0, "recall": None}])

    cells = list(shown.columns[6].cells)
    assert str(cells[-1]) == "0%"
    assert getattr(cells[-1], "style", "") == "red"
