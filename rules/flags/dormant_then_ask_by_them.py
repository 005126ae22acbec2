"""After a year of silence their first letter asks for something."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import wish_after_silence
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters on both sides of the silence, or nothing."""
    found = wish_after_silence(seen, mine=False)
    if found is None:
        return []
    asked, act, before = found
    why = f"After a year or more without a word {seen.name} wrote to you with a wish."
    return [raised(RULE.name, why, [asked.letter.message_id, before.letter.message_id], RULE.source.article, act.evidence)]


SUMMER = """
            2 Mar 2023 | me > eva | Summer | | A good summer to you.
            3 Mar 2023 | eva > me | Re: Summer | | And to you.
            """

RULE = Rule(
    name="dormant_then_ask_by_them",
    advice="{name} came back with a wish. People mostly help anyway.",
    source=Source("Some thoughts on the wrong and right way to network", "I know we haven't spoken for 2/3/4 years but"),
    judge=judge,
    examples=(
        Scene(
            SUMMER + "2 Mar | eva > me | A long time | request:referral | Would you be my referee?",
            yields=("eva dormant_then_ask_by_them",),
        ),
        Scene(
            SUMMER + "2 Mar | eva > me | A long time | request:job +cv | I look for work; could you show my CV around?",
            yields=("eva dormant_then_ask_by_them",),
        ),
        Scene(
            SUMMER
            + """
            2 Mar | eva > me | A long time | ~personal | Do you still keep bees?
            3 Mar | eva > me | Re: A long time | request:introduction | And could you bring me together with your printer?
            """,
            yields=("eva dormant_then_ask_by_them",),
        ),
        Scene(
            SUMMER
            + """
            2 Mar | eva > me | A long time | request:referral | Would you be my referee?
            3 Mar | me > eva | Re: A long time | | With pleasure.
            """,
            yields=("eva dormant_then_ask_by_them",),
        ),
        Scene(
            """
            1 Oct 2024 | nils > me | The weir | | The weir is repaired.
            3 Oct 2024 | me > nils | Re: The weir | | At last!
            9 Dec 2025 | nils > me | Petition | request:favor | Would you sign and pass on our petition?
            """,
            yields=("nils dormant_then_ask_by_them",),
        ),
        Scene(
            """
            1 Oct 2022 | nils > me | The weir | | The weir is repaired.
            3 Oct 2022 | me > nils | Re: The weir | | At last!
            9 Dec 2023 | nils > me | Petition | | The petition is through.
            10 Feb | nils > me | The mill | request:advice | How did you find your surveyor?
            """,
            yields=("nils dormant_then_ask_by_them",),
        ),
        Scene("2 Mar | eva > me | A long time | request:referral | Would you be my referee?", because="there was nothing before it"),
        Scene(
            SUMMER + "2 Mar | eva > me | A long time | request:meeting | May I buy you a coffee when I am in Ghent?",
            because="to ask for a coffee is a greeting",
        ),
        Scene(
            SUMMER + "2 Mar | eva > me | Circling back | request:favor ~sales | Could you spare fifteen minutes for our platform?",
            because="that is selling, and told elsewhere",
        ),
        Scene(
            SUMMER + "2 Mar | eva > me | A long time | request:referral | Would you be my referee?",
            decisions=(said("relation", "eva", "client"),),
            because="a client comes back when there is work",
        ),
        Scene(
            SUMMER
            + """
            2 Jan | me > eva | New Year | ~personal | All the best to you and the twins.
            2 Mar | eva > me | The post | request:referral | Would you be my referee?
            """,
            because="the owner's greeting was contact",
        ),
        Scene(
            SUMMER
            + """
            2 Mar | eva > me | A long time | ~personal | Do you still keep bees?
            2 Mar 11:00 | me > eva | Re: A long time | ~personal | Four hives. How are you?
            3 Mar | eva > me | Re: A long time | request:introduction | Well! Could you bring me together with your printer?
            """,
            because="the owner answered warmly before she asked",
        ),
        Scene(
            SUMMER + "2 Mar | eva > me | A long time | | I walked past your old house and thought of you.",
            because="she wants nothing",
        ),
        Scene(
            """
            2 Jun 2025 | me > eva | Summer | | A good summer to you.
            3 Jun 2025 | eva > me | Re: Summer | | And to you.
            2 Mar | eva > me | The post | request:referral | Would you be my referee?
            """,
            because="nine months are no year",
        ),
        Scene(
            SUMMER + "2 Mar | eva > me | Contract renewal | auto request:referral | Please confirm your details.",
            because="a machine wrote it",
        ),
        Scene(
            """
            10 Sep 2024 | lea > me | Pumpkins for the inn | request:other | Sixty pounds again, on Friday?
            10 Sep 2024 | me > lea | Re: Pumpkins for the inn | | On Friday.
            20 Sep 2025 | lea > me | Pumpkins for the inn | request:other | Sixty pounds, as every autumn?
            """,
            because="what comes every autumn is a custom",
        ),
        Scene(
            """
            10 Sep 2024 | lea > me | Pumpkins for the inn | request:other | Sixty pounds again, on Friday?
            10 Sep 2024 | me > lea | Re: Pumpkins for the inn | | On Friday.
            20 Sep 2025 | lea > me | A word for my son | request:referral | Would you recommend my son to the mill?
            """,
            yields=("lea dormant_then_ask_by_them",),
        ),
        Scene(
            """
            2 Mar 2023 | me > nils | The meadow | offer | When you want to try your seed, half my meadow is yours.
            3 Mar 2023 | nils > me | Re: The meadow | | One day I shall.
            2 Mar | nils > me | Half a meadow | request:favor | The day has come: may I sow on your meadow?
            """,
            because="the owner had offered it",
        ),
        Scene(
            SUMMER + "2 Mar | eva > me | The trailer | request:favor ~kin | Little brother, may I have the trailer?",
            because="she is the owner's sister",
        ),
    ),
)
