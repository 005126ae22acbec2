"""The signs of the notices that shops, calendars, practices, sites and meeting robots send, as data. Weights: `automated_weights`."""

from __future__ import annotations

from parsers.automated_signs import sign

BY_NOTICE = (
    sign(
        "calendar robot",
        r"\bhas (?:tentatively )?(?:accepted|declined) (?:this|your|the) (?:invitation|meeting|event)\b"
        r"|\binvitation from google calendar\b",
        r"\byou (?:have been|are) invited to the following event\b|\bgoing \([^)\n]{3,80}\)\?|\byes - maybe - no\b",
        r"\bmicrosoft teams (?:meeting|besprechung)\b|\bjoin (?:zoom|with google|microsoft teams|the) meeting\b.{0,200}\bmeeting id\b",
        r"\b(?:a new event has been|your (?:meeting|call|event) (?:has been|is now|was)) (?:scheduled|rescheduled|booked|canceled"
        r"|cancelled)\b",
        r"\binvitee(?: e-?mail)?: |\bthis event (?:has been|was) (?:changed|updated|canceled|cancelled)\b"
        r"|\bhat (?:diese|ihre|deine) einladung (?:angenommen|abgelehnt)\b|\ba (?:accepté|refusé) cette invitation\b",
        stems="accepted|declined|google cal|invited to the|going (|yes - maybe|microsoft teams|meeting id|scheduled|booked"
        "|canceled|cancelled|invitee|this event|einladung|cette invitation",
    ),
    sign(
        "notice of an order",
        r"\byour (?:[\w&'’-]+ ){0,3}(?:order|parcel|package|shipment|delivery) (?:\(?#|no\.?|number)? ?[\w-]{0,12}\d[\w -]{2,30}\)? ?"
        r"(?:has|is|was|will|arrives|could)\b|\b(?:track|follow) (?:your|my|the) (?:order|parcel|package|shipment|delivery)\b",
        r"\b(?:order|tracking) (?:number|no\.?|id|#) ?:? ?#?\w*\d|\border #\d{3,}"
        r"|\b(?:parcel|package|shipment|order) (?:will be delivered|arrives|is out for delivery) (?:today|tomorrow|on|between)\b",
        r"\b(?:ihre|deine) (?:bestellung|sendung|lieferung)\b.{0,60}\b(?:versandt|versendet|unterwegs|zugestellt|eingegangen|bestätigt)"
        r"|\bbestellnummer\b|\bsendungsverfolgung\b|\bvielen dank für (?:ihre|deine) bestellung\b",
        r"\bvotre (?:commande|colis)\b.{0,60}\b(?:expédiée?|livrée?|confirmée?|en route|préparation)|\bsuivre (?:mon|votre) colis\b",
        r"\b(?:tu|su) (?:pedido|paquete|envío)\b.{0,60}\b(?:enviado|entregado|confirmado|en camino|preparando)"
        r"|\bgracias por (?:tu|su) compra\b|\bhemos recibido (?:tu|su) pedido\b"
        r"|\bil tuo ordine\b.{0,60}\b(?:spedito|confermato|consegnato)",
        stems="order #|order no|order num|order id|order:|order is|order has|order was|order will|your order|tracking"
        "|track your|track my|track the|follow your|follow my|parcel|package|shipment|delivery|bestell|sendung"
        "|lieferung|commande|colis|pedido|paquete|compra|ordine",
    ),
    sign(
        "notice of an account",
        r"\b(?:verification|one[- ]time|login|security|access) (?:code|passcode) (?:is|:)|\breset your password\b"
        r"|\bdo not share this (?:code"
        r"|e-?mail|link)\b",
        r"\b(?:statement|bill|invoice|document|recording|report|transcript) (?:is|are) (?:now )?(?:ready|available) (?:in|to|for|on|at)\b",
        r"\byour (?:free |pro )?(?:trial|subscription|membership|plan)(?: of [\w ]{2,30})? (?:ends|expires|has (?:ended|expired)"
        r"|will (?:end"
        r"|expire|renew)|renews|is about to)\b|\b(?:amount (?:paid|due|outstanding)|payment method|date paid|billing period)\b.{0,60}\d",
        stems="verification|one-time|one time|login code|security code|access code|passcode|reset your|not share this"
        "|is ready|are ready|available|trial|subscription|membership|your plan|amount paid|amount due|outstanding"
        "|payment method|date paid|billing period",
    ),
    sign(
        "notice of a site",
        r"\b(?:wants|would like) to (?:connect with you|be your friend|follow you|join your (?:professional )?network)\b"
        r"|\b(?:viewed|visited|endorsed|liked|commented on|reacted to) your (?:profile|post|photo|comment|issue|pull request|document"
        r"|task)\b|\bsee all (?:notifications|jobs|activity)\b",
        r"\bhas (?:invited you to (?:edit|view|comment|collaborate|join)|shared (?:a|an|the|\d+) (?:document|file|folder|item|link|recap))"
        r"|\bsent you a (?:document|file|agreement) to (?:review|sign)\b|\b(?:review|open|view) (?:document|transcript)s?\s*(?:\n|\Z)",
        r"\b(?:view|read) the full (?:recap|transcript|summary|thread|discussion)\b|\bnew jobs? (?:that )?match",
        r"\bplease type your reply above this line\b|\breply to this e-?mail (?:directly )?to (?:add|comment|unsubscribe)"
        r"|\bview (?:issue|ticket|it on|this (?:issue|ticket|e-?mail))\b",
        r"\b(?:build|pipeline|job|workflow|deployment|check) #?\d[\w.-]{0,20}(?: (?:of|for|on) [\w./-]{1,60})? (?:has |was )?"
        r"(?:failed|passed|succeeded|canceled|cancelled|fixed|broken)\b",
        stems="to connect|your friend|follow you|join your|your profile|your post|your photo|your comment|your issue"
        "|your pull|your document|your task|see all|invited you to|has shared|sent you a|open document|view document"
        "|review document|transcript|the full|new job|above this line|reply to this|view issue|view ticket|view it on"
        "|view this|build |pipeline |job |workflow |deployment |check ",
    ),
    sign(
        "reminder of an appointment",
        r"\b(?:this is a |a )?(?:friendly |gentle |quick )?reminder (?:of|for|about|that you have) (?:your"
        r"|an?) (?:[\w-]+ ){0,3}(?:appointment"
        r"|booking|reservation|visit|check-?up|table)\b",
        r"\byour (?:upcoming |next )?(?:appointment|booking|reservation) (?:at|with|for|on|is|has been) .{0,80}\b(?:confirmed"
        r"|\d{1,2}[:.]\d{2}"
        r"|scheduled|booked)",
        r"\berinner(?:n|ung)\b.{0,40}\b(?:ihren|deinen) termin\b|\brappel\b.{0,40}\bvotre rendez-vous\b|\brecord\w+\b.{0,40}\b(?:tu"
        r"|su) cita\b"
        r"|\bpromemoria\b.{0,40}\bappuntamento\b",
        stems="reminder|appointment|booking|reservation|termin|rendez-vous| cita|appuntamento",
    ),
    sign(
        "asks for a rating",
        r"\b(?:complete|take|fill (?:in|out)|answer) (?:our|this|the|a) (?:\w+ ){0,3}(?:survey|questionnaire)\b"
        r"|\bhow was your (?:stay|visit|experience|order|trip|meal|purchase|flight)\b|\brate (?:your|these|this|us)\b"
        r"|\btake (?:\d+|a few|two|five|a) minutes? to (?:complete|fill|answer|share|tell|rate)\b",
        stems="survey|questionnaire|how was your|rate |minutes to",
    ),
    sign(
        "unsubscribe footer",
        r"(?:\A|\n)\W{0,10}(?:click (?:here )?to )?(?:un-?subscribe|opt[- ]?out|abmelden|abbestellen|se désabonner|se désinscrire"
        r"|darse de baja"
        r"|cancelar (?:la )?suscripción|disiscriviti|uitschrijven|afmelden|avregistrera|wypisz się)\b[^?\n]{0,80}(?:\Z|\n)",
        r"(?:\A|\n)[^\n]{0,120}\b(?:if you|to|don['’]t want|no longer|rather not|prefer not|not interested|manage|update"
        r"|why did i get this)\b"
        r"[^\n]{0,120}\b(?:un-?subscribe|opt[- ]?out)\b(?! (?:me|us|him|her)\b)(?:[ \t]*(?:here|below|now|at any time|anytime|link"
        r"|instantly))?"
        r"[^\w?\n]{0,3}(?:\(?<?https?://\S{1,300})?[^\w\n]{0,4}(?:\Z|\n)",
        stems="subscribe|opt-out|opt out|optout|abmelden|abbestellen|désabonner|désinscrire|baja|suscripción|disiscriviti"
        "|uitschrijven|afmelden|avregistrera|wypisz",
    ),
)
