"""The owner asked for more than so young a relation bears."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import wishes_beyond
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the asks it rests on, or nothing."""
    found = wishes_beyond(seen, seen.wishes, mine=True)
    if not found:
        return []
    why = f"You asked {seen.name} for much while you hardly know each other."
    return [raised(RULE.name, why, [wish.entry.letter.message_id for wish in found], RULE.source.article, found[0].act.evidence)]


RULE = Rule(
    name="ask_beyond_relationship",
    advice="Ask {name} for something smaller first.",
    source=Source("9 Ways To Bruise A Networking Relationship", "1. Ask for more than you deserve"),
    judge=judge,
    examples=(
        Scene(
            "2 Mar | me > eva | Your bank | request:introduction | Would you bring me together with your director?",
            yields=("eva ask_beyond_relationship",),
        ),
        Scene(
            "2 Mar | me > iris | Recruiters | request:referral | Who are the three best recruiters you know, and may I use your name?",
            yields=("iris ask_beyond_relationship",),
        ),
        Scene(
            "2 Mar | me > iris | My manuscript | request:review | Would you read my manuscript?", yields=("iris ask_beyond_relationship",)
        ),
        Scene(
            "2 Mar | me > iris | Openings | request:information +cv | Could you show my CV to whoever hires?",
            yields=("iris ask_beyond_relationship",),
        ),
        Scene(
            """
            1 Feb | iris > me | Hives | | The bees are out.
            2 Feb | me > iris | Re: Hives | | Here as well.
            2 Mar | me > iris | The minister | request:introduction | Would you bring me together with the minister?
            """,
            yields=("iris ask_beyond_relationship",),
        ),
        Scene(
            """
            1 Jan | iris > me | Hives | | The bees sleep.
            2 Jan | me > iris | Re: Hives | | Here as well.
            1 Feb | iris > me | Frost | | Minus nine.
            2 Feb | me > iris | Re: Frost | | Minus ten.
            2 Mar | me > iris | The chair | request:job | Would you give my name to your employer for the post?
            """,
            yields=("iris ask_beyond_relationship",),
        ),
        Scene(
            """
            2 Feb | eva > me | Fair | offer | If you ever need a door opened, tell me.
            2 Mar | me > eva | Your bank | request:introduction | Would you bring me together with your director?
            """,
            because="she had offered",
        ),
        Scene(
            "2 Mar | me > eva | Opening hours | request:information | When is the archive open?", because="a small question bears no depth"
        ),
        Scene(
            "2 Mar | me > iris | Recruiters | request:referral | Who are the three best recruiters you know?",
            decisions=(said("relation", "iris", "friend"),),
            because="they are friends, which the mail does not show",
        ),
        Scene(
            "2 Mar | me > iris | Recruiters | request:referral | Would you recommend me?",
            decisions=(said("relation", "iris", "mentor"),),
            because="a mentor is there to be asked",
        ),
        Scene(
            "2 Mar | me > iris@me.example | The client | request:introduction | Would you bring me together with the Antwerp client?",
            because="among colleagues it is work",
        ),
        Scene(
            "2 Mar | me > iris | Recruiters | request:referral | Would you recommend me?",
            begins="20 Feb",
            because="the mailbox begins ten days before: nobody knows what was",
        ),
        Scene(
            """
            2 Feb | me > iris | The fair | favor:referral | I told the jury about your honey.
            2 Mar | me > iris | Recruiters | request:referral | Would you recommend me?
            """,
            because="she owes the owner one",
        ),
        Scene(
            """
            1 Mar | tove > me iris | Iris | introduction@me@iris | Iris hires beekeepers, tell her what you look for.
            2 Mar | me > iris | Work | request:job | Would you take me on for the summer?
            """,
            because="she had been told to expect it",
        ),
        Scene(
            """
            1 Oct 2025 | iris > me | Hives | ~personal | The bees sleep and so do the twins.
            2 Oct 2025 | me > iris | Re: Hives | | Here as well.
            1 Feb | iris > me | Lunch | meeting | That was a fine lunch.
            2 Feb | me > iris | Re: Lunch | | It was.
            2 Mar | me > iris | The minister | request:introduction | Would you bring me together with the minister?
            """,
            because="they have met, and know each other for months",
        ),
        Scene(
            """
            1 Mar | iris > me | What do you need? | request:information | What brings you to the guild?
            2 Mar | me > iris | Re: What do you need? | request:introduction | I would like to know the master; could you bring us together?
            """,
            because="it answers her question",
        ),
        Scene(
            "2 Mar | me > iris | Our seed round | request:information | Could you give me an hour next week?",
            yields=("iris ask_beyond_relationship",),
        ),
        Scene(
            "2 Mar | me > iris | Your list | request:introduction | You offered it: would you bring me together with your editor?",
            because="the owner takes up an offer, made in a letter or not",
        ),
    ),
)
