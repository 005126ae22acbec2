"""A thing or a word is announced as on its way to the reader: "you'll have it by noon", "details to follow", "let me check"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_due import due_words
from rules.engine.cues_guard import is_formula, is_mass, is_reported
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I_AM, MAYBE_ADVERBS, POINT, I

THING = (
    r"(?:details?|answer|report|reply|drafts?|list|comments|rest|more|contract|quote|offer|figures|numbers|files?|documents?|slides|"
    r"photos?|pictures|minutes|invoice|letter|feedback|decision|dates|addresses|information|info|version|copy|copies|money|payment|"
    r"parcel|package|book|samples?|results?|update|news)"
)
DO = (
    r"(?:send|forward|mail|e-?mail|call|ring|phone|write(?: to)?|give|bring|tell|let|inform|pass|pay|deliver|finish|prepare|get|have|"
    r"make|do|return|review|read|look (?:at|into|over)|complete|fix|translate|submit|provide|answer|come back to|get back to|work on)"
)
CUES = Table(
    Cue(
        r"\byou(?:'ll| will| should| shall|'re going to) (?:also |then |soon |surely )?(?:have|get|receive|hear|find|see|expect to "
        rf"(?:get|receive|hear)|be (?:getting|receiving|hearing)) [^.?!]{{0,90}}\b(?:from (?:me|us|my|our)\b|{POINT})",
        0.8,
        None,
        r"\b(?:if|when|until|once|as soon as|unless) you(?:'ll| will)? (?:have|get|receive|hear|see|find)|\b(?:forecast|prices?|traffic|"
        r"results in)\b",
    ),
    Cue(
        rf"\b(?:and|then|,) you (?:have|get|receive) (?:it|them|this|that|my|our|an? answer)\b[^.?!]{{0,60}}\b{POINT}",
        0.7,
        None,
        r"\b(?:if|when|until|once|as soon as|unless|did|do|can|could|should) you\b",
    ),
    Cue(
        rf"\b(?:my |the |our |an? |your |some |further |more )?(?:[a-z]+ )?{THING}(?: [a-z]{{2,12}}){{0,4}} (?:will|shall|'ll|to|is "
        r"going to|are going to|should) (?:also )?(?:follow|be with you|reach you|be (?:in|on) (?:your|its|the) (?:inbox|desk|way|mail|"
        r"post)|be (?:ready|finished|done|there|sent|delivered|mailed)|go out|(?:come|arrive)(?= (?:to you|soon|shortly|later|"
        r"tomorrow|tonight|today|on|by|this|next|in (?:a|the|two|three))\b| ?[.!]|$))",
        0.74,
    ),
    Cue(
        r"^(?:more|details|news|answer|rest|report|reply|comments)(?: [a-z]+)? (?:soon|shortly|later|tomorrow|tonight|next week|"
        rf"on {POINT})",
        0.7,
    ),
    Cue(
        r"\b(?:expect|look out for) (?:my|our|the|an?|it|them|to hear)\b[^.?!]{0,60}\b(?:from me|from us|by|on|tomorrow|tonight|next|"
        r"this|within|before|soon)\b",
        0.68,
        None,
        r"\b(?:i|we|they|to|not|don't|you|can) expect\b",
    ),
    Cue(
        r"\b(?:give|allow) me (?:until|till|a (?:day|week)|some time|(?:two|three|a few|a couple of|\d) (?:days|weeks|hours)|an hour)"
        r"\b(?! to (?:talk|speak|meet|discuss))",
        0.68,
    ),
    Cue(
        r"\bi (?:still )?owe you (?:an? |the |some |my )?(?:answer|reply|response|call|letter|mail|email|feedback|comments|draft|report|"
        r"list|update)\b",
        0.7,
    ),
    Cue(
        rf"(?:^|[,;:.] |\b(?:and|but|so|ok|then) ){I} {MAYBE_ADVERBS}{DO} (?:to )?(?:you\b|it\b|this\b|that\b|them\b|the\b|your\b|an?\b)"
        rf"[^.?!]{{0,80}}\b{POINT}",
        0.66,
        None,
        r"\b(?:when|if|after|before|once|usually|every|often|always|sometimes|never|until) (?:i|we)\b|\b(?:did|do) (?:i|we)\b|"
        r"\byesterday\b|\blast\b|\bhave an? (?!draft|answer|list|copy|reply|report|version)|\b(?:so|that|maybe|perhaps|if|which|"
        r"what|suggest|recommend|recommended|suggested) (?:that )?(?:i|we)\b|"
        r"\bas (?:i|we)\b",
    ),
    Cue(
        rf"\b{I_AM} {MAYBE_ADVERBS}(?:sending|mailing|e-?mailing|forwarding|bringing|calling|preparing|writing|putting together|"
        rf"finishing|delivering|shipping|posting|faxing) (?!our\b|my\b)[^.?!]{{0,90}}\b(?:tomorrow|tonight|this (?:afternoon|"
        rf"evening|week)|next week|"
        r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:mon|tue|wed|thu|fri|the|noon|end)|later (?:today|this)|shortly|"
        r"separately)\b",
        0.68,
    ),
    Cue(
        rf"\b{I} (?:should be able to|plan to|expect to|aim to|intend to|'m planning to|am planning to|'m hoping to|"
        rf"am hoping to|should) {MAYBE_ADVERBS}(?:be able to )?{DO} [^.?!]{{0,80}}\b(?:by|tomorrow|tonight|"
        r"this (?:week|afternoon|evening|morning|weekend)|next week|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|before (?:the|noon|"
        r"mon|tue|wed|thu|fri)|within|later today)\b",
        0.66,
        None,
        r"\bif\b|\?$|\bso that\b|\b(?:maybe|perhaps) (?:i|we)\b|\bcan (?:do|make) (?:it|this|that) (?:on|at)\b|\bsee you\b|\bmeet\b",
    ),
    Cue(
        rf"\b{I} (?:can|could|hope to|'d like to|would like to|'m hoping to|am hoping to) {MAYBE_ADVERBS}(?:be able to )?{DO} "
        rf"[^.?!]{{0,80}}\b(?:by|tomorrow|tonight|this (?:week|afternoon|"
        rf"evening|morning|"
        r"weekend)|next week|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|before (?:the|noon|mon|tue|wed|thu|fri)|within|later today)\b",
        0.58,
        None,
        r"\bif\b|\?$|\bso that\b|\b(?:maybe|perhaps) (?:i|we)\b|\bcan (?:do|make) (?:it|this|that) (?:on|at)\b|\bsee you\b|\bmeet\b",
    ),
    Cue(rf"^(?:should|can|could) {MAYBE_ADVERBS}{DO} [^.?!]{{0,60}}\b(?:by|tomorrow|tonight|this week|next week|soon)\b", 0.64),
    Cue(
        r"\b(?:my (?:assistant|secretary|office|colleague|wife|husband|partner|team|co-author|deputy)|(?:someone|somebody|one) (?:from|"
        r"of|in) (?:my|our) (?:team|office|people|group|staff))(?:,? [a-z]{2,14}){0,2},? (?:will|is going to|'ll) (?:[a-z]+ )?(?:send|"
        r"call|contact|e-?mail|write|ring|phone|get in touch|get back|be in touch|give|forward|bring|follow up|arrange|reach out)\b",
        0.64,
    ),
    Cue(
        r"\blet me (?:just |first |quickly )?(?:check|look into|see (?:what|if|whether)|find out|ask (?!you)|get back|talk to (?!you)|"
        r"speak to (?!you)|think (?:it|that|this|them) over|think (?:about|over|of|on) (?:it|that|this|them|your|the|a|an|another|some|"
        r"someone|somebody|who|what (?:we|i) (?:can|could)|how (?:we|i) (?:can|could)|which|possible|suitable|[a-z]+s)|confirm|"
        r"verify|work on|run (?:it|this)|sleep on)\b(?! (?:you|how you))",
        0.74,
        None,
        r"\?$",
    ),
    Cue(
        r"(?:^|[.,;] )(?:will )?(?:keep|let) (?:you|u|y'all) (?:posted|informed|updated|know)\b",
        0.8,
        None,
        r"\b(?:to|did|they|he|she|who) (?:keep|let) you\b",
    ),
    Cue(r"^(?:definitely |certainly )(?:send|update|call|let|tell|write|keep) (?:you|u)\b[^.?!]{0,60}", 0.7),
)
NO_PROMISE = (
    r"\b(?:i|we) (?:usually|often|always|normally|sometimes|generally|typically|never)\b|\b(?:i|we) (?:can(?:'t|not)|could not|couldn't|"
    r"won't|hope you)\b|\bnot (?:yet )?sure\b|\bmyself (?:available|known|clear)\b|\b(?:telling|told|tell|saying|said|says) "
    r"(?:(?:him|her|them|me|us) )?(?:that )?(?:i|we)\b"
)
NEEDS_TIME = r"^(?:my |the |our |a |an )?[a-z ]{0,30}(?:to|should) (?:come|arrive|be there)\b"


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each thing announced to the reader as coming from the author."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if (
            hit.sentence.question
            or pattern(NO_PROMISE).search(plain)
            or is_formula(hit)
            or is_mass(hit.sentence)
            or is_reported(hit.sentence)
        ):
            continue
        if pattern(NEEDS_TIME).search(plain) and due_words(plain) is None:
            continue
        found.append(finding(hit, "promise", due=True))
    return tuple(found)


RULE: ActRule = Rule(
    name="promise-of-news",
    advice="You announced something: see that it arrives by then.",
    source=Source("Interview People", "However, be sure to follow up!!"),
    judge=judge,
    examples=(
        Example("You will have a first sketch from me before the weekend.", yields=("promise",)),
        Example("Let me check with the printer.", yields=("promise",)),
        Example("The list of galleries will be with you by Tuesday.", yields=("promise",)),
        Example("Let me think about a similar shed in the valley.", yields=("promise",)),
        Example("Give me until Thursday and it is done.", yields=("promise",)),
        Example("Ok, I send you the files tomorrow.", yields=("promise",)),
        Example("I still owe you an answer about the loom.", yields=("promise",)),
        Example("My assistant will call you about the room.", yields=("promise",)),
        Example("I have a meeting on the lease tomorrow.", because="the author's own plans"),
        Example("News from the valley will come slowly.", because="an opinion on news, not a word given"),
        Example("You will like the view from there.", because="a prediction"),
        Example("Let me know what the printer says.", because="asks"),
        Example("We usually send the list on Mondays.", because="a habit"),
        Example("When you get the list, call me by Friday.", because="the reader's own deed"),
        Example("I can see the boats from here tonight.", because="tells what is"),
        Example("Should I send it tomorrow?", because="a question"),
    ),
)
