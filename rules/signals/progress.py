"""Something moved: the thing was delivered, something came of it, it is asked again, it goes on elsewhere or later."""

from __future__ import annotations

from rules.engine.cues import Cue
from rules.language.english import MONTHS, WEEKDAYS

PROGRESS: tuple[tuple[str, Cue], ...] = (
    (
        "delivers",
        Cue(
            "",
            r"\b(?:attached|enclosed|attaching|enclosing|i (?:attach|enclose)|(?:please )?find (?:attached|"
            r"enclosed|below)|here(?:'s| is| are| it is| they are| you go| comes?)|(?:i|we)(?:'ve| have)? (?:just "
            r"|now |already |also )?(?:sent|e-?mailed|forwarded|faxed|mailed|posted|uploaded|shipped|dropped off|"
            r"delivered|signed|countersigned|"
            r"put (?:it|them|the [a-z]{3,15}) (?:up|in|on)|done (?:it|this|that)|finished|completed)|(?:it|this|"
            r"that|they|everything|the [a-z]{3,15}) (?:has|have|is|are|was|were|went) (?:been )?(?:now |just "
            r")?(?:sent|done|out|off|up|on (?:its|the|their) way|in the (?:post|mail)|delivered|completed|signed|"
            r"finished|ready for you|goes out))\b"
            r"|^(?:done|found|sent|attached|here)\b ?[.:!,]|\bim anhang\b|\banbei\b|\bci-joint\b|\bvoici\b|"
            r"\badjunto\b|\baquí (?:está|tienes|va)\b|\bgoes out this minute\b|https?://[^ ]{4,}",
            0.7,
            None,
            r"\b(?:can|could|will|would|please|if|when|not|n't|once|haven't|until|did you) (?:you )?(?:\w+ "
            r"){0,2}(?:sent|attach|enclose|have sent)\b|\?$",
        ),
    ),
    (
        "nudge",
        Cue(
            "",
            r"\b(?:(?:did|has|have) (?:you|my|our) (?:[a-z]+ ){0,4}(?:reach(?:ed)?|receive|get (?:my|this|a "
            r"chance|around)|see my|had (?:a )?(?:chance|time)|come to|arrive)|any (?:news|word|update|progress|"
            r"luck)\b|(?:just |gently )*(?:following up|checking in|circling back|bumping|nudg(?:e|ing)|"
            r"remind(?:ing|er))|"
            r"(?:me )?again (?:about|on|regarding)|(?:still|haven't|have not) (?:waiting|hear(?:d)?|wait|received "
            r"(?:an? )?(?:answer|reply))|second (?:mail|try|attempt|time)|(?:i )?asked (?:you )?(?:before|last "
            r"(?:week|month)|already)|on its way\?|is (?:the|my|that) [^?]{2,40} (?:ready|done|on its way|coming)\?|"
            r"where (?:do we|does it) stand|hast du schon|haben sie schon)\b",
        ),
    ),
    (
        "outcome",
        Cue(
            "",
            r"\b(?:(?:got|landed|accepted|offered|received|signed|won|lost|have|had) (?:me |us |the |an? |my |"
            r"their )+(?:\w+ )?(?:job|offer|interview|contract|role|position|grant|place|deal|commission|seat|"
            r"funding|yes|go-ahead|rejection|scholarship)|(?:took|hired|booked|rejected|chose|picked|accepted|"
            r"approved|invited|turned) (?:me|us)(?: on| down)?|"
            r"(?:they|he|she|[a-z]{2,15}) (?:said (?:yes|no)|signed|approved|declined|agreed|called back|gave "
            r"(?:me|us))|(?:i|we) (?:start|begin) (?:on|in|next|monday)|(?:was|got|been) (?:approved|rejected|"
            r"accepted|hired|turned down|declined|shortlisted|invited)|(?:we|(?:[a-z]{2,15}) and i) (?:met|spoke|"
            r"talked)|went (?:really |very )?(?:well|badly|fine|great)|"
            r"(?:the|my|our) (?:interview|call|meeting|talk|seminar|chat|visit|lunch) (?:with [a-z]{2,15} "
            r")?(?:went|was)|came (?:of|out of) it|nothing came|worked out|fell through|didn't (?:work out|get "
            r"it)|it(?:'s| is) a (?:yes|no|deal))\b",
            0.7,
            None,
            (
                r"\b(?:if|hope|when|would|will|whether)\b[^.?!]{0,40}\b(?:went|worked|signed|got|offered|hired|"
                r"accepted)\b|\?$"
            ),
        ),
    ),
    (
        "by_phone",
        Cue(
            "",
            r"\b(?:(?:as|like) (?:we )?(?:discussed|agreed|said|talked) (?:about )?(?:on|over|by|in person|at|in) "
            r"(?:the )?(?:phone|person|telephone|zoom|lunch|coffee|call)|(?:on|over|by) the (?:tele)?phone "
            r"(?:yesterday|today|just now|this|earlier|last)|let me (?:call|ring) you|i(?:'ll| will) (?:call|ring|"
            r"phone) you|told you (?:on the phone|in person|yesterday|at)|"
            r"(?:our|the) (?:phone |telephone )?(?:call|conversation) (?:yesterday|today|this|earlier|just)|just "
            r"(?:spoke|talked|called)|wie am telefon|par téléphone|por teléfono)\b",
        ),
    ),
    (
        "out_of_office",
        Cue(
            "",
            (
                r"\b(?:out of (?:the )?office|(?:i am|i'm|i will be|i'll be) (?:currently )?(?:away|on (?:annual |"
                r"parental |sick )?(?:leave|vacation|holiday)|travel+ing|out)[^.?!]{0,40}\b(?:until|till|from|back|"
                r"through|returning)|on (?:annual )?(?:leave|vacation|holiday) (?:until|till|from)|back (?:in the "
                r"office )?on (?:mon|tue|wed|thu|fri)|nicht im büro|abwesend|en congé|absent[e]? (?:du|jusqu)|fuera "
                r"de la oficina|de vacaciones)\b"
            ),
        ),
    ),
    (
        "future",
        Cue(
            "",
            rf"\b(?:(?:let's|shall we|we (?:should|could|might|must|will|'ll)|would you like to|i(?:'d| would) "
            rf"(?:love|like) to|happy to|looking forward to|look forward to|hope to|next (?:time|step|week|month|"
            rf"year)|keep (?:in touch|me posted)|stay in touch|talk (?:again|soon)|speak soon|see you|until "
            rf"(?:next|then|{WEEKDAYS})|in (?:a|the next|two|three) (?:few )?(?:weeks?|months?|days?)|after (?:the "
            rf")?(?:summer|holidays|christmas|easter|new year)|"
            rf"when (?:you're|you are|i'm|i am|the) |my door is|come (?:by|and|over|visit)|i(?:'ll| will) (?:send|"
            rf"call|write|ring|bring|let you|get back)|you(?:'ll| will) (?:get|have|hear)|door (?:is )?open|say "
            rf"the word|any ?time|on {WEEKDAYS}|in {MONTHS}|the next (?:few|couple)|some time soon|auf bald|bis "
            rf"bald|à bientôt|hasta pronto))\b|\?$",
        ),
    ),
)
