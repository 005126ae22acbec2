"""Something moved: the thing was delivered, something came of it, it is asked again, it goes on elsewhere or later."""

from __future__ import annotations

from rules.engine.cues import Cue
from rules.language.english import MONTHS, WEEKDAYS

PROGRESS: tuple[tuple[str, Cue], ...] = (
    (
        "delivers",
        Cue(
            r"\b(?:attached|enclosed|attaching|enclosing|i (?:attach|enclose)|(?:please )?find (?:attached|enclosed|below)|here(?:'s| "
            r"is| are| it is| they are| you go| comes?)|(?:i|we)(?:'ve| have)? (?:just |now |already |also )?(?:sent|e-?mailed|"
            r"forwarded|faxed|mailed|posted|uploaded|shipped|dropped off|delivered|signed|countersigned|put (?:it|them|the [a-z]{3,15}) "
            r"(?:up|in|on)|done (?:it|this|that)|finished|completed)|(?:it|this|that|they|everything|the [a-z]{3,15}) (?:has|have|is|"
            r"are|was|were|went) (?:been )?(?:now |just )?(?:sent|done|out|off|up|on (?:its|the|their) way|in the (?:post|mail)|"
            r"delivered|completed|signed|finished|ready for you|goes out))\b|^(?:done|found|sent|attached|here)\b ?[.:!,]|\bim anhang\b|"
            r"\banbei\b|\bci-joint\b|\bvoici\b|\badjunto\b|\baquí (?:está|tienes|va)\b|\bgoes out this minute\b|https?://[^ ]{4,}",
            0.7,
            None,
            r"\b(?:can|could|will|would|please|if|when|not|n't|once|haven't|until|did you) (?:you )?(?:\w+ ){0,2}(?:sent|attach|enclose|"
            r"have sent)\b|\?$",
        ),
    ),
    (
        "nudge",
        Cue(
            r"\b(?:(?:did|has|have) (?:you|my|our) (?:[a-z]+ ){0,4}(?:reach(?:ed)?|receive|get (?:my|this|a chance|around)|see my|had "
            r"(?:a )?(?:chance|time)|come to|arrive)|any (?:news|word|update|progress|luck)\b|(?:just |gently )*(?:following up|"
            r"checking in|circling back|bumping|nudg(?:e|ing)|remind(?:ing|er))|(?:me )?again (?:about|on|regarding)|(?:still|haven't|"
            r"have not) (?:waiting|hear(?:d)?|wait|received (?:an? )?(?:answer|reply))|second (?:mail|try|attempt|time)|(?:i )?asked "
            r"(?:you )?(?:before|last (?:week|month)|already)|on its way\?|is (?:the|my|that) [^?]{2,40} (?:ready|done|on its way|"
            r"coming)\?|where (?:do we|does it) stand|hast du schon|haben sie schon)\b",
        ),
    ),
    (
        "outcome",
        Cue(
            r"\b(?:(?:got|landed|accepted|offered|received|signed|won|lost|have|had) (?:me |us |the |an? |my |their )+(?:\w+ )?(?:job|"
            r"offer|interview|contract|role|position|grant|place|deal|commission|seat|funding|yes|go-ahead|rejection|scholarship)|"
            r"(?:took|hired|booked|rejected|chose|picked|accepted|approved|invited|turned) (?:me|us)(?: on| down)?|(?:they|he|she|"
            r"[a-z]{2,15}) (?:said (?:yes|no)|signed|approved|declined|agreed|called back|gave (?:me|us))|(?:i|we) (?:start|begin) "
            r"(?:on|in|next|monday)|(?:was|got|been) (?:approved|rejected|accepted|hired|turned down|declined|shortlisted|invited)|"
            r"(?:we|(?:[a-z]{2,15}) and i) (?:met|spoke|talked)|went (?:really |very )?(?:well|badly|fine|great)|(?:the|my|our) "
            r"(?:interview|call|meeting|talk|seminar|chat|visit|lunch) (?:with [a-z]{2,15} )?(?:went|was)|came (?:of|out of) it|nothing "
            r"came|worked out|fell through|didn't (?:work out|get it)|it(?:'s| is) a (?:yes|no|deal))\b",
            0.7,
            None,
            (r"\b(?:if|hope|when|would|will|whether)\b[^.?!]{0,40}\b(?:went|worked|signed|got|offered|hired|accepted)\b|\?$"),
        ),
    ),
    (
        "by_phone",
        Cue(
            r"\b(?:(?:as|like) (?:we )?(?:discussed|agreed|said|talked) (?:about )?(?:on|over|by|in person|at|in) (?:the )?(?:phone|"
            r"person|telephone|zoom|lunch|coffee|call)|(?:on|over|by) the (?:tele)?phone (?:yesterday|today|just now|this|earlier|last)|"
            r"let me (?:call|ring) you|i(?:'ll| will) (?:call|ring|phone) you|told you (?:on the phone|in person|yesterday|at)|(?:our|"
            r"the) (?:phone |telephone )?(?:call|conversation) (?:yesterday|today|this|earlier|just)|just (?:spoke|talked|called)|wie "
            r"am telefon|(?:thanks?|thank you) (?:so much |again )?for (?:calling|ringing|phoning|(?:your|the) (?:phone )?call)|"
            r"(?:settled|agreed|"
            r"discussed|talked|spoke|sorted|said)\b[^.?!]{0,25}\b(?:on|over|by) (?:the )?(?:tele)?phone|danke für (?:deinen|ihren|"
            r"den) (?:rückr|anr)uf|"
            r"merci (?:de m['’]avoir (?:r?appelée?)|pour (?:ton|votre|l['’]) ?(?:appel|coup de fil))|gracias por (?:tu|su|la) llamada|"
            r"par téléphone|por teléfono)\b",
        ),
    ),
    (
        "out_of_office",
        Cue(
            r"\b(?:out of (?:the )?office|(?:i am|i'm|i will be|i'll be) (?:currently )?(?:away|on (?:annual |parental |sick )?(?:leave|"
            r"vacation|holiday)|travel+ing|out)[^.?!]{0,40}\b(?:until|till|from|back|through|returning)|on (?:annual )?(?:leave|"
            r"vacation|holiday) (?:until|till|from)|back (?:in the office )?on (?:mon|tue|wed|thu|fri)|nicht im büro|abwesend|en congé|"
            r"absent[e]? (?:du|jusqu)|fuera de la oficina|de vacaciones)\b",
        ),
    ),
    (
        "future",
        Cue(
            r"\b(?:(?:let's|shall we|we (?:should|could|might|must|will|'ll)|would you like to|i(?:'d| would) (?:love|like) to|happy "
            r"to|looking forward to|look forward to|hope to|next (?:time|step|week|month|year)|keep (?:in touch|me posted)|stay in "
            rf"touch|talk (?:again|soon)|speak soon|see you|until (?:next|then|{WEEKDAYS})|in (?:a|the next|two|three) (?:few "
            r")?(?:weeks?|months?|days?)|after (?:the )?(?:summer|holidays|christmas|easter|new year)|when (?:you're|you are|i'm|i am|"
            r"the) |my door is|come (?:by|and|over|visit)|i(?:'ll| will) (?:send|call|write|ring|bring|let you|get back)|you(?:'ll| "
            rf"will) (?:get|have|hear)|door (?:is )?open|say the word|any ?time|on {WEEKDAYS}|in {MONTHS}|the next (?:few|couple)|some "
            r"time soon|auf bald|bis bald|à bientôt|hasta pronto))\b|\?$",
        ),
    ),
)
