"""The owner passed on somebody whom the owner hardly knew."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations

from rules.engine.cases import Case
from rules.engine.mailbag import Mailbag
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.turns import names
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised

NEW = timedelta(days=60)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the introduction, or nothing. Who was never written with may be known from elsewhere: nothing is said of them."""
    if seen.relation is not None:
        return []
    for case in seen.desk.cases_with.get(seen.person, ()):
        at = case.entry.at
        if not case.by_owner or case.doubtful or not seen.recent(at):
            continue
        before = [one for one in seen.entries if one.at < at]
        known = seen.depth.points(at) > 1 or seen.depth.met_or_helped(at) or any(one.has("permission") for one in before)
        if before and not known and not leave_given(case, seen.person, seen.bag) and at - before[0].at < NEW and seen.reaches(at, NEW.days):
            why = f"You introduced {seen.name}, whom you had known by mail for {max(1, (at - before[0].at).days)} days."
            return [
                raised(RULE.name, why, [case.entry.letter.message_id, before[0].letter.message_id], RULE.source.article, case.act.evidence)
            ]
    return []


def leave_given(case: Case, person: str, bag: Mailbag) -> bool:
    """Whether one party was asked about another by letter, and answered, before they were brought together, be it about or by them."""
    at = case.entry.at
    for asked, about in permutations(case.parties, 2):
        if person not in (asked, about):
            continue
        told = [one for one in bag.with_person(asked) if one.at < at and at - one.at < NEW]
        first = next((one for one in told if one.mine and about not in one.persons and names(one, about, bag)), None)
        if first is not None and any(not one.mine and one.at > first.at for one in told):
            return True
    return False


RULE = Rule(
    name="introduced_too_soon",
    advice="Get to know {name} before you vouch for them again.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Introduce only people you know"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Mar | ida > me | Your article | | I read it with pleasure.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            yields=("ida introduced_too_soon",),
        ),
        Scene(
            """
            2 Mar | ida > me | A printer | request:introduction | Could you bring me together with a printer?
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida wants a book printed.
            """,
            yields=("ida introduced_too_soon",),
        ),
        Scene(
            """
            2 Mar | ida > me | Your article | | I read it with pleasure.
            3 Mar | me > ida | Re: Your article | | I am glad.
            10 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            yields=("ida introduced_too_soon",),
        ),
        Scene(
            """
            2 Mar | ida > me | Your article | | I read it with pleasure.
            3 Mar | kai > me | Your book | | I read it in a night.
            10 Mar | me > ida kai | Ida, Kai | introduction@ida@kai | Ida, Kai: two readers of mine who should talk.
            """,
            yields=("ida introduced_too_soon", "kai introduced_too_soon"),
        ),
        Scene(
            """
            2 Feb | bob > me | Dinner | meeting | A fine dinner, thank you.
            2 Mar | me > ida | Your stall | | I saw your stall at the fair.
            4 Mar | me > bob ; ida | Bob, Ida | introduction@ida@bob | Bob, Ida is the best potter there is.
            """,
            yields=("ida introduced_too_soon",),
        ),
        Scene(
            """
            2 Sep 2025 | ida > me | Your article | | I read it with pleasure.
            4 Sep 2025 | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            2 Mar | ida > me | Thanks | thanks | Thank you for Bob, half a year later!
            """,
            yields=("ida introduced_too_soon",),
        ),
        Scene(
            """
            2 Feb | me > ida | Our lunch | meeting | That was a good lunch.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            because="they had met",
        ),
        Scene(
            """
            2 Dec 2025 | ida > me | Your article | | I read it with pleasure.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            because="they have known each other for three months",
        ),
        Scene(
            "4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.",
            because="never written with: they may be old friends",
        ),
        Scene(
            """
            2 Mar | ida > me | Your article | ~permission | Yes, do bring me together with Bob.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            because="she had been asked and said yes",
        ),
        Scene(
            """
            2 Feb | ida > me | The panel | favor:referral | I suggested you for the panel.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            because="she did the owner a favour",
        ),
        Scene(
            """
            2 Mar | ida@me.example > me | First day | | I start on Monday.
            4 Mar | me > ida@me.example bob | Bob | introduction@ida@me.example@bob | Bob, Ida takes over your file.
            """,
            because="a colleague takes over",
        ),
        Scene(
            """
            2 Mar | ida > me | Your article | | I read it with pleasure.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            begins="1 Feb",
            because="the mailbox is a month old: nobody knows what was",
        ),
        Scene(
            """
            2 Mar | ida > me | Your article | | I read it with pleasure.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            decisions=(said("relation", "ida", "friend"),),
            because="the owner says they are friends",
        ),
        Scene(
            """
            2 Mar | ida > me | Your article | | I read it with pleasure.
            4 Mar | bob > ida me | Ida | introduction@ida@me | Ida, this is the man of the article.
            """,
            because="it was another who introduced",
        ),
        Scene(
            """
            2 Mar | ida > me | The glazier | request:introduction | Could you bring me together with Bob?
            3 Mar | me > bob | A question | request:information | Bob, Ida would like to meet you about a window. Is that all right?
            4 Mar | bob > me | Re: A question | | By all means.
            5 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida wants a window mended.
            """,
            because="both had agreed before",
        ),
        Scene(
            """
            2 Mar | ida > me | The glazier | request:introduction | Could you bring me together with Bob?
            2 Sep 2025 | bob > me | Panes | | The panes are in.
            3 Sep 2025 | me > bob | Re: Panes | | At last.
            3 Mar | me > bob | Putty | request:information | Bob, which putty do you take?
            4 Mar | bob > me | Re: Putty | | The grey one.
            5 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida wants a window mended.
            """,
            yields=("ida introduced_too_soon",),
        ),
    ),
)
