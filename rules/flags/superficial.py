"""Two who share a group have never spoken as two."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import SETTLED_IN
from rules.people.portrait import Portrait, raised, telling

GROUP = 3
"""Others than the owner on a letter, its author among them, that make it a group's."""
LETTERS = 3
QUIET = timedelta(days=14)
"""So long after the last letter it is seen that the two leave it at that."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the last group letters, or with the favour of somebody hardly known, or nothing."""
    return _in_a_group(seen) or _by_a_favour(seen)


def _in_a_group(seen: Portrait) -> list[Flag]:
    group = [one for one in seen.entries if _others(one) >= GROUP and not one.mass]
    alone = any(_between_two(one) for one in seen.entries)
    both = any(one.mine for one in group) and any(not one.mine for one in group)
    if len(group) < LETTERS or alone or not both or seen.met_or_helped or seen.relation is not None:
        return []
    if not seen.recent(seen.entries[-1].at):
        return []
    why = f"You and {seen.name} write in a group only; there was never a word between the two of you."
    return [raised(RULE.name, why, [one.letter.message_id for one in group[-3:]], RULE.source.article, telling(group[-3]))]


def _by_a_favour(seen: Portrait) -> list[Flag]:
    """The flag with the favour, where the two wrote fewer than three letters each way and nothing else is known of them.

    While thanks are still owed there is something nearer to be said.
    """
    got = seen.favours(given=False)
    ours = sum(one.mine for one in seen.entries)
    few = max(ours, len(seen.entries) - ours) < LETTERS and min(ours, len(seen.entries) - ours) > 0
    if not got or not few or seen.relation is not None or seen.depth.met is not None or seen.open("thanks", mine=True):
        return []
    out_of_place = any(one.has("sales", "pitch", "pause", "by_phone", "kin") or one.mass for one in seen.entries)
    if out_of_place or seen.bag.role_like(seen.person) or seen.bag.patchy(seen.person) or not seen.bag.past(seen.entries[-1].at + QUIET):
        return []
    if not seen.reaches(seen.entries[0].at, SETTLED_IN):
        return []
    favour = got[-1]
    why = f"{seen.name} did you a favour, and there were only {len(seen.entries)} letters between you."
    return [raised(RULE.name, why, [favour.entry.letter.message_id], RULE.source.article, favour.evidence)]


def _others(one: Entry) -> int:
    return len(one.persons) + (not one.mine)


def _between_two(one: Entry) -> bool:
    """Whether a letter was meant for one or two, whoever else has a copy: "Chris, thank you for the invitation", three colleagues in Cc."""
    return _others(one) < GROUP or len(one.letter.to) < GROUP


RULE = Rule(
    name="superficial",
    advice="Ask {name} for a coffee or a call of your own.",
    source=Source("How To Take Your Relationship Beyond Superficial", "WE need to be the ones to initiate"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            """,
            yields=("ida superficial",),
        ),
        Scene(
            """
            2 Feb | ida > me eva bob | Dike watch | request | Who takes the night?
            3 Feb | me > ida eva bob | Re: Dike watch | | I take the second half.
            4 Feb | ida > me eva bob | Re: Dike watch | thanks | Thank you all.
            2 Mar | ida > me eva bob | Dike watch in March | request | And who in March?
            """,
            yields=("ida superficial",),
        ),
        Scene(
            """
            2 Feb | me > rex ida eva | The minutes | | The minutes are in the folder.
            3 Feb | rex > me ida eva | Re: The minutes | | Read.
            9 Feb | rex > me ida eva | Statutes | | Paragraph four is new.
            """,
            yields=("rex superficial",),
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | rex > me ida eva bob tim | Re: Choir | | Late again.
            4 Feb | me > ida eva bob tim rex | Re: Choir | | Six is fine.
            2 Mar | rex > me ida eva bob | Chairs | | Forty chairs.
            3 Mar | ida > me eva bob rex | Re: Chairs | | Fifty.
            """,
            yields=("ida superficial", "rex superficial"),
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            3 Mar | ida > me | Invitation | event@ida@me@eva@bob@tim | Rehearsal
            """,
            yields=("ida superficial",),
        ),
        Scene(
            """
            2 Oct 2025 | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Oct 2025 | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Nov 2025 | ida > me eva bob tim | Chairs | | Forty chairs.
            3 Nov 2025 | me > ida eva bob tim | Re: Chairs | | I have the van.
            """,
            yields=("ida superficial",),
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            3 Mar | me > ida | your solo | | That was brave.
            """,
            because="there was a word between the two",
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            """,
            because="two group letters are a beginning, no habit",
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            9 Feb | ida > me eva bob tim | Choir | | Rehearsal at seven.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            """,
            because="the owner never wrote: it is a mailing",
        ),
        Scene(
            """
            2 Feb | ida@me.example > me eva bob tim | Sales | | Sales meet at six.
            3 Feb | me > ida@me.example eva bob tim | Re: Sales | | Six is fine.
            2 Mar | ida@me.example > me eva bob tim | Chairs | | Forty chairs.
            """,
            because="colleagues meet in the corridor",
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            """,
            decisions=(said("relation", "ida", "family"),),
            because="she is the owner's aunt",
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            5 Mar | ida > me | Coffee | event@ida@me | Coffee
            """,
            because="the calendar has a coffee of the two",
        ),
        Scene(
            """
            2 Feb 2024 | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb 2024 | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar 2024 | ida > me eva bob tim | Chairs | | Forty chairs.
            """,
            because="the group has been silent for two years",
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim kay ben may lea jon amy fay | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim kay ben may lea jon amy fay | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim kay ben may lea jon amy fay | Chairs | | Forty chairs.
            """,
            because="a hall full of people is no group of two",
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida ; eva bob tim | Your invitation | | Ida, I shall be glad to come to the garden.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            """,
            because="one letter was for her, the others had a copy",
        ),
        Scene(
            """
            2 Jan | vera > me | The savings bank | favor:referral | I named you to the board of the savings bank.
            2 Jan | me > vera | Re: The savings bank | thanks | Thank you for naming us!
            """,
            yields=("vera superficial",),
        ),
        Scene(
            """
            2 Sep 2025 | vera > me | The lock | | The lock is open from six.
            3 Sep 2025 | me > vera | Re: The lock | | We shall be there.
            2 Jan | vera > me | The savings bank | favor:referral | I named you to the board of the savings bank.
            2 Jan | me > vera | Re: The savings bank | thanks | Thank you for naming us!
            """,
            yields=("vera superficial",),
        ),
        Scene(
            """
            2 Sep 2025 | vera > me | The lock | | The lock is open from six.
            3 Sep 2025 | me > vera | Re: The lock | | We shall be there.
            4 Sep 2025 | vera > me | Re: The lock | | Mind the current.
            4 Sep 2025 | me > vera | Re: The lock | | We do.
            2 Jan | vera > me | The savings bank | favor:referral | I named you to the board of the savings bank.
            2 Jan | me > vera | Re: The savings bank | thanks | Thank you for naming us!
            """,
            because="three letters each way are a talk",
        ),
        Scene(
            """
            2 Jan | vera > me | The savings bank | favor:referral meeting | It was good to sit with you; I named you to the board.
            2 Jan | me > vera | Re: The savings bank | thanks | Thank you for naming us!
            """,
            because="they have sat together",
        ),
        Scene(
            """
            10 Mar | vera > me | The savings bank | favor:referral | I named you to the board of the savings bank.
            10 Mar | me > vera | Re: The savings bank | thanks | Thank you for naming us!
            """,
            because="it may go on yet",
        ),
        Scene(
            """
            2 Jan | vera > me | The savings bank | favor:referral | I named you to the board of the savings bank.
            2 Jan | me > vera | Re: The savings bank | thanks | Thank you for naming us!
            """,
            decisions=(said("relation", "vera", "client"),),
            because="a client is known by the work",
        ),
    ),
)
