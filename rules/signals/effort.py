"""What is asked of the other beyond an answer: effort, urgency, and whether it was invited."""

from __future__ import annotations

from rules.engine.cues import Cue

EFFORT: tuple[tuple[str, Cue], ...] = (
    (
        "urgency",
        Cue(
            r"\b(?:asap|a\.s\.a\.p|urgent(?:ly)?|as soon as possible|immediately|right away|desperate(?:ly)?|emergency|by (?:today|"
            r"tonight|tomorrow|end of day|eod)|lost my job|(?:i|we) (?:really |badly |desperately )?need (?:you to|this|it|your|a job)|"
            r"running out of (?:time|money)|cannot wait|can't wait any|dringend|so schnell wie möglich|urgence|au plus vite|urgente|"
            r"cuanto antes)\b",
            0.75,
            None,
            r"\bno (?:rush|hurry)\b|\bnot urgent\b|\bif it is urgent\b",
        ),
    ),
    (
        "burden",
        Cue(
            r"\b(?:(?:come|drive|travel|fly|get) (?:over |down |up |out )?to (?:my|our) (?:office|place|house|studio|shop|side|city|"
            r"town)|meet me (?:at|in) (?:my|our)|(?:fill|complete|sign) (?:in |out |up )?(?:the|this|my|our|a|an|first the) (?:\w+ "
            r")?(?:form|questionnaire|survey|nda|sheet|template)|(?:use|book|pick|choose|grab)[^.?!]{0,25}(?:my|our|this|the) (?:link|"
            r"calendar|booking|scheduler)|calendly|(?:please )?(?:call|ring|phone) me\b|(?:move|moved|shift|re-?schedule|re-?book|"
            r"postpone|push)(?:d|ed)?\b[^.?!]{0,30}\b(?:to|it|our|the|tomorrow|same|until|back)|running late|bring (?:me )?(?:your|the|"
            r"along|a copy|all|copies)|print (?:me|out|it|them|your|the)|(?:prepare|write up|put together|collect|compile) (?:me |for "
            r"me )?(?:a|an|your|the|all)|can(?:'t|not) make it[^.?!]{0,40}(?:instead|move|tomorrow)|wait for me|send me (?:all|every|"
            r"your (?:last|full|complete))|(?:would|will|must|has to|have to) (?:have to )?be (?:at|in) (?:my|our) (?:office|place|house|"
            r"studio|"
            r"shop|workshop|lab)|(?:through|via|with|over) (?:the|my|our|this) (?:\w+ )?(?:link|scheduler|booking page)|"
            r"füll\w{0,3} (?:sie |du )?"
            r"(?:bitte )?[^.?!]{0,30}(?:formular|fragebogen|bogen)\b|(?:über|mit) (?:meinen|den|unseren) (?:\w+)?link\b|(?:ins?|zu) "
            r"(?:mein|unser)(?:e|em|en|er)? (?:büro|werkstatt|atelier|praxis|kanzlei)\b[^.?!]{0,20}\bkommen|"
            r"rufen? sie mich (?:bitte )?an\b|"
            r"rempli(?:r|ssez|s) [^.?!]{0,25}(?:formulaire|questionnaire|fiche)|(?:par|via|sur|avec) (?:mon|notre|le) lien\b|(?:venir|"
            r"venez|"
            r"passer|passez) (?:à|dans|jusqu'à) (?:mon|notre|l') ?(?:bureau|atelier|cabinet)|appelez-moi|rellen(?:ar|e|a|es) [^.?!]{0,25}"
            r"(?:formulario|cuestionario|ficha)|(?:en|por|con|mediante) (?:mi|nuestro|el) enlace|(?:venir|venga|ven) (?:a|hasta) (?:mi|"
            r"nuestr[oa])"
            r" (?:oficina|taller|despacho)|llám[ae]me)\b",
            0.7,
            None,
            r"(?<!so )(?<!that )\b(?:i|we)(?:'ll| will|'d| would| can| could) (?:\w+ )?(?:come|drive|travel|bring|print|prepare|call)\b|"
            r"\bif you (?:like|"
            r"want|prefer)\b|\bwould it suit you\b",
        ),
    ),
    (
        "invited_ask",
        Cue(
            r"\b(?:anything you need|whatever you need|ask me anything|(?:just )?ask (?:me )?(?:any ?time|away|if|whenever)|send (?:me|"
            r"us|it|him|her|them) (?:over )?(?:your|the|a|to|along)[^.?!]{0,30}(?:cv|resume|résumé|deck|portfolio|demo|application|"
            r"proposal|draft|numbers)?|(?:wants?|would like|love) to (?:read|see|hear|have) (?:your|more|about)|what can i do for you|"
            r"how can i help|happy to help|glad to help|call (?:on )?me any ?time|my door is (?:always )?open|don't be shy|feel free to "
            r"(?:ask|send|call)|let me know (?:what|how|if) (?:you need|i can)|tell me what you need|(?:come|get) back to me (?:when|"
            r"once|if|any ?time)|"
            r"ask me,? please|(?:frag|fragen sie) mich (?:ruhig|jederzeit|einfach|gerne?)|(?:wenn|falls|sobald) (?:du|sie|"
            r"ihr)\b[^.?!]{2,70}\b(?:frag\w*|melde\w*|sag\w*|"
            r"schreib\w*|komm\w*) (?:sie )?(?:es )?(?:mi[rc]h?|dich|sich|auf mich|zu mir)|(?:if|when|whenever|"
            r"once) you\b[^.?!]{2,70}\b(?:ask|call on|write to|tell|come to|"
            r"turn to) (?:me|us)\b|(?:si|quand|lorsque) (?:tu|vous)\b[^.?!]{2,70}\b(?:demande|écri|appel|dit|dis|fai|revien|"
            r"reven)\w*[- ](?:le-)?(?:moi|vers moi)|"
            r"(?:si|cuando)\b[^.?!]{2,70}\b(?:pídeme|avísame|escríbeme|dímelo|dime|llámame)(?:l[oa])?|(?:wende dich|wenden sie sich|komm|"
            r"kommen sie) "
            r"(?:ruhig |jederzeit |gerne? |dann |wieder )(?:an mich|auf mich zu)|wenn (?:du|sie) (?:etwas|was|hilfe|rat) (?:brauchst|"
            r"brauchen)|"
            r"demande[sz]?[- ]moi|(?:revien[st]|revenez|reviens) (?:vers|me voir)|n'hésite[sz]? pas à (?:me|m')|si (?:tu as|"
            r"vous avez) besoin|"
            r"pídeme(?:l[oa]s?)?|pídame(?:l[oa]s?)?|(?:cuenta|cuente) conmigo|(?:no dudes|no dude) en|si necesitas? (?:algo|ayuda)|"
            r"pregúnt[ae]me|"
            r"vuelv[ae] a (?:escribirme|verme))\b",
            0.8,
            None,
            r"\b(?:could|can|would|will) you (?:please )?send\b(?![^.?!]{0,40}\b(?:cv|resume|résumé|deck|portfolio|demo|application|"
            r"proposal|draft|profile)\b)",
        ),
    ),
    (
        "permission",
        Cue(
            r"\b(?:(?:would it|does it) suit you if i (?:gave|give|pass|introduc)|(?:may|can|could|shall|should) i (?:pass on|share|"
            r"give|introduce|forward|put) (?:your|you|him|her|them|[a-z]{2,15}) |(?:are you|would you be) (?:ok(?:ay)?|open|happy|"
            r"willing|interested) (?:with|to|if|in) (?:my|me|i|an intro|meet|talk|speak|being introduced|introduc)|(?:yes|sure|please|"
            r"of course|gladly|happy)[,! ]{1,3}[^.?!]{0,30}(?:give|pass|share|introduce|go ahead|put (?:us|me) in touch|make the intro|"
            r"send (?:him|her|them) my)|go ahead and (?:introduce|share|give|pass|connect)|as agreed with (?:each|both) of you|both of "
            r"you (?:agreed|said yes)|(?:with|has) (?:his|her|your|their) (?:permission|blessing|ok)|feel free to (?:share|pass on|"
            r"forward|give) (?:my|this|it|him|her))\b",
        ),
    ),
)
