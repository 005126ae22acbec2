"""What the author could give, put at the reader's choice, is an offer: "I can lend you", "would you like me to", "you can use my"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_formula, is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I_AM, I_CAN, I_WILL, I_WOULD, MAYBE_ADVERBS, WILLING, I

GIVE = (
    r"(?:lend|give|show|send|bring|get|fetch|find|offer|teach|drive|take|host|introduce|connect|recommend|spare|explain|share|pass|"
    r"forward|put|hook|walk|guide|mentor|coach|advise|feed|read|look over|look through|check|review|proofread|translate|edit|ask|speak "
    r"to|talk to|call|write to|have a word|arrange|organi[sz]e|book|reserve|pick up|pick|collect|carry|cook|cover|act as|stand in|fill "
    r"in|step in|sponsor|make|set up|tell|come (?:by|over|along|round|with|to)|accompany|join you|go through|vouch|provide|chat|keep)"
)
IF_WISHED = (
    r"(?:if (?:you(?:'d| would)? (?:(?:like|want|wish|prefer|care)(?! to\b)|think (?:it|that)|find (?:it|that|this))|you(?:'re| are) "
    r"(?:ever )?(?:interested|keen|stuck)|you (?:ever |still )?need|(?:it|that|this)(?:'s| is| would|'d| will|'ll| can)? ?(?:be "
    r")?(?:helps?|any |of |useful|helpful|easier|suits?|works?)|so desired|desired|helpful|useful|of (?:use|help|interest))\b)"
)
"""The choice is the reader's."""
MAIN = (
    rf"(?:(?:{I_CAN}|{I_WILL}|{I_WOULD}|{I_AM}) (?:be )?{MAYBE_ADVERBS}(?:(?:be )?(?:{WILLING}|love|able) to )?{MAYBE_ADVERBS}(?:{GIVE}|"
    rf"do (?:it|that|so))\b|{I_AM} (?:always |usually |still )?(?:free|here|around|available|at home|happy to|glad to)\b|{I} (?:know "
    r"(?:some|a|one|the|people)|have (?:a|an|some|two|plenty|room))\b|you (?:can|could|may) (?:always )?(?:use|stay|borrow|have|take|"
    rf"call on)\b|(?:my|our) [a-z ]{{3,25}} (?:is|are) (?:free|yours|empty|open|there|always)\b)"
)
"""What follows "if you need …,": something that the author can do."""
CUES = Table(
    Cue(
        r"\b(?:would you (?:like|prefer|want)(?: it if)?|do you (?:want|need)|should you (?:like|want)|(?:^|, |- )(?:want|need))(?: "
        r"for)? (?:me|us|someone from [a-z ]{3,20}) to\b(?! (?:know|believe|think))",
        0.88,
        None,
        r"\b(?:how|what|when|where|which|who|why) (?:else |exactly )?(?:would|do|should) you\b",
    ),
    Cue(
        rf"\b(?:shall|should|may|can|could) i {MAYBE_ADVERBS}(?:(?:ask|write to|call|speak (?:to|with)|talk to|tell|email) (?!you|"
        rf"someone|somebody)[^?]{{1,80}}\b(?:you|for you|your|too|there|about it|as well)\b|bring|lend|introduce you|"
        r"put you(?! down| on (?:my|our|as)| as)|connect you|help|give you|"
        r"offer|recommend you|pass (?:on )?your|forward your|send you|show you|get you|fetch|pick you up|take you|"
        rf"drive you|come with|come over|come round)\b[^?]{{0,160}}\?",
        0.82,
        None,
        r"\b(?:advice|what|when|where|how|which|who|or)\b|\bask you\b|\bbring (?:my (?:son|daughter|wife|husband|dog|own)|anything|"
        r"along)\b|\b(?:me|us)\b[^?]{0,20}\?$|\b(?:would|could|can|will) you\b[^?]{0,60}\bfor (?:me|us)\b",
    ),
    Cue(
        rf"\b(?:shall|should|may|can|could) i {MAYBE_ADVERBS}(?:write to|call|speak (?:to|with)|talk to|ask) (?:her|him|them|my "
        rf"[a-z]{{2,14}}) ?(?:for you|about you|about it)?\s?\?",
        0.78,
    ),
    Cue(
        r"\b(?:would you (?:be|feel) (?:open|interested|up|keen|comfortable)|are you (?:open|interested)|any interest)(?: to| in| for)? "
        r"(?:being introduced|an? (?:introduction|intro)|meeting (?:a|an|my|one|some|her|him|them)|(?:me|us) (?:introducing|connecting|"
        r"making|putting))\b[^?]{0,120}\?",
        0.88,
        "introduction",
        r"\bmak(?:e|ing) an? intro[a-z]* (?:for|to) (?:me|us)\b|\bintroducing (?:me|us)\b",
    ),
    Cue(
        rf"(?:\b(?:{I_WOULD}|{I_CAN}|{I_AM}|{I}|{I_WILL})|^|[.,;:] |\band )(?: ?(?:would )?(?:be )?{MAYBE_ADVERBS}(?:(?:be "
        rf")?(?:{WILLING}|love|like|able) to |gladly )|(?<=can )|(?<=could )|(?<=may )|(?<=might )| )(?<!will )(?<!'ll "
        rf"){MAYBE_ADVERBS}(?:put you (?:two |both )?(?:in (?:touch|contact)|through)|introduce (?:you|the two of you)|connect (?:you|"
        rf"the two of you)|hook you up|make (?:you )?(?:an|the|that|this) (?:introduction|intro|connection))\b[^.?!]{{0,60}}",
        0.8,
        "introduction",
        rf"\bif {I}\b|\?$|\blike to introduce you to (?:our|the|a) (?:new|product)|\bwant to\b",
    ),
    Cue(
        rf"(?:\b(?:{I_CAN}|{I_WILL}|{I_WOULD}|{I_AM})(?: ?be)? ?{MAYBE_ADVERBS}(?:(?:be )?(?:{WILLING}|love) to )?|(?:^|[.,;:] "
        rf"){MAYBE_ADVERBS}"
        rf"(?:(?:{WILLING}|love) to |(?:can|could|will|would) )){MAYBE_ADVERBS}{GIVE}\b[^.?!]{{0,120}}\b{IF_WISHED}",
        0.76,
        None,
        rf"\b{I_WOULD} (?:appreciate|be (?:very |most )?(?:grateful|happy|glad|pleased|delighted) if|like|prefer|suggest|need)|\byou "
        r"(?:can|could) (?:send|tell|give|help)\b|\blet (?:me|us) know\b|^(?:please|call|send|give|read|check|review|ask|get|bring|"
        r"take|put|tell|make|keep|find|come|let)\b",
    ),
    Cue(
        rf"\b(?:{IF_WISHED}|if (?:you|ever you) (?:ever |still |should |do )?(?:need|want|require|are (?:looking|searching|stuck|short|"
        r"in need|ever|curious)|'re (?:looking|searching|stuck|short|in need)|come (?:to|through|by)|lack|get stuck|prefer)\b)"
        rf"[^.?!]{{0,80}}(?:, |, then |, please |, perhaps | then ){MAIN}",
        0.72,
        None,
        r"\b(?:any questions?|i'd appreciate|grateful|like to (?:meet|know|see|hear)|love to (?:meet|see|hear|know)|be in touch|let you "
        r"know|get back|reached at|call me|recommend|suggest|more information|further)\b",
    ),
    Cue(
        r"\bif you(?:'d| would)? (?:want|like|need|prefer|wish)(?: for)? (?:me|us) to [a-z]{2,}",
        0.72,
        None,
        r"\bquestions?\b",
    ),
    Cue(
        rf"(?:\b(?:{I_WOULD}|{I_WILL}|{I_AM})|^would|[,;] would)(?: be)? {MAYBE_ADVERBS}(?:be )?(?:{WILLING}|love) "
        rf"to {MAYBE_ADVERBS}(?:lend|give you (?:a |an |some |my |our |the |feedback|advice|access)|share|show you|walk you|guide|"
        r"mentor|coach|host|sponsor|vouch|act as|recommend you|teach you|take you|meet with you and|send you|offer you|put you up|"
        r"drive you|come (?:to|over|along|by)|give a (?:talk|hand|reading)|do (?:so|the same|it|this|that)\b|make (?:the|an) "
        r"intro[a-z]*|answer any questions (?:your|they|he|she)|advise you|look (?:over|at|through) (?:it|your|the)|review your|read "
        r"your|accompany|arrange|set up)\b",
        0.72,
        None,
        r"\?$|\bas (?:you )?(?:asked|requested)\b|\bgive you (?:further|more|additional)\b|\b(?:send|share|offer) (?:you )?(?:the "
        r"(?:enclosed|"
        r"attached|following)|herewith)\b",
    ),
    Cue(
        rf"(?:^|\b{I_AM} |[,;.:] |\bwould )(?:also )?{WILLING} to {MAYBE_ADVERBS}(?:lend|share|show|walk you|guide|mentor|coach|host|"
        r"sponsor|put you|introduce|connect|send you|offer|chat|make|review|look over|recommend|vouch|join|advise)\b",
        0.7,
        None,
        r"\b(?:introduce|share|offer) (?:[a-z]+ )?(?:a|the|our|my) (?:new|latest|first)\b|\b(?:the|this) (?:enclosed|attached|"
        r"following|news)\b",
    ),
    Cue(
        rf"(?:^|[,;:.] |- |\b(?:and|but|so|also|that) ){I_CAN} {MAYBE_ADVERBS}(?:lend|offer|give|show|drive|teach|host|spare|put|take|"
        r"pick|walk|accompany|cover for|stand in for|vouch for|recommend|bring|introduce|connect|help) (?:you\b|an? (?:hour|hand|few|"
        r"afternoon)|around\b|your )(?! (?:should|must|have|that|how|what|whether|if|credit|a (?:copy|call|list|better|quick)|the "
        r"(?:file|numbers|details)|more|further|some (?:more|idea)|any|in the|on the|at the))",
        0.66,
        None,
        r"\?$|\bso that\b|\bif you (?:could|would|send|tell)\b|\b(?:tomorrow|tonight|by (?:mon|tue|wed|thu|fri|the)|next week)\b|"
        r"\bonly\b|\bput you (?:down|on)\b",
    ),
    Cue(
        r"\b(?:you(?:'re| are| can| could| may|'d be| would be|'ll be| will be)|feel free|by all means|please feel free) (?:(?:always|"
        r"all|both|more than|very|most|quite|gladly|also) )?(?:be )?(?:welcome )?(?:to )?(?:use|borrow|stay|sleep|crash|keep|call on|"
        r"count on|name|quote|cite|mention|park|move in) (?:me\b|us\b|my\b|our\b|mine\b|with (?:me|us)\b|at (?:my|our)\b|in (?:my|our)"
        r"\b|here\b)|\byou(?:'re| are|'d be| would be|'ll be| will be) (?:(?:always|all|both|more than|very|most|quite) )?welcome to "
        r"(?:join|come|share|have|take|use|stay|visit|borrow)\b|\byou (?:can|could) (?:always )?(?:stay|live) (?:with|at) (?:me|us|mine|"
        r"ours|our|my)\b|\bby all means use\b|\byou can (?:borrow|have|use) the [a-z]{3,14} (?:any|when|while|for|until|over)\b",
        0.72,
        None,
        r"\?$|\b(?:our|my) (?:website|web site|services|products|calendar|link|word|line|number|system|model|data)\b",
    ),
    Cue(
        r"\b(?:my|our) (?:[a-z]{2,14} ){1,3}(?:is|are|'s) (?:always |all |still )?(?:yours|free for you|open to you|there for you|"
        r"available to you)\b",
        0.74,
    ),
    Cue(
        rf"\b{I}(?:'d| would| am|'m|'re| are)? ?(?:like to |pleased to |delighted to |happy to |hereby |can |could )*offer (?:of "
        rf")?you\b[^.?!]{{0,80}}\b(?:position|job|role|post|place|internship|contract|apprenticeship|traineeship|scholarship|seat|slot|"
        r"fellowship)\b",
        0.78,
        "job",
    ),
    Cue(
        rf"\b{I}(?:'d| would)? {MAYBE_ADVERBS}(?:like to |want to |wish to )?(?:offer you (?:my|our|a|an|some)|make you (?:an|this|the) "
        r"offer|invite you to (?:use|stay|borrow|share))\b",
        0.7,
        None,
        r"\b(?:discount|price|products?|services?|rate|deal|customers?|free of charge|trial|apolog|thanks)\b|\?$",
    ),
    Cue(
        r"\blet (?:me|us|[a-z]{2,12} or (?:me|i)) know if (?:you(?:'d| would)? (?:like|want|need|prefer|wish) (?:me|us|an? (?:hand|"
        r"introduction|lift|reference|copy of my)|some (?:help|company)|my|our|help|to (?:use|borrow|stay))|you (?:can|could) use (?:a|"
        r"an|some|my|our))\b",
        0.74,
        None,
        r"\b(?:questions?|more information|further|additional|changes?|to discuss)\b",
    ),
    Cue(
        rf"\b(?:it would be|it is|it's|with) (?:my |a |our )pleasure to (?:{GIVE}|help|do)\b|\blet me (?:put you in touch|connect you)"
        rf"\b[^.?!]{{0,80}}",
        0.7,
        None,
        r"\b(?:was|has been)\b",
    ),
)
NO_OFFER = (
    r"\b(?:customers?|sales|products?|rates?|pricing|(?:ready|prepared|willing) to (?:make a move|offer that|offer this|move|pay)|"
    r"your business|our services|free trial|demo|discount)\b|\bhelp (?:me|us)\b|\b(?:i|"
    r"we) (?:can't|cannot|couldn't|can not|won't)\b|\b(?:he|she|they|who) (?:can|could|would|will|might|said|told|asked)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each thing that is offered to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if pattern(NO_OFFER).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        if is_formula(hit) and not pattern(r"\bfeel free to (?:use|name|quote|stay|borrow|call on|mention)\b").search(plain):
            continue
        found.append(finding(hit, "offer", object=hit.cue.object or _object(plain)))
    return tuple(found)


def _object(plain: str) -> str:
    name = object_of(plain)
    return "help" if name in {"other", "information", "favor", "document"} else name


RULE: ActRule = Rule(
    name="offer-of-something",
    advice="Something was offered to you: take it up, or say kindly that you don't need it.",
    source=Source("9 Ways To Bruise A Networking Relationship", '4. Forget to ask "How can I help you?"'),
    judge=judge,
    examples=(
        Example("I'd be glad to introduce you to the harbour master.", yields=("offer",)),
        Example("Would you like me to read through the application first?", yields=("offer",)),
        Example("Would you be open to an introduction to a friend who runs a bakery?", yields=("offer",)),
        Example("You are welcome to use my desk while I'm on leave.", yields=("offer",)),
        Example("If you need someone to hold the ladder, I'm free in the afternoon.", yields=("offer",)),
        Example("I can show you around the lab when you visit.", yields=("offer",)),
        Example("I could ask my landlord about the flat, if that helps.", yields=("offer",)),
        Example("I'm delighted to offer you the post of curator.", yields=("offer",)),
        Example("How would you like us to go about the mill?", because="asks"),
        Example("We are happy to offer our customers a new line of pumps.", because="sells"),
        Example("Could you lend me your trailer?", because="asks"),
        Example("Could you hold the boat for me, and may I give you my bag?", because="asks for a hand first"),
        Example("May I put you down as my guarantor?", because="asks to use the other's name"),
        Example("I can see the lake from my window.", because="tells what is, gives nothing"),
        Example("She said you can use her desk.", because="somebody else's offer, told"),
        Example("If you have any questions, I can call you.", because="a closing formula"),
        Example("Would you be open to introducing me to your editor?", because="asks for an introduction"),
        Example("If you could send me the plan, I would be grateful.", because="a request in the form of a condition"),
    ),
)
