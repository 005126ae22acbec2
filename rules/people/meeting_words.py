"""Words that tell of a meeting, a call or a talk of two as past, or of one to come; "good to meet you" may answer an introduction."""

from __future__ import annotations

import re

_MET = re.compile(
    r"\b(?:we (?:\w+ ){0,3}met|met (?:with )?(?:you|each other|me)|meet(?:ing)? (?:you|with you|both of you|y'all)"
    r"|our (?:last |recent |first |brief |short |little )?(?:meeting|interview)|see(?:ing|n)? (?:you|each other)|saw (?:you|each other)"
    r"|having you (?:here|over|with us)|to have you (?:here|over|with us)|visiting (?:you|with you)|we (?:\w+ )?got together"
    r"|kennen ?(?:zu)?gelernt|kennenzulernen|rencontr(?:er|é|ée|és|ées)|conocer(?:te|le|la|lo)|verte|verle)\b",
    re.IGNORECASE,
)
_AT_TABLE = re.compile(
    r"\b(?:lunch|dinner|breakfast|coffee|drinks?|your (?:visit|hospitality|stay)|my (?:visit|stay)|your guests?|came to see you)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:enjoy\w*|thank\w*|pleas\w*|good|great|nice|lovely|fun|delight\w*|had|was|were|yesterday|ago|last|this morning"
    r"|danke|merci|gracias)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:our (?:\w+ ){0,2}(?:(?:tele)?phone|calls?\b|telecon)|(?:for|got) your (?:\w+ )?(?:phone )?call\b"
    r"|(?:my|your) (?:\w+ )?(?:tele)?phone (?:conversation|call) with (?:you|me)"
    r"|(?:with|to) (?:you|me) [^.]{0,20}?(?:on|over|by) the (?:tele)?phone"
    r"|we (?:\w+ ){0,2}(?:talked|spoke|discussed)[^.]{0,30}(?:on|over|by) the (?:tele)?phone|talk(?:ed|ing) (?:to|with) you on the phone"
    r"|telefoniert|unser telefonat|notre appel|nuestra llamada)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:[Mm]et|[Ss]poke|[Tt]alked|[Mm]eeting|[Cc]onversation|[Cc]all|[Ll]unch|[Dd]inner)(?: with| to)? [A-ZÀ-Þ][a-zà-ÿ]")
"""With somebody called by name: that is another one than the reader."""
_SPOKE = re.compile(
    r"\b(?:(?:spoke|spoken|talked|talking|speaking|chatted|chatting|talk|speak|chat) (?:to|with) (?:you|me|each other)\b"
    r"|(?:we|you and i) "
    r"(?:\w+ ){0,2}(?:spoke|talked|chatted)|our (?:\w+ ){0,2}(?:conversation|talk|chat)|my (?:\w+ ){0,2}(?:conversation|talk"
    r"|chat) with you"
    r"|gesprochen|unser gespräch|parlé|notre conversation|hablado|nuestra conversación)\b",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\b(?:you|your|yours|y'all|dich|dir|sie|ihnen|euch|toi|te|tu|vous|votre|ti|usted|conocer(?:te|le)|ver(?:te|le))\b", re.IGNORECASE
)
_OURS = re.compile(r"\b(?:our|unser\w*|notre|nuestr[oa])\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:he|him|his|she|her|they|them|their)\b", re.IGNORECASE)
_NOT_PAST = re.compile(
    r"\b(?:confirm\w*|forward to|hope|hoping|next|will|shall|would|could|can|may|might|tomorrow|tonight|upcoming|coming|if"
    r"|whether|unless|until|before"
    r"|cancel\w*|postpon\w*|resched\w*|miss(?:ed|ing)?|unable|sorry|unfortunately|regret|not|never|n['’]t|should|must|plan\w*|propos\w*"
    r"|schedul\w*|with (?:your|my|his|her|their)|arrang\w*|set ?up|invit\w*|like to|want|wish|suggest\w*|demain|morgen|mañana"
    r"|nicht|pas|voicemail|message)\b"
    r"|[?]|['’]ll\b|(?<!to )\b(?:see|talk to|speak to) you\b",
    re.IGNORECASE,
)
_APPOINTMENT = re.compile(
    r"\b(?:see you|meet|meeting|lunch|dinner|breakfast|coffee|visit|call|phone|look for you|join you|pick you up|have you here)\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:associate|colleague|assistant|secretary|boss|team|partner|staff)\b|\b(?:he|she|they) ", re.IGNORECASE
)
_GREETING = re.compile(
    r"\bto (?:virtually |e-?)?meet (?:with )?you\b|\bmeeting you\b|\bmaking your acquaintance\b|kennen ?zu ?lernen", re.IGNORECASE
)
_WHERE = re.compile(
    r"\b(?:was|were|have been|finally|at last|again|yesterday|today|last|this (?:morning|afternoon|week)|ago"
    r"|at (?:the|our|your|dinner|lunch)"
    r"|in (?:the|our|your|person|[A-ZÀ-Þ])|on [A-ZÀ-Þ]|during|over|gestern|hier|ayer|war|enjoyed)\b"
)
_BY_WIRE = re.compile(r"\b(?:virtual\w*|e-?meet\w*|(?:by|via|over) (?:e-?)?mail|electronically|online|on paper)\b", re.IGNORECASE)
_PLAINLY = re.compile(
    r"\b(?:(?:as|what|which|that|whom|when) )?(?:we|you and i) (?:both )?(?:discussed|talked(?: about)?|spoke(?: of| about)?|agreed)"
    r"[^,.;:?!]{0,30} (?:during|over|at) (?:our |the )?(?:dinner|lunch|breakfast|coffee)\b(?! (?:next|tomorrow))"
    r"|\b(?:when|since|after) (?:you|i|we) (?:last |both |first )?(?:stopped by|came by|dropped by|came to see (?:you|me|us)"
    r"|visited(?: (?:you|me|us|my|our|your))|met (?:you|me|in|at|last|over|on)\b(?! (?:with|the))|had (?:lunch|dinner|coffee|breakfast)"
    r"(?! with (?!you|me|us)))(?![^,.;?!]{0,40}\b(?:next|tomorrow|will)\b)",
    re.IGNORECASE,
)
"""A meeting of the two is told beside what else the sentence says, of the future too."""
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Sra?|Don|Doña)\.? ([A-ZÀ-Þ][\w-]{1,30})")
_HAILED = re.compile(
    r"^\W{0,3}(?:(?:hi|hello|hey|dear|thanks|hallo|liebe[r]?|bonjour"
    r"|hola)[, ]+)?([A-ZÀ-Þ][a-zà-ÿ]{1,20})(?: [A-ZÀ-Þ][a-zà-ÿ]{1,20})?[,:;]"
)


def told_of(said: str) -> str:
    """What the words tell of as past: "meeting", "call", "talk", "" for nothing."""
    if _PLAINLY.search(said) and not _BY_WIRE.search(said):
        return "meeting"
    if _BY_WIRE.search(said) or (_GREETING.search(said) and not _WHERE.search(said)):
        # "Good to meet you" answers an introduction, too.
        return ""
    if _NOT_PAST.search(said) or _OTHER.search(said) or not (_YOU.search(said) or (_OURS.search(said) and not _THEY.search(said))):
        return ""
    if _CALLED.search(said):
        return "call"
    if _MET.search(said) or (_AT_TABLE.search(said) and _WAS.search(said)):
        return "meeting"
    return "talk" if _SPOKE.search(said) else ""


def appointment(said: str) -> bool:
    """Whether the words agree on a meeting or call of author and reader themselves."""
    both = _YOU.search(said) or _OURS.search(said)
    return both is not None and _APPOINTMENT.search(said) is not None and _DEPUTY.search(said) is None


def hailed(said: str) -> str:
    """The name, in lower case, that a sentence begins with, "" for none."""
    found = _HAILED.match(said)
    return found[1].lower() if found else ""


def titled(said: str) -> list[str]:
    """The family names with a title in front, in lower case."""
    return [name.lower() for name in _TITLED.findall(said)]
