"""English word lists that the machinery and several rules share. Lower case; apostrophes are straight."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set: a list that reads like prose."""
    return frozenset(text.split())


ABBREVIATIONS = words(
    """
    a.m al approx apr attn aug bldg bzw ca cf co conf corp dec dept dist dr e.g ed etc ext feb fig fri gen gov hon
    i.e inc ing jan jr jul jun ltd mag mar mlle mme mon mr mrs ms no nos nov nr oct op p.m pp prof ref rep rev rm sat
    sen sep sept sr st ste str sun tel thu thur thurs tue tues u.a vol vs wed z.b
    """
)
"""Words whose full stop does not end a sentence."""

GREETING_WORDS = (
    "hi|hello|hey|dear|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|evening|"
    "howzit|to all|all|folks|team|everyone|"
    "hallo|hei|hej|moin|morgen|guten (?:tag|morgen|abend)|liebe[rs]?|lieber|sehr geehrte[rsn]?|servus|"
    "bonjour|bonsoir|salut|cher|chère|chers|ch[èe]re?s?|hola|buenos d[ií]as|buenas(?: tardes)?|"
    "querid[oa]s?|estimad[oa]s?|ciao|caro|cara|gentile"
)

SIGN_OFFS = (
    "thanks|thank you|thx|thanx|tks|many thanks|thanks again|thanks a lot|thanks so much|thanks very much|thank you very much|"
    "thanks in advance|thank you in advance|thanks and regards|thanks & regards|thanks much|thank you "
    "all|thanks all|thanks everyone|thanks guys|"
    "best|all the best|best wishes|best regards|kind regards|warm regards|warmest regards|warmly|regards|"
    "rgds|brgds|br|yours|yours truly|"
    "yours sincerely|sincerely|sincerely yours|yours faithfully|very truly yours|respectfully|"
    "respectfully yours|cordially|very cordially|"
    "cheers|love|lots of love|hugs|xo|xoxo|take care|talk soon|talk to you soon|speak soon|see you|see ya|later|ciao|bye"
    "|your friend|"
    "with kind regards|with best regards|with best wishes|with friendly greetings|with warm regards|"
    "kindest regards|best to you both|best to you|"
    "mit freundlichen grüßen|mit freundlichen gruessen|viele grüße|liebe grüße|beste grüße|herzliche "
    "grüße|grüße|gruß|lg|vg|mfg|danke|vielen dank|"
    "cordialement|bien cordialement|bien à vous|amicalement|amitiés|merci|merci d'avance|bises|à bientôt|"
    "saludos|un saludo|saludos cordiales|atentamente|un abrazo|abrazo|abraços|gracias|muchas gracias|"
    "besos|beijinhos|mind yourself|sent from my \\w+"
)

WEEKDAYS = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?"
MONTHS = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)

STOP_WORDS = words(
    """
    about all also am and any are auf avec best but can can't cheers como con could dans das dear dem den der des
    didn't die don't ein eine est for from fwd für get got had has have hello her here hi him his how i'll i'm
    i've ich ihr im into ist it's its just las les let los mit more most much más nicht not nous one only our out
    over para pas please por pour que qui re regards she sie sincerely some such sur than thank thanks that the
    their them then there they this two una und une very von vous was were what when where which who why will wir
    with would you your zu
    """
)
"""Words that tell nothing about the matter of a letter: left out of its sketch."""

EVERYDAY = words(
    """
    a about all am an and any are as at be but by can could d do does for from get good had has have he her him his
    how i if in is it just know let like ll m me my no not of on one or our out please re s see send she so some t
    thank thanks that the their them then there they this time to up us ve was we were what when which who will
    with would you your
    """
)
"""Words that stand in every other letter: poor anchors for a pattern."""
