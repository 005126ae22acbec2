"""Did a person write this letter? What its structure says (RFC 3834, RFC 2919, RFC 2369, RFC 3464); its shape is weighed apart.

A person's letter called automated loses everything in it, so a single soft sign never decides.
"""

from __future__ import annotations

import re

from parsers.fields import Fields
from parsers.message import Address

_ROLE = re.compile(
    r"(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotrespond|nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre"
    r"|no[-_.]?responder|noresponse)"
    r"|mailer[-_.]?daemon|postmaster|listserv|majordomo|mailman|auto[-_.]?(?:mailer|reply|responder|confirm)|bounces?"
    r"|notifications?|notify|notifier|alerts?|newsletters?|digest|calendar-notification|mailings?|reminders?|notetaker"
    r"|meeting[-_.]?(?:notes|recap|summary)|root|cron"
    r"|nagios|daemon"
)
_ROLE_EDGE = re.compile(
    r"(?:\A|[-_.+=])(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|noreply)(?:\Z|[-_.+=\d])|\Abounces?[-+=]|\Aowner-|-(?:owner"
    r"|bounces?|request)\Z"
)
_TOOL = re.compile(
    r"x-(?:github|gitlab|jira|bugzilla|phabricator|launchpad|linkedin|facebook|trac|redmine|discourse|mailgun-(?:tag"
    r"|sending)|mc-user"
    r"|campaign|mailer-(?:recipient|lid)|csa-complaints|cron-env|sg-eid|auto-response-id|mandrill|marketo|sfmc|zendesk"
    r"|jenkins|phpbb)"
)
_BULK_MAILER = re.compile(
    r"mailchimp|sendgrid|constant ?contact|campaign|newsletter|phplist|mailjet|sendinblue|brevo|klaviyo|hubspot|marketo"
    r"|bulk|listserv",
    re.IGNORECASE,
)
_AUTOREPLY_SUBJECT = re.compile(
    r"\s*(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response|antwort)|abwesenheits(?:notiz"
    r"|nachricht|assistent)|automatische antwort"
    r"|réponse automatique|absence du bureau|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori sede"
    r"|automatisch antwoord|afwezig"
    r"|resposta automática|autosvar|automatiskt svar|undeliver(?:ed|able)|delivery (?:status|failure)|returned mail"
    r"|mail delivery|failure notice|unzustellbar"
    r"|delivered:|read:|not read:|gelesen:|lu ?:|le[ií]do:)",
    re.IGNORECASE,
)


_AUTOREPLY_MARK = re.compile(
    r"(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|automatische antwort|abwesenheitsnotiz|réponse automatique"
    r"|respuesta automática"
    r"|risposta automatica|automatisch antwoord|resposta automática|autosvar|automatiskt svar|automaattinen vastaus|automatyczna odpowiedź"
    r"|autoodpowiedź|automatická odpověď|out of (?:the )?office(?: (?:auto-?)?reply)?|undeliverable|undelivered mail"
    r"|delivery status notification"
    r"|mail delivery (?:failed|subsystem|failure)|unzustellbar|non remis|no se puede entregar)\s?(?::|\()",
    re.IGNORECASE,
)


AUTOMATIC_REPLY = "automatic reply"
"""What a mailbox answers while its owner is away (RFC 3834): written by no person now, and it may say when they are back."""


def automated_by_header(fields: Fields, sender: Address) -> str:
    """Why the header says that no person wrote this as correspondence; "" where it does not say so."""
    names = {name for name, _ in fields}
    for name in sorted(names):
        if name.startswith("list-") and name != "list-archived-at":
            return f"{name.title()} header"
    return (
        _by_declared(fields, names)
        or _by_content_type(fields)
        or _by_sender(sender)
        or _by_tool(fields, names)
        or (AUTOMATIC_REPLY if _AUTOREPLY_MARK.match(fields.text("subject")) else "")
        or (AUTOMATIC_REPLY if _AUTOREPLY_SUBJECT.match(fields.text("subject")) and _soft(names) else "")
    )


def _by_declared(fields: Fields, names: set[str]) -> str:
    submitted = fields.text("auto-submitted").strip().lower()
    if "auto-submitted" in names and not submitted.startswith("no"):
        return AUTOMATIC_REPLY if submitted.startswith("auto-replied") else "Auto-Submitted header"
    if fields.text("precedence").lower() in ("bulk", "list", "junk", "auto_reply"):
        return "Precedence header"
    if {"x-autoreply", "x-autorespond", "x-autoresponder"} & names and fields.text("x-autoreply").lower() not in ("no", "false"):
        return AUTOMATIC_REPLY
    if "return-path" in names and any(not value.strip(" <>") and "<" in value for value in fields.unfolded("return-path")[:1]):
        return "null sender"
    if "feedback-id" in names or "x-failed-recipients" in names:
        return "Feedback-ID header" if "feedback-id" in names else "bounce"
    if "calendarmessage" in fields.text("content-class").lower() or "appointment" in fields.text("content-class").lower():
        return "calendar system mail"
    return ""


def _by_content_type(fields: Fields) -> str:
    kind = fields.text("content-type").lower()
    if kind.startswith(("multipart/report", "message/delivery-status", "message/disposition-notification")):
        return "delivery or read report"
    if kind.startswith("text/calendar") and "method=" in kind:
        return "calendar system mail"
    return ""


def _by_sender(sender: Address) -> str:
    local = sender.address.partition("@")[0]
    if _ROLE.fullmatch(local) or _ROLE_EDGE.search(local):
        return f"role sender {local[:40]}"
    return ""


def _by_tool(fields: Fields, names: set[str]) -> str:
    if any(_TOOL.match(name) for name in names):
        return "sent by a notification or campaign tool"
    if _soft(names) and _BULK_MAILER.search(fields.text("x-mailer") + fields.text("user-agent")):
        return "sent by a bulk mailer"
    return ""


def _soft(names: set[str]) -> bool:
    return bool({"x-auto-response-suppress", "x-report-abuse", "x-complaints-to", "x-loop", "x-mailing-list"} & names)
