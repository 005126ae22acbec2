"""An offer of help to the reader ("is there anything I can do for you?") is one of the things that keep a balance."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

HELP = r"(?:help|assist|be of (?:any |some |further |more )?(?:help|assistance|service|use)|do anything|be helpful|be useful)"
CUES = Table(
    Cue(
        "how what",
        (
            r"\b(?:how|what) (?:can|could|may|might) (?:i|we) (?:help|do for|assist) (?:you|u)\b|\bwhat are you "
            r"short of\b|\bwhat do you need from me\b"
        ),
        0.85,
        "help",
    ),
    Cue(
        "if anything how whether",
        (
            rf"\b(?:if|whether|how) (?:i|we|there(?:'s| is)|i or [a-z ]{{2,20}}) ?(?:can|could|may|might|is|are)? "
            rf"?(?:ever |also |personally )?(?:{HELP}|anything (?:else )?(?:that )?(?:i|we) (?:can|could|might))\b"
        ),
        0.78,
        "help",
    ),
    Cue(
        "anything something",
        r"\banything (?:else )?(?:that )?(?:i|we) (?:can|could|might) (?:do|help)\b",
        0.8,
        "help",
        r"\bnot(?:hing| anything)\b",
    ),
    Cue(
        "if",
        (
            r"\bif you (?:(?:ever |'d |would |do )*(?:need|want|like|require|could use))[^.?!]{0,60}\b(?:help|"
            r"assistance|a hand|me to|us to|my help)\b"
        ),
        0.75,
        "help",
    ),
    Cue(
        "happy glad pleased love offer delighted",
        (
            rf"\b(?:i|we)(?:'d| would|'ll| will|'m| am|'re| are| shall)(?: \w+)? ?(?:be )?(?:very |more than |only "
            rf"too |always |quite )*(?:happy|glad|pleased|delighted|love|able|willing|ready) to (?:\w+ )?(?:{HELP}|"
            rf"lend (?:a hand|you)|come to|meet with you and|introduce|put you in touch|connect you|share|show you|"
            rf"walk you through|guide|host|arrange|set up|sponsor|send you|give you|do (?:it|so|this|that))\b"
        ),
        0.75,
        None,
        r"\bhelp (?:us|me)\b|\?$",
    ),
    Cue(
        "touch introduce connect",
        (
            r"\b(?:i|we)(?:'d| would| can| could|'ll be happy to| may| might) (?:also |gladly |certainly |happily "
            r"|easily )*(?:put you in (?:touch|contact)|introduce you|connect you|hook you up|make (?:an|the) "
            r"introduction)\b"
        ),
        0.8,
        "introduction",
    ),
    Cue(
        "know",
        (
            r"\blet (?:me|us) know if you (?:(?:'d|would) like (?:me|us) to|want (?:me|us) to|(?:need|want) (?:a|"
            r"an|the|some|me|us|my)|can use)\b"
        ),
        0.75,
    ),
    Cue("see know", r"\b(?:let me know|if not|if so)\b[^.?!]{0,40}\bi(?:'ll| will) see what i can do\b", 0.72, "help"),
    Cue("continue", r"\bcontinue to help you\b", 0.7, "help"),
    Cue(
        "pleased happy glad",
        (
            r"\bwould be (?:very |more than |only too )*(?:pleased|happy|glad) to (?:introduce|help|assist|put "
            r"you)\b"
        ),
        0.75,
    ),
    Cue(
        "willing offer available",
        (
            r"\b(?:i|we)(?:'d| would)? (?:like to )?offer (?:you |my |our |to )|\b(?:i|we)(?:'m| am| are|'re) "
            r"(?:at your (?:disposal|service)|here (?:for you|if you need)|available to (?:help|assist))\b|\bmake "
            r"use of (?:it|me|them)\b|\bmy (?:door|offer) (?:is (?:always )?open|stands)\b"
        ),
        0.72,
    ),
    Cue(
        "would want",
        (
            r"\b(?:would you like|do you want|if you (?:want|like|wish|would like))(?: for)? (?:me|us) to\b|"
            r"\bif you (?:want|like|wish),? i(?:'ll| will| can| could)\b|\b(?:shall|should) i (?:send|bring|"
            r"introduce|put you|help|lend)\b"
        ),
        0.72,
    ),
    Cue(
        "door knock something",
        (
            r"\bis there (?:anything|a door|someone|somebody|anyone|something)[^?]{0,40}\b(?:i|we) (?:can|could|"
            r"should)\b"
        ),
        0.78,
        "help",
    ),
)
GENUINE = r"\b(?:help|assist|assistance|introduce|in touch|do for you|anything (?:else )?(?:that )?(?:i|we) can)\b"
NO_OFFER = (
    r"\b(?:questions?|concerns?|comments?|further information|additional information)\b|\bto help (?:me|"
    r"us)\b|\bhelp (?:me|us)\b|\bif (?:you|they) can (?:help|assist)\b"
    r"|\b(?:customer|sales|products?|services?|rates?|pricing|your business)\b|\b(?:i|we) (?:can't|cannot|couldn't) help\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each offer made to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if pattern(NO_OFFER).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        found.append(finding(hit, "offer", object=hit.cue.object or _object(plain)))
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
        Example("I'd be glad to introduce you to the harbour master.", yields=("offer",)),
        Example("If you need any help with the move, call me.", yields=("offer",)),
        Example("Let me know if you have any questions or if I can be of help.", because="a closing formula"),
        Example("I would be glad if you could help me.", because="asks for help"),
        Example("We offer our customers the best rates.", because="sells"),
        Example("He offered to carry the boat.", because="another's offer, told"),
    ),
)
