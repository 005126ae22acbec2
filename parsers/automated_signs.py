"""The signs of mass and machine mail, as data: patterns, their weights, and the words a text must hold to be searched at all."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: its name, how much it weighs, and the pattern that shows it. Only texts that hold one of the `stems` are searched."""

    name: str
    weight: float
    pattern: re.Pattern[str]
    stems: tuple[str, ...] = ()


def _sign(name: str, weight: float, *words: str, flags: int = re.IGNORECASE, stems: str = "") -> Sign:
    return Sign(name, weight, re.compile("|".join(words), flags), tuple(stems.split("|")) if stems else ())


_ROLE_WORD = (
    r"announcements?|news|info|newsletters?|offers?|specials?|deals?|promo(?:tions?)?|marketing|service|services"
    r"|customer[-_.]?(?:care|service|support)|custserv|care|invoices?|billing|orders?"
    r"|receipts?|confirm(?:ations?)?|subscriptions?|subscribe|unsubscribe|members?|membership|list|lists|listservices"
    r"|staffing|communications?|hotline|help[-_.]?desk|updates?|webmaster|admin"
    r"|administrator|system|server|editor|feedback|procurement|alerts?|discounts?|survey|surveys|poll|rewards?|e?savers?"
    r"|support|notices?|events?|registrar|registration|accounts?|payroll"
    r"|reports?|sales|security|office|chairman|migration|infrastructure|team|bulletin|press|media|mailing|mail|email"
    r"|reservations|travelercare|statements?|payments?|store|shop"
)
BY_SENDER = (
    _sign(
        "role sender",
        2.0,
        rf"\A(?:[\w-]{{1,30}}[._+-])?(?:{_ROLE_WORD})(?:[._+-][\w-]{{1,30}})?@",
        r"\A\w{0,16}(?:server|system|mailer|service|admin|robot|communications|notices|updates)@",
        r"\A\w{0,30}(?:newsletter|announcements?|notifications?|downloads|offers|discounts?|alerts?)@",
    ),
    _sign(
        "bulk domain",
        2.0,
        r"@(?:[\w-]+\.)*(?:e|em\d*|email|mailer|news|newsletters?|specials?|offers?|lists?|listserv"
        r"|mailman|bounce|campaigns?|promo|airmail|mkt|marketing|info|reply|click|links|customersvc)\.[\w-]+\.\w{2,}\Z",
        r"@\S*\b[a-z]{2,4}\d{1,4}\.net\Z",
    ),
    _sign("sender for one letter", 2.0, r"\A[^@]*(?:[0-9a-f]{16}|\d{6,})[^@]*@", r"\A[^@]{40,}@"),
)
BY_NAME = (
    _sign(
        "organisation as name",
        1.5,
        r"\.(?:com|net|org|de|fr)\b",
        r"\b(?:announcements?|newsletter|team|notifications?|services?|customer|hotline|office of|department"
        r"|communications|survey|discounts?|system|systems|support|relations|benefits|update|alerts?|daily|weekly"
        r"|offers?|rewards?|club|airlines?|bank|online|news|editor|committee|administration|infrastructure|technology"
        r"|human resources|training|corp|inc|llc|ltd|gmbh|magazine|group|crawler|robot|bot)\b",
    ),
)
BY_HEADLINE = (
    _sign(
        "headline of a series",
        2.0,
        r"\b(?:daily|weekly|monthly|quarterly|nightly|hourly)\b.{0,40}\b(?:report|summary|update|news\w*|charts?|cahrts"
        r"|letter|digest|alerts?|prices?|riddle|e-?mail|bulletin|briefing|review|recap|outlook)\b",
        r"\bword of the day\b",
        r"\b(?:issue|vol(?:ume)?\.?|no\.|edition)\s*#?\d{1,4}\b",
        r"\bnewsletter\b",
        r"\b(?:update|report|charts?|letter|summary|prices|digest|highlights"
        r"|minutes)\b.{0,30}\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b",
        r"\b(?:update|report|summary|digest) for\b.{0,30}\d",
        r":\s*\d{1,2}/\d{1,2}/\d{2,4}\s*\Z",
    ),
    _sign(
        "headline of a notice",
        1.5,
        r"\A\s*(?:notice|important notice|reminder|announcement|attention|urgent|action required|invoice|receipt)\b[ :]",
        r"\bnotification\b|\bconfirmation\b|\b(?:invoice|receipt) (?:for|from|number|no|#)|\byour (?:new )?(?:order"
        r"|account|registration|subscription|reservation|statement|receipt|password|itinerary)\b",
        r"\bmanagement announcement\b|\borganizational (?:changes?|announcement)\b|\bannouncement\b|\bsystem outage\b"
        r"|\bsurvey\b|\btraining (?:opportunity|schedule|class|classes)\b|\bexecutive announcement\b",
        r"\baccount information\b|\ball[- ](?:employees?|hands|staff)\b|\bwelcome to\b"
        r"|\bthank you for your (?:new )?order\b|\btrv notification\b",
    ),
    _sign(
        "headline of an advertisement",
        2.0,
        r"\b(?:\d{1,3} ?% off|save (?:up to )?[$€£%\d]|free (?:shipping|trial|gift|hat|download)|special offer"
        r"|limited time|early bird|sale\b.{0,20}!|win \$?\d|discounts?|get \w+ savings|[$€£]\d+ off|offers? (?:-|from"
        r"|inside)|introduces?\b.{0,40}\btool|web-based training)",
    ),
    _sign("list tag", 1.5, r"\A\s*(?:(?:re|fwd?|aw): *)?\[[\w .-]{2,30}\]"),
    _sign("shouting headline", 0.5, r"\A[^a-z]{25,}\Z", flags=0),
)
BY_WORDS = (
    _sign(
        "way to unsubscribe",
        3.0,
        r"\b(?:to|can|may) (?:be )?(?:un-?subscribe|opt[- ]?out)\b",
        r"\bun-?subscribe (?:from|here|at|by|link|now|:|to this)|click (?:here )?to unsubscribe|unsubscribe\s*\Z",
        r"\b(?:to be|be|been|get) removed from (?:this|our|the|future|all).{0,20}\b(?:list|mailings?|e-?mails?)",
        r"\bremove (?:yourself|your (?:name|e-?mail|address)) from\b",
        r"\b(?:no longer|do not|don['’]t|not) (?:wish|want|like) to receive (?:(?:these|any|this|future|further|our"
        r"|such) )?(?:\w+ ){0,3}(?:e-?mails?|messages?|mailings?|updates?|offers?|newsletters?|notices?)",
        r"\b(?:manage|change|update|edit) your (?:e-?mail )?(?:preferences|subscriptions?|profile|notification)",
        r"\bvom newsletter abmelden\b|\bnewsletter abbestellen\b|\bse désabonner\b|\bdésinscri(?:re|ption)\b"
        r"|\bdarse de baja\b|\bcancelar (?:la|su|tu) suscripción\b|\bcancellar(?:si|e) (?:la|dalla)\b|\bafmelden voor\b"
        r"|\babmelden\b.{0,20}\bnewsletter",
        stems="subscri|opt-out|opt out|optout|removed from|remove your|to receive|preferences|profile|notification"
        "|abmelden|abbestell|désabonn|désinscri|baja|suscrip|cancellar|afmelden",
    ),
    _sign(
        "says that a program wrote it",
        3.0,
        r"\b(?:generated|transcribed|recorded|summari[sz]ed|notes taken|taken) (?:automatically )?by (?:ai\b"
        r"|(?:\w+ ){0,2}(?:notetaker|note taker|assistant|bot)\b)",
        r"\b(?:this|dies(?:e|es)?) (?:is|e-?mail is|message is|e-?mail was|message was|notification (?:is|was)"
        r"|message has been|e-?mail has been|nachricht wurde|ist eine)(?: an?)? (?:auto(?:mated|matic(?:ally)?|-generated)"
        r"|system[- ]generated|automatisch\w*|computer[- ]generated)",
        r"\bautomat(?:ed|ic) (?:notification|e-?mail|message|response|reply|alert)\b|\bautomatically generated\b"
        r"|\bauto-?generated\b",
        r"\b(?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|address|mail)"
        r"|\breplies to this (?:e-?mail|message|address)|\bbitte (?:antworten sie )?nicht auf diese (?:e-?mail|nachricht)"
        r"|\bne pas répondre à ce\b|\bno responda a este\b|\bnon rispondere a questa\b",
        r"\breport named:|\bthis (?:e-?mail|message) was sent (?:to you )?(?:by|from|because)\b",
        stems="notetaker|note taker|by ai|assistant| bot|automat|auto-gen|autogen|system|computer|reply|respond|replies"
        "|antworten|répondre|responda|rispondere|report named|was sent",
    ),
    _sign(
        "says why it was sent",
        2.0,
        r"\byou (?:are |have |were |['’]ve )?(?:receiv(?:ed|ing)|been sent|sent) this (?:e-?mail|message|mail|newsletter"
        r"|notice|offer).{0,20}\b(?:because|as a|since)",
        r"\bdear (?:valued |fellow )?(?:\w+ ){0,2}(?:subscribers?|members?|customers?|employees?|investors?|applicants?"
        r"|traders?|professionals?|cardmembers?|shareholders?|faculty|users?|participants?|colleagues|friends?"
        r"|team members|alumni|students)\b",
        r"\bas a (?:valued|registered|preferred) (?:\w+ )?(?:member|customer|subscriber|user)",
        r"\byou (?:have been identified|are subscribed|subscribed|signed up|opted)\b",
    ),
    _sign(
        "receipt",
        2.0,
        r"\bthank(?:s| you) for (?:registering|subscribing|shopping|(?:your|placing) (?:\w+ ){0,2}(?:order|purchase"
        r"|registration|subscription|interest in our|reservation|payment)|using \w+\.?\w* (?:as|for|to|,))",
        r"\byour (?:order|registration|reservation|account|subscription|request|application|password|ticket"
        r"|payment) (?:is now|is|has been|was|will be) (?:\w+ )?(?:complete|confirmed|created|received|processed|shipped"
        r"|activated|approved|reset|closed)",
        r"\b(?:order|confirmation|reservation|tracking|invoice|ticket) ?(?:number|no\.?|#|id)\s*[:#]",
        r"\b(?:expense report|request|document) is ready for (?:approval|review)\b|\bhas just created an account\b"
        r"|\bhere is a copy of your\b|\bthis is a copy of your (?:message|order|request)",
        stems="thank|your |order|confirmation|reservation|tracking|invoice|ticket|ready for|created an|copy of your",
    ),
    _sign(
        "advertisement",
        1.5,
        r"\bclick (?:here|below|on the link|the link)|\b(?:order|shop|buy|register|sign up|enroll|call|act"
        r"|subscribe) (?:now|today)\b",
        r"\b(?:special|limited[- ]time|introductory|exclusive|free trial) offers?\b|\boffer (?:expires|ends|valid|good)\b"
        r"|\bfree shipping\b|\bmoney[- ]back\b|\brisk[- ]free\b|\bterms and conditions\b|\bno obligation\b",
        r"\b(?:early bird|save (?:up to )?[$€£]?\d|\d{1,3} ?% (?:off|discount)|toll[- ]free)\b|\bprivacy (?:policy"
        r"|statement)\b|\ball rights reserved\b|(?:©|\(c\)|copyright) ?(?:19|20)\d\d",
        stems="click|order now|shop now|buy now|register now|sign up now|call now|call today|act now|order today|register"
        " today|offer|shipping|money-|money back|risk-|risk free|terms and|obligation|early bird|save |%|toll|privacy"
        "|rights reserved|©|(c)|copyright",
    ),
    _sign("pictures only", 1.5, r"(?:\[(?:image|cid:[^\]]{1,80})\]\s{0,20}){2}", r"\[IMAGE\].{0,200}\[IMAGE\]", stems="[image|[cid"),
    _sign(
        "announcement",
        1.5,
        r"\b(?:i am|i['’]m|we are|we['’]re|is) (?:very |extremely |proud |happy |excited )?(?:pleased|proud|delighted"
        r"|happy|excited) to (?:announce|introduce|inform|present|welcome)\b|\b(?:my|our|with) (?:great )?(?:pleasure"
        r"|pride) (?:to|that i|in) announc|\bregret to announce\b",
        r"\bplease join (?:me|us) in (?:congratulating|welcoming|wishing)\b|\bthe following (?:organizational|management"
        r"|personnel) changes\b|\bwill (?:be )?report(?:ing)? to\b.{0,200}\bwill (?:be )?report(?:ing)? to\b",
        r"\b(?:all|every) (?:current |company |\w{2,20} )?(?:employees?|staff|users|market participants|personnel)\b"
        r"|\ball employees (?:must|are|will)\b|\bmarket participants:",
        r"\bnotice to all\b|\ball interested parties\b|\b(?:accepted a position|will be joining (?:the|our)"
        r"|new addition to|tendered h(?:is|er) resignation)\b",
        r"\bfor immediate release\b|\beffective (?:immediately|today),",
        stems="announc|pleased to|proud to|delighted to"
        "|happy to|excited to|pleasure|pride|regret to|join me in|join us in|changes|report|employee|staff|users|personnel"
        "|market participants|interested parties|notice to all|accepted a position|be joining|new addition|resignation"
        "|immediate release|effective",
    ),
    _sign(
        "public event",
        1.5,
        r"\b(?:to|please) (?:register|rsvp|sign up|enroll)\b.{0,60}\b(?:call|contact|visit|e-?mail|online|at|click|log)\b"
        r"|\bregistration (?:fee|form|deadline|is|begins)\b|\b(?:seating|space|enrollment) is limited\b",
        r"\b(?:training|course|seminar|workshop|class|classes) (?:is|are|will be) (?:offered|held|available|presented)"
        r"|\bpresents? (?:\w+ ){0,4}(?:training|seminar|workshop)\b|\b(?:who should attend|course (?:fee|description"
        r"|offerings)|cost:\s*\$)",
        r"\bstill (?:room|space|seats?) (?:available|left)\b|\bspeakers?:\s*\n"
        r"|\btime:\s*.{0,60}\n(?:.*\n){0,3}?(?:location|place|where):",
        stems="register|rsvp|sign up|enroll|registration"
        "|limited|training|course|seminar|workshop|class|speaker|time:|room|space|seats|attend|cost:|present",
    ),
    _sign(
        "addresses everybody",
        1.0,
        r"\b(?:everyone|everybody|all of you|each of you|as (?:many|most|some) of you|as you (?:may|might|all) (?:be aware"
        r"|know|have)|please be advised|this is to (?:inform|notify|advise)|please (?:be )?remind(?:ed|er)?|is invited"
        r"|those of you)\b",
        r"\A\s*(?:(?:dear|hello|hi|howdy|good (?:morning|afternoon)),? ?)?(?:all|team|folks|everyone|colleagues|everybody"
        r"|ladies and gentlemen|liebe (?:kolleg\w+|alle)|bonjour à tous|hola a todos)\b",
    ),
    _sign(
        "investment disclaimer",
        2.0,
        r"\binformation contained herein (?:is|has been) (?:based|obtained)"
        r"|\bnot (?:be )?(?:construed|considered) as an offer to (?:sell|buy)|\bsolicitation of an offer\b|\bnot (?:guaranteed"
        r"|represent) .{0,40}accura",
        stems="contained herein|construed|considered|solicitation|guarantee|represent",
    ),
    _sign(
        "program output",
        2.0,
        r"(?:\A|\n)\s*(?:start date|severity|status|ticket ?#|employee name|report name"
        r"|outage (?:description|start)|error code|host)\s*:?\s*\S.{0,100}(?:\n|;).{0,200}(?:variances?|last action|total"
        r"|outage|detected|business impact|scheduled)",
    ),
    _sign(
        "bulletin",
        1.5,
        r"\b(?:national weather service|(?:reuters|dow jones|associated press|bloomberg) (?:article"
        r"|news|newswires))\b|\(reuters\)|\bsource: (?:reuters|dow jones)",
        stems="weather serv|reuters|dow jones|associated|bloomberg",
    ),
    _sign(
        "appeal by form",
        2.0,
        r"\A(?:[^\n]{0,80}\n){1,5}?[^\n]{0,60}\b[A-Z]{2},? +\d{5}(?:-\d{4})?[^\n]{0,10}\n"
        r"(?:[^\n]{0,60}\n){0,2}[^\n\s]{2,40}@[^\n\s]{3,60}[^\n]{0,4}\n(?:[^\n]{0,80}\n){0,4}(?:to|dear)\b",
    ),
    _sign(
        "appeal",
        1.0,
        r"\bi(?:['’]m| am) writing to (?:urge|demand|express|ask that you)\b|\burge you to\b"
        r"|\bforward this (?:e-?mail|message|petition)?\s?to (?:everyone|all|as many|your)\b|\bsign (?:this|the) petition\b",
        stems="writing to|urge you|forward this|petition",
    ),
)
