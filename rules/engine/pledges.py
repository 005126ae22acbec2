"""What kind of thing was promised: one that mail can show to be done, a word by voice, an errand with others, or mere courtesy."""

from __future__ import annotations

import re

from rules.engine.mailbag import Entry, Mailbag
from rules.engine.sketch import token

_WILL = re.compile(r"\b(?:will|shall|going to|let me)\b|['’]ll\b", re.IGNORECASE)
_FILLER = (
    r"(?:(?:(?:also|then|gladly|certainly|definitely|surely|probably|personally|just|now|first|soon|[a-z]{2,12}ly|try to|attempt to"
    r"|be (?:able|happy|glad|sure|pleased) to) ){0,4})"
)
_VERB = re.compile(rf"^[ ,]{{0,3}}{_FILLER}([a-z-]{{2,14}})\b(.{{0,90}})", re.IGNORECASE)
_AND = re.compile(
    rf"(?:,? ?\b(?:and|or)|,) (?:(?:i|we|then|also)(?:['’]ll| will| shall)? |will |shall ){{0,2}}"
    rf"{_FILLER}([a-z-]{{2,14}})\b(?=(.{{0,90}}))",
    re.IGNORECASE,
)
_HANDS = frozenset(
    {
        "send",
        "mail",
        "e-mail",
        "email",
        "forward",
        "share",
        "attach",
        "pass",
        "post",
        "fax",
        "copy",
        "write",
        "draft",
        "answer",
        "reply",
        "respond",
        "confirm",
        "let",
        "return",
        "get",
        "give",
        "have",
        "prepare",
        "find",
        "dig",
        "introduce",
        "connect",
        "put",
        "finish",
        "complete",
        "make",
        "update",
        "report",
        "provide",
        "submit",
        "deliver",
        "distribute",
        "circulate",
        "keep",
        "tell",
    }
)
"""Verbs whose doing leaves a letter."""
_FORWARDS = frozenset({"forward", "send", "mail", "e-mail", "email", "share", "pass", "copy", "fax", "distribute", "circulate"})
_VOICE = frozenset(
    {
        "call",
        "ring",
        "phone",
        "telephone",
        "reach",
        "dial",
        "see",
        "meet",
        "attend",
        "join",
        "come",
        "drop",
        "visit",
        "talk",
        "speak",
        "discuss",
        "chat",
        "bring",
        "take",
        "pick",
        "raise",
        "mention",
        "think",
        "remember",
        "arrange",
        "schedule",
        "set",
        "stop",
        "pop",
        "swing",
        "catch",
        "touch",
        "show",
        "explain",
    }
)
_ERRANDS = frozenset(
    {
        "ask",
        "contact",
        "tell",
        "call",
        "inform",
        "talk",
        "speak",
        "mention",
        "check",
        "meet",
        "see",
        "e-mail",
        "email",
        "write",
        "consult",
        "remind",
        "alert",
        "approach",
        "notify",
    }
)
_TO_YOU = re.compile(r"\s?(?:to |with )?(?:you|dir|ihnen|dich|vous|te)\b", re.IGNORECASE)
_TO_THEM = re.compile(
    r"\bto (?!you\b|your?\b|me\b|us\b|the (?:point|letter)\b)(?:my|our|his|her|their|the|a|an|some|several|number"
    r"|all|him|them|everybody|[A-Z][A-Za-z]+)\b"
)
_NOTE_TO_THEM = re.compile(
    r"^ (?:him|her|them|[A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14})?) (?:an? )?(?:\w{2,8} )?"
    r"(?i:e-?mail|note|line|letter|message|mail|word|call)\b"
)
_SPOKEN_GIFT = re.compile(r"^ (?:you|them|him|her|it) (?:a )?(?:call|ring|buzz|shout|thought|try|go)\b", re.IGNORECASE)
_THERE = re.compile(r"^ (?:there|here|at|in|on|around|back|over|waiting)\b", re.IGNORECASE)
_COURTESY = re.compile(
    r"\bkeep (?:you|everyone|them|all) (?:informed|posted|updated|up to date|in the loop|abreast|in mind)\b"
    r"|\b(?:stay|keep|remain) in (?:close )?touch\b"
    r"|(?:\b(?:will|shall|would)|['’](?:ll|d)) (?:\w{1,12} )?be (?:more than |very |really |so )?"
    r"(?:delighted|happy|glad|pleased|honou?red|thrilled) to (?:have|meet|see|join|be|welcome|hear|host|attend|talk|chat|catch)\b"
    r"|\blook(?:ing)? forward\b|\bauf dem laufenden\b|\bau courant\b|\bal (?:tanto|corriente)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:tell|let|write|report|inform|update)\b[^.?!]{0,25}\b(?:how (?:it|that|this|things?|the \w{2,20}|we|i|he|she|they) "
    r"(?:\w{1,10} )?(?:go(?:es)?|went|gets? on|turns? out|turned out|works? out|end(?:s|ed)?)|what (?:comes?|came|becomes?|became) of"
    r"|what (?:he|she|they) sa(?:y|id)s?"
    r"|(?:of|about) the (?:outcome|result))\b",
    re.IGNORECASE,
)
_PARTICULARS = re.compile(
    r"(?:\b(?:will|shall)|['’]ll)\b[^.?!]{0,25}\b(?:let (?:you|everyone|everybody) know|(?:tell|send|get|give) you)"
    r" (?:(?:all|about|the|more|further|exact|final) ){0,3}(?:details|time|place|venue|directions|where and when|when and where)\b"
    r"(?=\W{0,3}(?:$|[.,;!]|(?:and|soon|later|when|once|as|shortly|tomorrow|today|by|before)\b))",
    re.IGNORECASE,
)
_SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter|season|semester|term|year|quarter)\b", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"\b(?:and|but|so)\b", re.IGNORECASE)
_TRY = re.compile(r"\b(?:will|shall|['’]ll|going to) (?:\w{1,12} )?try\b", re.IGNORECASE)
_IN_PERSON = re.compile(
    r"\b(?:when|once|as soon as) (?:we|i|you) (?:next )?(?:meet|speak|talk|see|get together|come|arrive|are|get)\b|\bin person\b",
    re.IGNORECASE,
)
_TRAVEL = re.compile(
    r"\b(?:before|when(?:ever)?|once|after|next time|if) (?:i(?:['’]m| am)? |we(?:['’]re| are)? )?(?:next )?"
    r"(?:com(?:e|ing)|visit(?:ing)?|travel(?:l?ing)?|pass(?:ing)? through|going|go|be in|am in|in|fly(?:ing)?) "
    r"(?:to |through |back to |in )?(?:[A-Z]|your)"
)
_IN_TOUCH = re.compile(
    r"\b(?:(?:get|be|stay|come) (?:back )?(?:in (?:touch|contact)|back to)|contact|write|call|coordinate|follow up|catch up"
    r"|(?:send|drop|write) (?:you )?(?:a|an|another) (?:\w{1,10} )?(?:message|e-?mail|mail|note|letter|line|answer|reply))\b",
    re.IGNORECASE,
)
_IF_SENT = re.compile(
    r"^\W*(?:please,? )?(?:send|give|mail|e-?mail|fax|tell|forward|drop|let)\b(?: [\w'’,-]{1,14}){0,6}? (?:me|us)\b"
    r".{1,90}\b(?:and|then) (?:i|we)\b",
    re.IGNORECASE,
)


def by_voice(evidence: str) -> bool:
    """Whether all that is promised is talk, a visit or a thing brought along, which leaves no letter."""
    verbs = _promised(evidence)
    return bool(verbs) and all(_spoken(verb, rest) for verb, rest in verbs)


def with_others(evidence: str) -> bool:
    """Whether what is promised is an errand with third persons ("I'll ask our lawyer"), and no letter to the reader beside it."""
    verbs = _promised(evidence)
    return any(_errand(verb, rest) for verb, rest in verbs) and all(
        _errand(verb, rest) or _spoken(verb, rest) or _handed_on(verb, rest) for verb, rest in verbs
    )


def to_be_passed_on(evidence: str) -> bool:
    """Whether a thing is promised to third persons: "I'll forward your CV to our HR"."""
    return any(_handed_on(verb, rest) for verb, rest in _promised(evidence))


def of_particulars(evidence: str) -> bool:
    """Whether where and when is promised of something that is being set up: once it has been, nobody needs it any more."""
    return _PARTICULARS.search(evidence) is not None


def for_the_promise(due: str | None, evidence: str) -> str | None:
    """The words for a time, None where a season or year stands in a clause before a word by voice: "I like the post this autumn, and
    will talk to her". A thing to be sent is given the benefit of the later day.
    """
    if not (due and _SEASON.search(due) and (by_voice(evidence) or with_others(evidence))):
        return due
    at = evidence.lower().find(due.lower())
    before = evidence[at + len(due) : 300] if at >= 0 else ""
    will = _WILL.search(before)
    if will is None or _WILL.search(evidence[:at]) is not None:
        return due
    return None if _NEXT_CLAUSE.search(before[: will.start()]) else due


def told_on_copy(evidence: str, entry: Entry, person: str, bag: Mailbag) -> bool:
    """Whether the thing is to be forwarded to somebody who has the very letter that says so, beside `person`, to whom it is said.

    A name must be that of a reader; "our lawyers" or "HR" is taken to be whoever is on copy.
    """
    copied = [one for one in entry.persons if one != person]
    for verb, rest in _promised(evidence) if copied else ():
        third = _TO_THEM.search(rest) if verb in _FORWARDS and _handed_on(verb, rest) else None
        if third is None:
            continue
        name = third[0].split()[-1]
        if name.isupper() or name.islower() or any(token(name, bag.key) in bag.name_tokens(one) for one in copied):
            return True
    return False


_CHANCE = re.compile(
    r"\bif (?:an?|any|some|something|anything|there) (?:\w{2,14} ){0,3}?(?:opens?(?: up)?|comes? (?:up|along|free)"
    r"|turns? up|arises?|becomes? (?:free|available|vacant)"
    r"|is (?:free|open|room|a (?:chance|vacancy|gap|cancell?ation))|falls? (?:free|vacant))\b",
    re.IGNORECASE,
)


def courteous(evidence: str) -> bool:
    """Whether the words are a courtesy without an end: to keep somebody informed, to be delighted to meet."""
    return _COURTESY.search(evidence) is not None


def of_news(evidence: str) -> bool:
    """Whether the words promise to tell how something goes, which no document sent along does."""
    return _NEWS.search(evidence) is not None


_WORD = re.compile(
    r"\b(?:let (?:you|them) know|get back|come back|write|tell|answer|reply|respond|keep you (?:posted|informed|updated)|be in touch"
    r"|report|confirm|update you|check|look into|ask|find out|melde|sage|frage|schreibe|tiens au courant|aviso)\b",
    re.IGNORECASE,
)


def of_a_word(evidence: str) -> bool:
    """Whether a word in answer is promised, which any letter in the talk may be."""
    return _WORD.search(evidence) is not None


def half_hearted(evidence: str) -> bool:
    """Whether it is but a try at nothing one could send: "I'll try to work around it"."""
    return _TRY.search(evidence) is not None and not any(verb in _HANDS for verb, _ in _promised(evidence))


def hangs_on_more(evidence: str) -> bool:
    """Whether it waits for a meeting or a journey, for a chance that may never come, or for a thing the other must send first."""
    return bool(_IN_PERSON.search(evidence) or _IF_SENT.search(evidence) or _TRAVEL.search(evidence) or _CHANCE.search(evidence))


def to_be_in_touch(evidence: str) -> bool:
    """Whether no more than a word is promised, so that any later word may be it."""
    return _IN_TOUCH.search(evidence) is not None


def _spoken(verb: str, rest: str) -> bool:
    if verb == "be":
        return _THERE.match(rest) is not None
    return verb in _VOICE or (verb in _HANDS and _SPOKEN_GIFT.match(rest) is not None)


def _errand(verb: str, rest: str) -> bool:
    if _NOTE_TO_THEM.match(rest):
        return True
    return verb in _ERRANDS and not _TO_YOU.match(rest) and not rest.startswith((" back", " on ", " whether", " if ", " that", " the "))


def _handed_on(verb: str, rest: str) -> bool:
    return verb in _HANDS and not _TO_YOU.match(rest) and _TO_THEM.search(rest) is not None


def _promised(evidence: str) -> list[tuple[str, str]]:
    """The promised verbs, lower case, each with the words behind it; none where the sentence has no English future."""
    will = _WILL.search(evidence[:300])
    first = _VERB.match(evidence[will.end() : 300]) if will else None
    if will is None or first is None:
        return []
    found = [(first[1].lower(), first[2])]
    found += [(more[1].lower(), more[2]) for more in _AND.finditer(first[2])]
    known = [(verb, rest) for verb, rest in found if verb in _HANDS or verb in _VOICE or verb in _ERRANDS or verb == "be"]
    return known if found[0] in known else []
