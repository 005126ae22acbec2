"""German: how a sentence is known to be German, and what only looks like an act. The forms are in `german_forms`."""

from __future__ import annotations

from rules.language import german_times
from rules.language.english import words
from rules.language.german_examples import EXAMPLES
from rules.language.german_forms import FORMS
from rules.language.german_phrases import HELP
from rules.language.tongue import Tongue

TONGUE = Tongue(
    code="de",
    telltale=words(
        """
        der die das und ist ich sie wir ihr mir dir ihnen euch bitte danke dank vielen für nicht mit wenn kann könnte
        können könnten um gut uhr passt wann wie bis leider zu zum zur von vom bei am im ein eine einen einem einer dich
        mich sich noch auf aus den dem des es war habe hab haben hast hat soll wird werde werden mache mach gern gerne
        schon mal auch dass ob beim uns deine deiner dein ihre ihren ihrer aber oder doch nur mehr sehr so da dann heute
        morgen gestern hier nach vor über unter alles etwas was wer wo welche man kein keine keinen würde würden hätte
        wäre möchte muss müssen sind bin bist sein seine als an durch gegen ohne denn weil also ja nein na klar wieder
        geht kommt kommst komme gibt liebe lieber grüße gruß hallo geehrte geehrter schick schicke meld bescheid viel
        tausend lg mfg du er
        """
    ),
    signs="äöüß",
    times=german_times.TIMES,
    forms=FORMS,
    mass=(
        r"\b(?:umfrage|sehr geehrte[r]? kund(?:e|in|en)|liebe[r]? kund(?:e|in|en)|gewinnen sie|gewinnspiel|teilnahmebedingungen)\b|"
        r"\babmelden\b[^.!?]{0,60}\bnewsletter\b|\bnewsletter\b[^.!?]{0,60}\babmelden\b|\b(?:antworten sie (?:bitte )?nicht auf diese|"
        r"nicht auf diese "
        r"(?:e-?mail|nachricht|mail) antworten)\b|\bin ihrem (?:kunden)?konto\b|\bihre? (?:bestellung|sendung|paket) (?:wurde|wird|ist)\b|"
        r"\b(?:rabatt|"
        r"gutschein|sonderangebot|herbstangebot|jetzt (?:kaufen|bestellen|sichern|anmelden))\b|\bnutzen sie jetzt\b|\bunverbindlich(?:e|"
        r"es|en)? "
        r"(?:gespräch|demo|erstgespräch|angebot)\b|\bautomatisch (?:erstellt|generiert|erzeugt)e?\b"
    ),
    nowhere=(
        r"\b(?:alles (?:klar|gut)|oder|ne|gell|nicht wahr|stimmt's)\?$|"
        r"\b(?:bei|für|mit) (?:weitere |etwaige |allfällige |eventuelle )?(?:rück)?fragen\b|\b(?:fragen|rückfragen) (?:haben|hast|habt|"
        r"entstehen|gern|"
        r"gerne|jederzeit|auftauchen)\b|\bzögern (?:sie )?nicht\b|\bzur verfügung\b(?! stellen)|\b(?:er|sie|man|[a-zäöü]+) (?:hat|haben|"
        r"hatte) (?:mich |"
        r"uns |dich |ihn |sie )(?:gefragt|gebeten)\b|\b(?:fragte|bat|sagte|erzählte|meinte|schrieb)\b|\bich habe? (?:ihn|sie|es|das) "
        r"[^.!?]{0,20}gefragt\b|"
        r"\b(?:wer hätte|wer weiß|wer kann das schon|was soll's|wie geht'?s|wie geht es (?:dir|ihnen|euch)|"
        r"weißt du noch|"
        r"stell dir vor|du glaubst nicht|was will man|(?:mach|lass) (?:dir|es dir|euch)|mach'?s gut|komm gut|pass auf dich)\b"
    ),
    unless={
        "request": (
            r"\bnicht, bevor\b|\b(?:nie wieder|niemals)\b|\bbitte (?:beachten|entschuldigen|verstehen|verzeihen|haben|bedenken) sie\b|"
            r"\b(?:wer soll (?:das|"
            r"denn)|wie (?:schön|toll|süß|cool|blöd|geil|lieb|gut|verrückt) ist (?:das|der|die|es)|hast du töne|haben sie verständnis|"
            r"gern geschehen)\b|\b(?:möchtest du|möchten sie|willst du|wollen sie|magst du)[^?]{0,10}, dass (?:ich|wir)\b|\bkann ich "
            r"(?:dir|ihnen|euch|dich|"
            r"sie|mal|irgendwie) "
            rf"[^?]{{0,40}}{HELP}|\b(?:wie|womit|wobei|was) kann ich\b|\bsoll(?:en)? ich\b|\bbrauchst du (?:noch )?(?:hilfe|was|etwas)\b|"
            rf"\bschau(?:en sie)? "
            r"mal wieder\b|\b(?:wenn|falls|sollten?) (?:du|sie|ihr) (?:was|etwas|hilfe|fragen|noch (?:was|fragen|etwas))\b|\b(?:ich weiß "
            r"nicht|mal sehen|"
            r"unklar|offen),? (?:ob|wann|wie)\b|\bbitte (?:schön|sehr|gern)\b|\bin erinnerung\b|\bdarf ich (?:mich|dir|ihnen|euch|"
            r"bekannt)\b[^?]{0,60}"
            r"(?:vorstellen|machen)\b"
        ),
        "thanks": (
            r"\b(?:im voraus|vorab)\b|\bdanke? (?:für|fürs) (?:ihr interesse|(?:ihr|dein|euer) (?:verständnis|vertrauen)|(?:ihre|deine|"
            r"eure) (?:geduld|"
            r"bestellung|aufmerksamkeit|bemühungen|mühe im|mitarbeit|kooperation|anfrage)|ihren (?:auftrag|einkauf|besuch)|lesen|die "
            r"(?:beachtung|"
            r"kenntnisnahme|aufmerksamkeit))\b|\b(?:der|dem|ihm|ihr|allen|denen) (?:zu )?danken\b|\bdanke der nachfrage\b|\bnein,? "
            r"danke\b|\bdankbar,? wenn\b"
        ),
        "promise": (
            r"\b(?:teile?|informiere?|melde|sage?) (?:ich )?(?:ihnen|dir|euch|sie|dich) [^.!?]{0,30}(?:mit,? )?dass\b|\bich (?:zeige?|"
            r"sage?|erzähle?) (?:dir|ihnen) (?:hier|mal|jetzt|was)\b|\b(?:ich sage? dir|ich sag'?s dir),|\b(?:vielleicht|wahrscheinlich|"
            r"möglicherweise|eventuell|evtl)\b|\b(?:grüße|gruß|grüßle|küsse|küsschen|umarmung)\b|\bmelde? (?:ich )?mich (?:gerade |heute |"
            r"hier |kurz |nur |erst "
            r"){0,2}(?:aus|wegen|bezüglich|mit|weil|da|hiermit)\b|\bbringe? (?:ich )?(?:dich|sie) (?!zum|zur|nach|hin|heim|ins|in|mit|"
            r"dann|morgen|gern)|\b(?:wenn|falls|sofern) (?:du|sie|ihr|es|das) [^.!?,]{0,30}\b(?:wünsch|woll|will|möcht|mag|mög|"
            r"interess)[a-z]{0,4}\b|\?|"
            r"\b(?:nicht|nie|niemals|kein|keine|keinen)\b|\b(?:anbei|hiermit|im anhang|beiliegend|in der anlage|angehängt|beigefügt|"
            r"als anhang)\b|\bich "
            r"schreibe? (?:dir|ihnen|euch)(?: heute)?,? (?:weil|da|um|wegen|bezüglich|aus|zu|im namen|als)\b|\b(?:frage? (?:ich )?mich|"
            r"gebe? (?:ich )?zu|recht "
            r"geben)\b|\bich gebe? (?:dir|ihnen) (?:recht|völlig|da)\b|\b(?:hätte|würde|könnte|sollte|müsste|wenn ich)\b|\blasse? (?:ich "
            r")?(?:dich|sie|euch) "
            r"(?:grüßen|in ruhe)\b|\b(?:gern(?:e)?|vielleicht|eventuell),? wenn (?:sie|du)\b|\bhalte? (?:ich )?(?:dich|sie|es|das) für\b|"
            r"\bzeit\b[^.!?]{0,20}"
            r"\b(?:bis|zu)\b|\b(?:jeden|jede|immer|meistens|normalerweise|manchmal)\b|\bsagte\b|\bsuche? (?:ich )?(?:mir )?(?:ein|eine|"
            r"einen)\b"
        ),
        "offer": r"\bnicht\b|\b(?:hätte|wollte)\b|\bunser(?:e|er)? (?:software|produkt|team|angebot|firma)\b",
        "decline": r"\b(?:regnet|schlecht(?:er)?|er|sie) (?:kann|konnte)\b|\bnicht (?:erwarten|oft genug|genug|vergessen|nur)\b|"
        r"\bausgebucht\b|\?",
        "meeting": r"\bnicht\b|\b(?:wäre|würde|möchte|wollen wir|könnten|können|kann)\b|\?",
        "update": r"\?|\bnicht\b|\bnoch nicht\b",
        "favor": r"\?|\bnicht\b|\b(?:werde|würde|könnte)\b",
    },
    both=(
        r"\b(?:euch|ihr beide[n]?|sie beide[n]?|einander|miteinander|deinen kontakt|den kontakt|das ist|darf ich bekannt|in kopie|in cc|"
        r"ins cc|auf cc)\b"
    ),
    answers=r"(?:sicher|ja|nein|natürlich|klar|wohl|vermutlich|wahrscheinlich|eher nicht|kaum|bestimmt|weil)\b",
    objects=(
        ("introduction", r"\b(?:vorstellen|bekannt ?machen|kontakt (?:zu|mit|herstellen)|kennst du (?:jemand|wen))\b"),
        ("referral", r"\b(?:empfehlungsschreiben|empfehlung|referenz|gutachten|arbeitszeugnis|weiterempfehlen)\b"),
        (
            "meeting",
            r"\b(?:treffen|kaffee|mittagessen|abendessen|essen gehen|termin|telefonieren|ruf (?:mich|mal)|anrufen|vorbeikommen|besuchen|"
            r"kommst du|kommt "
            r"ihr|kommen sie|gespräch|zeit für|sehen wir uns|bier)\b",
        ),
        (
            "review",
            r"\b(?:anmerkungen|durchsehen|durchlesen|drüber ?schauen|lebenslauf schau|korrektur|gegenlesen|rückmeldung zu|feedback|prüfen|"
            r"kommentare)\b",
        ),
        ("advice", r"\b(?:rat|ratschlag|tipps?|meinung|was (?:meinst|hältst|denkst) du|was meinen sie|empfehlen|vorschlag)\b"),
        ("job", r"\b(?:stelle|job|praktikum|lehrlinge?|ausbildungsplatz|bewerbung|arbeit)\b"),
        (
            "document",
            r"\b(?:unterlagen|vertrag|fassung|datei|link|rechnung|zeichnung|formular|fotos?|liste|angebot|kopie|entwurf|bericht|plan|"
            r"protokoll|schreiben)\b"
            r"|\b(?:zu|zurück)?(?:schicken|senden)\b|\bschick\b",
        ),
        ("favor", r"\b(?:leihen|helfen|hilfe|mitbringen|bringst du|abholen|besorgen|füttern|gießen|gefallen)\b"),
        ("information", r"\?|\b(?:ob|wann|wie|wo|stand|bescheid|erkundigen|wissen|mitteilen|nenn|sag)\b"),
    ),
    breaks=r"[;()] ?|[.!?] |, (?:und|aber|oder|denn|sonst|doch) | - |: ",
    examples=EXAMPLES,
)
