"""A named person with a way to reach them, given to the reader, is a favour: a lead, a contact, a reference."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

REACH = (
    r"(?:\(?\+?\d{2,4}\)?[ .-]?\d{3}[ .-]?\d{3,4}(?:[ .-]\d{2,4})?|\+\d{1,3}(?: \d{2,4}){2,4}|"
    r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}|x-?\d{4,5})"
)
CUES = Table(
    Cue(
        "number numbers cell phone direct email e-mail address",
        (
            r"\b(?:his|her|their|[a-z]{2,15}'s) (?:cell |direct |home |office |work |mobile |phone |telephone |"
            r"fax |email |e-mail |contact )*(?:number|phone|cell|address|email|e-mail|line|extension|"
            r"info(?:rmation)?|details|#)(?: ?#)? ?(?:is|:|are|=|at)[^.?!]{0,10} ?(?:\(?\+?\d{2,}|[\w.+-]{1,40}@)"
        ),
        0.72,
        "introduction",
    ),
    Cue(
        "drop call ring contact email write reach try phone",
        (
            rf"(?:^|[.,;:] |\b(?:please|can|should|could|just|and|to) )(?:call|ring|contact|e-?mail|write to|reach|"
            rf"try|phone|get in touch with|talk to|speak (?:to|with)|drop a line to) (?!me\b|us\b|my\b|our\b|the\b|"
            rf"him\b|her\b|your\b|this\b)[a-z]{{2,15}}(?: [a-z]{{2,15}})?[^?!]{{0,40}}{REACH}"
        ),
        0.62,
        "introduction",
    ),
    Cue(
        "contact person name broker",
        (
            r"\b(?:the|your|my|our) (?:best |right |main |new |key )?(?:contact(?: person)?|person to (?:talk|"
            r"speak|call|contact)[a-z ]{0,12}|name of the [a-z]{3,15}|broker|point person|guy|man|woman|lady)(?: "
            r"(?:at|for|in|with|there|is|you)[^.?!]{0,50})? (?:is|would be|are) (?!to|in|the|a|on|not|"
            r"very)[a-z]{2,15} [a-z]{2,15}"
        ),
        0.66,
        "introduction",
    ),
    Cue(
        "name",
        (
            r"\b(?:use|mention|give|drop) my name\b|\bsay (?:it was )?(?:i|me|that i) (?:who )?sent you\b|\btell "
            r"(?:him|her|them) (?:that )?i (?:sent you|said|told you)\b|\bsaid you would call\b"
        ),
        0.75,
        "introduction",
    ),
    Cue(
        "should you might",
        (
            r"\byou (?:should|might|may want to|ought to|could|must) (?:really |also )?(?:talk|speak|write|get in "
            r"touch|reach out|contact|call|meet)(?: to| with)? (?!me\b|us\b|my\b|the\b|him\b|her\b|your\b|"
            r"them\b)[a-z]{2,15} [a-z]{2,15} (?:at|from|of|in|who)\b"
        ),
        0.62,
        "introduction",
    ),
    Cue(
        "looking needs seeking",
        (
            r"\b(?:is|are) (?:looking|searching) for (?:exactly|just|someone|somebody|people) (?:\w+ "
            r"){0,5}(?:like you|your)[^.?!]{0,60}"
        ),
        0.65,
        "job",
    ),
)
NO_FAVOR = (
    r"\b(?:questions?|satisfaction|for details|call in|1-8\d\d|8[0678]{2}\)?[ -]\d{3}|(?:i|we)(?:\'ll| will) (?:send"
    r"|e-?mail|give|get)|after that|interested in|below|attached|assistant|secretary|support|help ?desk|concerns"
    r"|problems|unable to|if you (?:can't|cannot|need)|assistance|rsvp|fax "
    r"(?:your|the|it)|my (?:number|cell|phone|email|e-mail|assistant|secretary)|customer|send (?:the|your|"
    r"it))\b|\bplease (?:call|contact|e-?mail)\b(?!.{0,60}\b(?:directly|name)\b)|\bwhat (?:is|are)\b|\?$|"
    r"\b(?:conference|dial|access|participant|call-in|passcode|domestic|international)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each contact given by name."""
    return tuple(
        finding(hit, "favor")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_FAVOR).search(hit.sentence.plain)
        and not is_mass(hit.sentence)
        and not passage.called(frozenset(pattern(r"[^\W\d_]{2,}").findall(hit.sentence.plain[hit.start : hit.end])))
        and passage.own_names.isdisjoint(hit.sentence.words)
    )


RULE: ActRule = Rule(
    name="favor-contact",
    advice="You were given a name: thank for it, call within three days, and report back.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=(
        Example("The joiner I meant is Aatos; his number is 040 555 0199.", yields=("favor",)),
        Example("Ring Saara Ekman, 040 555 0123, and say it was me who sent you.", yields=("favor",)),
        Example("You should talk to Saara Ekman at the ferry office.", yields=("favor",)),
        Example("My number is 040 555 0111.", because="the author's own number"),
        Example("If you have questions call Saara Ekman at 040 555 0123.", because="a formula"),
        Example("What is her number?", because="asks for it"),
        Example("The conference number is 040 555 0100.", because="a dial-in"),
    ),
)
