"""The signs of mass and machine mail in what a letter says, as data. What each weighs stands in `automated_weights`."""

from __future__ import annotations

from parsers.automated_signs import sign

BY_WORDS = (
    sign(
        "way to unsubscribe",
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
    sign(
        "says that a program wrote it",
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
    sign(
        "says why it was sent",
        r"\byou (?:are |have |were |['’]ve )?(?:receiv(?:ed|ing)|been sent|sent) this (?:e-?mail|message|mail|newsletter"
        r"|notice|offer).{0,20}\b(?:because|as a|since)",
        r"\bdear (?:valued |fellow )?(?:\w+ ){0,2}(?:subscribers?|members?|customers?|employees?|investors?|applicants?"
        r"|traders?|professionals?|cardmembers?|shareholders?|faculty|users?|participants?|colleagues|friends?"
        r"|team members|alumni|students)\b",
        r"\bas a (?:valued|registered|preferred) (?:\w+ )?(?:member|customer|subscriber|user)",
        r"\byou (?:have been identified|are subscribed|subscribed|signed up|opted)\b",
    ),
    sign(
        "receipt",
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
    sign(
        "advertisement",
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
    sign("pictures only", r"(?:\[(?:image|cid:[^\]]{1,80})\]\s{0,20}){2}", r"\[image\].{0,200}\[image\]", stems="[image|[cid"),
    sign(
        "announcement",
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
    sign(
        "public event",
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
    sign(
        "addresses everybody",
        r"\b(?:everyone|everybody|all of you|each of you|as (?:many|most|some) of you|as you (?:may|might|all) (?:be aware"
        r"|know|have)|please be advised|this is to (?:inform|notify|advise)|please (?:be )?remind(?:ed|er)?|is invited"
        r"|those of you)\b",
        r"\A\s*(?:(?:dear|hello|hi|howdy|good (?:morning|afternoon)),? ?)?(?:all|team|folks|everyone|colleagues|everybody"
        r"|ladies and gentlemen|liebe (?:kolleg\w+|alle)|bonjour à tous|hola a todos)\b",
        soft=True,
    ),
    sign(
        "investment disclaimer",
        r"\binformation contained herein (?:is|has been) (?:based|obtained)"
        r"|\bnot (?:be )?(?:construed|considered) as an offer to (?:sell|buy)|\bsolicitation of an offer\b|\bnot (?:guaranteed"
        r"|represent) .{0,40}accura",
        stems="contained herein|construed|considered|solicitation|guarantee|represent",
    ),
    sign(
        "program output",
        r"(?:\A|\n)[ \t]*(?:start date|severity|status|ticket ?#|employee name|report name"
        r"|outage (?:description|start)|error code|host)\s*:?\s*\S.{0,100}(?:\n|;).{0,200}(?:variances?|last action|total"
        r"|outage|detected|business impact|scheduled)",
    ),
    sign(
        "bulletin",
        r"\b(?:national weather service|(?:reuters|dow jones|associated press|bloomberg) (?:article"
        r"|news|newswires))\b|\(reuters\)|\bsource: (?:reuters|dow jones)",
        stems="weather serv|reuters|dow jones|associated|bloomberg",
    ),
    sign(
        "appeal by form",
        r"\A(?:[^\n]{0,80}\n){1,5}?[^\n]{0,60}\b[a-z]{2},? +\d{5}(?:-\d{4})?[^\n]{0,10}\n"
        r"(?:[^\n]{0,60}\n){0,2}[^\n\s]{2,40}@[^\n\s]{3,60}[^\n]{0,4}\n(?:[^\n]{0,80}\n){0,4}(?:to|dear)\b",
    ),
    sign(
        "appeal",
        r"\bi(?:['’]m| am) writing to (?:urge|demand|express|ask that you)\b|\burge you to\b"
        r"|\bforward this (?:e-?mail|message|petition)?\s?to (?:everyone|all|as many|your)\b|\bsign (?:this|the) petition\b",
        stems="writing to|urge you|forward this|petition",
    ),
    sign(
        "press",
        r"\b(?:reuters|associated press|dow jones|bloomberg|newswires?|wall street journal|financial times|new york times|washington post"
        r"|press release|(?:copyright|\(c\)|©) (?:19|20)\d\d|staff writers?|news service|all rights reserved)\b",
        stems="reuters|associated press|dow jones|bloomberg|newswire|journal|times|washington post|release|copyright|(c)|©"
        "|staff writer|news serv|rights reserved",
        soft=True,
    ),
    sign(
        "dateline of a news story",
        r"^[ \t]*[A-Z][A-Z .,]{3,30}(?:, \w{3,9}\.? \d{1,2})?(?: \(\w[\w ]{2,20}\))? ?(?:--|—|–|-) ?[A-Z]",
        soft=True,
        cased=True,
    ),
    sign(
        "notice of a change",
        r"\b(?:(?:will|to) be (?:unavailable|down|offline|shut ?down|upgraded?|migrated|releas(?:ed|ing)|implemented|postponed|activated"
        r"|available|distributed|closed|held)|outages?|downtime|maintenance|new (?:version|release)|until further notice"
        r"|effective (?:immediately|\w{3,9} \d)|go(?:es|ing)? live|upgrade|implementation|rollout|deadline|virus)\b",
        stems="will be|to be|outage|downtime|maintenance|new version|new release|further notice|effective| live|upgrade|implementation"
        "|rollout|deadline|virus",
        soft=True,
    ),
    sign(
        "formula of an office",
        r"\bthank(?:s| you) (?:in advance )?for your (?:\w+ )?(?:cooperation|patience|participation|understanding|support|attention"
        r"|interest)\b|\binconvenience\b|\bcongratulations (?:to )?(?:all|everyone|on your|!)",
        stems="for your|inconvenience|congratulations",
        soft=True,
    ),
    sign(
        "says whom to ask",
        r"\b(?:if you have|should you have|should there be|if there are|with) (?:any )?(?:further |additional |other )?(?:questions?"
        r"|problems?|concerns?|comments)\b.{0,80}\b(?:contact|call|e-?mail|please|let me know|feel free|hesitate)"
        r"|\bplease (?:contact|call|e-?mail|direct)\b.{0,80}\bquestions\b|\bfor (?:more|further|additional) (?:information|details)\b",
        stems="question|problem|concern|comments|information|details",
        soft=True,
    ),
    sign(
        "asks to be passed on",
        r"\b(?:forward|pass|send) this (?:\w+ ){0,3}(?:to|on|along)\b|\bplease (?:share|distribute|circulate|post)\b|\bon behalf of\b"
        r"|\bthe following (?:message|e-?mail|memo|note) (?:was|has been|is)\b",
        stems=" this |please |on behalf|the following",
        soft=True,
    ),
    sign(
        "invitation to many",
        r"\b(?:cordially invited?|(?:pleased|like|delighted|happy|proud) to invite|invites you|you are invited|is invited|are invited"
        r"|join us (?:for|on|at|in|as)|please (?:plan to )?(?:attend|join)|mark your calendars?|save the date|open to all"
        r"|you are welcome to attend|will give a (?:seminar|talk))\b",
        stems="invit|join|attend|calendar|save the date|open to all|will give",
        soft=True,
    ),
    sign(
        "says where to look",
        r"\b(?:(?:is|are|be) (?:now )?(?:available|posted|accessible|found|accessed|viewed|downloaded)|has been (?:posted|published|updated"
        r"|released)|log ?(?:on|in) to|go to:?\s+(?:https?:|www|<http)|visit (?:our|the|us|https?)|check out|click|web ?site|intranet)\b",
        stems="available|posted|accessible|found|accessed|viewed|downloaded|has been|log|go to|visit|check out|click|site|intranet",
        soft=True,
    ),
    sign(
        "says that you were chosen",
        r"\byou (?:have been|are being|were|are) (?:selected|awarded|chosen|identified|nominated|entitled|eligible|required|registered)\b"
        r"|\byour (?:approval|response|participation|password|user ?name|user id|account|subscription) (?:is|has|was|are)\b"
        r"|\b(?:user ?name|user id|password)\s*[:=-]",
        stems="you |your |username|user name|user id|password",
        soft=True,
    ),
    sign(
        "sells",
        r"\bwe (?:offer|provide|specialize|deliver|are offering|have developed)\b|\bour (?:clients?|customers?|products?|services?"
        r"|solutions?|members|subscribers|readers|newsletter|publication|seminars?|conference|exclusive|special)\b"
        r"|\b(?:brochure|candidate|years of experience|per (?:year|month|person)|subscription|fee)\b",
        stems="we |our |brochure|candidate|experience|per |subscription|fee",
        soft=True,
    ),
    sign(
        "gives a month and year",
        r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.{0,30}\b(?:19|20)\d\d\b",
        stems="january|february|march|april|may|june|july|august|september|october|november|december",
        soft=True,
    ),
    sign(
        "formal greeting",
        r"\A\s*(?:dear|attention|to)\b:? (?:sir|madam|mr\.|ms\.|dr\.|prof|all|colleagues?|friends?|members?|\w+ (?:members?|customers?"
        r"|subscribers?|users?|faculty|speakers?|participants?|team))",
        r"\A\s*(?:sehr geehrte damen|liebe (?:kund|mitglied|kolleg|freund)|chers? (?:client|membre|collègue|ami)s"
        r"|estimad[oa]s? (?:client|soci|señor))",
        soft=True,
    ),
    sign("prices", r"[$€£]\s?\d|\b(?:price|free|offer)\b", stems="$|€|£|price|free|offer", soft=True),
)
