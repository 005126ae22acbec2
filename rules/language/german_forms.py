"""German forms of the acts, "du" and "Sie" alike: built from who speaks, what kind of verb it is and for whom."""

from __future__ import annotations

from rules.language.german_asks import ASKS
from rules.language.german_gives import GIVES
from rules.language.german_news import NEWS
from rules.language.german_phrases import DAY, SOME, YOURS, W
from rules.language.tongue import Form

FORMS: tuple[Form, ...] = (
    *ASKS,
    *GIVES,
    *NEWS,
    (
        "thanks",
        None,
        0.88,
        r"\b(?:vielen|herzlichen|besten|lieben|tausend|schönen|großen|ganz herzlichen|vielen herzlichen|recht herzlichen) (?:lieben |"
        r"herzlichen )?"
        r"dank(?!bar)(?: (?:für|dass|an|nochmals?|auch|euch|dir|ihnen)\b|[^.!?]{0,20}[!.]|$)|\b(?:danke|dankeschön|merci),? (?:auch |euch "
        r"|dir |"
        r"ihnen |schön |sehr |vielmals |nochmals? |noch mal |herzlich ){0,3}(?:für|dass|dir|ihnen|euch|schön|sehr|nochmals?|vielmals)\b",
    ),
    (
        "thanks",
        None,
        0.86,
        rf"\b(?:ich|wir) (?:danke|danken|bedanke mich|bedanken uns)\b|\b(?:möchten?|wollten?|will) {SOME}(?:mich|uns|dir|ihnen|euch) "
        rf"[^.!?]{{0,60}}(?:bedanken|danken|danke sagen)\b|\b(?:ich bin|wir sind|bin) (?:ihnen|dir|euch) {SOME}dankbar\b(?!,? wenn)|"
        r"\b(?:haben sie|hab|habt|hab auch) (?:herzlichen |vielen |besten |tausend )?dank (?:für|dass|noch|dafür)\b",
    ),
    (
        "thanks",
        None,
        0.78,
        r"\b(?:das|es) (?:war|ist) (?:wirklich |sehr |so |unglaublich |ausgesprochen |total |echt )*(?:nett|lieb|freundlich|großzügig|"
        r"aufmerksam|"
        r"süß) (?:von (?:dir|ihnen|euch)|gewesen)\b|\b(?:du hast|sie haben|ihr habt|hast du|haben sie) (?:mir|uns) (?:damit |dabei "
        r")?(?:sehr|"
        rf"wirklich|unglaublich|enorm|so|echt) (?:weiter)?geholfen\b|\b{YOURS} (?:rat|tipp|hilfe|hinweis|unterstützung|ratschlag) (?:war|"
        rf"hat) "
        r"(?:gold wert|mir|uns|sehr|goldrichtig|unbezahlbar)|\bohne (?:dich|sie|euch|deine|ihre|eure)\b[^.!?]{0,40}\bhätten? (?:ich|wir)\b|"
        r"\bdank (?:dir|ihnen|euch|deiner|ihrer) [^.!?]{0,20}(?:habe|bin|konnte|hat)\b",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:darf|möchte|will) ich (?:dir|ihnen|euch|sie|dich|beide)? ?(?:kurz )?(?:[a-zäöüß]+ ){0,4}(?:vorstellen|bekannt ?machen|"
        r"zusammenbringen|vernetzen|miteinander bekannt)\b(?! mich)|\bich möchte (?:dir|ihnen|euch|sie|dich)\b(?! mich)"
        r"[^.!?]{0,60}(?:vorstellen|bekannt ?machen|zusammenbringen|vernetzen)\b|\b(?:hiermit )?(?:stelle|mache|bringe|vernetze) ich "
        r"(?:euch|sie|dich)\b|\bich (?:stelle|mache|bringe|vernetze) (?:euch|sie|dich) (?:beide |zwei )?(?:einander|miteinander|"
        r"zusammen|bekannt|vor|hiermit)\b|\bstelle (?:ich )?(?:hiermit |euch |dir |ihnen )*(?:den|einen) kontakt her\b|\bdarf (?:ich "
        r")?bekannt ?machen\b",
    ),
    (
        "introduction",
        None,
        0.76,
        r"\b(?:ihr|sie) (?:beide|beiden|zwei) solltet? (?:euch|sich|einander) (?:unbedingt |mal )?(?:kennenlernen|kennen|treffen|"
        r"unterhalten|"
        r"austauschen)\b|\bdas ist (?!ein|eine|der|die|das|mein|nicht|sehr|gut|toll|schön|alles|auch|leider|jetzt)[a-zäöü]{2,15}(?: "
        r"[a-zäöü-]{2,20})?"
        r", (?:der|die|mein|meine|unser|unsere|[a-zäöü]{4,20}(?:in|er|eur|ist|at|ent)\b)|\b(?:setze?|nehme?|hole?) [^.!?]{2,40}\b(?:in|"
        r"auf|ins) "
        r"(?:kopie|cc)\b,? (?:er|sie|die|der|ein|eine)\b|\b(?:in|auf) (?:kopie|cc)\b[^.!?]{0,60}\b(?:der|die) (?:sich|das|den|dir|ihnen)\b",
    ),
    (
        "decline",
        None,
        0.8,
        r"^(?=.{0,300}\b(?:leider|sorry|tut mir (?:echt |sehr |furchtbar )?leid|bedaure|bedauerlicherweise|schade)\b)(?=.{0,300}\b(?:ich|"
        r"wir|mir|uns)"
        r"\b)(?=.{0,300}\b(?:kann|können|schaffe?|schaffen|könnte|geht|klappt|passt|möchte|darf|dürfen|werde|werden|"
        r"wird)\b).{0,200}\b(?:nicht|nichts|"
        r"keine?n?)\b",
    ),
    (
        "decline",
        None,
        0.8,
        r"\b(?:ich|wir) (?:muss|müssen) (?:leider |da |diesmal |dieses mal |am [a-z]+ )*(?:absagen|ablehnen|passen|verzichten)\b|\bmuss "
        r"(?:ich|ich "
        r"dir|ich ihnen) (?:leider |diesmal )*(?:absagen|ablehnen|passen)\b|\b(?:ich bin|bin ich) [^.!?]{0,30}leider "
        r"[^.!?]{0,20}verhindert\b|"
        r"\b(?:da|das) (?:kann|schaffe?) ich (?:leider )?nicht\b|\b(?:ich kann|kann ich|ich schaffe? es|schaffe? ich es) "
        r"[^.!?,]{0,40}\bnicht "
        r"(?:kommen|mitkommen|teilnehmen|dabei sein|zusagen|annehmen)\b|\bnein,? danke\b|\bkommt für (?:mich|uns) (?:leider )?nicht in "
        r"frage\b|"
        rf"\b(?:{DAY}|termin|da|dann|woche|uhr|wochenende) [^.!?]{{0,30}}\b(?:geht|passt|klappt)(?: es| das)? (?:bei )?(?:mir|uns) "
        rf"(?:leider |gar |überhaupt |da )*nicht\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:schön|nett|gut|toll|freude|vergnügen|(?:hat|habe) mich (?:sehr )?gefreut),? (?:dass wir (?:uns|miteinander|gestern|heute|"
        r"am)|"
        r"(?:dich|sie|euch) [^.!?]{0,60}(?:gestern|neulich|kennenzulernen|kennengelernt|kennen zu lernen|zu (?:sehen|treffen|sprechen)|"
        r"wiederzusehen|wiedergesehen|getroffen|gesehen)\b)|\bwie (?:eben |gestern |heute )?(?:besprochen|telefonisch besprochen|am "
        r"telefon|vereinbart|"
        r"verabredet|abgemacht)\b|\b(?:unser|unserem|unseres|das|dem|unsere[mns]?) (?:nette[sn]? |gute[sn]? |gestrige[sn]? |heutige[sn]? |"
        r"lange[sn]? "
        r")?(?:gespräch|treffen|telefonat|mittagessen|abendessen|wiedersehen)s? (?:mit (?:dir|ihnen|euch)|gestern|heute|am|vom|von|neulich|"
        r"letzte|war|hat)\b|"
        r"\bdanke für (?:das|unser) (?:\w+ )?(?:gespräch|treffen|telefonat)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        rf"^(?:(?:also|dann|ok|okay|gut|super|prima|alles klar),? ){{0,2}}bis (?:dann |am )?{DAY}(?: (?:früh|abend|mittag|um "
        rf"[a-z0-9:]+(?: uhr)?|gegen "
        rf"[a-z0-9:]+(?: uhr)?))?\s?[!.]*$|\b(?:wir (?:sehen|treffen) uns|sehen wir uns|treffen wir uns) (?:(?:also|dann|ja|am|um|gegen|"
        rf"kommenden?|"
        rf"nächsten?) ){{0,3}}(?:{DAY}|[a-z0-9:]+ (?:uhr|am|im|vor|bei))\b|\b{DAY}(?: um [a-z0-9:]+(?: uhr)?)? passt(?: (?:mir|uns|gut|"
        rf"perfekt|prima|bei "
        r"(?:mir|uns)|super|wunderbar)\b|\s?[.!]|$)",
    ),
    (
        "update",
        None,
        0.78,
        r"\bich (?:habe?|hab) (?:endlich |tatsächlich |jetzt |nun )?(?:den job|die stelle|das stipendium|den praktikumsplatz|die wohnung|"
        r"die zusage|den "
        r"platz|den auftrag) [^.!?]{0,40}\b(?:bekommen|gekriegt|erhalten)\b|\b(?:den|die|das) (?:du|sie) (?:mir|uns) (?:genannt|empfohlen|"
        r"gegeben|"
        r"vermittelt|"
        r"vorgestellt|geraten) (?:hast|hatte[sn]?t?|haben|hatten)\b|\bwie (?:du|sie|ihr) (?:mir |uns |es )?(?:(?:mir|uns) )?(?:geraten|"
        r"empfohlen|"
        r"vorgeschlagen|gesagt) (?:hast|hattest|haben|hatten|habt)\b",
    ),
    (
        "update",
        None,
        0.74,
        rf"\b(?:habe?|haben) (?:ich |wir )?{YOURS} (?:rat|tipp|vorschlag|empfehlung|ratschlag) (?:befolgt|umgesetzt|ausprobiert)\b|"
        rf"\bauf {YOURS} "
        rf"(?:rat|tipp|empfehlung|vorschlag) (?:hin|habe?|haben)\b|\b(?:mit )?{YOURS} (?:bekannten?|kontakt|freund(?:in)?) "
        rf"[^.!?]{{0,40}}(?:gesprochen|"
        r"telefoniert|getroffen)\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\b(?:sonst|andernfalls) (?:wär|wäre|wären|hätt|hätte|hätten|würd|würde|würden) (?:ich|wir)\b|\b(?:ich|wir)\b.{0,200}\b(?:muss|"
        r"müssen|möchte|"
        r"möchten|werde) .{0,60}\bnein sagen\b|\bschweren herzens\b.{0,80}\b(?:absag|nein|ablehn|verzicht)[a-z]{0,4}\b|\b(?:ich|wir) "
        r"(?:habe?|haben|hätte|finde) "
        r"(?:momentan |zurzeit |derzeit |im moment |einfach |dafür |gerade |leider ){0,3}(?:keine (?:zeit|kapazität|luft|kapazitäten) "
        r"(?:dafür|dazu|für)|dafür keine)\b",
    ),
    (
        "meeting",
        None,
        0.78,
        rf"\b(?:schön|toll|super|klasse|wunderbar|herrlich|lieb),? dass (?:du|ihr|sie) [^.!?]{{0,40}}\b(?:(?:da|dabei|hier|bei uns|mit "
        rf"dabei) "
        rf"(?:warst|wart|waren)|gekommen (?:bist|seid|sind)|vorbeigekommen|vorbeigeschaut)|\b{DAY}(?: um| gegen)? "
        rf"\d{{1,2}}(?:[:.]\d{{2}})?(?: ?uhr)? [^.!?,]{{0,30}}"
        r"\b(?:geht klar|passt|steht|abgemacht|einverstanden|perfekt|alles klar)\b",
    ),
    (
        "thanks",
        None,
        0.82,
        r"\b(?:meinen?|unseren?) (?:ganz |aller){0,1}(?:herzlich(?:st)?en|aufrichtig(?:st)?en|tiefen|besten|tiefsten|großen) dank\b|"
        r"\b(?:danken|bedanken) (?:möchte|"
        r"möchten|will|wollen|wollte) (?:ich|wir) (?:ihnen|dir|euch|mich|uns)\b|\b(?:bin|sind) (?:ich |wir )?(?:dir|ihnen|euch) "
        r"(?:wirklich |so |sehr |unendlich |zutiefst )"
        r"{0,2}(?:dankbar|zu dank verpflichtet)\b",
    ),
    (
        "after thanks",
        None,
        0.72,
        r"\b(?:hat|haben|ist|wurde|bin|sind|habe)\b[^.!?]{0,60}\b(?:zugesagt|geklappt|eingelenkt|bestanden|genommen worden|eingestellt|"
        r"angenommen|funktioniert|nachgegeben|"
        r"zugestimmt|bewilligt|genehmigt|unterschrieben|gelungen|bekommen|erledigt)\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\b(?:muss|müssen) (?:ich |wir )?(?:dir|ihnen|euch) (?:leider )?(?:absagen|einen korb geben)\b|\bschaffe? (?:ich|ich es) "
        r"[^.!?,]{0,30}nicht\b(?! immer)|\baber (?:ich kann|das geht|es geht|"
        r"wir können) (?:da |leider |diesmal )*nicht\s?[.!]*$|\b(?:bin|sind) (?:ich |wir )?(?:diesmal |dieses jahr |am [a-z]+ )?leider "
        r"nicht (?:dabei|da|zu hause|verfügbar)\b",
    ),
    (
        "thanks",
        None,
        0.78,
        rf"\b(?:dank|danke),? dass (?:du|sie|ihr)\b|^(?:danke|vielen dank|dankeschön)[,!] (?!gut|mir|uns|nein|ja|auch|gleichfalls|schon|"
        rf"aber|ich brauche|im voraus)[a-z]|\b(?:weiß|wissen) {YOURS} "
        rf"[^.!?]{{2,40}} zu schätzen\b|\b(?:hast|haben|habt) (?:du |sie |ihr )?(?:mir|uns) {SOME}(?:weiter|aus der patsche |sehr "
        rf")?geholfen\b|\b(?:das|es) (?:war|ist) (?:{W} ){{0,2}}(?:nett|lieb|"
        r"freundlich|großzügig|aufmerksam|süß|toll) von (?:dir|ihnen|euch)\b",
    ),
    (
        "meeting",
        None,
        0.76,
        rf"\b(?:haben|hatten) (?:wir )?uns (?:ja |doch )?(?:gestern|neulich|letzte[nr]?|am|vorgestern|kürzlich|vergangene[nr]?) "
        rf"[^.!?]{{0,50}}(?:unterhalten|getroffen|gesehen|gesprochen|kennengelernt)\b|"
        rf"\b(?:schön|toll|nett|lustig|super)(?: war'?s| war es)? gestern (?:abend )?(?:bei|mit) (?:euch|dir|ihnen)|\b{DAY} "
        rf"\d{{1,2}}(?:[:.]\d{{2}})? ?uhr [^.!?]{{0,40}}, (?:ich bin da|ich komme|bin dabei|"
        r"freu mich|passt)\b",
    ),
    (
        "decline",
        None,
        0.74,
        rf"\b(?:können|kann|könnte|darf|dürfen) (?:wir|ich) (?:{W} ){{0,3}}?(?:ihnen|dir|euch|sie|dich) [^!?]{{0,60}}\bnicht (?!sagen|"
        rf"vorstellen|verübeln|danken|genug|leiden|verstehen|sehen|hören|mehr)"
        r"[a-zäöü]{3,16}n\b",
    ),
)
