"""English word lists that the machinery and several rules share. Lower case; apostrophes are straight."""

from __future__ import annotations

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st vs etc inc ltd co corp no nos dept ext fig approx e.g i.e a.m p.m cf al jr sr gen sen rep gov hon rev "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ca bzw z.b u.a nr str tel ste mme mlle "
    "ed vol pp op attn conf bldg rm dist mag ing".split()
)
"""Words whose full stop does not end a sentence."""

GREETING_WORDS = (
    "hi|hello|hey|dear|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|evening|howzit|to all|all|folks|team|everyone|"
    "hallo|hei|hej|moin|morgen|guten (?:tag|morgen|abend)|liebe[rs]?|lieber|sehr geehrte[rsn]?|servus|"
    "bonjour|bonsoir|salut|cher|chère|chers|ch[èe]re?s?|hola|buenos d[ií]as|buenas(?: tardes)?|querid[oa]s?|estimad[oa]s?|ciao|caro|cara|gentile"
)

SIGN_OFFS = (
    "thanks|thank you|thx|thanx|tks|many thanks|thanks again|thanks a lot|thanks so much|thanks very much|thank you very much|"
    "thanks in advance|thank you in advance|thanks and regards|thanks & regards|thanks much|thank you all|thanks all|thanks everyone|thanks guys|"
    "best|all the best|best wishes|best regards|kind regards|warm regards|warmest regards|warmly|regards|rgds|brgds|br|yours|yours truly|"
    "yours sincerely|sincerely|sincerely yours|yours faithfully|very truly yours|respectfully|respectfully yours|cordially|very cordially|"
    "cheers|love|lots of love|hugs|xo|xoxo|take care|talk soon|talk to you soon|speak soon|see you|see ya|later|ciao|bye|your friend|"
    "with kind regards|with best regards|with best wishes|with friendly greetings|with warm regards|kindest regards|best to you both|best to you|"
    "mit freundlichen grüßen|mit freundlichen gruessen|viele grüße|liebe grüße|beste grüße|herzliche grüße|grüße|gruß|lg|vg|mfg|danke|vielen dank|"
    "cordialement|bien cordialement|bien à vous|amicalement|amitiés|merci|merci d'avance|bises|à bientôt|"
    "saludos|un saludo|saludos cordiales|atentamente|un abrazo|abrazo|abraços|gracias|muchas gracias|besos|beijinhos|mind yourself|sent from my \\w+"
)

WEEKDAYS = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?"
MONTHS = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)

STOP_WORDS = frozenset(
    "the and for you your that this with have has had from are was were will would can could not but our they them their his her she him "
    "all any some one two out about into than then there here what when where which who how why let get got just also please thanks thank "
    "very much more most only over such its it's i'll i'm i've don't didn't can't re fwd dear hi hello best regards sincerely cheers "
    "und der die das ich sie wir ihr mit von für ist nicht ein eine auf dem den des zu im am les des une pour que qui est pas vous nous avec "
    "dans sur los las una para que por con como más".split()
)
"""Words that tell nothing about the matter of a letter: left out of its sketch."""
