"""A line of which nothing else is known may ask or commit by its choice of words alone, where no construction known stands in it.

The second opinion: a linear model fitted to single lines. In whole letters it is silent, since there it was found to add one wrong act for
each right one. What it finds stays below what may be shown: it is recorded, and nobody is ever told.
"""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.cues_due import due_words
from rules.engine.cues_guard import FORMULA, MASS, OFFERING, REPORTED
from rules.engine.cues_no_ask import COURTESY, PARTING, PITCH, POLITE
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, evidence
from rules.engine.rule import Example, Rule, Source
from rules.engine.second_opinion import chance
from rules.engine.trace import refuse

CUT = 0.5
"""The chance from which on a line is said to ask: the best F1 on lines that the weights were not fitted to is there."""
MOST = 0.55
"""The confidence of a line that surely asks: below the value from which on an act may be shown."""
GUARDS = (
    FORMULA,
    MASS,
    OFFERING,
    REPORTED,
    POLITE,
    PARTING,
    COURTESY.pattern,
    PITCH.pattern,
)
"""What the rules refuse for a reason stays refused."""
COMMITS = r"^(?:[a-z]{2,12},? ){0,2}(?:i|we)(?:'ll| will| shall)\b(?![^.?!]{0,80}\byou (?:can|could|would|will)\b)"


def judge(passage: Passage) -> tuple[Finding, ...]:
    """The sentence of a lone line that asks loudest, if the line as a whole does."""
    if not _is_lone(passage):
        refuse(passage.subject, "asked only of a line of which nothing else is known")
        return ()
    line = " ".join(sentence.text for sentence in passage.sentences)
    plain = " ".join(sentence.plain for sentence in passage.sentences)
    guard = next((found for guard in GUARDS if (found := pattern(guard).search(plain))), None)
    if guard is not None:
        refuse(line, f"worded as formulas, courtesies, offers, reports and mailings are: “{guard.group().strip()}”")
        return ()
    likely = chance(line)
    if likely < CUT:
        refuse(line, f"its words ask with a chance of {likely:.2f}, and it takes {CUT}")
        return ()
    loudest = max(passage.body, key=lambda sentence: chance(sentence.text))
    kind = "promise" if pattern(COMMITS).search(loudest.plain) else "request"
    named = object_of(plain, question=loudest.question)
    return (Finding(kind, evidence(loudest), round(MOST * likely, 2), named if kind == "request" else None, due_words(plain)),)


def _is_lone(passage: Passage) -> bool:
    """Whether nothing is known but a line: no subject, nothing answered, and of a letter with an author no more than one sentence."""
    return bool(passage.body) and not passage.subject and not passage.reply and len(passage.sentences) <= (1 if passage.author else 4)


RULE: ActRule = Rule(
    name="ask-by-choice-of-words",
    advice="Perhaps something was asked of you here: the words sound like it.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    published=False,
    examples=(
        Example("Maybe dinner on the quay this week.", yields=("request",)),
        Example("Would like to discuss the lease tomorrow.", yields=("request",)),
        Example("I think you need to call the joiner.", yields=("request",)),
        Example("We need to set up a time to discuss the glaze.", yields=("request",)),
        Example("Also want to talk about the lease tomorrow.", yields=("request",)),
        Example("Whenever it suits I would like to bring you up to date on the lease.", yields=("request",)),
        Example("The roof held through the storm.", because="tells what happened"),
        Example("She was in Oslo all week.", because="speaks of somebody else"),
        Example("The minutes of the harbour board are long.", because="an opinion"),
        Example("Let me know if you have any questions.", because="a closing formula, however much its words ask"),
        Example("Please find the minutes attached.", because="hands something over"),
        Example("Click here to manage your subscription.", because="a mailing's call to action"),
        Example("They met in the mill and talked about the price of glaze.", because="a talk of others, told"),
        Example("Subject: Boats\n\nMaybe dinner on the quay this week.", because="a letter, where it is silent"),
    ),
)
