"""The author lets the reader off: no answer, no thanks, no report needed, or the thing itself no longer."""

from __future__ import annotations

from rules.engine.cues import Cue

RELEASE: tuple[tuple[str, Cue], ...] = (
    (
        "no_reply_needed",
        Cue(
            r"\b(?:(?:otherwise|if (?:i|we) (?:don't|do not) hear)[^.?!]{0,60}\b(?:i|we)(?:'ll| will"
            r"| shall) [^.?!]{0,50}\b(?:proceed|go ahead|"
            r"assume|move ahead|move forward|carry on)|no (?:need (?:to|for a) |reply |answer |response )(?:reply"
            r"|answer|respond|response|needed|necessary|required|"
            r"expected)?|(?:you )?(?:don't|do not|needn't|need not) (?:need|have|bother)? ?(?:to )?(?:reply|answer|respond)|without "
            r"(?:a )?(?:reply|answer)|(?:i|we) (?:won't|will not|shan't) (?:answer|reply)\b|(?:du|sie) (?:brauchst|brauchen|musst|müssen)"
            r"(?: mir| darauf)? nicht (?:zu )?(?:antworten|zurückzuschreiben)|keine antwort (?:nötig|notwendig|erforderlich)|(?:pas besoin|"
            r"inutile|pas la peine) de (?:me )?répondre|(?:no hace falta|no es necesario) (?:que )?(?:me )?(?:respond|contest)\w{1,6})\b",
        ),
    ),
    (
        "no_thanks_needed",
        Cue(
            r"\b(?:no (?:need (?:to|for) |thanks )(?:thank|thanks|needed|necessary|required)?|(?:don't|do not|needn't|need not) (?:need "
            r"to |have to )?(?:thank me|mention it)|no thanks? (?:needed|necessary|required)|(?:du|sie) (?:brauchst|brauchen|musst|"
            r"müssen) (?:mir |dich |sich )?nicht (?:zu )?"
            r"(?:danken|bedanken)|kein dank nötig|dank (?:ist )?(?:nicht nötig|unnötig)|nichts zu danken|(?:pas besoin|inutile|"
            r"pas la peine) de (?:me )?remercier|(?:no hace falta|"
            r"no es necesario)"
            r" que me (?:lo )?agradezcas?|(?:ni|no) me des las gracias)\b",
        ),
    ),
    (
        "no_report_needed",
        Cue(
            r"\b(?:no need to (?:report(?: back)?|update me|tell me|keep me|copy me)|(?:don't|do not|needn't|need not) (?:need to |have "
            r"to |bother to )?(?:report(?: back)?|update me|keep me (?:posted|in the loop|on copy)|copy me|tell me how|let me know)|"
            r"no (?:report|update)s? (?:needed|necessary|required|expected)|(?:du|sie) (?:brauchst|brauchen|"
            r"musst|müssen) (?:mir |uns )?(?:davon |darüber |hinterher )?(?:nichts |nicht )(?:davon |darüber )?(?:zu )?(?:berichten|"
            r"erzählen|"
            r"melden|bescheid)|(?:sag|sagen sie|gib|geben sie) mir (?:bitte )?(?:nicht|nichts) (?:bescheid|davon)|(?:keine?|"
            r"ohne) (?:rückmeldung|bericht) (?:nötig|erforderlich)|"
            r"(?:rückmeldung|bericht) (?:ist )?nicht nötig|(?:pas besoin|inutile|pas la peine) de (?:me |m'|nous )?(?:raconter|"
            r"rendre compte|dire|tenir|prévenir)|"
            r"(?:no hace falta|no es necesario|no tienes?) que (?:me )?(?:cuentes?|informes?|digas?|avises?))",
        ),
    ),
    (
        "release",
        Cue(
            r"\b(?:no (?:longer|need) (?:needed|necessary|any ?more|required|for (?:it|that|this))|no need any ?more|(?:don't|do not|"
            r"doesn't|won't) need (?:it|this|that|them|you to|the [a-z]{3,15}) (?:any ?more|any longer|after all|now)|(?:i|we)(?:'ve| "
            r"have)? (?:already |just |now |since )*(?:found (?:one|it|them|someone|somebody|another|a [a-z]{3,15} (?:already|now|after "
            r"all))|solved it|sorted it|got it sorted|sorted (?:it )?out)|(?:i|we) have (?:all|everything) (?:that )?(?:i|we) "
            r"need(?:ed)?\b|(?:don't|do not) (?:spend|waste) (?:any )?(?:more )?(?:time|effort)|(?:don't|do not) (?:bother|trouble)|"
            r"forget (?:the|that|about the)|never ?mind|forget (?:about )?(?:it|my (?:request|question|mail))|disregard (?:my|the) "
            r"(?:request|question|last|previous)|consider it (?:settled|closed)|you(?:'re| are) off the hook|it(?:'s| is) (?:all "
            r")?(?:sorted|settled|solved|taken care of)|has (?:been )?(?:resolved|sorted) itself|hat sich erledigt|plus (?:besoin|"
            r"nécessaire)|ya no (?:hace falta|es necesario|l[oa]s? necesito)|brauche(?:n)? (?:ich|wir)? ?(?:\w{2,15} ){0,3}nicht mehr|"
            r"nicht mehr nötig|"
            r"je n['’]en ai plus besoin|on n['’]en a plus besoin|n['’]est plus nécessaire)\b",
        ),
    ),
)
