"""After a year of silence the first letter of the owner asks for something."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import wish_after_silence
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters on both sides of the silence, or nothing."""
    found = wish_after_silence(seen, mine=True)
    if found is None:
        return []
    asked, act, before = found
    why = f"After a year or more without a word you wrote to {seen.name} with a wish."
    return [raised(RULE.name, why, [asked.letter.message_id, before.letter.message_id], RULE.source.article, act.evidence)]


SUMMER = """
            2 Mar 2023 | me > eva | Summer | | A good summer to you.
            3 Mar 2023 | eva > me | Re: Summer | | And to you.
            """

RULE = Rule(
    name="dormant_then_ask",
    advice="Write to {name} once without a wish, before the next one.",
    source=Source("Some thoughts on the wrong and right way to network", "I know we haven't spoken for 2/3/4 years but"),
    judge=judge,
    examples=(
        Scene(
            SUMMER + "2 Mar | me > eva | A long time | request:referral | Would you be my referee?",
            yields=("eva dormant_then_ask",),
        ),
        Scene(
            SUMMER + "2 Mar | me > eva | A long time | request:introduction ~personal | How are the twins? And do you know a banker?",
            yields=("eva dormant_then_ask",),
        ),
        Scene(
            SUMMER
            + """
            2 Mar | me > eva | A long time | ~personal | How are the twins?
            3 Mar | me > eva | Re: A long time | request:job | What I wanted to ask: is there work at your theatre?
            """,
            yields=("eva dormant_then_ask",),
        ),
        Scene(
            """
            1 Dec 2024 | eva > me | Cranes | | The cranes have left.
            2 Dec 2024 | me > eva | Re: Cranes | | Ours as well.
            5 Jan | me > eva | The reserve | request:review | Would you read my paper on the reserve?
            """,
            yields=("eva dormant_then_ask",),
        ),
        Scene(
            SUMMER
            + """
            1 Jan | eva > me | New Year | auto | The society wishes its members a happy new year.
            2 Mar | me > eva | A long time | request:advice | Which notary would you take?
            """,
            yields=("eva dormant_then_ask",),
        ),
        Scene(
            SUMMER
            + """
            2 Sep 2025 | me > eva | A long time | request:referral | Would you be my referee?
            3 Sep 2025 | eva > me | Re: A long time | decline | I'd rather not.
            """,
            yields=("eva dormant_then_ask",),
        ),
        Scene(
            SUMMER
            + """
            1 Feb | me > eva | A long time | | How good to see your name in the paper.
            2 Feb | eva > me | Re: A long time | | How good to hear from you.
            2 Mar | me > eva | My post | request:referral | Would you be my referee?
            """,
            because="a letter without a wish came first",
        ),
        Scene(
            """
            2 May 2025 | me > eva | Summer | | A good summer to you.
            3 May 2025 | eva > me | Re: Summer | | And to you.
            2 Mar | me > eva | My post | request:referral | Would you be my referee?
            """,
            because="ten months are no year",
        ),
        Scene(
            SUMMER + "2 Mar | me > eva | A long time | request:meeting | Shall we have a coffee when I am in Ghent?",
            because="to ask for a coffee is a greeting",
        ),
        Scene(
            SUMMER + "2 Mar | me > eva | A long time | request:referral | Would you be my referee?",
            decisions=(said("relation", "eva", "mentor"),),
            because="a mentor may be asked after years",
        ),
        Scene(
            SUMMER
            + """
            1 Mar | eva > me | A long time | | Are you still at the mill?
            2 Mar | me > eva | Re: A long time | request:referral | I am. Would you be my referee?
            """,
            because="she broke the silence",
        ),
        Scene(
            """
            2 Mar 2023 | me > eva | Summer | | A good summer to you.
            2 Mar | me > eva | Post | request:referral | Would you be my referee?
            """,
            because="she never wrote: there was no talk that could fall silent",
        ),
        Scene(
            """
            2 Mar 2021 | me > eva | Summer | | A good summer to you.
            3 Mar 2021 | eva > me | Re: Summer | | And to you.
            2 Mar 2024 | me > eva | A long time | request:referral | Would you be my referee?
            """,
            because="the wish itself is two years old",
        ),
        Scene(
            SUMMER + "2 Mar | me > eva | A long time | request:job | You were always kind to me: is there a post at your theatre?",
            yields=("eva dormant_then_ask",),
        ),
        Scene(
            """
            2 Mar 2023 | eva > me | My theatre | ~invited_ask | Come back to me when your play is written, whenever that may be.
            3 Mar 2023 | me > eva | Re: My theatre | | It may take a while.
            2 Mar | me > eva | The play | request:review | It is written. Would you read it?
            """,
            because="she had told the owner to come back",
        ),
        Scene(
            SUMMER + "2 Mar | me > eva | The play | request:review | Would you read my play, as you offered?",
            because="the owner takes up what she held out, in a letter or not",
        ),
        Scene(
            SUMMER + "2 Mar | me > eva | The car | request:favor ~kin | Sis, could I have the car on Saturday?",
            because="she is the owner's sister",
        ),
    ),
)
