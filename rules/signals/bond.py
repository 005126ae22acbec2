"""How close author and reader are, or say they are: first meetings, old friendship, personal words, offers of help, a pause."""

from __future__ import annotations

from rules.engine.cues import Cue

BOND: tuple[tuple[str, Cue], ...] = (
    (
        "claims_closeness",
        Cue(
            r"\b(?:(?:my |an? )?(?:old|good|dear|close|long-?time|lifelong|great) (?:friend|mate|pal|buddy)s?(?: of (?:mine|hers|his|"
            r"ours|theirs))?|(?:known|know) (?:each other|(?:him|her|them|you|one another|[a-z]{2,15})(?: [a-z]{2,15})?) (?:well |"
            r"personally )?(?:for (?:many |several |\w+ )?(?:years|decades|ages)|for (?:a )?(?:long|very long) time|well|since "
            r"(?:school|college|university|childhood|\d{4})|forever|inside out)|(?:we|i) go (?:way )?back(?: (?:years|decades|a long "
            r"way|with))?|(?:we(?:'ve| have)?|i(?:'ve| have)?) (?:have )?worked (?:very )?closely(?: (?:together|with))?|(?:have|has) "
            r"been friends|(?:we(?:'re| are)) (?:very |good |old |close )+friends|(?:mutual|common) friend|like (?:a )?(?:brother|"
            r"sister|family)(?: to)?|(?:on|are on) first[- ]name terms|years of (?:friendship|working together)|known (?:her|him|them|"
            r"[a-z]{2,15}) (?:and her |and his )?[^.?!]{0,20}for years|alte[rn]? (?:freund(?:in)?|bekannte[rn]?)|kennen uns (?:\w{2,10} )?"
            r"(?:seit|schon) (?:\w{2,10} ){0,2}jahren|seit (?:\w{2,10} )?jahren befreundet|vie(?:il|ille|ux) ami(?:e)?s?|(?:se|nous) "
            r"connai(?:ssons|t) depuis (?:\w{2,10} )?(?:ans|années|longtemps)|viej[oa]s? amig[oa]s?|amig[oa] de toda la vida|nos conocemos "
            r"(?:de|desde hace) (?:\w{2,10} )?(?:años|siempre|toda la vida))\b",
            0.8,
            None,
            r"\bnot\b[^.?!]{0,20}\b(?:know|friend)|\bdear friends?,|\?$|\bfriends? of (?:yours?|the|our (?:house|school|museum|company|"
            r"society|"
            r"library|institution|firm|club|church))\b",
        ),
    ),
    (
        "first_meeting",
        Cue(
            r"\b(?:(?:nice|good|great|lovely|wonderful|pleasure|pleased|delighted|glad|fun|enjoyed)\b[^.?!]{0,25}\b(?:meeting you|to "
            r"meet you|to have met you|to finally meet|making your acquaintance|to make your acquaintance)|face for the (?:voice|name)|"
            r"face to the (?:voice|name)|we (?:first )?met (?:at|on|in|yesterday|last|briefly)|(?:pleasure|good|nice|great) to (?:talk|"
            r"speak|chat) (?:with|to) you at|exchanged (?:some|a few) words|you passed me|you may remember me|maybe you remember|i was "
            r"sitting in|our paths crossed|schön,? (?:sie|dich) kennen|(?:schön|gefreut|freude|nett)[^.?!]{0,60}(?:kennengelernt|"
            r"kennen ?zu ?lernen|kennenzulernen)|"
            r"(?:ravie?|heureu(?:x|se)|enchantée?|plaisir|content?e?)[^.?!]{0,40}(?:rencontrée?|(?:votre|ta) connaissance|rencontrer)|"
            r"(?:gusto|placer|"
            r"alegr[íoó]\w*|encantad[oa])[^.?!]{0,30}(?:conocert?[eo]|conocerl[aeo]|conocido)|enchanté|ravi de vous avoir|mucho gusto|"
            r"encantad[oa] de)\b",
            0.8,
            None,
            r"\b(?:would|will|'d|hope|look(?:ing)? forward)\b[^.?!]{0,30}\bmeet",
        ),
    ),
    (
        "offers_help",
        Cue(
            r"\b(?:(?:how|what) (?:can|could|may) i (?:help|do for|be of (?:help|use)|assist)(?: you)?|(?:is there |if there(?:'s| is) "
            r")?(?:anything|something) (?:else )?(?:that )?i (?:can|could) (?:do|help)(?: (?:for|with))?|what (?:do you need|are you "
            r"(?:short of|looking for|working on)|would help you)|(?:is there|if there's) (?:a door|someone|somebody|anyone|anything)"
            r"[^.?!]{0,40}\bi (?:can|could|should)|how (?:can|may) i return|i(?:'d| would) (?:love|like|be (?:happy|glad)) to (?:help "
            r"you|return the favou?r|do something for you|give something back)|(?:let me know|say the word|tell me) (?:if|how|what|when)"
            r" i can (?:help|do|return)|your turn|now you:|and (?:now )?you\?|what about you|make use of (?:it|me)|wie kann ich (?:dir|"
            r"ihnen|euch) (?:helfen|behilflich)|(?:was|etwas) (?:kann|könnte|darf) ich (?:[a-z]{2,9} )?für (?:dich|sie|euch)|"
            r"was ich für (?:dich|"
            r"sie|euch) tun|wo(?:mit|bei) kann ich (?:dir|ihnen|euch)|comment puis-je (?:t'|vous |te )?(?:aider|être utile)|(?:que|"
            r"qu'est-ce que|"
            r"ce que) (?:puis-je|je (?:peux|pourrais)|pourrais-je) (?:donc )?faire pour (?:toi|vous)|en quoi (?:puis-je|je peux)|(?:en|"
            r"con) qué "
            r"(?:te |le |os )?puedo (?:ayudar|servir)|qué puedo hacer (?:yo )?por (?:ti|usted|vosotros|ustedes))\b",
            0.75,
            None,
            r"\b(?:questions?|concerns|customer|support team|ticket|further assistance|assist you further)\b",
        ),
    ),
    (
        "personal",
        Cue(
            r"\b(?:(?:your|my|our|the|his|her) (?:family|wife|husband|kids?|children|son|daughter|baby|twins|mother|father|mum|mom|dad|"
            r"parents|sister|brother|grand(?:children|mother|father|son|daughter|kids)|cats?|dogs?|kittens?|garden|birthday|wedding|"
            r"holidays?|vacation|knee|back|health|operation|surgery|boat|marathon)|my (?:book|novel)|a (?:good|lovely|great) (?:book|"
            r"novel)|(?:happy|merry) (?:birthday|christmas|"
            r"easter|new year)|congratulations|condolences|sorry (?:to hear|for your loss)|get well|how (?:was|is|are) (?:your|the) "
            r"(?:weekend|holiday|trip|family|kids|mother|father|wife|husband|knee)|(?:i|we)(?:'m| am|'re| are|'ve been| have been)? "
            r"(?:reading|read|hiking|hiked|skiing|fishing|cooking|baking|planting|knitting|sailing)|(?:a|the) (?:kitten|puppy|newborn)"
            r"s?|kisses|hugs)\b",
        ),
    ),
    (
        "mentor",
        Cue(
            r"\b(?:(?:made|named|chosen|appointed|assigned|nommée?|désignée?|nombrado|nombrada|asignado) (?:me |as )*(?:as |"
            r"to be )?(?:your|"
            r"votre|ton|ta|tu|su) (?:mentora?|tutora?|tutrice|tuteur|marraine|parrain)|(?:i(?:'m| am| will be|'ll be)|"
            r"as) (?:now )?your (?:new )?"
            r"(?:mentor|tutor|supervisor)|(?:you(?:'re| are)|as) my mentor|(?:als|bin) (?:dein|ihr)e? (?:mentor|mentorin|doktorvater|"
            r"doktormutter)|(?:dein|ihr|deine|ihre) (?:mentor|mentorin) (?:sein|bin|werde|zugeteilt|eingeteilt)|(?:zu|als) (?:deinem|"
            r"ihrem|deiner|"
            r"ihrer) (?:mentor|mentorin)|(?:votre|ton|ta) (?:mentor|marraine|parrain) (?:pour|pendant)|(?:seré|soy) (?:tu|su) mentora?|"
            r"como "
            r"(?:tu|su) mentora?|mentoring programme)\b",
            0.8,
            None,
            r"\?$|\b(?:would|could|if|wish|never)\b",
        ),
    ),
    (
        "kin",
        Cue(
            r"^(?:(?:dear|dearest|hi|hello|hey|lieb(?:e|er|es|ste|ster)|hallo|chère|cher|salut|coucou|querid[oa]|hola|ciao|"
            r"lieve) )?(?:mum|mom|"
            r"mummy|dad|daddy|grandma|grandpa|granny|sis|mutti|mama|mami|papa|papi|vati|oma|opa|schwesterherz|bruderherz|brüderchen|"
            r"schwesterchen|maman|mamie|papy|frérot|sœurette|soeurette|mamá|papá|abuelit[oa]|hermanit[oa]|zusje|broertje)(?: ?[,!.:]|$)"
            r"|, (?:sis|mum|mom|dad|mutti|mama|papa|maman|hermanit[oa]|zusje|broertje|schwesterherz|bruderherz|(?:kleiner|großer|lieber) "
            r"bruder|(?:kleine|große|liebe) schwester|(?:my )?(?:little|big) (?:brother|sister)|ma (?:grande|petite|chère) s(?:œ|oe)ur"
            r"(?: [a-zé]{3,10})?|mon (?:grand|petit|cher) frère(?: [a-zé]{3,10})?)(?:[,!.]|$)"
            r"|^(?:(?:love|kisses|hugs|bises|bisous|gros bisous|besos|un beso|kuss|liebe grüße|grüße|xx?)[,.!]? )?(?:from )?(?:your|dein|"
            r"deine|"
            r"ta|ton|tu|je) (?:loving |little |big |kleine |kleiner |große |großer |petite? |grande? )?(?:brother|sister|mum|mom|mother|"
            r"dad|"
            r"father|son|daughter|aunt|uncle|cousin|niece|nephew|bruder|schwester|mutter|vater|sohn|tochter|tante|onkel|cousine|nichte|"
            r"neffe|"
            r"s(?:œ|oe)ur|frère|mère|père|fils|fille|herman[oa]|madre|padre|hij[oa]|t[ií][oa]|zus|broer)(?: [a-zà-ÿ]{2,15})?[.!]?$",
            0.8,
        ),
    ),
    (
        "pause",
        Cue(
            r"\b(?:(?:need|ask (?:you )?for|take|have to take|want) (?:a |some )?(?:pause|break|space|distance|time out)\b|(?:please "
            r")?(?:stop|don't|do not) (?:writ(?:e|ing)|contact(?:ing)?|e-?mail(?:ing)?|call(?:ing)?)(?: to)? me|leave me alone|no "
            r"(?:further|more) (?:contact|mails?|requests|favou?rs)|enough (?:requests|favou?rs)|take me off|remove me from|(?:rather|"
            r"prefer) (?:not|no) (?:stay|to be|further|contact)|end (?:it|this|our contact) here)\b",
        ),
    ),
)
