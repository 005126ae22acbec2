"""Letters that want to sell: cold-sales wording, and a person's own pitch."""

from __future__ import annotations

from rules.engine.cues import Cue

SELLING: tuple[tuple[str, Cue], ...] = (
    (
        "sales",
        Cue(
            "",
            r"\b(?:quick (?:question|one|chat|call)|\d{2} min(?:ute)?s? (?:this|next|of your|on your|to show|for "
            r"a)|circling back|bump(?:ing)? (?:this|up|it)|(?:top|float(?:ing)?) (?:of|to the top of) your inbox|"
            r"book a (?:demo|slot|call)|free (?:trial|demo|audit)|(?:schedule|hop on|jump on) a (?:quick |short "
            r")?(?:call|demo)|our (?:platform|solution|software|product|tool|customers|clients (?:see|save))|"
            r"(?:companies|teams|agencies|firms|consultancies) like (?:yours|you)|(?:save|cut|boost|increase|"
            r"double|triple|grow|reduce) (?:your |up to |by )?(?:\w+ )?(?:costs?|time|revenue|sales|pipeline|"
            r"hours|\d{1,3} ?%|leads|bookings)|"
            r"(?:we|i) help (?:companies|teams|people|businesses|museums|agencies|firms|consultan)|(?:decision "
            r"maker|right person) (?:for|to)|case stud(?:y|ies)|roi\b|opt out|not interested, (?:just|let)|does "
            r"(?:mon|tue|wed|thu|fri)\w* (?:at \w+ )?work|pricing|special offer|limited time|walk you through "
            r"(?:it|our)|(?:haven't|have not) heard back|last (?:email|attempt|time i)|close your file|wrong "
            r"person)\b",
            0.7,
        ),
    ),
    (
        "pitch",
        Cue(
            "",
            r"\b(?:(?:i|we|our company|my company|our firm|our agency) (?:offer|provide|specialis[ez]e|develop|"
            r"build|sell|deliver|produce|make) (?!you\b|a call\b|it\b|sure\b)[a-z]{2,}|(?:our|my) (?:services|product|"
            r"platform|company|agency|start-?up|solution|portfolio|deck|offer|pitch|app)\b|(?:i am|i'm|we are|"
            r"we're) (?:a|an|the) (?:leading|experienced|award|seasoned|start-?up|agency|consultancy|company|"
            r"provider|freelance|senior)|(?:my|our) (?:experience|track record|clients) (?:include|in|of|as)|"
            r"would be (?:a )?(?:perfect|great|ideal|good) fit|investment opportunity|raising (?:a|our|money|\d)|"
            r"attached (?:is )?(?:my|our) (?:cv|resume|résumé|deck|portfolio|brochure|price list|catalogue)|my "
            r"(?:cv|resume|résumé) is (?:attached|enclosed)|here is our deck)\b",
        ),
    ),
)
