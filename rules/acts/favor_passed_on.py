"""The author spoke for the reader: passed on a résumé, recommended, vouched, gave their name, wrote the reference."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

I_HAVE = r"\b(?:i|we)(?:'ve| have| had)?(?: also| already| just| now| gladly| went ahead and| took the liberty of and)*"
CUES = Table(
    Cue(
        "resume résumé cv profile portfolio application demo",
        (
            rf"{I_HAVE} (?:passed|forwarded|sent|gave|given|handed|submitted|circulated|put|showed|shown|mailed|"
            rf"delivered|dropped|brought|left|walked|laid|slipped|took|carried|presented|"
            rf"pushed)\b[^.?!]{{0,30}}\byour (?:resume|résumé|cv|profile|portfolio|application|interest|demo|name "
            rf"and (?:resume|cv))\b[^.?!]{{0,60}}"
        ),
        0.85,
        "referral",
    ),
    Cue(
        "recommended recommend vouched praised",
        rf"{I_HAVE} (?:recommended|vouched for|endorsed|nominated|referred|praised) (?:you\b|your\b)",
        0.85,
        "referral",
    ),
    Cue(
        "name word put gave given spoke mentioned dropped talked passed",
        (
            rf"{I_HAVE} (?:put (?:you|your name) (?:forward|up|in the hat)|(?:gave|given|passed) your name (?:to|on to)|"
            rf"put in a (?:good |kind )?word|mentioned you(?:r name)? to|dropped your name|spoke (?:well|highly|"
            rf"warmly) of you|talked you up)\b"
        ),
        0.85,
        "referral",
    ),
    Cue(
        "told wrote said",
        (
            rf"{I_HAVE} (?:told|wrote|said|let) [^.?!]{{1,60}}\b(?:you(?:'re| are) (?:the|a|just|really|very|exactly|"
            rf"someone)|nobody [^.?!]{{1,40}} like you|(?:i'd|i would) (?:take|hire|work with) you)\b"
        ),
        0.75,
        "referral",
    ),
    Cue(
        "letter reference recommendation",
        (
            r"\b(?:your (?:letter|reference)|(?:your|the) (?:recommendation|reference letter|letter of "
            r"(?:recommendation|reference)))(?: letter| of (?:recommendation|reference))? (?:has been|was|is|"
            r"went) (?:sent|submitted|uploaded|out|up|mailed|in|done|off)\b"
        ),
        0.75,
        "referral",
    ),
    Cue(
        "recommend",
        (
            r"\bi (?:would|'d|can|will) (?:highly |strongly |warmly )?recommend (?:him|her|[a-z]{2,12}) (?:highly|"
            r"strongly|warmly|without|for)\b"
        ),
        0.62,
        "referral",
    ),
    Cue(
        "opened spoken",
        (
            rf"{I_HAVE} (?:opened (?:a|the) door|spoken (?:to|with) (?:my|our) [a-z ]{{2,30}}(?:,| and| "
            rf"at)[^.?!]{{0,60}}\b(?:see|meet|call|expect|write to) you)\b"
        ),
        0.72,
        "introduction",
    ),
    Cue(
        "arranged got booked secured saved",
        (
            rf"{I_HAVE} (?:arranged|got|booked|secured|saved|reserved|organi[sz]ed) (?:you|for you|(?:a|an|the) "
            rf"[^.?!]{{2,40}} for you)\b"
        ),
        0.65,
        "other",
    ),
)
NO_FAVOR = (
    r"\b(?:if|when|once|should|could|would|will|'ll|can|please|hope) (?:\w+ )?(?:i|we)\b|\bhave not\b|"
    r"\bhaven't\b|\bnot (?:yet )?(?:passed|forwarded|sent)\b|\?$|\b(?:received|sent) (?:me|us) your\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each word spoken for the reader."""
    return tuple(finding(hit, "favor") for hit in hits(CUES, passage.body) if not pattern(NO_FAVOR).search(hit.sentence.plain))


RULE: ActRule = Rule(
    name="favor-passed-on",
    advice="Somebody put their name behind yours: thank them today, and tell them later what came of it.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=(
        Example("I handed your CV to our foreman at lunch.", yields=("favor",)),
        Example("I've put your name forward for the jury.", yields=("favor",)),
        Example("We recommended you to the festival in Vaasa.", yields=("favor",)),
        Example("Your letter of recommendation went out this morning.", yields=("favor",)),
        Example("I can forward your CV if you like.", because="an offer"),
        Example("I received your CV, thank you.", because="nothing was passed on"),
        Example("I have not sent your CV to anybody.", because="not done"),
        Example("He recommended a hotel to us.", because="not for the reader"),
    ),
)
