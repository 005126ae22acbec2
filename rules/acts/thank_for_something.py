"""Thanks for something already given are thanks; a sign-off, thanks in advance and the formula that closes a request are not."""

from __future__ import annotations

from rules.engine.cues import Cue, Hit, Table, hits, pattern
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

THANK = r"(?:thanks|thank you|thankyou|thank u|thx|thanx|thnx|tks|many thanks|thank yo|thank-you|thank ya|thank yous)"
NOT_GIVEN = (
    r"\b(?:thanks|thank you|thx|thanx) (?:so much |very much |all )?(?:in advance|ahead)\b|\b(?:in|by) advance\b|\b(?:de antemano|por "
    r"adelantado|d'avance|par avance|im voraus)\b|\bno,? thanks?\b|\bno need\b|\b(?:thanks|thank you)(?: so much| very much| again)? "
    r"for (?:your |the |any |all |giving |taking )*(?:kind |prompt |immediate |continued |continuing |anticipated |valuable |careful |"
    r"further |future |early )*(?:consideration|cooperation|co-operation|attention|understanding|business|subscribing|shopping|purchase|"
    r"order|patronage|interest in our|quick response to this|prompt reply|prompt attention|choosing)\b|\b(?:thank|thanked|thanking|"
    r"thanks) (?:him|her|them|god|goodness|heaven|heavens|the lord|[a-z]{2,12} for me)\b|\bthanks? to (?:the|a|an|my|our|his|her|their|"
    r"this|those|these|all the|technology|modern|[a-z]{2,12}'s)\b|\bthanksgiving\b|\b(?:he|she|they|who|said|says|say|to say|always|"
    r"will|would|should|please|also) (?:said |says |say )?(?:to )?thanks?\b(?! you)|\bpleas(?:e|ed) thank\b|\bthank you (?:note|card|"
    r"letter|gift|email)s?\b|\bwith thanks\b|\bthankful to be\b|\bthanks (?:needed|necessary|required)\b|\b(?:thanks|thank you) for "
    r"(?:using|visiting|registering|shopping|subscribing|joining|your order)\b"
)
CLOSING = (
    r"\b(?:thanks|thank you|thx|thanx)(?: so much| very much| again| a lot)? for (?:all )?(?:of )?(?:your|the|any|ur) (?:kind |prompt |"
    r"great |quick |continued )*(?:help|assistance|time|support|efforts?|patience|hard work|attention|response|reply|work|input)(?: "
    r"(?:with|on|in|regarding|to) (?:this|that|these|the|your|my|it)[a-z ]{0,40})?\s?(?:[.!]|,$|(?:, )?and (?:feel|good|please)|, "
    r"[a-z]{2,15}(?: [a-z]{2,15})?(?: x?\d{3,6})?$|$)"
)
"""In a letter that asks for something these words close the request; with nothing asked they thank."""
BARE = (
    r"^[a-z ,]{0,14}\b(?:thanks|thank you|thx|thanx|many thanks)(?: you)?(?: (?:so much|very much|again|a lot|a million|a bunch|all|"
    r"guys|everyone|much|both|everybody|to all|to everyone|to you all))?(?:[ ,]{1,2}[a-z]{2,12})?(?:[ ,]{1,2}and (?:have|enjoy) (?:a |an |"
    r"your |the )?[a-z ]{3,40})?[ .!,]{0,6}$"
)
FOR_YOUR_TIME = (
    r"\bfor your time\s?[.,!]|\bfor your time(?: (?:and|in) [a-z ]{2,40}| (?!yesterday|today|tonight|again|earlier|on\b|last)"
    r"[a-z]{2,12})?[.!]{0,3}$"
)
OPENING = r"(?:many )?(?:thanks|thank you|thx|thanx)(?: (?:so much|very much|a lot|again|much))?(?:,? [a-z]{2,15})?\s?[.!]{1,3}"
CUES = Table(
    Cue(
        # Each word in one way only: "so" as itself and as any word, thirty times, would be tried a thousand million times.
        rf"\b{THANK}(?: you)?(?:[ ,]{{1,3}}(?:a|[a-z]{{2,12}})){{0,20}},?[ ,-]{{1,2}}(?:for|to (?:you|all of you|everyone|each of you|"
        r"both of you))\b",
        0.9,
    ),
    Cue(r"\b(?:thank|thanking) (?:you|each of you|everyone|both of you|all of you|y'all)\b", 0.85),
    Cue(
        r"\b(?:many|all|a thousand|my|our|huge|big|special|sincere|heartfelt|warm) (?:\w+ )?thanks\b|\bthanks (?:a million|a bunch|a "
        r"ton|again|so much|very much|heaps|lots)\b",
        0.8,
    ),
    Cue(
        r"(?:^|[.!?,;:] )(?:cheers|ta)(?: mate| again| so much| a lot)?,? for\b",
        0.78,
    ),
    Cue(
        r"(?:^|[.!?,;:] |- )(?:oh |wow |perfect |great |ok |okay |super |got it |yes |excellent )*(?:thanks|thx|thanx|gracias|merci|"
        r"danke)\b[ a-z,]{0,24}[.!]{1,4}",
        0.65,
    ),
    Cue(
        r"\b(?:you rock|you(?:'re| are) (?:the best|a star|an angel|a gem|a lifesaver|great))\b[^.?!]{0,20}\bthanks\b",
        0.85,
    ),
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each thanks to the reader for something given."""
    found = tuple(finding(hit, "thanks") for hit in hits(CUES, passage.body) if not _is_formula(hit, passage))
    return found or _opening(passage)


def _opening(passage: Passage) -> tuple[Finding, ...]:
    """An answer that begins with "Thanks." thanks for what it answers; a comma and a name after it sign off."""
    first = next((sentence for sentence in passage.sentences if sentence.role != "greeting"), None)
    if not passage.reply or first is None or first.role != "signoff" or not pattern(OPENING).fullmatch(first.plain):
        return ()
    return (Finding("thanks", first.text, 0.64),)


def _is_formula(hit: Hit, passage: Passage) -> bool:
    plain = hit.sentence.plain
    if pattern(NOT_GIVEN).search(plain) or (hit.sentence.question and "thank" not in plain[:12]):
        return True
    position = passage.body.index(hit.sentence)
    asked = passage.asks_before(position)
    if pattern(BARE).match(plain):
        alone = position == 0 or passage.body[position - 1].paragraph != hit.sentence.paragraph
        return asked or (alone and position > 0)
    if pattern(FOR_YOUR_TIME).search(plain):
        return True
    return bool(pattern(CLOSING).search(plain)) and (asked or (position > 0 and passage.asks_before(len(passage.body))))


RULE: ActRule = Rule(
    name="thank-for-something",
    advice="You were thanked: nothing is owed any more.",
    source=Source("9 Ways To Bruise A Networking Relationship", "5. Don't say thank you"),
    judge=judge,
    examples=(
        Example("Thank you so much for the afternoon in the archive.", yields=("thanks",)),
        Example("Perfect, that saves us a week. Thanks a million.", yields=("thanks",)),
        Example("I want to thank all of you for the warm welcome.", yields=("thanks",)),
        Example("Thanks again, Ole, for the ladder. It is back in your shed.", yields=("thanks",)),
        Example("Thank you for your time yesterday.", yields=("thanks",)),
        Example("Cheers for the lift, Ole.", yields=("thanks",)),
        Example("Subject: Re: The ladder\n\nOle,\n\nThanks.\n\nThe shed is open.", yields=("thanks",)),
        Example("Please send me the plan. Thanks and have a nice weekend!", because="closes a request"),
        Example("Could you send me the plan?\n\nThanks,\nOle", because="a sign-off after an ask"),
        Example("Thanks in advance for sending the plan.", because="nothing was given yet"),
        Example("Please sign both copies. Thank you for your help.", because="closes a request"),
        Example("Thanks to the new pump the cellar is dry.", because="names a cause, thanks nobody"),
        Example("Please thank Berit for me.", because="thanks passed on"),
        Example("She said thanks and left.", because="somebody else's thanks, told"),
    ),
)
