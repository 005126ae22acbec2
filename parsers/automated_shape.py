"""Machine and mass mail told by its shape, for letters whose headers say nothing (BEHAVIOURS.md, rule 2).

Signs are weighed and one alone never decides, because a person's letter called automated loses everything in it. Signs of a conversation
(an answer, a quotation, a short question to few) weigh against. Only words that stand outside quotations and forwards are looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.message import Address

THRESHOLD = 3.0
LOOK = 12000


@dataclass(frozen=True, slots=True)
class Shape:
    """What is weighed. `words` is the author's part of the text, footers included; `headline` its subject."""

    sender: Address
    recipients: tuple[Address, ...]
    headline: str
    words: str
    answers: bool
    forwards: bool
    quotes: bool


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: its name, how much it weighs, and the pattern that shows it."""

    name: str
    weight: float
    pattern: re.Pattern[str]


def _sign(name: str, weight: float, *words: str, flags: int = re.IGNORECASE) -> Sign:
    return Sign(name, weight, re.compile("|".join(words), flags))


_ROLE_WORD = (
    r"announcements?|news|info|newsletters?|offers?|specials?|deals?|promo(?:tions?)?|marketing|service|services|customer[-_.]?(?:care|service|support)|custserv|care|invoices?|billing|orders?"
    r"|receipts?|confirm(?:ations?)?|subscriptions?|subscribe|unsubscribe|members?|membership|list|lists|listservices|staffing|communications?|hotline|help[-_.]?desk|updates?|webmaster|admin"
    r"|administrator|system|server|editor|feedback|procurement|alerts?|discounts?|survey|surveys|poll|rewards?|e?savers?|support|notices?|events?|registrar|registration|accounts?|payroll"
    r"|reports?|sales|security|office|chairman|migration|infrastructure|team|bulletin|press|media|mailing|mail|email|reservations|travelercare|statements?|payments?|store|shop"
)
BY_SENDER = (
    _sign("role sender", 2.0, rf"\A(?:[\w-]{{1,30}}[._+-])?(?:{_ROLE_WORD})(?:[._+-][\w-]{{1,30}})?@", r"\A\w{0,16}(?:server|system|mailer|service|admin|robot|communications|notices|updates)@", r"\A\w{0,30}(?:newsletter|announcements?|notifications?|downloads|offers|discounts?|alerts?)@"),
    _sign("bulk domain", 2.0, r"@(?:[\w-]+\.)*(?:e|em\d*|email|mailer|news|newsletters?|specials?|offers?|lists?|listserv|mailman|bounce|campaigns?|promo|airmail|mkt|marketing|info|reply|click|links|customersvc)\.[\w-]+\.\w{2,}\Z", r"@\S*\b[a-z]{2,4}\d{1,4}\.net\Z"),
    _sign("sender for one letter", 2.0, r"\A[^@]*(?:[0-9a-f]{16}|\d{6,})[^@]*@", r"\A[^@]{40,}@"),
)
BY_NAME = (
    _sign(
        "organisation as name",
        1.5,
        r"\.(?:com|net|org|de|fr)\b",
        r"\b(?:announcements?|newsletter|team|notifications?|services?|customer|hotline|office of|department|communications|survey|discounts?|system|systems|support|relations|benefits|update|alerts?|daily|weekly"
        r"|offers?|rewards?|club|airlines?|bank|online|news|editor|committee|administration|infrastructure|technology|human resources|training|corp|inc|llc|ltd|gmbh|magazine|group|crawler|robot|bot)\b",
    ),
)
BY_HEADLINE = (
    _sign(
        "headline of a series",
        2.0,
        r"\b(?:daily|weekly|monthly|quarterly|nightly|hourly)\b.{0,40}\b(?:report|summary|update|news\w*|charts?|cahrts|letter|digest|alerts?|prices?|riddle|e-?mail|bulletin|briefing|review|recap|outlook)\b",
        r"\bword of the day\b",
        r"\b(?:issue|vol(?:ume)?\.?|no\.|edition)\s*#?\d{1,4}\b",
        r"\bnewsletter\b",
        r"\b(?:update|report|charts?|letter|summary|prices|digest|highlights|minutes)\b.{0,30}\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b",
        r"\b(?:update|report|summary|digest) for\b.{0,30}\d",
        r":\s*\d{1,2}/\d{1,2}/\d{2,4}\s*\Z",
    ),
    _sign(
        "headline of a notice",
        1.5,
        r"\A\s*(?:notice|important notice|reminder|announcement|attention|urgent|action required|invoice|receipt)\b[ :]",
        r"\bnotification\b|\bconfirmation\b|\b(?:invoice|receipt) (?:for|from|number|no|#)|\byour (?:new )?(?:order|account|registration|subscription|reservation|statement|receipt|password|itinerary)\b",
        r"\bmanagement announcement\b|\borganizational (?:changes?|announcement)\b|\bannouncement\b|\bsystem outage\b|\bsurvey\b|\btraining (?:opportunity|schedule|class|classes)\b|\bexecutive announcement\b",
        r"\baccount information\b|\ball[- ](?:employees?|hands|staff)\b|\bwelcome to\b|\bthank you for your (?:new )?order\b|\btrv notification\b",
    ),
    _sign(
        "headline of an advertisement",
        2.0,
        r"\b(?:\d{1,3} ?% off|save (?:up to )?[$€£%\d]|free (?:shipping|trial|gift|hat|download)|special offer|limited time|early bird|sale\b.{0,20}!|win \$?\d|discounts?|get \w+ savings|[$€£]\d+ off|offers? (?:-|from|inside)|introduces?\b.{0,40}\btool|web-based training)",
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
        r"\b(?:no longer|do not|don['’]t|not) (?:wish|want|like) to receive (?:(?:these|any|this|future|further|our|such) )?(?:\w+ ){0,3}(?:e-?mails?|messages?|mailings?|updates?|offers?|newsletters?|notices?)",
        r"\b(?:manage|change|update|edit) your (?:e-?mail )?(?:preferences|subscriptions?|profile|notification)",
        r"\bvom newsletter abmelden\b|\bnewsletter abbestellen\b|\bse désabonner\b|\bdésinscri(?:re|ption)\b|\bdarse de baja\b|\bcancelar (?:la|su|tu) suscripción\b|\bcancellar(?:si|e) (?:la|dalla)\b|\bafmelden voor\b|\babmelden\b.{0,20}\bnewsletter",
    ),
    _sign(
        "says that a program wrote it",
        3.0,
        r"\b(?:this|dies(?:e|es)?) (?:is|e-?mail is|message is|e-?mail was|message was|notification (?:is|was)|message has been|e-?mail has been|nachricht wurde|ist eine)(?: an?)? (?:auto(?:mated|matic(?:ally)?|-generated)|system[- ]generated|automatisch\w*|computer[- ]generated)",
        r"\bautomat(?:ed|ic) (?:notification|e-?mail|message|response|reply|alert)\b|\bautomatically generated\b|\bauto-?generated\b",
        r"\b(?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|address|mail)|\breplies to this (?:e-?mail|message|address)|\bbitte (?:antworten sie )?nicht auf diese (?:e-?mail|nachricht)|\bne pas répondre à ce\b|\bno responda a este\b|\bnon rispondere a questa\b",
        r"\breport named:|\bthis (?:e-?mail|message) was sent (?:to you )?(?:by|from|because)\b",
    ),
    _sign(
        "says why it was sent",
        2.0,
        r"\byou (?:are |have |were |['’]ve )?(?:receiv(?:ed|ing)|been sent|sent) this (?:e-?mail|message|mail|newsletter|notice|offer).{0,20}\b(?:because|as a|since)",
        r"\bdear (?:valued |fellow )?(?:\w+ ){0,2}(?:subscribers?|members?|customers?|employees?|investors?|applicants?|traders?|professionals?|cardmembers?|shareholders?|faculty|users?|participants?|colleagues|friends?|team members|alumni|students)\b",
        r"\bas a (?:valued|registered|preferred) (?:\w+ )?(?:member|customer|subscriber|user)",
        r"\byou (?:have been identified|are subscribed|subscribed|signed up|opted)\b",
    ),
    _sign(
        "receipt",
        2.0,
        r"\bthank(?:s| you) for (?:registering|subscribing|shopping|(?:your|placing) (?:\w+ ){0,2}(?:order|purchase|registration|subscription|interest in our|reservation|payment)|using \w+\.?\w* (?:as|for|to|,))",
        r"\byour (?:order|registration|reservation|account|subscription|request|application|password|ticket|payment) (?:is now|is|has been|was|will be) (?:\w+ )?(?:complete|confirmed|created|received|processed|shipped|activated|approved|reset|closed)",
        r"\b(?:order|confirmation|reservation|tracking|invoice|ticket) ?(?:number|no\.?|#|id)\s*[:#]",
        r"\b(?:expense report|request|document) is ready for (?:approval|review)\b|\bhas just created an account\b|\bhere is a copy of your\b|\bthis is a copy of your (?:message|order|request)",
    ),
    _sign(
        "advertisement",
        1.5,
        r"\bclick (?:here|below|on the link|the link)|\b(?:order|shop|buy|register|sign up|enroll|call|act|subscribe) (?:now|today)\b",
        r"\b(?:special|limited[- ]time|introductory|exclusive|free trial) offers?\b|\boffer (?:expires|ends|valid|good)\b|\bfree shipping\b|\bmoney[- ]back\b|\brisk[- ]free\b|\bterms and conditions\b|\bno obligation\b",
        r"\b(?:early bird|save (?:up to )?[$€£]?\d|\d{1,3} ?% (?:off|discount)|toll[- ]free)\b|\bprivacy (?:policy|statement)\b|\ball rights reserved\b|(?:©|\(c\)|copyright) ?(?:19|20)\d\d",
    ),
    _sign("pictures only", 1.5, r"(?:\[(?:image|cid:[^\]]{1,80})\]\s{0,20}){2}", r"\[IMAGE\].{0,200}\[IMAGE\]"),
    _sign(
        "announcement",
        1.5,
        r"\b(?:i am|i['’]m|we are|we['’]re|is) (?:very |extremely |proud |happy |excited )?(?:pleased|proud|delighted|happy|excited) to (?:announce|introduce|inform|present|welcome)\b|\b(?:my|our|with) (?:great )?(?:pleasure|pride) (?:to|that i|in) announc|\bregret to announce\b",
        r"\bplease join (?:me|us) in (?:congratulating|welcoming|wishing)\b|\bthe following (?:organizational|management|personnel) changes\b|\bwill (?:be )?report(?:ing)? to\b.{0,200}\bwill (?:be )?report(?:ing)? to\b",
        r"\b(?:all|every) (?:current |enron |company )?(?:employees?|staff|users|market participants|personnel)\b|\ball employees (?:must|are|will)\b|\bmarket participants:",
        r"\bnotice to all\b|\ball interested parties\b|\b(?:accepted a position|will be joining (?:the|our)|new addition to|tendered h(?:is|er) resignation)\b",
        r"\bfor immediate release\b|\beffective (?:immediately|today),",
    ),
    _sign(
        "public event",
        1.5,
        r"\b(?:to|please) (?:register|rsvp|sign up|enroll)\b.{0,60}\b(?:call|contact|visit|e-?mail|online|at|click|log)\b|\bregistration (?:fee|form|deadline|is|begins)\b|\b(?:seating|space|enrollment) is limited\b",
        r"\b(?:training|course|seminar|workshop|class|classes) (?:is|are|will be) (?:offered|held|available|presented)|\bpresents? (?:\w+ ){0,4}(?:training|seminar|workshop)\b|\b(?:who should attend|course (?:fee|description|offerings)|cost:\s*\$)",
        r"\bstill (?:room|space|seats?) (?:available|left)\b|\bspeakers?:\s*\n|\btime:\s*.{0,60}\n(?:.*\n){0,3}?(?:location|place|where):",
    ),
    _sign(
        "addresses everybody",
        1.0,
        r"\b(?:everyone|everybody|all of you|each of you|as (?:many|most|some) of you|as you (?:may|might|all) (?:be aware|know|have)|please be advised|this is to (?:inform|notify|advise)|please (?:be )?remind(?:ed|er)?|is invited|those of you)\b",
        r"\A\s*(?:(?:dear|hello|hi|howdy|good (?:morning|afternoon)),? ?)?(?:all|team|folks|everyone|colleagues|everybody|ladies and gentlemen|liebe (?:kolleg\w+|alle)|bonjour à tous|hola a todos)\b",
    ),
    _sign("investment disclaimer", 2.0, r"\binformation contained herein (?:is|has been) (?:based|obtained)|\bnot (?:be )?(?:construed|considered) as an offer to (?:sell|buy)|\bsolicitation of an offer\b|\bnot (?:guaranteed|represent) .{0,40}accura"),
    _sign("program output", 2.0, r"(?:\A|\n)\s*(?:start date|severity|status|ticket ?#|employee name|report name|outage (?:description|start)|error code|host)\s*:?\s*\S.{0,100}(?:\n|;).{0,200}(?:variances?|last action|total|outage|detected|business impact|scheduled)"),
    _sign("bulletin", 1.5, r"\bnational weather service\b|\b(?:reuters|dow jones|associated press|bloomberg) (?:article|news|newswires)\b|\(reuters\)|\bsource: (?:reuters|dow jones)", r"[=*~_#-]{20,}[^\n]*\n(?:[^\n]*\n){1,40}?[=*~_#-]{20,}[^\n]*\n(?:[^\n]*\n){1,40}?[=*~_#-]{20,}"),
    _sign("appeal by form", 2.0, r"\A(?:[^\n]{0,80}\n){1,5}?[^\n]{0,60}\b[A-Z]{2},? +\d{5}(?:-\d{4})?[^\n]{0,10}\n(?:[^\n]{0,60}\n){0,2}[^\n\s]{2,40}@[^\n\s]{3,60}[^\n]{0,4}\n(?:[^\n]{0,80}\n){0,4}(?:to|dear)\b"),
    _sign("appeal", 1.0, r"\bi(?:['’]m| am) writing to (?:urge|demand|express|ask that you)\b|\burge you to\b|\bforward this (?:e-?mail|message|petition)?\s?to (?:everyone|all|as many|your)\b|\bsign (?:this|the) petition\b"),
)
_LIST = re.compile(
    r"\A(?:all|everyone|everybody|(?:all[._-])?(?:employees?|staff|users)|dl)(?:[._-]|@|\Z)|(?:[._-]|\b)(?:dl|all|employees|everyone|worldwide|allstaff|staff-all|users?[ ._-]list)(?:[-._@ ]|\Z)|recipients?(?:@|:|\Z)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"[._ -](?:desk|group|list|team|dept|department|traders|announce\w*|members|managers|assistants|staff)(?:@|\Z)", re.IGNORECASE)
_PERSONAL = re.compile(r"\A\s*(?:(?:dear|hi|hello|hey|lieber?|hallo|bonjour|cher|chère|hola|ciao)\s+)?[A-ZÀ-Þ][\w'’-]{1,20}(?:(?: and |/|, ?| & )[A-ZÀ-Þ][\w'’-]{1,20}){0,3}\s*[,:\-–—]+ *\n")
_CALENDAR = re.compile(r"(?:\A|\n)\s*(?:when|wann|quand|cuándo|quando|wanneer): .{5,200}\n(?:.{0,200}\n){0,4}\s*\*~\*~\*~\*~", re.IGNORECASE)


def automated_by_shape(shape: Shape) -> str:
    """The signs that together say that no person wrote this to these people; "" where they do not suffice."""
    words = shape.words[:LOOK]
    if (notice := _CALENDAR.search(words)) and len(re.sub(r"[*~\s]", "", words[notice.end() :])) < 20 and len(words[: notice.start()].strip()) < 20:
        return "calendar notice"
    found = [*_hits(BY_SENDER, shape.sender.address), *_hits(BY_NAME, shape.sender.name), *_hits(BY_HEADLINE, shape.headline), *_hits(BY_WORDS, words)]
    crowd = _crowd(shape)
    if crowd:
        found.append(crowd)
    weight = sum(sign[1] for sign in found) - _conversation(shape)
    if weight < THRESHOLD or len(found) < 1:
        return ""
    return ", ".join(name for name, _ in sorted(found, key=lambda sign: -sign[1])[:3])


def _hits(signs: tuple[Sign, ...], text: str) -> list[tuple[str, float]]:
    return [(sign.name, sign.weight) for sign in signs if sign.pattern.search(text)] if text else []


def _crowd(shape: Shape) -> tuple[str, float] | None:
    count = len(shape.recipients)
    for least, weight in ((80, 2.5), (60, 2.25), (40, 1.75), (15, 1.0)):
        if count >= least:
            return "sent to a crowd", weight
    others = [person for person in shape.recipients if person.address != shape.sender.address]
    if any(_LIST.search(person.address) or _LIST.search(person.name) for person in others):
        return "sent to a distribution list", 2.0
    if any(_GROUP.search(person.address) or _GROUP.search(person.name) for person in others):
        return "sent to a group", 1.0
    return None if others else ("no addressee named", 1.5)


def _conversation(shape: Shape) -> float:
    """How much speaks for a person writing to people."""
    weight = 0.0
    if any(sign.pattern.search(shape.sender.address) for sign in BY_SENDER[:1]):
        # An answer from a role address is still no person's, but a service desk may write by hand.
        return 1.0 if shape.answers else 0.0
    if shape.answers:
        weight += 2.0
    if shape.quotes:
        weight += 1.5
    if shape.forwards:
        weight += 1.0
    if _PERSONAL.match(shape.words[:200]) and len(shape.recipients) <= 10:
        weight += 0.5
    if len(shape.words) < 500 and "?" in shape.words and 0 < len(shape.recipients) <= 10:
        weight += 0.5
    return weight
