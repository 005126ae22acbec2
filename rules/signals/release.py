"""The author lets the reader off: no answer, no thanks, no report needed, or the thing itself no longer."""

from __future__ import annotations

from rules.engine.cues import Cue

RELEASE: tuple[tuple[str, Cue], ...] = (
    (
        "no_reply_needed",
        Cue(
            "reply answer respond response",
            (
                r"\b(?:no (?:need (?:to|for a) |reply |answer |response )(?:reply|answer|respond|response|needed|"
                r"necessary|required|expected)?|(?:you )?(?:don't|do not|needn't|need not) (?:need|have|bother)? "
                r"?(?:to )?(?:reply|answer|respond)|without (?:a )?(?:reply|answer))\b"
            ),
        ),
    ),
    (
        "no_thanks_needed",
        Cue(
            "thank thanks mention",
            (
                r"\b(?:no (?:need (?:to|for) |thanks )(?:thank|thanks|needed|necessary|required)?|(?:don't|do not|"
                r"needn't|need not) (?:need to |have to )?(?:thank me|mention it)|no thanks? (?:needed|necessary|"
                r"required))\b"
            ),
        ),
    ),
    (
        "no_report_needed",
        Cue(
            "report update posted tell copy loop",
            (
                r"\b(?:no need to (?:report(?: back)?|update me|tell me|keep me|copy me)|(?:don't|do not|needn't|need "
                r"not) (?:need to |have to |bother to )?(?:report(?: back)?|update me|keep me (?:posted|in the loop|"
                r"on copy)|copy me|tell me how))\b"
            ),
        ),
    ),
    (
        "release",
        Cue(
            "",
            r"\b(?:no (?:longer|need) (?:needed|necessary|any ?more|required|for (?:it|that|this))|no need any "
            r"?more|(?:don't|do not|doesn't|won't) need (?:it|this|that|them|you to|the [a-z]{3,15}) (?:any ?more|"
            r"any longer|after all|now)|(?:i|we)(?:'ve| have)? (?:already |just |now |since )*(?:found (?:one|it|"
            r"them|someone|somebody|another|a [a-z]{3,15} (?:already|now|after all))|solved it|sorted it|got it "
            r"sorted|sorted (?:it )?out)|"
            r"(?:i|we) have (?:all|everything) (?:that )?(?:i|we) need(?:ed)?\b|(?:don't|do not) (?:spend|waste) "
            r"(?:any )?(?:more )?(?:time|effort)|(?:don't|do not) (?:bother|trouble)|forget (?:the|that|about "
            r"the)|never ?mind|forget (?:about )?(?:it|my (?:request|question|mail))|disregard (?:my|the) "
            r"(?:request|question|last|previous)|consider it (?:settled|closed)|you(?:'re| are) off the hook|"
            r"it(?:'s| is) (?:all )?(?:sorted|settled|solved|taken care of)|has (?:been )?(?:resolved|sorted) "
            r"itself|hat sich erledigt|plus (?:besoin|nécessaire)|ya no (?:hace falta|es necesario))\b",
        ),
    ),
)
