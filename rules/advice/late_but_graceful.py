"""Thanks or an answer that lie for weeks: a late word is better than none, once, and then it may rest."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.debts import LAPSE
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, left_alone
from rules.people.portrait import Portrait

ROW = 24
OLD = timedelta(days=14)
KINDS = ("thanks", "reply")
WORK = ("client", "boss", "colleague", "paid")


def judge(seen: Portrait) -> list[Advice]:
    """One repair: of thanks before an answer, the latest first; older than half a year it would rather embarrass.

    Strangers who wait for an answer are another matter (the flag `unanswered`), and at work one may have been told by word of mouth.
    """
    bag = seen.bag
    if left_alone(seen) or bag.role_like(seen.person):
        return []
    late = [
        (debt, one)
        for debt, one in seen.debts
        if one.mine and one.kind in KINDS and one.status == "open" and not one.trial and bag.past((one.due or one.since) + OLD)
    ]
    late = [(debt, one) for debt, one in late if not any(each.mine and each.has("offers_help") for each in bag.in_thread(debt.entry))]
    answers = seen.points > 0 and seen.relation not in WORK and any(one.mine for one in seen.entries)
    late = [(debt, one) for debt, one in late if not bag.past(one.since + LAPSE) and (answers or one.kind == "thanks")]
    if not late:
        return []
    debt, one = max(late, key=lambda pair: (pair[1].kind == "thanks", pair[1].since, pair[1].id))
    name, when = called(seen.person, bag), day(debt.entry.at, bag)
    what = "thanks" if one.kind == "thanks" else "an answer"
    text = f"If {name} is still without {what} since {when}: “late, but I did not forget” is all it takes, people are forgiving."
    return advise(ROW, text, debt.entry, one.evidence)


KNOWN = "9 Jan 2025 | me > nat | The mill | | Does it turn?\n"

RULE = Rule(
    name="late-but-graceful",
    advice="Write it late rather than never: people are forgiving.",
    source=Source("Some thoughts on the wrong and right way to network", "People are forgiving"),
    judge=judge,
    examples=(
        Scene("2 Feb | eva > me | Jury | favor:referral | I put your name forward for the jury.", yields=("eva 24",)),
        Scene(KNOWN + "2 Feb | nat > me | A hall | request:information | Who has the key of the hall?", yields=("nat 24",)),
        Scene(
            """
            2 Jan | nat > me | A hall | request:information | Who has the key of the hall?
            2 Feb | nat > me | The jury | favor:referral | I put your name forward for the jury.
            """,
            yields=("nat 24",),
        ),
        Scene(
            KNOWN + "2 Feb | nat > me | A hall | request:information | Who has the key of the hall?",
            decisions=(said("relation", "nat", "friend"),),
            yields=("nat 24",),
        ),
        Scene("2 Feb | hanno > me pia | Pia | introduction@me@pia | Pia is the sexton and has the hall.", yields=("hanno 24",)),
        Scene(KNOWN + "2 Oct 2025 | nat > me | A hall | request:information | Who has the key of the hall?", yields=("nat 24",)),
        Scene(
            KNOWN + "2 Feb | nat > me | A hall | request:information | Who has the key of the hall?",
            decisions=(said("relation", "nat", "colleague"),),
            because="he may have been told in the corridor",
        ),
        Scene(
            """
            2 Jan | me > eva | The stairs | ~offers_help | What can I do for you just now?
            3 Jan | eva > me | Re: The stairs | request:review | Would you read my leaflet?
            """,
            because="she named what she needs, and the owner's offer stands (row 19)",
        ),
        Scene("16 Mar | eva > me | Jury | favor:referral | I put your name forward for the jury.", because="it is not late yet"),
        Scene(
            """
            2 Feb | nat > me | A hall | request:information | Who has the key of the hall?
            9 Feb | me > nat | Re: A hall | | Pia, the sexton.
            """,
            because="it was answered",
        ),
        Scene("2 Feb | nat > me | A hall | request:information | Who has the key of the hall?", because="he is a stranger so far"),
        Scene(KNOWN + "2 Mar 2025 | nat > me | A hall | request:information | Who has the key?", because="after a year it would embarrass"),
        Scene("2 Feb | me > nat | A hall | request:information | Who has the key of the hall?", because="the other has to answer"),
        Scene(
            KNOWN + "2 Feb | nat > me | A hall | request:information | Who has the key of the hall?",
            decisions=(said("never", "nat"),),
            because="the owner wants to hear nothing of him",
        ),
        Scene(
            KNOWN + "2 Feb | nat > me | A hall | request:information? | Perhaps somebody has the key?",
            because="it is not sure that he asked",
        ),
        Scene("2 Feb | shop > me | Winter sale | auto | Who would not want these boots?", because="a machine waits for no answer"),
        Scene(
            """
            2 Feb | nat > me | A hall | request:information | Who has the key of the hall?
            5 Feb | nat > me | A hall | ~release | No need any more, I found it.
            """,
            because="he found it himself",
        ),
    ),
)
