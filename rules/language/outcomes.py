"""How people tell, beside their thanks, what came of somebody's help: who took what, what began. Four tongues."""

from __future__ import annotations

import re

GRATEFUL = re.compile(
    r"\bthank(?:s|ful)?\b|\bgrateful\b|\bdank(?:e|bar|en)?\b|\bmerci\b|\bgr[âa]ce à (?:vous|toi)\b|\bgracias\b|\bas you (?:had )?"
    r"(?:hoped|arranged|suggested|advised|recommended|proposed|predicted)\b",
    re.IGNORECASE,
)
_NAME = r"\b(?!(?:I|We|You|It|He|She|They|This|That|The|Who|What|If|When|Please|Thanks?|Ich|Wir|Sie|Du|Das|Die|Der|Je|Nous|Vous|Yo)\b)"
_NAMED = rf"{_NAME}[A-ZÄÖÜÉÈÁÍÓÚ][\wà-ÿ'’-]{{1,20}}"
CAME = re.compile(
    rf"{_NAMED}(?: {_NAMED})? (?:has |have |just |already |even ){{0,2}}(?:took|taken|bought|ordered|booked|hired|signed"
    rf"|accepted|said (?:yes|no)"
    r"|gave (?:me|us|my|our)|given (?:me|us)|wrote (?:to )?(?:me|us)|written (?:to )?(?:me|us)|rang (?:me|us)|offered (?:me"
    r"|us)|turned (?:me|us) down"
    r"|invited (?:me|us)|chose (?:me|us|my|our)|wants (?:me|us|my|our)|is taking)\b"
    r"|\b(?i:i|we)(?i: (?:now |will )?(?:start|begin)s? (?:as|at|with|in|on|work|my)\b)"
    r"|\b(?i:i|we)(?i:['’]ve| have)?(?i: (?:now |since |also ){0,2}(?:put|raised|lowered|changed|rewrote|rewritten|redone"
    r"|redid|cut|followed|tried|fixed)"
    r" (?:them|it|that|the whole|your|every))\b"
    r"|\b(?i:i|we)(?i: (?:spoke|talked|met|had (?:tea|coffee|lunch|a talk|a chat)) with) [^.?!]{1,60}\bas you\b"
    rf"|{_NAMED}(?: {_NAMED})? (?:hat|haben) (?:mir|uns|sich|mich)\b[^.?!]{{0,60}}"
    r"\b(?:geschrieben|gemeldet|angerufen|genommen|zugesagt|abgesagt|geantwortet|eingeladen|angeboten|gegeben|bestellt)\b"
    rf"|{_NAMED} (?:prend|a pris|ach[èe]te|a achet[ée]|commande|a command[ée]|a sign[ée]|a accept[ée]|a dit (?:oui|non)"
    r"|m['’]a (?:[ée]crit|appel[ée]|r[ée]pondu|donn[ée]|propos[ée]|prise?)|nous a (?:[ée]crit|appel[ée]s?|r[ée]pondu|donn[ée]|pris))\b"
    rf"|{_NAMED} (?:me|nos) (?:ha )?(?:escribi[óo]|escrito|llam[óo]|llamado|dio|dado|contest[óo]|compr[óo]|contrat[óo]"
    rf"|contratado|aceptado)\b",
)
HELPED = re.compile(
    r"\b(?:took|sold|got|have|start\w{0,3}|signed|works?|worked|prend\w{0,3}|sign[ée]|vend\w{0,3}|hab\w{1,3}|l[äa]uft|tengo|vendid\w)\b"
    r"[^.?!]{3,80}\b(?:thanks to you\b|gr[âa]ce à (?:vous|toi)\b|gracias a (?:ti|usted)\b|dank (?:dir|ihnen)\b)(?! for\b| für\b| pour\b)",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\?\s*$|\b(?:if|unless|(?<!as you )hope[sd]?|hoping|will you|would you|please|perhaps|maybe|might|wenn|falls|ob|hoffe|vielleicht|si"
    r"|esp[èe]re|peut-être"
    r"|ojal[áa]|espero|quiz[áa]s?)\b|\b(?:years?|months?) ago\b|\byou (?:wrote|took|gave|bought|signed)\b"
    r"|\b(?:gave|given) (?:me|us) your\b",
    re.IGNORECASE,
)
