"""What a page about somebody leaves out, though they wrote it: health, faith, politics, love life, origin, money troubles, a death.

Nobody asked to have such words kept ready (BEHAVIOURS.md row 40, "sensitive data"). A word too many is left out rather than one too few.
"""

from __future__ import annotations

import re

_HEALTH = (
    r"health\w*|ill|illness\w*|sick\w*|ailing|unwell|disease\w*|cancer|tumou?r|chemo\w*|hospital\w*|clinic\w*|doctor|surgeon"
    r"|surgery|surgeries"
    r"|operations?|operated|diagnos\w*|therap\w*|treatments?|medication|medicine|pills?|pain\w*|injur\w*|wound\w*|accident"
    r"|broke (?:my|his|her)"
    r"|knees?|hip|back pain|stroke|heart attack|diabet\w*|allerg\w*|depress\w*|anxiety|burn-?out|breakdown|psych\w*|addict\w*|alcohol\w*"
    r"|rehab|drunk|disab\w*|autis\w*|dementia|alzheimer\w*|pregnan\w*|miscarr\w*|ivf|abortion|virus|covid|flu|fever|infection|recover\w*"
    r"|get well|nursing home|wheelchair|insomnia|overweight|krank\w*|gesundheit\w*|arzt|ärztin|schwanger\w*|schmerz\w*|unfall|reha"
    r"|hôpital|malad\w*|santé|médecin|enceinte|opéré\w*|enferm\w*|salud|médico|embarazad\w*|operaci[oó]n"
)
_DEATH = (
    r"death|dead|died|dies|dying|deceased|passed away|late (?:husband|wife|father|mother|brother|sister|son|daughter)|funeral\w*|burial"
    r"|grie[fv]\w*|mourn\w*|condolences|widow\w*|suicid\w*|gestorben|verstorben|beerdigung|beileid|tod|décès|décédé\w*|mort|obsèques"
    r"|falleci\w*|muert\w*|murió"
)
_FAITH = (
    r"church\w*|god|lord|jesus|christ|christian\w*|catholic\w*|protestant\w*|orthodox|baptis\w*|baptiz\w*|bapti[sz]m"
    r"|communion|confirmation class"
    r"|pray\w*|prayer\w*|bless\w*|faith\w*|religio\w*|bible|gospel|sermon|mass on|priest|pastor|parish|rabbi|imam|mosque|synagogue|temple"
    r"|jewish|jews?|muslim\w*|islam\w*|hindu\w*|buddhis\w*|ramadan|eid|passover|pesach|hanukkah|yom kippur|rosh hashan\w*"
    r"|shabbat|bar mitzvah"
    r"|bat mitzvah|diwali|lent|easter|pilgrim\w*|hajj|kirche\w*|gott|glaube\w*|taufe|konfirmation|église|dieu|messe|baptême"
    r"|iglesia|dios|misa"
)
_POLITICS = (
    r"politic\w*|elect(?:ion|ions|ed|oral)|vot(?:e|es|ed|er|ers|ing)|campaign\w*|republican\w*|democrats?|conservatives?"
    r"|liberals?|socialis\w*"
    r"|communis\w*|labour party|tory|tories|left-wing|right-wing|senator\w*|congress\w*|parliament\w*|president (?:bush"
    r"|clinton|trump|obama|biden)"
    r"|government\w*|protests?|demonstration|activis\w*|trade union|union member\w*|strike|refugee\w*|asylum|immigra\w*|visa"
    r"|citizen\w*|deport\w*"
    r"|war|terror\w*|wahl\w*|partei|politik\w*|élections?|politique|elecciones|pol[ií]tica"
)
_LOVE = (
    r"sex\w*|gay|lesbian|bisexual|queer|trans(?:gender|sexual)?|homosexual\w*|affair|lover|dating|divorc\w*|separat(?:ed|ion|ing)|custody"
    r"|break-?up|broke up|scheidung|geschieden|getrennt|divorcé\w*|séparation|divorci\w*|infertil\w*|boyfriend|girlfriend"
)
_ORIGIN = (
    r"racis\w*|race|ethnic\w*|anti-\w+|black people|prejudice|discriminat\w*|abus\w*"
    r"|harass\w*|rape\w*|violen\w*|beaten|police|arrest\w*|prison|jail|court|lawsuit"
)
_MONEY = (
    r"debts?|in debt|loans?|mortgage|bankrupt\w*|insolven\w*|broke|poverty|can(?:not|['’]t) afford|afford|unemploy\w*|laid off|lay-?offs?"
    r"|lost (?:my|his|her|our) (?:job|house|savings)|fired|redundan\w*|jobless|foreclos\w*|evict\w*|alimony|welfare"
    r"|food stamps|salary|wages"
    r"|money|savings|tax(?:es)?|rent|bills|schulden|arbeitslos\w*|pleite|kredit|gehalt|dettes?|chômage|ch[oô]meur|deudas?"
    r"|desemple\w*|paro"
)
_DELICATE = re.compile(rf"\b(?:{'|'.join((_HEALTH, _DEATH, _FAITH, _POLITICS, _LOVE, _ORIGIN, _MONEY))})\b", re.IGNORECASE)


def delicate(words: str) -> bool:
    """Whether words of up to a quote's length touch a matter that is left out."""
    return _DELICATE.search(words[:400]) is not None
