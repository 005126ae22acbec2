"""I will, with something the reader gets (a call, a file, an answer), is a promise; plans, predictions and formulas are not."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import FORMULA, is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

I_WILL = (
    r"(?:(?:^|[^a-z'])(?:i|we|[a-z]{2,12} and i)(?:'ll|ll| will| shall|'m going to| am going to|'re going "
    r"to| are going to|'m gonna| can| promise to| intend to| hope to| plan to)|(?:^|[.;!] )(?:will|shall|"
    r"definitely))"
)
ADV = (
    r"(?: (?:also|then|definitely|certainly|try to|try and|try|be sure to|make sure to|do my best to|"
    r"gladly|happily|still|be happy to|be glad to|be able to|go ahead and|personally|just|likely|probably|"
    r"most likely|attempt to|ask [a-z]{2,12} to|have [a-z]{2,12}|have [a-z]{2,12} to|let|get|both|"
    r"immediately|now|see if i can|see if i can't|in turn|gladly|of course|need to|fish it out and|look "
    r"in my \w+ \w+ and))*"
)
GIVE = (
    r"(?:send|forward|fax|mail|e-?mail|write|call|phone|ring|give|bring|pass|get|show|tell|let|update|"
    r"advise|inform|contact|notify|keep|copy|provide|drop|hand|put|answer|ping|text|buzz|reply|respond|"
    r"report|meet|book|reserve|introduce|connect|share|supply|deliver|be in touch|be sending|be calling|"
    r"be forwarding|be in contact|follow up with)"
)
YOU = r"(?:you|u|ya|y'all|both of you|each of you|all of you|everyone|everybody|you guys|your)"
WILL = "i'll we'll will shall going gonna can promise intend hope plan definitely"
CUES = Table(
    Cue(WILL, rf"{I_WILL}{ADV} (?:let|keep|tell|update|notify|inform|advise|show) {YOU}\b(?! down\b)", 0.9),
    Cue(WILL, rf"{I_WILL}{ADV} {GIVE} (?:back to |to |off to |on to |over to |out to |by to |with )?{YOU}\b", 0.88),
    Cue(
        WILL,
        (
            rf"{I_WILL}{ADV} {GIVE}[a-z]* (?:[^.?!;]{{1,90}} )?(?:to|for|with|by|from) {YOU}\b(?! (?:can|could|have|"
            rf"want|need|are|did|said|should|would))"
        ),
        0.82,
    ),
    Cue(
        WILL,
        (
            rf"{I_WILL}{ADV} (?:get|be|circle|check|follow|come|touch base|report|write|go) (?:back|in touch|in contact|"
            rf"up)(?: (?:with|to) {YOU}\b| again| (?:soon|shortly|tomorrow|today|later|next|on|by|in|as soon))"
        ),
        0.85,
    ),
    Cue(
        WILL,
        (
            rf"{I_WILL}{ADV} (?:call|write|phone|ring|reply|respond|answer|send|forward|fax|e-?mail|mail|get|take|do|"
            rf"fix|have|check|look|find|ask|follow|pass|see|talk|speak|work|make|bring|copy|distribute|handle|add|"
            rf"put|set|try|give|prepare|draft|revise|change|correct|confirm|arrange|resend|circulate|provide|pull|"
            rf"print|update|return|sign|discuss|schedule) (?:it|this|that|them|these|those|everyone|everybody|into|"
            rf"on it|on this|care of|out (?:and|what|if|when)|up (?:on|with)|what i can|the (?:changes?|"
            rf"corrections?|file|report|numbers|documents?|copy|copies|revisions?|pictures?|slides?|price|list|"
            rf"information|info)|a (?:copy|note|look|call)|him|her|around|down|if|whether|over)\b"
        ),
        0.72,
    ),
    Cue(
        WILL,
        (
            rf"{I_WILL}{ADV} (?:have|get) (?:an? |the |it |this |that |your |my |some |these |her |him |[a-z]{{2,12}} "
            rf")[^.?!]{{1,80}}\b(?:to you|for you|with you|on your desk|back to you|in your hands|by (?:{{0}}|mon|"
            rf"tue|wed|thu|fri|sat|sun|tomorrow|tonight|the end|end of|noon|next|eod|cob))"
        ).replace("{0}", "friday"),
        0.82,
    ),
    Cue(
        "",
        (
            r"\b(?:you(?:'ll| will| should| shall|'re going to) (?:also |then )?(?:have|get|receive|be getting|be "
            r"receiving|hear|expect to (?:get|receive|hear)|see)) [^.?!]{0,80}\b(?:from (?:me|us)|by (?:monday|"
            r"tuesday|wednesday|thursday|friday|tomorrow|tonight|the end)|this (?:p\.?m|a\.?m|afternoon|week)|"
            r"before the weekend|in (?:two|three|a few|a couple))\b"
        ),
        0.82,
    ),
    Cue(
        WILL,
        rf"{I_WILL}{ADV} (?:ask|provide|pass|review|arrange|coordinate|revert|investigate|research|expedite|forward|"
        rf"submit|notify|send|confirm|verify|resend|e-?mail|fax|mail|call|contact|sponsor|reschedule|track "
        rf"down|look into|"
        r"talk (?:to|with)|speak (?:to|with)|check with|touch base with|dig (?:up|out)|run (?:it|this|that) "
        r"by|get (?:an answer|a copy|the|you|someone|[a-z]{2,12} to)) (?:on |along |over |out |some |more |to "
        r"|with )?(?:the|a|an|my|our|your|this|that|them|it|him|her|these|those|some|more|you|out|what|if|"
        r"whether|"
        r"all|both|any|everything|information|another|copies|[a-z]{2,15})\b",
        0.7,
    ),
    Cue(
        "i'll i",
        (
            r"\b(?:i'll|i will) (?:take|do|make|write|draw|shoot|scan|record|cook|bake|bring) (?:the|some|a|an|"
            r"that|this|it|those) [^.?!]{0,60}\b(?:tonight|tomorrow|today|this (?:week|weekend|afternoon|"
            r"evening)|on (?:mon|tue|wed|thu|fri|sat|sun))"
        ),
        0.68,
    ),
    Cue(
        "sending forwarding",
        r"\b(?:i|we)(?:'ll| will) be (?:sending|forwarding|mailing|providing|calling|contacting"
        r"|e-?mailing)\b",
        0.75,
    ),
    Cue(
        "and",
        (
            r"\b(?:i'll|i will|i'm going to)\b[^.?!]{1,80}\band (?:then )?(?:send|call|tell|write|let|get back|"
            r"pass|report|email|e-mail|forward|give|mail|fax|cc:mail)\b[^.?!]{0,40}\byou\b"
        ),
        0.8,
    ),
    Cue("keep", r"(?:^|[.,;] )(?:will )?keep (?:you|u|y'all) (?:posted|informed|updated)\b", 0.8),
    Cue(
        "let",
        (
            r"\blet me (?:check|look into|see (?:what|if|whether)|find out|ask|get back|talk to|think about it|"
            r"confirm|verify)\b(?! (?:you|how you))"
        ),
        0.72,
        None,
        r"\?$",
    ),
    Cue(
        "get got",
        (
            r"\b(?:i'll|i will|we'll|we will) (?:get|have) (?:it|this|that|right) (?:[a-z]+ ){0,3}(?:on it|done|"
            r"back|in motion|to it|countersigned|signed|fixed|out|over|ready)\b"
        ),
        0.8,
    ),
    Cue(
        "draft prepare write",
        (
            rf"{I_WILL}{ADV} (?:draft|prepare|write|put together|work up|compile|come up with|set up|arrange|look into|"
            rf"check into|take care of|follow up|follow-up|get on it|handle|find out|figure out|see to)\b"
        ),
        0.7,
    ),
)
NO_PROMISE = (
    r"\b(?:i|we)(?:'ll| will| shall)? (?:not|never|no longer)\b|\bwon't\b|\bwill not\b|\b(?:if|so|that|"
    r"when|which|whether|think|hope|what|where) (?:you think )?(?:i|we)(?:'ll| will| can)\b(?! (?:let|"
    r"send|call|get|do|follow|give))|\bhope (?:i|we|that|this|it)\b"
    r"|\b(?:i|we)(?:'ll| will) (?:be able to|need|miss|see you|be (?:out|in|away|at|on|back|there|"
    r"attending|travel+ing|glad|happy) (?!touch)|have to|assume|always|love|probably|still "
    r"be)\b(?!.{0,40}(?:send|call|let) you)|\bthe company will\b|\b(?:told|tell|asked) (?:them|him|her|"
    r"[a-z]{2,12}) (?:that )?i(?:'ll| will)\b|\bglad to (?:meet|speak|talk)\b|\bnot sure\b|\bhope to\b|"
    r"\btry to answer\b|\bcan you\b|\bi can(?:'t|not)\b"
)
CAN_ONLY = r"\b(?:i|we) (?:can|hope to|plan to)\b"


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each commitment of the author to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        span = plain[hit.start : hit.end]
        if pattern(FORMULA).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence) or plain.endswith("?"):
            continue
        if pattern(NO_PROMISE).search(plain[max(0, hit.start - 6) :]):
            continue
        if pattern(CAN_ONLY).search(span) and not pattern(r"\b(?:by|tomorrow|tonight|friday|monday)\b").search(plain):
            continue
        found.append(finding(hit, "promise", object=_object(plain), due=True))
    return tuple(found)


def _object(plain: str) -> str | None:
    name = object_of(plain)
    return None if name in {"other", "information"} else name


RULE: ActRule = Rule(
    name="promise-by-will",
    advice="You gave your word: keep it by then, or say in time that you can't.",
    source=Source("Interview People", "However, be sure to follow up!!"),
    judge=judge,
    examples=(
        Example("I'll send you the recipe for the glaze on Friday.", yields=("promise",)),
        Example("Will look in my notes tonight and tell you.", yields=("promise",)),
        Example("You will have a first sketch from me before the weekend.", yields=("promise",)),
        Example("I will get back to you as soon as I know more.", yields=("promise",)),
        Example("Let me check with the printer.", yields=("promise",)),
        Example("I will be in Oslo next week.", because="a plan that is not for the reader"),
        Example("If you have any questions I'll be happy to call you.", because="a formula"),
        Example("I will not send you the recipe.", because="refuses"),
        Example("She'll send you the recipe.", because="somebody else's word"),
        Example("I think I will like the new kiln.", because="a prediction"),
    ),
)
