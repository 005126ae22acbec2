"""What is asked of the other beyond an answer: effort, urgency, and whether it was invited."""

from __future__ import annotations

from rules.engine.cues import Cue

EFFORT: tuple[tuple[str, Cue], ...] = (
    (
        "urgency",
        Cue(
            "",
            (
                r"\b(?:asap|a\.s\.a\.p|urgent(?:ly)?|as soon as possible|immediately|right away|desperate(?:ly)?|"
                r"emergency|by (?:today|tonight|tomorrow|end of day|eod)|lost my job|(?:i|we) (?:really |badly |"
                r"desperately )?need (?:you to|this|it|your|a job)|running out of (?:time|money)|cannot wait|can't "
                r"wait any|dringend|so schnell wie möglich|urgence|au plus vite|urgente|cuanto antes)\b"
            ),
            0.75,
            None,
            r"\bno (?:rush|hurry)\b|\bnot urgent\b|\bif it is urgent\b",
        ),
    ),
    (
        "burden",
        Cue(
            "",
            r"\b(?:(?:come|drive|travel|fly|get) (?:over |down |up |out )?to (?:my|our) (?:office|place|house|"
            r"studio|shop|side|city|town)|meet me (?:at|in) (?:my|our)|(?:fill|complete|sign) (?:in |out |up "
            r")?(?:the|this|my|our|a|an|first the) (?:\w+ )?(?:form|questionnaire|survey|nda|sheet|template)|"
            r"(?:use|book|pick|choose|grab)[^.?!]{0,25}(?:my|our|this|the) (?:link|calendar|booking|scheduler)|"
            r"calendly|(?:please )?(?:call|ring|phone) me\b|(?:move|moved|shift|re-?schedule|re-?book|postpone|"
            r"push)(?:d|ed)?\b[^.?!]{0,30}\b(?:to|it|our|the|tomorrow|same|until|back)|"
            r"running late|bring (?:me )?(?:your|the|along|a copy|all|copies)|print (?:me|out|it|them|your|the)|"
            r"(?:prepare|write up|put together|collect|compile) (?:me |for me )?(?:a|an|your|the|all)|can(?:'t|"
            r"not) make it[^.?!]{0,40}(?:instead|move|tomorrow)|wait for me|send me (?:all|every|your (?:last|"
            r"full|complete)))\b",
            0.7,
            None,
            (
                r"\b(?:i|we)(?:'ll| will|'d| would| can| could) (?:\w+ )?(?:come|drive|travel|bring|print|prepare|"
                r"call)\b|\bif you (?:like|want|prefer)\b|\bwould it suit you\b"
            ),
        ),
    ),
    (
        "invited_ask",
        Cue(
            "",
            (
                r"\b(?:anything you need|whatever you need|ask me anything|(?:just )?ask (?:me )?(?:any ?time|away|if|"
                r"whenever)|send (?:me|us|it|him|her|them) (?:over )?(?:your|the|a|to|along)[^.?!]{0,30}(?:cv|resume|"
                r"résumé|deck|portfolio|demo|application|proposal|draft|numbers)?|(?:wants?|would like|love) to "
                r"(?:read|see|hear|have) (?:your|more|about)|what can i do for you|how can i help|happy to help|glad "
                r"to help|call (?:on )?me any ?time|my door is (?:always )?open|don't be shy|feel free to (?:ask|send|"
                r"call)|let me know (?:what|how|if) (?:you need|i can)|tell me what you need)\b"
            ),
        ),
    ),
    (
        "permission",
        Cue(
            "",
            (
                r"\b(?:(?:would it|does it) suit you if i (?:gave|give|pass|introduc)|(?:may|can|could|shall|should) "
                r"i (?:pass on|share|give|introduce|forward|put) (?:your|you|him|her|them|[a-z]{2,15}) |(?:are you|"
                r"would you be) (?:ok(?:ay)?|open|happy|willing|interested) (?:with|to|if|in) (?:my|me|i|an intro|"
                r"meet|talk|speak|being introduced|introduc)|(?:yes|sure|please|of course|gladly|"
                r"happy)[,! ]{1,3}[^.?!]{0,30}(?:give|pass|share|introduce|go ahead|put (?:us|me) in touch|make the "
                r"intro|send (?:him|her|them) my)|go ahead and (?:introduce|share|give|pass|connect)|as agreed with "
                r"(?:each|both) of you|both of you (?:agreed|said yes)|(?:with|has) (?:his|her|your|their) "
                r"(?:permission|blessing|ok)|feel free to (?:share|pass on|forward|give) (?:my|this|it|him|her))\b"
            ),
        ),
    ),
)
