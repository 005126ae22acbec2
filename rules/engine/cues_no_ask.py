"""Guards of asking: wordings that look like a request and ask for nothing."""

from __future__ import annotations

from rules.engine.cues import Cue

POLITE = (
    r"\b(?:please|pls|kindly),? (?:find|see|note|be (?:advised|aware|assured|informed|reminded)|accept|excuse|forgive|pardon|feel|do "
    r"not hesitate|don't hesitate|refer to|ignore (?:this|if)|understand|know that|rest assured|consider (?:the environment|this)|allow "
    r"me|remember that|disregard if|make (?:a )?note|keep (?:in touch|up)|(?:keep|bear) in mind|take (?:careful |due )?note|give (?:my|"
    r"our)\b[^.?!]{0,30}\b(?:best|love|regards|wishes|compliments|greetings|thanks)|say h|take care|enjoy|thank|join me in "
    r"(?:cong|wel|than))\b|\bplease (?:the|an?|his|her|their|its|everyone|everybody|you)\b"
)
"""After "please": what is only polite: "please find attached", "please accept my thanks"."""

PARTING = (
    r"^(?:phone:? \(?\d|call(?:-| )in|update (?:for|on)|post that|just let you|thanks|thank|hope|look forward|looking|see you|attached|"
    r"enclosed|have a (?:great|good|nice|safe|wonderful|happy)|enjoy|take care|take your time|sorry|good|happy|congrat|welcome|keep in "
    r"mind|keep up|call it|god bless|wish|be well|say hi|say hello|give my (?:love|best|regards)|tell (?:him|her|them|everyone|"
    r"[a-z]{2,12}) (?:hi|hello|i said)|trust me|believe me|let me)\b"
)
"""At the head of a bare order: wishes and partings, "have a good week", "tell her hi"."""

COURTESY = Cue(
    r"^[^?]{0,40}\b(?:how (?:are|r) (?:you|u|things|ya)(?: all| both| guys)?(?: doing| today| these days)?|how(?:'s| is) (?:it going|"
    r"everything|life|things)|how do you do|what's up|what(?:'s| is) new|hope (?:you|all|this)[^?]{0,60}|guess what|who knows|why not|"
    r"so what|you know|remember|right|ok(?:ay)?|get it|huh|eh|really|and why|how so|what else is new)\s?[?!. ]{1,4}$|\b(?:who (?:cares|"
    r"would have thought|am i kidding)|can you believe|can you imagine|isn't (?:it|that|this|life) (?:great|funny|wonderful|nice|"
    r"something|lovely|amazing|strange|a (?:pity|shame|wonder))|what can i say|need i say|do (?:not|n't) you (?:just )?love)\b|^(?:the "
    r")?(?:question|issue|problem|answer)s? (?:is|was|are)\b|\bdid you (?:know|hear|notice) that\b",
)
"""Questions that want no answer: "how are you?", "guess what?"."""

PITCH = Cue(
    r"\b(?:looking for|tired of|want(?: to)? (?:save|earn|lose|make)|ready to|did you know|ever wonder(?:ed)?|are you paying|wouldn't "
    r"you)\b[^?]{0,120}\b(?:quality|rates?|credit|loan|weight|money|free|deal|prices?|luminaires)\b",
)
"""Questions that sell."""
