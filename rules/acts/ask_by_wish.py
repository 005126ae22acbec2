"""Polite and indirect forms ask as much as plain ones: "I was wondering whether", "it would be great if you could", "I need you to"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import FORMULA, is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

I_WOULD = (
    r"\b(?:i|we)(?:'d| would|'ll| will)(?: also| really| greatly| very much| truly| "
    r"certainly| just| most| sure| kindly| respectfully| therefore| still)*"
)
CUES = Table(
    Cue(
        "appreciate appreciated grateful obliged",
        (
            rf"{I_WOULD} (?:appreciate|be (?:very |most |so |extremely |deeply |forever |much )?(?:grateful|"
            rf"obliged|thankful|happy|glad)) (?:it |very much )*(?:if|for (?:a|any|your) (?:copy|advice|help|"
            rf"thoughts|word|minute|answer|reply|response|comments|input)|the (?:opportunity|chance)|your "
            rf"(?:comments|thoughts|advice|opinion|input|help|assistance|feedback|reply|response) (?:on|by|as|with|"
            rf"in|regarding|about)|a (?:copy|call|reply|response|chance|quick|few|word|line)|any (?:help|advice|"
            rf"thoughts|information|assistance|input|insight|feedback|suggestions|ideas|guidance)|receiving|this "
            rf"(?:information|by))"
        ),
        0.85,
    ),
    Cue(
        "appreciated appreciate",
        (
            r"\b(?:any|your) (?:help|advice|thoughts|assistance|input|feedback|comments|suggestions|prompt|quick|"
            r"insight|information)[a-z ,]{0,40} (?:would|will|is|are) (?:be )?(?:equally |also |greatly |much |"
            r"very |most |highly |really )*appreciated\b"
        ),
        0.85,
    ),
    Cue(
        "appreciated",
        (
            r"\bif (?:you|someone|anyone) (?:could|can|would)\b.{3,160}\b(?:would|will)? ?(?:be )?(?:greatly |"
            r"much |very |really )*appreciated?\b"
        ),
        0.85,
    ),
    Cue(
        "wondering wonder curious wondered",
        (
            r"(?:\b(?:i|we)(?:'m| am| was| were|'ve been|'re| are)?|^was|^just|^am) (?:just |also |still "
            r")?(?:wondering|wonder|curious|wondered) (?:if|whether|how|what|when|where|who|about|why|which)\b"
        ),
        0.85,
    ),
    Cue(
        "would 'd will could it'd",
        (
            r"\b(?:it|that|this)(?:'d| would|'ll| will) (?:also |really )?(?:be (?:so |very |really |also |"
            r"extremely |most |a )?(?:great|good|nice|helpful|useful|wonderful|lovely|kind|appreciated|fantastic|"
            r"super|ideal|perfect|big help|huge help|better)|help(?: me| us)?(?: a lot)?|mean (?:a lot|the world)|"
            r"take a load off .{2,12}) (?:if|to (?:hear|have|get|know|see) (?:if|whether|your|from you|what|how|"
            r"when))\b"
        ),
        0.85,
    ),
    Cue(
        "need want like require expect ask",
        (
            r"\b(?:i|we)(?:'d| would|'ll| will| do| must)? (?:also |just |really |still |now |therefore )*(?:need|"
            r"want|like|love|require|expect|ask|request|prefer)(?: that)? (?:(?:all of |each of |both of )?you|"
            r"everyone|each of you|y'all)(?: guys| all| both| folks| therefore| kindly)? to (?!know that|know how|"
            r"be aware)"
        ),
        0.87,
    ),
    Cue(
        "need require",
        (
            r"\b(?:i|we)(?:'ll| will| do)? (?:also |just |really |still |only |urgently )*(?:need|require) "
            r"(?:your|to (?:get|have|know|see|hear|find out|ask you)|the (?:following|name|names|list|file|"
            r"numbers|final|signed|original)|a (?:copy|list|favou?r|quick|reference|written|response|reply|"
            r"decision)|some (?:help|advice|information)|half an hour|an? (?:answer|update))\b"
        ),
        0.75,
    ),
    Cue(
        "like love want wanted",
        (
            r"\b(?:i|we)(?:'d| would) (?:also |really |very much |just |still |now )*(?:like|love|want) (?:to "
            r"(?:ask you|ask|request|invite you|see if you|know|get your|have your|hear (?:your|from you|what)|"
            r"get (?:a copy|the)|borrow|meet (?:with )?you|sit down|schedule|set up (?:a|some)|take you|buy you)|"
            r"your)\b"
        ),
        0.8,
    ),
    Cue(
        "wanted want wish writing contact",
        (
            r"\b(?:i|we)?(?:'m| am|'d| would)? ?(?:just |also )?(?:wanted|want|like|wish|writing|write) (?:you "
            r")?to (?:see (?:if|whether|when)|ask (?:you|if|whether|for|about|your)|check (?:if|whether|on|in)|"
            r"find out|confirm (?:that|if|whether|the|our|your)|request|inquire|enquire|get your (?:thoughts|"
            r"opinion|advice|input|view)|urge you)\b"
        ),
        0.8,
    ),
    Cue(
        "hoping hope hoped",
        (
            r"\b(?:i|we)(?:'m| am| was| were|'re| are)? (?:really |also )?(?:hoping|hope|hoped) (?:that )?(?:you|"
            r"we|to (?:get|hear|meet)) (?:can|could|would|will|might|may|won't mind|don't mind|wouldn't mind|have "
            r"time|your|from)\b"
        ),
        0.72,
        None,
        r"\bhope (?:you|we) (?:can|will|could) (?:enjoy|have a|all|both|come to|continue)\b",
    ),
    Cue(
        "if",
        (
            r"(?:^|, |- |\b(?:and|but|so|also|then) )(?:maybe |perhaps )?if you (?:could|can|would)(?: please| "
            r"just| kindly| possibly| also)? (?!be |have any|see|imagine|think|find|get)[a-z]{3,}"
        ),
        0.72,
    ),
    Cue("mind", r"\bif you (?:don't|do not|wouldn't|would not) mind\b", 0.7),
    Cue(
        "forward",
        (
            r"\blook(?:ing)? forward to (?:your (?:comments|reply|response|answer|feedback|thoughts|input|"
            r"suggestions|consideration|decision)|hearing (?:your|what you))\b"
        ),
        0.65,
    ),
    Cue(
        "suggest recommend propose urge advise",
        (
            r"\b(?:i|we|can i|may i)(?:'d| would)? (?:also |strongly |like to |highly )*(?:suggest|recommend|"
            r"propose|urge|advise|ask)(?: that)? you(?! a\b)\b"
        ),
        0.75,
    ),
    Cue(
        "you you'll",
        (
            r"(?:^|, |\b(?:and|so|but|then) )(?:you(?:'ll| will)? (?:also |just |still )?(?:need|have) to|you "
            r"(?:might|may) (?:want|need|wish) to|you (?:should|must)) (?!be able|know|see|have (?:received|seen|"
            r"gotten)|understand|expect|receive|get\b)[a-z]{3,}"
        ),
        0.66,
    ),
    Cue(
        "favor favour",
        (
            r"\b(?:have|ask) (?:you )?(?:a|one|another|you for a|of you a)? ?(?:small |big |huge |little "
            r")?favou?r\b|\bdo me a (?:\w+ )?favou?r\b"
        ),
        0.8,
    ),
    Cue("interested", r"\b(?:i|we)(?:'d| would)? (?:be )?(?:very )?interested in (?:hearing|your|knowing|learning)\b", 0.7),
    Cue(
        "your", r"\bfor your (?:review|comments?|approval|signature|consideration|feedback|input|completion)\b", 0.66, "review", r"\bthank"
    ),
    Cue(
        "contact writing write",
        (
            r"\bi (?:contact|am contacting|am writing|write) (?:to )?you (?:regarding|about|for|because|"
            r"concerning|in order)\b"
        ),
        0.68,
    ),
    Cue(
        "grateful appreciative appreciate",
        (
            r"\bif you (?:would|could|can|have|were)\b.{3,160}\bi(?:'d| would) (?:be (?:very |so |most |extremely "
            r"|deeply |forever )*(?:grateful|appreciative|obliged|thankful)|appreciate (?:it|them|that|hearing|"
            r"your|any))"
        ),
        0.85,
    ),
    Cue(
        "helpful",
        r"\bit would (?:also |really |be |very |most |more )*(?:helpful|useful|good|nice|great) (?:when|that"
        r"|for)\b",
        0.68,
    ),
    Cue(
        "request respectfully urge",
        (
            r"\b(?:i|we|[a-z]{3,15} therefore) (?:hereby |respectfully |therefore |kindly |would |formally "
            r")+requests?\b"
        ),
        0.8,
    ),
    Cue(
        "advice help",
        (
            r"\b(?:i|we)(?:'d| would| could| can)? (?:really |also |urgently )?(?:need|use|value|"
            r"welcome) (?:your|some|half an hour of your|a bit of) (?:advice|help|assistance|input|thoughts|"
            r"guidance)\b"
        ),
        0.82,
    ),
    Cue(
        "count depend rely",
        r"\b(?:i|we)(?:'ll| will|'m| am|'re| are)? (?:count|counting|depend|depending|rely"
        r"|relying) on you to\b",
        0.7,
    ),
)
NO_ASK = (
    r"\bi (?:would|'d) (?:like|love) to (?:thank|congratulate|welcome|introduce|announce|say|apologi[sz]e"
    r"|take this)\b|\bno need\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each wish that the reader is meant to fulfil."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if pattern(FORMULA).search(plain) or pattern(NO_ASK).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        found.append(finding(hit, "request", object=object_of(plain, question=hit.sentence.question), due=True))
    return tuple(found)


RULE: ActRule = Rule(
    name="ask-by-wish",
    advice="A wish was addressed to you, politely: it wants an answer all the same.",
    source=Source("9 Ways To Bruise A Networking Relationship", "1. Ask for more than you deserve"),
    judge=judge,
    examples=(
        Example("I was wondering whether the old mould is still in your cellar.", yields=("request",)),
        Example("It would be great if you could look over the menu.", yields=("request",)),
        Example("I need you to sign the second page as well.", yields=("request",)),
        Example("We would appreciate any advice about the Danish market.", yields=("request",)),
        Example("I ask you therefore to recommend me to your director.", yields=("request",)),
        Example("I would like to thank the whole crew.", because="a thanks"),
        Example("I appreciate your help with the move.", because="a thanks for something given"),
        Example("He was wondering whether the mould is still there.", because="somebody else wonders"),
        Example("If you could see the view from here!", because="an exclamation"),
    ),
)
