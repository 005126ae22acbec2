"""They asked the owner for more than so young a relation bears."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import wishes_beyond
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the asks it rests on, or nothing."""
    found = wishes_beyond(seen, seen.their_wishes, mine=False)
    if not found:
        return []
    why = f"{seen.name} asked you for much while you hardly know each other."
    return [raised(RULE.name, why, [wish.entry.letter.message_id for wish in found], RULE.source.article, found[0].act.evidence)]


RULE = Rule(
    name="ask_beyond_relationship_by_them",
    advice="You may answer {name} with something smaller.",
    source=Source("9 Ways To Bruise A Networking Relationship", "1. Ask for more than you deserve"),
    judge=judge,
    examples=(
        Scene(
            "2 Mar | eva > me | Your boss | request:referral +cv | Would you recommend me to your boss?",
            yields=("eva ask_beyond_relationship_by_them",),
        ),
        Scene(
            "2 Mar | knut > me | Your publisher | request:introduction | Please bring me together with your publisher, Mrs Dahl.",
            yields=("knut ask_beyond_relationship_by_them",),
        ),
        Scene(
            "2 Mar | knut > me | My novel | request:review +document | Would you read my novel and tell me what you think?",
            yields=("knut ask_beyond_relationship_by_them",),
        ),
        Scene(
            "2 Mar | knut > me | An hour | request:meeting | Could I have an hour of your time next week?",
            yields=("knut ask_beyond_relationship_by_them",),
        ),
        Scene(
            """
            1 Feb | knut > me | Thanks | thanks | Your talk was a pleasure.
            2 Feb | me > knut | Re: Thanks | | Kind of you.
            2 Mar | knut > me | A post | request:job | Can you get me a post at the museum?
            """,
            yields=("knut ask_beyond_relationship_by_them",),
        ),
        Scene(
            """
            2 Mar | knut > me | Your publisher | request:introduction | Please bring me together with your publisher, Mrs Dahl.
            3 Mar | me > knut | Re: Your publisher | decline | I would rather not, we do not know each other yet.
            """,
            yields=("knut ask_beyond_relationship_by_them",),
        ),
        Scene(
            "2 Mar | knut > me | Your talk | request:referral | Have you got a reference to the method by which the tides are reckoned?",
            because="where something can be read is a small question",
        ),
        Scene(
            """
            2 Feb | me > eva | Fair | ~invited_ask | Send me your CV if you like.
            2 Mar | eva > me | Your boss | request:referral +cv | Would you recommend me to your boss?
            """,
            because="the owner had invited it",
        ),
        Scene("2 Mar | knut > me | Your talk | request:information | Where can I find your slides?", because="a small question"),
        Scene(
            "2 Mar | knut > me | 15 minutes | request:meeting ~sales | Could I have fifteen minutes to show our platform?",
            because="that is selling, and no relation at all",
        ),
        Scene(
            """
            1 Feb | knut > me | Panel | favor:referral | I suggested you for the panel in Bergen.
            2 Mar | knut > me | My novel | request:review | Would you read my novel?
            """,
            because="the owner owes one",
        ),
        Scene(
            """
            1 Mar | tove > me knut | Knut | introduction@me@knut | Knut, tell him about the novel; he reads for Dahl.
            2 Mar | knut > me | My novel | request:review | Would you read my novel?
            """,
            because="they were brought together for it",
        ),
        Scene(
            "2 Mar | knut > me | The offer | request:review | Would you look over our offer?",
            decisions=(said("relation", "knut", "client"),),
            because="a client may ask",
        ),
        Scene(
            "2 Mar | knut > me bob ida tim | The statutes | request:review | Would you all read the statutes before Monday?",
            because="it is asked of a committee",
        ),
        Scene(
            "2 Mar | knut > me | My novel | request:review? | It would be something if a reader like you saw it.",
            because="perhaps it asks for nothing",
        ),
        Scene(
            "2 Mar 2024 | knut > me | My novel | request:review | Would you read my novel?",
            because="it is two years ago",
        ),
        Scene(
            "2 Mar | knut > me | A student of mine | request:review +cv | I would be glad if you took a look at Jonas for the summer post.",
            because="he speaks for another, whose CV it is",
        ),
        Scene(
            "2 Mar | knut > me | Your book on dikes | request:favor | I wonder whether you could help me with chapter four.",
            because="that may be a plain question",
        ),
        Scene(
            "2 Mar | iris > me | A talk | request:information | Could you spare me half an hour for my thesis?",
            yields=("iris ask_beyond_relationship_by_them",),
        ),
        Scene(
            "2 Mar | iris > me | Your editor | request:introduction | As you kindly offered: would you bring me together with your editor?",
            because="she takes up the owner's offer",
        ),
        Scene(
            "2 Mar | knut > me | Dike days 2026 | request:meeting | Would you give the opening lecture at our conference, an hour in all?",
            because="he offers a stage",
        ),
        Scene(
            "2 Mar | knut > me | A post | request:information +cv | Please find my papers attached; may I hope for an interview?",
            because="strangers apply so, and a no costs little",
        ),
        Scene(
            "2 Mar | knut > me | Your review | request:review | We are still waiting for your review of the paper on sluices.",
            because="an editor asks for what was agreed",
        ),
        Scene(
            "2 Mar | knut > me | Your visit | request:meeting | Could we meet while you are in Bergen?",
            because="whoever travels is asked so",
        ),
    ),
)
