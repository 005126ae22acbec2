"""The page about one person, as the terminal shows it in colours and as a letter carries it in plain lines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from datetime import tzinfo

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from daemon.cli.output import day, plain
from daemon.logs import counted
from rules.brief import Brief
from rules.digest.safe import unlinked
from rules.digest.safe import who as named
from rules.engine.turns import GRATITUDE
from rules.engine.values import Advice, Favour, Flag, Obligation, Person
from rules.people.acquaintance import Acquaintance, Witness
from rules.people.quotes import Said

UNWRAPPED = 5000
"""Columns of a page that goes into a pipe or a file."""
WIDTH = 78
"""Columns of a page in a letter."""
PRAISE = "reliable"
"""The flag that is praise."""
_KINDS = {
    "meeting": "met",
    "call": "call",
    "talk": "spoke",
    "agreed": "agreed",
    "invitation": "in the calendar",
    "noted": "you noted",
}
READINESS = 42
"""The row of advice that has a part of its own on the page."""
_READY = {"early": "red", "fair": "yellow", "ready": "green"}
_SIGNS = ("−", "○", "+")
Row = tuple[str, Text]
_LETTER = re.compile(r"  <[^<>\s]{1,998}>(?=$|  )")
"""A Message-ID at the end of a quotation."""


def plain_page(page: Brief, zone: tzinfo) -> str:
    """The page in plain lines, one for each thing, whatever its length."""
    console = Console(width=UNWRAPPED, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(Group(*page_of(page, zone)))
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def page_for_mail(page: Brief, zone: tzinfo) -> str:
    """The page in lines of at most 78 columns (a longer word stands alone), without Message-IDs, and with no web address that works."""
    lines: list[str] = []
    for line in plain_page(page, zone).splitlines():
        shown = unlinked(_LETTER.sub("", line)).rstrip()
        indent = " " * (len(shown) - len(shown.lstrip()) + 4)
        lines += textwrap.wrap(shown, WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False) or [""]
    return "\n".join(lines)


def page_of(page: Brief, zone: tzinfo, *, framed: bool = False) -> Iterator[RenderableType]:
    """The parts of the page. `zone`: in which days are told; `framed`: with a box around the name."""
    person, met = page.person, page.met
    first = plain(named(person.name, person.address).first, 40)
    yield _head(page, framed=framed)
    yield Padding(Text.assemble((f"How do you know {first}?  ", "dim"), (plain(page.answer, 600), "bold")), (1, 0, 0, 0))
    yield from _part("How you know each other", _known(met, zone))
    yield from _part(_account(person), [_favour(one, person, zone) for one in person.favours])
    yield from _part("Open", [*(_open(one, zone) for one in page.mine), *(_open(one, zone) for one in page.theirs)])
    yield from _part("What they care about, in their own words", _quotes(page.cares, zone))
    yield from _part("Whom they asked you for", _quotes(page.asked_for, zone))
    yield from _part("What they asked or wished, and no answer is here yet", _quotes(page.asked_about, zone))
    yield from _part("To mind", [_flag(one) for one in person.flags])
    yield from _part("Advice", [_advice(one) for one in person.advice if one.row != READINESS])
    if page.readiness is not None:
        word = page.readiness.word
        title = Text.assemble("Is it time to ask for something?  ", (word, f"bold {_READY[word]}"))
        yield from _part(title, [(_SIGNS[one.step], Text(plain(one.text))) for one in page.readiness.reasons])
    if page.silenced:
        yield Text(
            "\nYou want to hear nothing of this person: only the bare record is shown (beholden undo or reopen changes that).", "dim"
        )
    if page.own:
        yield Text("\nThis looks like another address of your own: add it with --me or to owner.addresses.", "yellow")


def _head(page: Brief, *, framed: bool) -> RenderableType:
    person = page.person
    name = plain(named(person.name, person.address).name, 40)
    others = [plain(address, 80) for address in person.addresses if address != person.address]
    lines = [Text.assemble((name or plain(person.address, 80), "bold"), (f"  {plain(person.address, 80)}" if name else "", "dim"))]
    if others:
        lines.append(Text("also " + ", ".join(others), "dim"))
    if page.perhaps:
        lines.append(
            Text(f"perhaps also {', '.join(plain(one, 80) for one in page.perhaps)}, not told here (beholden merge joins them)", "dim")
        )
    depth = Text.assemble(("●" * person.depth_points, "yellow"), ("○" * (5 - person.depth_points), "dim"), f"  {person.depth}")
    if person.relation:
        depth.append(f", {'' if page.relation_said else 'probably '}{plain(person.relation, 20)}")
    lines.append(depth)
    return Panel(Group(*lines), expand=False, padding=(0, 2)) if framed else Group(*lines)


def _part(title: str | Text, rows: Iterable[Row]) -> Iterator[RenderableType]:
    """A heading and its rows, the first column narrow; nothing where there are none."""
    listed = list(rows)
    if not listed:
        return
    head = title if isinstance(title, Text) else Text(title)
    head.stylize("underline" if not head.spans else "")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="dim", justify="right")
    grid.add_column(overflow="fold")
    for left, right in listed:
        grid.add_row(left, right)
    yield Padding(Group(head, Padding(grid, (0, 0, 0, 2))), (1, 0, 0, 0))


def _quote(words: str, message_id: str) -> Text:
    return Text.assemble(f"“{plain(words)}”", (f"  {plain(message_id)}" if message_id else "", "dim"))


def _known(met: Acquaintance, zone: tzinfo) -> Iterator[Row]:
    if met.through is not None:
        by = met.through.introducer and named(met.through.name, met.through.introducer)
        words = f"through {plain(by.name or by.address, 80)}: " if by else "through an introduction"
        yield (
            day(met.through.date.astimezone(zone)),
            Text.assemble(words, _quote(met.through.evidence, met.through.message_id) if by else ""),
        )
    lettered = met.letters_in or met.letters_out
    side = "from you" if met.first_by_owner else "from them"
    side = side if met.first_direct else "with others"
    if lettered:
        yield (
            day(met.first_contact.astimezone(zone)),
            Text.assemble(f"first letter here, {side}", (f"  {plain(met.first_message_id)}", "dim")),
        )
    for one in sorted({*met.meetings, *met.agreed, *met.noted}, key=lambda one: (one.date, one.message_id, one.evidence)):
        yield _meeting(one, zone)
    if not lettered:
        return
    letters = f"latest letter here; {counted(met.letters_in, 'letter')} from them, {met.letters_out} from you"
    yield day(met.last_contact.astimezone(zone)), Text(letters)


def _meeting(one: Witness, zone: tzinfo) -> Row:
    kind = _KINDS[one.kind]
    if not one.message_id and one.kind != "noted":
        kind += ", you noted"
    return day(one.date.astimezone(zone)), Text.assemble(f"{kind}: ", _quote(one.evidence, one.message_id))


def _account(person: Person) -> Text:
    return Text.assemble(
        "What each did for the other, as far as the letters tell ",
        *_side("you", person.given, "green"),
        *_side("they", person.received, "cyan"),
    )


def _side(who: str, number: int, colour: str) -> Iterator[str | tuple[str, str]]:
    """A bar and a number; nothing for none, which would say more than is known."""
    if number:
        yield from (" ", ("■" * min(number, 12), colour), f" {who} {number} ")


def _favour(one: Favour, person: Person, zone: tzinfo) -> Row:
    """The favour, and where the words are the receiver's: whether they asked for it or thanked for it."""
    side = ("you → they", "green") if one.given else ("they → you", "cyan")
    told = ""
    if one.noted:
        told = "you noted: "
    elif one.author and (one.author in person.addresses) == one.given:
        told = f"{'they' if one.given else 'you'} {'thanked' if GRATITUDE.search(one.evidence) else 'asked'}: "
    return day(one.date.astimezone(zone)), Text.assemble(side, "  ", (told, "dim"), _quote(one.evidence, one.message_id))


def _open(one: Obligation, zone: tzinfo) -> Row:
    owes = "you owe" if one.mine else "they owe you"
    due = f", {one.overdue_days} days overdue" if one.overdue_days else f", due {day(one.due.astimezone(zone))}" if one.due else ""
    text = f"{owes} {one.kind.replace('_', ' ')} since {day(one.since.astimezone(zone))}{due}: "
    return one.id, Text.assemble((text, "bold" if one.mine else ""), _quote(one.evidence, ""))


def _quotes(said: Iterable[Said], zone: tzinfo) -> Iterator[Row]:
    for one in said:
        yield day(one.date.astimezone(zone)), _quote(one.evidence, one.message_id)


def _flag(one: Flag) -> Row:
    """The flag, why it stands, and the sentence that it stands on where one was kept; else the letter alone."""
    text = Text.assemble((f"{one.flag.replace('_', ' ')}: ", "bold"), plain(one.why))
    letter = one.evidence[0] if one.evidence else ""
    text.append_text(_because(one.quote, letter))
    return "!" if one.flag != PRAISE else "+", text


def _advice(one: Advice) -> Row:
    return "→", Text(plain(one.text)).append_text(_because(one.evidence, one.message_id))


def _because(words: str, message_id: str) -> Text:
    if words:
        return Text("  ").append_text(_quote(words, message_id))
    return Text(f"  {plain(message_id)}", "dim") if message_id else Text("")
