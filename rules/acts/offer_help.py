"""An offer of help to the reader ("is there anything I can do for you?") is one of the things that keep a balance."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I_AM, I_WILL, I_WOULD, MAYBE_ADVERBS, WILLING, I

HELP = (
    r"(?:help|assist|support|be of (?:any |some |further |more |real )?(?:help|assistance|service|use|value)|be (?:helpful|useful|"
    r"supportive)|do (?:anything|something)|do for|lend a hand|give (?:you )?a hand|pitch in|make (?:this|it|that|things|life) (?:any "
    r")?easier)"
)
CUES = Table(
    Cue(rf"\b(?:how|what) (?:else )?(?:can|could|may|might|should|would) {I} {MAYBE_ADVERBS}{HELP}\b(?! me| us)", 0.86, "help"),
    Cue(
        rf"\b(?:can|may|could) i {MAYBE_ADVERBS}(?:{HELP}|get you|bring you|lend you|fetch you|give you a)\b(?! me| us)(?: (?:you|with|"
        rf"in|at|to)\b[^?]{{0,80}})?\s?\?",
        0.84,
        "help",
    ),
    Cue(
        rf"\b(?:if|whether|how|what|where|when|whenever) (?:{I}|i or [a-z ]{{2,20}}) (?:can|could|may|might) {MAYBE_ADVERBS}{HELP}\b(?! "
        r"me| us)",
        0.8,
        "help",
    ),
    Cue(
        rf"\b(?:anything|any thing|something|some way|any way|anyone|someone|somebody|anybody|a door)\b(?: [a-z]{{2,14}}){{0,4}} "
        rf"(?:that |where |in which )?{I} (?:can|could|might|may) (?:do|help|assist|introduce|take|get|bring|offer|share|put|open|send|"
        r"ask|call|write|support)\b",
        0.82,
        "help",
        rf"\b(?:nothing|isn't|not|don't (?:think|know)|never) (?:anything|something|much)?\b[^.?!]{{0,30}}\b{I} (?:can|could)|"
        rf"\basking\b|\bdo to (?:reach|accelerate|speed|win|deserve|qualify|be considered)\b",
    ),
    Cue(
        r"\b(?:what (?:do you (?:still )?need(?: most)?(?: from (?:me|us))?|would (?:help|be useful for|be of use to) you|can be done)"
        r"(?: [a-z]{2,12}){0,4}|(?:what|who|whom) (?:are you|would you) (?:still )?(?:short of|missing|in need of|looking for|hoping to "
        r"meet|like to meet|searching for)(?: [a-z]{2,12}){0,4})\s?\?",
        0.72,
        "help",
    ),
    Cue(
        r"\b(?:would|does|will) (?:it|that|this|(?:a|an|some|another|my|our)(?: [a-z-]{2,14}){1,6}) (?:help|be (?:of (?:any |some "
        r")?(?:help|use|interest|value)|helpful|useful))(?: (?:you|if (?:i|we)|to you)\b|\s?\?)",
        0.82,
        "help",
        r"\bhelp (?:me|us)\b|\byour? (?:help|advice)\b",
    ),
    Cue(
        r"(?:^|[,;:.] |- |\b(?:or|and|also) )(?:(?:do you )?(?:need|want|could you use)|would you like) (?:a|any|some|another|my|more) "
        r"(?:[a-z]{2,10} )?(?:hand|hands|help|assistance|support|company|lift|ride|introduction|intro|reference)\b[^?]{0,80}\?",
        0.86,
        "help",
    ),
    Cue(
        rf"\b(?:{I_WOULD}|{I_WILL}|{I_AM})(?: be)? {MAYBE_ADVERBS}(?:be )?(?:{WILLING}|love|like|able|here|around|available) "
        rf"to {MAYBE_ADVERBS}{HELP}\b(?! (?:me|us)\b)",
        0.8,
        "help",
        r"\?$|\b(?:love|like) to help,? but\b",
    ),
    Cue(
        rf"\b(?:let (?:me|us) know|tell me|say) (?:if|whether|how|where|when|what) {I} (?:can|could|may|might) {MAYBE_ADVERBS}(?:put in|"
        r"put you|introduce|recommend|support|do|offer|share|contribute|make|return|lend|send you|bring you|give you|be)\b(?! (?:me|us|"
        r"back)\b)",
        0.8,
        "help",
        r"\bbe (?:reached|there|in|at|on)\b|\bmake (?:it|the)\b",
    ),
    Cue(rf"\b{I_WOULD} {MAYBE_ADVERBS}(?:like|love) to help\b(?! (?:me|us|them|him|her)\b)(?!,? but)", 0.74, "help"),
    Cue(
        rf"\b{I} (?:may|might|probably) (?:also |well )?(?:know|have) (?:somebody|someone|people|a (?:contact|friend|colleague)|just "
        r"the)\b",
        0.66,
        "introduction",
    ),
    Cue(rf"^(?:always )?{WILLING} to {MAYBE_ADVERBS}{HELP}\b(?! (?:me|us)\b)", 0.8, "help"),
    Cue(
        r"\b(?:let me|allow me to|let us) (?:help|assist|support|give you a hand)\b(?! (?:me|us|them|him|her)\b)|\bto return the "
        r"favou?r\b|\bgive something back\b",
        0.75,
        "help",
        r"\bthank",
    ),
    Cue(
        rf"\b(?:{I} (?:can |would like to |want to |'d like to )?offer(?: you)? (?:you |my |our |any |some )*(?:help|support|assistance|"
        rf"services|hand)|at your (?:disposal|service)|(?:my|our) (?:door|offer) (?:is (?:always )?open|(?:still )?stands)|{I_AM} "
        r"(?:always |still )?here (?:for you|to help|if (?:you|there))|you (?:can|may) (?:always )?(?:count|rely|call) on (?:me|us)(?! "
        r"to)|continue to help you)\b",
        0.74,
        "help",
        r"\b(?:our|her|his|their) (?:staff|team|customers|clients)\b|\bat your disposal[^.?!]{0,30}\?",
    ),
    Cue(
        r"\b(?:whatever|anything|if there is anything|if) you (?:ever )?(?:need|want|require)(?: [a-z]{2,10}){0,6},? (?:please |then "
        r")?(?:just |do )?(?:ask|shout|say(?: so| the word)?|tell me|call (?:on )?me|ring me|let me know|i'm (?:here|around)|i am "
        r"(?:here|around))\b|\b(?:just|simply) (?:say the word|say so|shout|give me a shout)\b|\bsay the word and\b",
        0.7,
        "help",
        r"\b(?:questions?|information|info|clarification|details|anything (?:else|further|more))\b",
    ),
    Cue(
        r"\bif you (?:(?:ever |should |'d |would |do |still )*(?:need|want|like|require|could use|can use))\b[^.?!]{0,60}\b(?:help|"
        r"assistance|a hand|company|support|somewhere|someone|somebody|a lift|a ride|a place|a reference|a recommendation|an "
        r"introduction|another pair)\b",
        0.74,
        None,
        r"\b(?:i|we)(?:'d| would| do|'ll| will)? (?:need|appreciate|like you|want you)\b|\bhelp (?:me|us|desk)\b|\b(?:contact|call|"
        r"e-?mail|talk to|"
        r"write to|see|speak (?:to|with)|get in touch with|ask) (?!me\b|us\b|on\b|upon\b|(?:either )?myself\b|my\b|our\b|if\b|for\b|"
        r"away\b|and\b)[a-z]",
    ),
    Cue(
        rf"\b(?:may|might|could) be able to (?:help|assist)\b|\bsee what {I} can (?:do|find|arrange)\b(?! to (?:me|us))",
        0.62,
        "help",
        r"\b(?:you|he|she|they|who|that|someone|anyone|it) (?:may|might|could) be able|\?$|\bhelp (?:me|us)\b",
    ),
    Cue(rf"^(?:{MAYBE_ADVERBS})anything (?:else )?{I} can (?:do|help)|\banything {I} can do\s?\?", 0.8, "help"),
)
NO_OFFER = (
    r"\b(?:any|further|other|have|your|with|more) (?:questions?|concerns?|comments?)\b|\b(?:further|additional|more) information\b|"
    r"\bhelp (?:me|us)\b(?! help)|\b(?:help|assist) (?:him|her|them|our|my)\b|\b(?:quick|fast|hard|willing) (?:learner|worker)|\bif "
    r"(?:you|they|anyone|someone) can (?:help|assist)\b|\b(?:customer|sales|products?|rates?|pricing|"
    r"your business|our services|solutions?)\b|\b(?:i|we) (?:can't|cannot|couldn't|could not|can not) (?:help|assist|do|offer)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each offer of help made to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if pattern(NO_OFFER).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        found.append(finding(hit, "offer", object=_object(plain)))
    return tuple(found)


def _object(plain: str) -> str:
    name = object_of(plain)
    return "help" if name in {"other", "information", "favor"} else name


RULE: ActRule = Rule(
    name="offer-help",
    advice="Help was offered: take it up, or say kindly that you don't need it.",
    source=Source("9 Ways To Bruise A Networking Relationship", '4. Forget to ask "How can I help you?"'),
    judge=judge,
    examples=(
        Example("And now you: how can I help you this season?", yields=("offer",)),
        Example("Let me know if there is anything I can do.", yields=("offer",)),
        Example("Need a hand with the stall on Saturday?", yields=("offer",)),
        Example("If you need any help with the move, call me.", yields=("offer",)),
        Example("Would it help if I spoke to the dean?", yields=("offer",)),
        Example("I'd be glad to be of use while your mother is ill.", yields=("offer",)),
        Example("Whatever you need in the first weeks, just ask.", yields=("offer",)),
        Example("I am at your disposal for the interviews.", yields=("offer",)),
        Example("Ring the miller and find out if we can help him.", because="help for somebody else"),
        Example("If you need help with the kiln, contact the potter.", because="points to somebody else"),
        Example("Let me know if you have any questions or if I can be of help.", because="a closing formula"),
        Example("I would be glad if you could help me.", because="asks for help"),
        Example("We offer our customers the best rates.", because="sells"),
        Example("He offered to carry the boat.", because="another's offer, told"),
        Example("I'm afraid I cannot help with the visa.", because="a refusal"),
        Example("What would help me most is a quiet room.", because="the author's own need"),
    ),
)
