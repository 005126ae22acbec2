"""If-clauses that make an ask one for a case that may never come: "if it does not work, please let me know" waits for nobody.

"Let me know if it suits you" is none of these: it asks whether.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_TELL = (
    r"(?:let (?:me|us) (?:know|have)|tell (?:me|us)|(?:call|contact|e-?mail|write|ring|ping) (?:me|us|to me)|get in touch"
    r"|drop (?:me|us) a (?:line|note))"
)
_RARE = r"(?:n't|\b(?:not|any|anything|any(?:one|body)|something|ever|can ?not|problems?|trouble|else|more|changes?))\b"
_SHOULD_YOU = (
    r"\byou (?:(?:would |should )?(?:advise|feel|think|see it|prefer) (?:otherwise|differently)|disagree|object|mind"
    r"|come|visit|pass|happen|hear|see|need|run into|change|get (?:to|here|back)|are (?:ever|in|around|coming|back))\b"
)
_IN_CASE = re.compile(
    rf"^\W*(?:please,? )?(?:if|should|in case|whenever|when)\b[^.?!]{{1,40}}(?:{_RARE}|\bneed\b)[^.?!]{{0,120}}\b{_TELL}\b"
    rf"|\b{_TELL}\b (?:of|about|with) any\b|^\W*(?:(?:hi|hello|dear|hey)\b[^:,.]{{0,30}}[:,]\s*)?(?:please,? )?"
    r"if (?:your (?:organi[sz]ation|company|firm|group|department|schedule|team)"
    r"|you (?:decide|choose|opt|elect|ever)\b[^.?!]{0,30}\bto|you (?:or|and) your|you (?:are|re|were) (?:considering"
    r"|interested|planning|thinking|looking)|you (?:try|tries|have trouble))\b"
    rf"|\b{_TELL}\b[^.?!]{{0,60}}?\b(?:if|should|in case|whenever)\b[^.?!]{{0,25}}?(?:{_RARE}|{_SHOULD_YOU})",
    re.IGNORECASE,
)

_ENGLISH = re.compile(r"\b(?:the|i|we|you|your|my|me|us|please|to|is|and|of|any|for)\b", re.IGNORECASE)
_YOU_ASKED = re.compile(
    r"\?|\b(?:please|pls|plz|kindly)\b(?!,? (?:find|note|see|be aware|be advised|feel free|accept|disregard|ignore))"
    rf"|{_TELL}|\b(?:could|would|can|will|might|may) (?:you|i|we|it|one|someone|somebody)\b|\b(?:are|is|do|did|have|has) you\b"
    r"|\b(?:wonder(?:ing)?|curious|unsure|not sure|don['’]t know) (?:if|whether|when|what|who|how|about|why)\b"
    r"|\b(?:would|['’]d) (?:also |really |very much |just |all |so )?"
    r"(?:like|love|appreciate|welcome|(?:be|mean|make) (?:(?:a|an|of) )?(?:\w{2,10} |more than ){0,2}"
    r"(?:grateful|glad|happy|delighted|pleased|obliged|thankful|interested|curious|help(?:ful)?|great|good|nice|useful|kind|difference))\b"
    r"|\b(?:appreciate|grateful)\b|\bany (?:suggestions?|thoughts?|comments?|ideas?|news|word|advice|feedback|chance|luck|objections?)\b"
    r"|\byour (?:\w{2,12} )?(?:comments?|thoughts?|feedback|views?|advice|input|opinion|help|guidance|approval|suggestions?|reaction|answer"
    r"|reply|response|decision|assistance|support)\b|\bhop(?:e|es|ing) (?:that )?(?:you|to (?:hear|get|have))\b"
    r"|\blook(?:ing)? forward to (?:hear|your)|\bto (?:hear|know|learn|find out|be told) (?:from you )?(?:if|whether|how|what|when)\b"
    r"|\brequest is (?:that|for) you\b"
    r"|\b(?:need|want|like|ask|asking|beg|urge|expect|trust)(?:s|ed)? (?:for )?(?:you|your)\b"
    r"|\b(?:inquire|enquire|wondering (?:if|whether)|reminder (?:about|of|to))\b|\b(?:conference |phone )?(?:call"
    r"|meeting|chat) (?:this|next|on|before)\b"
    r"|\bhelp me\b|\bfavou?r\b|\bintroduc|\brecommend"
    r"|^\W*(?:and |so |also |then |just |do )?(?:send|give|tell|call|ring|show|check|ask|confirm|let|write|forward|mail|e-?mail|bring|take"
    r"|put|get|make|come|join|drop|help|share|read|look|meet|pick|say|keep|answer|reply|advise|consider|remember|sign"
    r"|fill|pass|point|name)\b",
    re.IGNORECASE,
)
_RULE_OF_THE_HOUSE = re.compile(
    r"\b(?:in (?:the )?future|from now on|going forward|next time),? (?:\w{1,8},? )?(?:please|send|use)\b", re.IGNORECASE
)
_WAITS_FOR_NONE = re.compile(
    r"\b(?:i|we) (?:wondered|asked|inquired)\b|\bi (?:would|could) suggest that you\b|\bplease,? (?:notice|note|remember|be sure"
    r"|make (?:your|all) che(?:ck|que)s?|rsvp to [A-Z])"
    r"|\b(?:give|allow) me (?:the|a|until|till|some|another) (?:weekend|week|day|minute|moment|hour|time|bit)\b"
    r"|\bif you (?:wish|want|prefer|(?:would|['’]d) (?:like|prefer|rather))\b[^.?!]{0,12}\b(?:not|no longer|stop)\b[^.?!]{0,40}"
    r"\b(?:receive|get|be)\b"
    r"|\b(?:unsubscribe|opt out|be removed from)\b|\b(?:please )?(?:do )?(?:stay|keep) in touch\b"
    r"|\blet (?:me|us) know (?:what|if there is anything|whatever) else you\b|\bfeel free to\b[^?]{0,200}$"
    r"|\bhopes? (?:that )?you(?:['’]ll| will| are| have| had)?\b[^.?!]{0,30}\b(?:happy|merry|nice|good|great|wonderful"
    r"|lovely|pleasant|safe|well)\b[^?]{0,60}$"
    r"|^\W*any interest\W*$|\blet (?:me|us) know what (?:else )?(?:we|i|you) need\b[^.?!]{0,30}\b(?:on (?:this|my"
    r"|our) (?:end|side)|from (?:me|us))"
    r"|\b(?:can|could|may|might) (?:i|we) (?:also |just )?(?:suggest|recommend|propose|advise)\b"
    r"|\b(?:would|['’]d) (?:just |also )?like you to (?:know|have|benefit|enjoy|understand|note|remember|be aware|see|profit)\b"
    r"|\blet['’]?s (?:all )?(?:talk|speak|chat|catch up|meet|get together|do lunch|keep talking)(?: again)?"
    r" (?:in the near future|soon|some ?time|one of these days|again)\b[^?]{0,60}$"
    r"|\blet (?:me|us) know (?:how|what|where|whether|if) (?:else )?(?:i|we) (?:can|could|may|might) (?:else )?"
    r"(?:help|assist|be of|support|do (?:for|to help))\b"
    r"|\b(?:it|that)(?:['’]d| would| might) be (?:good|nice|great|fun|interesting|a pleasure)"
    r" to (?:get to know|meet|see|visit)(?! you\b| with\b)"
    r"|\blet (?:me|us) know how (?:he|she|they|it|things?|that|this|the \w{2,14}|your \w{2,14})(?: \w{1,12})? "
    r"(?:performs?|does|do|goes|go|went|works? out|turns? out|gets? (?:on|along)|develops?|feels?)\b"
    r"|\bby (?:simply )?click(?:ing)?\b"
    r"|\bhopes? (?:that )?you (?:might|may|can|could|will) (?:find|enjoy|like|benefit|use|discover)\b|\bwould want you to\b"
    r"|\bi(?:['’]m| am) (?:simply|just|only|merely) curious\b|\bwhen the time comes\b"
    r"|\bwhen(?:ever)? (?:such|this|that|the|an?) (?:an? )?(?:\w{2,12} )?\w{2,14} (?:occur|arise|happen)s?\b"
    r"[^?]{0,80}$"
    r"|\bif (?:you|anyone|anybody) needs? (?:me|us|anything)\b[^?]{0,60}\b(?:call|page|ring|reach|phone)\b"
    r"|^[^\w]*to [a-z]{2,14} [^.?!]{1,60}\?$"
    r"|^\W*(?:i |we )?look(?:ing)? forward to (?:your|hearing|a)\b[^?]{0,60}$"
    r"|\blet['’]?s (?:all )?\w{2,12}\b[^.?!]{0,40}\b(?:once|when|after|as soon as|next time)\b"
    r"|^\W*let['’]?s do\b|^\W*(?:\w{1,12} )?\w{1,20}: ?\S{1,20}\?$"
    r"|^\W*why (?:is|are|do|does|did) (?!you\b|we\b|i\b)[^?]{1,60}\?$"
    r"|\b(?:forward|pass|e-?mail|circulate|distribute|share|spread)\b[^.?!]{1,60}\b(?:to|with|among) (?:your |any )?"
    r"(?:friends|colleagues|contacts|networks?|anyone|anybody|others|them)\b",
    re.IGNORECASE,
)

_LONE_QUESTION = re.compile(
    r"(?:why|when|where|who|what|how|which|thoughts|comments|ideas|suggestions|news|updates|feedback|objections"
    r"|ok(?:ay)?|agreed?|right|correct"
    r"|yes|no|interested|lunch|dinner|coffee|today|tomorrow|tonight|[a-z]{3,6}day|warum|wann|wo|wer|was|wie|einverstanden|pourquoi|quand"
    r"|combien|accord|porqué|cuándo|cómo|vale)",
    re.IGNORECASE,
)
_SPOKEN_TO = re.compile(r"\b(?:you|your|i|we|us|me)\b", re.IGNORECASE)
_ORDER = re.compile(r"^(?:\W*\w{2,15},)?\W*(?:please,? )?(?:can|could|would|will) (?:you|one of you)\b", re.IGNORECASE)
_SAY = re.compile(
    r"\b(?:tell|let (?:me|us)|send|give (?:me|us)|forward|answer|reply|confirm|explain|advise|remind|suggest|recommend|comment|share|show"
    r"|e-?mail|write|know|think|like|join|come|make it|meet|mind)\b",
    re.IGNORECASE,
)

_FROM_EACH = re.compile(
    r"\b(?:times?|dates?|days?|slots?) (?:that |when |at which |on which )?(?:you(?:['’]re| are| have|['’]d be| would be| will be)"
    r"(?: \w{2,12})?|which (?:suit|work for) you|(?:suits?|works? for) you)(?: (?:free|available|open))?\b"
    r"|\byour (?:availability|bio(?:graphy)?|(?:home |postal |mailing |street )?address|(?:phone|telephone|mobile|cell|fax) numbers?"
    r"|calendars?|vote|preferences?|own (?:list|view|opinion|choice|estimate)|rsvp)\b"
    r"|\b(?:if|whether(?: or not)?) you (?:can|could|will|would|are able to|['’]ll be able to|will be able to|plan to|intend to|want to"
    r"|would like to) (?:attend|come|join us|make it|participate|take part|be (?:there|present))\b"
    r"|\bwhen you (?:are|['’]re) (?:free|available)\b",
    re.IGNORECASE,
)
"""What only each of the readers can say of themselves."""


def plainly_asks(evidence: str) -> bool:
    """Whether the words ask in a form that waits for a word back; other tongues than English are given the benefit.

    A standing wish ("in the future please write to this address"), a tale of having asked, the heading of a talk and an appeal to spread
    the word wait for none.
    """
    if _RULE_OF_THE_HOUSE.search(evidence) or _WAITS_FOR_NONE.search(evidence) or a_heading(evidence):
        return False
    return _YOU_ASKED.search(evidence[:300]) is not None or _ENGLISH.search(evidence[:300]) is None


def waits_for_none(evidence: str) -> bool:
    """Whether the words are a formula or a standing offer ("feel free to ask", "if you need me, call me"), which nobody answers."""
    return _WAITS_FOR_NONE.search(evidence) is not None


def a_heading(evidence: str) -> bool:
    """Whether the words are the title of a talk or a paper ("III-A Weirs: Who Pays?", "WHAT IS LEFT OF THE MILLS?"), and ask nobody."""
    words = re.findall(r"[^\W\d_]{2,}", evidence)
    if len(words) == 1 and not _LONE_QUESTION.fullmatch(words[0]):
        # "Dzie?" is a letter that no font had.
        return evidence.rstrip().endswith("?") and len(evidence.split()) == 1
    if len(words) < 3:
        return False
    capitals = sum(word.isupper() for word in words)
    titled = sum(word[0].isupper() for word in words if len(word) > 3)
    long = sum(len(word) > 3 for word in words)
    if re.match(r"\W*[A-ZÀ-Þ]{4,20}: ", evidence):
        # A speaker's name in capitals: a transcript.
        return True
    return capitals > 0.7 * len(words) or (titled == long and long > 2 and _SPOKEN_TO.search(evidence) is None)


def an_order(evidence: str) -> bool:
    """Whether words to a colleague ask for a thing to be done ("can you help him?") and not for anything to be said."""
    return _ORDER.search(evidence) is not None and _SAY.search(evidence) is None


def from_each(evidence: str) -> bool:
    """Whether the words ask for what nobody can say for another: when one is free, whether one comes, where one lives."""
    return _FROM_EACH.search(evidence) is not None


def for_a_case(evidence: str) -> bool:
    """Whether the words ask for something only if a case arises."""
    return _IN_CASE.search(evidence) is not None


def speaks_of(evidence: str, called: Iterable[str]) -> bool:
    """Whether the words speak about a person `called` so (capitalised) instead of to them: "since Vera is away, shall we meet later?"."""
    words = evidence[:300].strip()
    for name in called:
        for found in re.finditer(rf"\b{re.escape(name)}\b", words):
            before, behind = words[: found.start()].rstrip(), words[found.end() :].lstrip()
            if len(before) > 2 and behind and behind[0] not in ",:;-–—!?." and before[-1] not in ",:;-–—!?.":
                return True
    return False
