"""The signs of mass and machine mail in names and headlines, as data. What each weighs stands in `automated_weights`."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: its name and the pattern that shows it. Only texts that hold one of the `stems` are searched.

    Soft signs stand in many letters of people too: any number of them decides nothing where no other sign is seen.
    """

    name: str
    pattern: re.Pattern[str]
    stems: tuple[str, ...]
    soft: bool
    cased: bool


def sign(name: str, *words: str, stems: str = "", soft: bool = False, cased: bool = False) -> Sign:
    """A sign from alternative patterns in lower case, searched in lower case unless `cased`; `stems` are divided by "|".

    To fold the text once is cheaper than to let every pattern fold it again.
    """
    return Sign(name, re.compile("|".join(words), re.MULTILINE if cased else 0), tuple(stems.split("|")) if stems else (), soft, cased)


_ROLE_WORD = (
    r"announcements?|news|info|newsletters?|offers?|specials?|deals?|promo(?:tions?)?|marketing|service|services"
    r"|customer[-_.]?(?:care|service|support)|custserv|care|invoices?|billing|orders?"
    r"|receipts?|confirm(?:ations?)?|subscriptions?|subscribe|unsubscribe|members?|membership|list|lists|listservices"
    r"|staffing|communications?|hotline|help[-_.]?desk|updates?|webmaster|admin"
    r"|administrator|system|server|editor|feedback|procurement|alerts?|discounts?|survey|surveys|poll|rewards?|e?savers?"
    r"|support|notices?|events?|registrar|registration|accounts?|payroll"
    r"|reports?|sales|security|office|chairman|migration|infrastructure|team|bulletin|press|media|mailing|mail|email"
    r"|reservations|appointments|bookings?|guests?|tracking|dse|drive-shares|travelercare|statements?|payments?|store|shop"
)
BY_SENDER = (
    sign(
        "role sender",
        rf"\A(?:[\w-]{{1,30}}[._+-])?(?:{_ROLE_WORD})(?:[._+-][\w-]{{1,30}})?@",
        r"\A\w{0,16}(?:server|system|mailer|service|admin|robot|communications|notices|updates)@",
        r"\A\w{0,30}(?:newsletter|announcements?|notifications?|downloads|offers|discounts?|alerts?)@",
    ),
    sign(
        "bulk domain",
        r"@(?:[\w-]+\.)*(?:e|em\d*|email|mailer|news|newsletters?|specials?|offers?|lists?|listserv"
        r"|mailman|bounce|campaigns?|promo|airmail|mkt|marketing|info|reply|click|links|customersvc)\.(?!msn\.|gmx\.|ro\b)[\w-]+\.\w{2,}\Z",
        r"@\S*\b[a-z]{2,4}\d{1,4}\.net\Z",
    ),
    sign("sender for one letter", r"\A[^@]*(?:[0-9a-f]{16}|\d{6,})[^@]*@", r"\A[^@]{40,}@"),
)
BY_NAME = (
    sign("sent via a service", r"\bvia \w"),
    sign(
        "organisation as name",
        r"\.(?:com|net|org|de|fr)\b",
        r"\b(?:announcements?|newsletter|team|notifications?|services?|customer|hotline|office of|department"
        r"|communications|survey|discounts?|system|systems|support|relations|benefits|update|alerts?|daily|weekly"
        r"|offers?|rewards?|club|airlines?|bank|online|news|editor|committee|administration|infrastructure|technology"
        r"|human resources|training|corp|inc|llc|ltd|gmbh|magazine|group|crawler|robot|bot)\b",
    ),
)
BY_HEADLINE = (
    sign(
        "headline of a series",
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
    sign(
        "headline of a notice",
        r"\A\s*(?:notice|important notice|reminder|announcement|attention|urgent|action required|invoice|receipt)\b[ :]",
        r"\bnotification\b|\bconfirmation\b|\b(?:invoice|receipt) (?:for|from|number|no|#)|\byour (?:new )?(?:order"
        r"|account|registration|subscription|reservation|statement|receipt|password|itinerary)\b",
        r"\bmanagement announcement\b|\borganizational (?:changes?|announcement)\b|\bannouncement\b|\bsystem outage\b"
        r"|\bsurvey\b|\btraining (?:opportunity|schedule|class|classes)\b|\bexecutive announcement\b",
        r"\baccount information\b|\ball[- ](?:employees?|hands|staff)\b|\bwelcome to\b"
        r"|\bthank you for your (?:new )?order\b|\btrv notification\b",
    ),
    sign(
        "headline of an advertisement",
        r"\b(?:\d{1,3} ?% off|save (?:up to )?[$€£%\d]|free (?:shipping|trial|gift|hat|download)|special offer"
        r"|limited time|early bird|sale\b.{0,20}!|win \$?\d|discounts?|get \w+ savings|[$€£]\d+ off|offers? (?:-|from"
        r"|inside)|introduces?\b.{0,40}\btool|web-based training)",
    ),
    sign(
        "headline of a calendar",
        r"\A(?:accepted|declined|tentative(?:ly accepted)?|updated invitation|new event|event updated|zugesagt|abgelehnt|angenommen"
        r"|mit vorbehalt|termin (?:abgesagt|verschoben)|accepté|refusé|aceptad[oa]|rechazad[oa]|accettato|rifiutato): ",
        r"\A(?:invitation|cancell?ed(?: event)?|notification|reminder|einladung|maybe): .{0,160} @ .{0,40}\d",
        soft=True,
    ),
    sign(
        "headline of a service",
        r"\bshared with you\b|\bwants to (?:connect|follow|be)\b|\bhow was your\b|\b(?:verification|one-time|login|security) code\b"
        r"|\byour (?:\w+ ){0,3}trial (?:ends|expires|is)\b|\bappointment (?:reminder|confirmation)\b|\bterminerinnerung\b",
        r"\bconfirmación de (?:tu|su)\b|\bbestellbestätigung\b|\bconfirmation de (?:votre )?(?:commande|rendez-vous)\b"
        r"|\b(?:ihre|deine) (?:bestellung|sendung|rechnung)\b|\bvotre (?:commande|colis|facture)\b|\b(?:tu|su) (?:pedido|factura|compra)\b",
        r"\b(?:on its way|has shipped|out for delivery)\b|\byour (?:[\w&'’-]+ ){1,4}order\b|\bplease (?:sign|review and sign)\b",
    ),
    sign("list tag", r"\A\s*(?:(?:re|fwd?|aw): *)?\[[\w .-]{2,30}\]"),
    sign("shouting headline", r"\A[^a-z]{25,}\Z", soft=True, cased=True),
    sign(
        "headline like a series",
        r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|#\s?\d{1,6}|\b\d{6}\b|(?:19|20)\d\d|\b\d{1,2}/\d{1,2})\W{0,4}\Z",
        r"\b(?:update|week of|highlights|schedule|edition|issue|news|daily|weekly|monthly|summary|report|morning|outlook|alert|digest"
        r"|bulletin|seminar|conference|announcement|agenda|minutes)\b",
        soft=True,
    ),
    sign(
        "headline like a notice",
        r"\b(?:important|reminder|notice|attention|announc\w*|change[sd]?|new|mandatory|required|requested|urgent|invitation"
        r"|registration|effective|postponed|cancel\w*)\b",
        soft=True,
    ),
    sign("headline of a clipping", r"\A(?!RE:|FW:|FYI:)[A-Z]{2,}[A-Z. /]{0,20}: ", soft=True, cased=True),
    sign("number in the headline", r"\d", soft=True),
    sign("exclamation in the headline", r"!", soft=True),
)
