"""Please, with a verb that the reader is to carry out, is a request; in formulas and mailings it is furniture."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_formula, is_mass, is_offer, is_reported
from rules.engine.cues_no_ask import POLITE
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

PLEASE = "(?:please|pls|plz|plse|kindly)"
CUES = Table(
    Cue(
        rf"\b{PLEASE}[,. ]{{1,3}}(?:also |just |all |both |each of you |do |if possible,? |don't |do not |try to |be sure to |make sure "
        rf"|ensure |go ahead and )?[a-z][a-z-]{{1,20}}",
        0.9,
    ),
    Cue(r"\b(?:please|pls|plz)\s?[?.!]", 0.75),
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each "please do …" that is neither formula nor mailing."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if pattern(POLITE).search(plain) and plain.count("please") < 2 and " and let " not in plain:
            continue
        if _presents(hit.sentence.text):
            continue
        if is_formula(hit) or is_offer(hit) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        found.append(finding(hit, "request", object=object_of(plain, question=hit.sentence.question), due=True))
    return tuple(found)


def _presents(text: str) -> bool:
    """Whether "please meet Ida Holm, who …" makes somebody known."""
    _, meet, behind = text.partition("lease meet ")
    return bool(meet) and behind[:1].isupper() and pattern(r"[\w'-]{2,20}(?: [\w'-]{2,20}){0,2}(?:,| -|\.|$)").match(behind) is not None


RULE: ActRule = Rule(
    name="ask-by-please",
    advice="You were asked for something: do it, or say that you can't.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Example("Please send the signed lease to my sister by Friday.", yields=("request",)),
        Example("When you get a chance, pls call the joiner.", yields=("request",)),
        Example("One week in, kindly tell me how the trial goes.", yields=("request",)),
        Example("Please do not give my number to anybody.", yields=("request",)),
        Example("Could the list please be on my desk tomorrow.", yields=("request",)),
        Example("Pls confirm the number of guests.", yields=("request",)),
        Example("Please meet Mr Holm at the gate on Friday.", yields=("request",)),
        Example("Ida, please meet Astrid Holm, who planned the locks for years.", because="makes somebody known"),
        Example("Please find the minutes attached.", because="hands something over"),
        Example("Please feel free to call with any questions.", because="a closing formula"),
        Example("Any questions...please give me a call.", because="a closing formula, with dots in it"),
        Example("Please call me on my cell (555 0101) with any questions.", because="a closing formula around a number"),
        Example("Please note that the office is closed on Monday.", because="gives notice"),
        Example("Please click here to manage your subscription.", because="a mailing's call to action"),
        Example("Please accept our congratulations.", because="a courtesy"),
        Example("Questions, please contact the porter.", because="a closing formula"),
        Example("A glaze to please the toughest critic.", because="another sense of to please"),
        Example("She told me to please keep the gate shut.", because="a reported request"),
    ),
)
