"""A named person with a way to reach them, given to the reader, is a favour: a lead, a contact, a reference."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, evidence, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import KIN

REACH = (
    r"(?:\(?\+?\d{2,4}\)?[ .-]?\d{3}[ .-]?\d{3,4}(?:[ .-]\d{2,4})?|\+\d{1,3}(?: \d{2,4}){2,4}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}|"
    r"x-?\d{4,5})"
)
NAME = (
    r"(?!me\b|us\b|my\b|our\b|the\b|him\b|her\b|them\b|your\b|this\b|that\b|for\b|to\b|at\b|on\b|and\b|a\b|an\b|you\b)[a-z][a-z.'-]{1,15}"
)
UNSURE = 0.48
"""A bare number without a word of what it is for: recorded, not shown."""
NUMBERS = (
    Cue(
        r"\b(?:his|her|their|[a-z]{2,15}'s) (?:cell |direct |home |office |work |mobile |phone |telephone |fax |email |e-mail |contact "
        r")*(?:number|phone|cell|mobile|address|email|e-mail|line|extension|info(?:rmation)?|details|#)(?: ?#)? ?(?:is|:|are|=|at)"
        r"[^.?!]{0,10} ?(?:\(?\+?\d{2,}|[\w.+-]{1,40}@)",
        0.74,
        "introduction",
    ),
    Cue(
        r"(?:^|[.,;:] |\b(?:please|can|should|could|just|and|to|with) )(?:call|ring|contact|e-?mail|write to|reach|try|phone|get in "
        rf"touch with|talk to|speak (?:to|with)|drop a line to|ask for|see) (?:{NAME}|my (?:[a-z-]+ )?{KIN},? (?:{NAME}|in|at|who))"
        rf"(?: {NAME})?[^?!]{{0,60}}{REACH}",
        0.64,
        "introduction",
    ),
)
CUES = Table(
    *NUMBERS,
    Cue(
        r"\b(?:the|your|my|our) (?:best |right |main |new |key )?(?:contact(?: person)?|(?:person|man|woman|lad|fellow|one|name|expert) "
        r"(?:you (?:want|need|are (?:looking for|after)|"
        r"asked (?:for|about))|to (?:talk|speak|call|contact|ask|see|try))[a-z ]{0,16}|name of the [a-z]{3,15}|broker|point person|"
        r"guy)(?: (?:at|for|in|with|there|is|you)"
        r"[^.?!]{0,50})? (?:is|would be|are) (?!(?:to|in|the|a|on|not|very|an)\b)[a-z.]{2,15} [a-z]{2,15}",
        0.64,
        "introduction",
        r"\b(?:is|are) (?:looking|going|coming|currently|still|also|now|always|working|very|being|doing|getting|here|out|back|well|sick|"
        r"ill|that|just|trying|willing|available|happy|at|from|with|both|responsible|scheduled|expected|already|really|so|quite|pretty|"
        r"probably|more|one|my|our|your|his|her|their|as|what|how|why)\b",
    ),
    Cue(
        r"\b(?:use|mention|give|drop) my name\b|\b(?:and|please|just|you can|you may|do) mention me\b|\bsay (?:it was )?(?:i|me|that i|"
        r"hello from me|you are|you're) ?(?:(?:who )?sent you|(?:a )?friend)\b|\btell (?:him|her|them) (?:that )?i (?:sent you|said|"
        r"told you|referred you)\b|\bsaid you would (?:call|write|be in touch)\b",
        0.76,
        "introduction",
    ),
    Cue(
        r"\byou (?:should|might|may want to|ought to|could|must|want to|need to) (?:really |also |definitely )?(?:talk|speak|write|get "
        rf"in touch|reach out|contact|call|meet|try|see)(?: to| with)? {NAME} {NAME}(?: (?:at|from|of|in|who)\b|,)",
        0.64,
        "introduction",
    ),
    Cue(
        rf"\b(?:here|below|following)(?:'s| is| are)? (?:the|an?|some|two|three|my|that) (?:[a-z]+ ){{0,2}}(?:contacts?|names?|people|"
        rf"numbers?|leads?|address(?:es)?)\b(?: (?:i|you|we) [a-z ]{{2,30}})?(?: (?:to (?:call|contact|try|talk)|for (?:the|your|a)|at|"
        rf"who|in)\b|: {NAME}|:? ?{REACH})",
        0.64,
        "introduction",
        r"\b(?:my|our) (?:number|contact|address)\b",
    ),
    Cue(
        rf"\b(?:my|our|an? (?:old |good |dear |close |former )?) ?{KIN},? (?:called |named )?(?!(?:and|who|is|was|has|will|can|to|at|in|"
        rf"of|from|for)\b)[a-z]+(?: [a-z]+)?[^.?!]{{0,80}}{REACH}",
        0.64,
        "introduction",
        r"\bmy (?:number|cell|phone|email|e-mail)\b",
    ),
    Cue(
        r"\b(?:is|are) (?:looking|searching) for (?:exactly|just|someone|somebody|people|an?) (?:\w+ ){0,5}(?:like you|your\b|(?:[a-z]+)"
        r"[.,;]? (?:write|talk|call|ring|get in touch|contact|e-?mail)\b)[^.?!]{0,60}",
        0.66,
        "job",
    ),
    Cue(
        r"\b(?:these|here|those|attached|below) are (?:the )?(?:two |three )?(?:people|individuals|names|contacts|firms|agents|experts)\b"
        r"[^.?!]{0,40}\bi (?:mentioned|promised|spoke of|(?:told|was telling) you about|was talking about|had in mind)\b",
        0.66,
        "introduction",
        r"\?$",
    ),
    Cue(rf"^(?:try|as for|for) (?:[a-z ]{{2,30}}, )?(?:my [a-z]+ is )?{NAME} {NAME}\b[^?!]{{0,80}}{REACH}", 0.62, "introduction"),
)
BARE = (
    rf"(?:[a-z]{{2,15}}(?: [a-z]{{2,15}})?:? )?[\w.+-]{{1,40}}@[\w-]{{1,40}}\.[\w.]{{2,20}}(?: ?<mailto:[^>\s]{{3,60}}>)?(?:[ "
    rf",;/]{{1,3}}{REACH})?"
    r"[ .,;!]{0,3}"
)
"""An answer that opens with nothing but somebody's address."""
NO_FAVOR = (
    r"^(?:e-?mail|mail|tel(?:ephone)?|phone|fax|cell|mobile|web)\s?[.:]{0,2} ?(?:[\w.+-]{1,40}@|[+(\d])|\b(?:questions?|mailto|sending "
    r"(?:an|your)|encourage|satisfaction|for details|call in|1-8\d\d|8[0678]{2}\)?[ -]\d{3}|(?:i|"
    r"we)(?:\'ll| will) (?:send|e-?mail|give|get)|"
    r"after that|interested in|below|attached|assistant|secretary|support|help ?desk|concerns|problems|unable to|if you (?:can't|cannot|"
    r"need)|assistance|rsvp|fax (?:your|the|it)|my (?:number|cell|phone|email|e-mail|assistant|secretary)|customer|send (?:the|your|it))"
    r"\b|\bplease (?:call|contact|e-?mail)\b(?!.{0,60}\b(?:directly|name)\b)|\bwhat (?:is|are)\b|\?$|\b(?:conference|dial|access|"
    r"participant|call-in|passcode|domestic|international)\b|\bi (?:can|could|may|might|used?|mentioned|would|will)\b[^.?!]{0,20}\bmy "
    r"name\b|\bused? my name (?:in|on|without)\b"
)
OWN_ERRAND = (
    r"\b(?:interviews?|rsvp|you are invited|assistant|a favou?r|set(?:ting)? (?:up )?(?:an? )?(?:meeting|call|interview|lunch|breakfast)|"
    r"(?:could|can|would|will) you (?:please |kindly |maybe )?(?:call|contact|ring|phone|give (?:him|her|them)|get in touch|talk to|speak "
    r"(?:to|with)|write to|e-?mail)|called (?:you|for you|several|again|while you)|(?:wants?|would like) you to|trying to (?:reach|"
    r"schedule)|(?:we|i)(?:'ll| shall| will) meet|return (?:your|his|her|their) call|on behalf of)\b"
)
"""What shows that the reader is to call on an errand of the author's: no favour to the reader."""
POINTS = (
    r"\b(?:directly|feel free|if you (?:want|wish|would like|'d like|need)|you (?:can|may|could|should|might|ought)|good (?:person|man|"
    r"woman|contact)|my (?:recommendation|suggestion|advice)|i(?:'d| would)? (?:recommend|suggest)|(?:he|she|they)(?:'s| is|'ll| will| "
    r"can| "
    r"may| might| could|'d| would| knows?)|(?:call|contact|write to|ring|try|ask) (?:him|her|them)|the (?:person|one|man|woman|joiner|"
    r"[a-z]{4,15}) (?:you|i meant|to)|the [a-z]{3,15} is|friend|cousin|name of the|regarding the|person)\b"
)
"""What shows that the contact serves the reader: a pointer, or a word on who that is."""


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each contact given by name."""
    errand = any(pattern(OWN_ERRAND).search(sentence.plain) for sentence in passage.sentences)
    points = passage.reply or any(pattern(POINTS).search(sentence.plain) for sentence in passage.body)
    return _address(passage) + tuple(
        finding(hit, "favor", confidence=hit.cue.confidence if points else UNSURE)
        for hit in hits(CUES, passage.body)
        if not pattern(NO_FAVOR).search(hit.sentence.plain)
        and not is_mass(hit.sentence)
        and not passage.called(frozenset(pattern(r"[^\W\d_]{2,}").findall(hit.sentence.plain[hit.start : hit.end])))
        and not (passage.author and passage.author in hit.sentence.plain)
        and passage.own_names.isdisjoint(hit.sentence.words)
        and not (errand and hit.cue in NUMBERS)
    )


def _address(passage: Passage) -> tuple[Finding, ...]:
    """An answer that opens with the address of a third person: what was asked for, and a way to them."""
    first = passage.body[0] if passage.body else None
    if not passage.reply or first is None or not pattern(BARE).fullmatch(first.plain):
        return ()
    known = {passage.author, *(person.address for person in passage.others)}
    address = pattern(r"[\w.+-]{1,40}@[\w.-]{3,60}").search(first.plain)
    if address is None or address.group().rstrip(".") in known or _own(passage, address.group()):
        return ()
    return (Finding("favor", evidence(first), 0.62, "introduction"),)


def _own(passage: Passage, address: str) -> bool:
    """Whether an address spells the author's name: "vera.holt@", "vholt@", "holt@"; a relative's differs in the initial."""
    local = address.split("@", 1)[0]
    for name in passage.own_names:
        if len(name) > 2 and name in local:
            rest = local.replace(name, "", 1).strip("._-0123456789")
            if not rest or any(rest[0] == other[0] for other in passage.own_names - {name}):
                return True
    return False


RULE: ActRule = Rule(
    name="favor-contact",
    advice="You were given a name: thank for it, call within three days, and report back.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=(
        Example("The joiner I meant is Aatos; his number is 040 555 0199.", yields=("favor",)),
        Example("Ring Saara Ekman, 040 555 0123, and tell her you come from me.", yields=("favor",)),
        Example("You should talk to Saara Ekman at the ferry office.", yields=("favor",)),
        Example("The person you want is Elif Kaya, elif@kaya.example.", yields=("favor",)),
        Example("Use my name when you write to the ferry office.", yields=("favor",)),
        Example("My cousin Veikko tunes organs: veikko@organ.example.", yields=("favor",)),
        Example("These are the people at the mill I told you about.", yields=("favor",)),
        Example("Subject: Re: Saara\n\nsaara@mill.example\n\nGood luck with the wool!", yields=("favor",)),
        Example("Subject: Re: Saara\n\nilse@kuhn.example\n\nIs this still right?", because="the reader's own address"),
        Example("Could you please ring Saara about the key? Her number is 040 555 0123.", because="an errand of the author's"),
        Example("The interview is on Friday. Her number is 040 555 0123.", because="arranges the author's own meeting"),
        Example("My number is 040 555 0111.", because="the author's own number"),
        Example("If you have questions call Saara Ekman at 040 555 0123.", because="a formula"),
        Example("Best,\nMette\n\ntel. 040 555 0111\n\nemail mh64@loom.example", because="the author's own address block"),
        Example("What is her number?", because="asks for it"),
        Example("The conference number is 040 555 0100.", because="a dial-in"),
        Example("Please fax it to Saara Ekman at 040 555 0123.", because="an errand"),
        Example("The woman is in the garden with the dog.", because="nobody is named to be called"),
    ),
)
