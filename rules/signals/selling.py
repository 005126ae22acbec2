"""Letters that want to sell: cold-sales wording, and a person's own pitch."""

from __future__ import annotations

from rules.engine.cues import Cue

SELLING: tuple[tuple[str, Cue], ...] = (
    (
        "sales",
        Cue(
            r"\b(?:(?:e-?mail|forward|pass|send|distribute|share) (?:on |along )?(?:the|this|our) (?:enclosed |attached )?(?:brochure|"
            r"flyer|leaflet|"
            r"programme|program|announcement|invitation)s? (?:on |along )?(?:to|with|among) (?:your |all )?(?:friends|colleagues|"
            r"contacts|members|network|"
            r"clients)|quick (?:question|one|chat|call)|\d{2} min(?:ute)?s? (?:this|next|of your|on your|to show|for a)|circling back|"
            r"bump(?:ing)? (?:this|up|it)|(?:top|float(?:ing)?) (?:of|to the top of) your inbox|book a (?:demo|slot|call)|free (?:trial|"
            r"demo|audit)|(?:schedule|hop on|jump on) a (?:quick |short )?(?:call|demo)|our (?:platform|solution|software|product|tool|"
            r"customers|clients (?:see|save))|(?:companies|teams|agencies|firms|consultancies) like (?:yours|you)|(?:save|cut|boost|"
            r"increase|double|triple|grow|reduce) (?:your |up to |by )?(?:\w+ )?(?:costs?|time|revenue|sales|pipeline|hours|\d{1,3} ?%|"
            r"leads|bookings)|(?:we|i) help (?:companies|teams|people|businesses|museums|agencies|firms|consultan)|(?:decision maker|"
            r"right person) (?:for|to)|case stud(?:y|ies)|roi\b|opt out|not interested, (?:just|let)|does (?:mon|tue|wed|thu|fri)\w* "
            r"(?:at \w+ )?work|pricing|in (?:our|my) inventory|no (?:cost|commission|obligation)(?: or (?:cost"
            r"|commission|fee))? to (?:buy|you|try)|"
            r"new issues?|won't (?:last|be (?:in|here|around)) long|while (?:supplies|stocks) last|special offer"
            r"|limited time|walk you through (?:it|our)|(?:haven't|have not) heard back|last "
            r"(?:email|attempt|time i)|close your file|wrong person)\b",
            0.7,
        ),
    ),
    (
        "pitch",
        Cue(
            r"\b(?:(?:i|we|our company|my company|our firm|our agency) (?:offer|provide|specialis[ez]e|develop|build|sell|deliver|"
            r"produce|make) (?!you\b|a call\b|it\b|sure\b)[a-z]{2,}|(?:our|my) (?:services|product|platform|company|agency|start-?up|"
            r"solution|portfolio|deck|offer|pitch|app)\b|(?:i am|i'm|we are|we're) (?:a|an|the) (?:leading|experienced|award|seasoned|"
            r"start-?up|agency|consultancy|company|provider|freelance|senior)|(?:my|our) (?:experience|track record|clients) (?:include|"
            r"in|of|as)|would be (?:a )?(?:perfect|great|ideal|good) fit|investment opportunity|raising (?:a|our|money|\d)|attached "
            r"(?:is )?(?:my|our) (?:cv|resume|résumé|deck|portfolio|brochure|price list|catalogue)|my (?:cv|resume|résumé) is "
            r"(?:attached|enclosed)|here is our deck)\b",
        ),
    ),
)
