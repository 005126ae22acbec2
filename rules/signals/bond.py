"""How close author and reader are, or say they are: first meetings, old friendship, personal words, offers of help, a pause."""

from __future__ import annotations

from rules.engine.cues import Cue

BOND: tuple[tuple[str, Cue], ...] = (
    (
        "claims_closeness",
        Cue(
            "",
            r"\b(?:(?:my |an? )?(?:old|good|dear|close|long-?time|lifelong|great) (?:friend|mate|pal|buddy)s?(?: "
            r"of (?:mine|hers|his|ours|theirs))?|(?:known|know) (?:each other|(?:him|her|them|you|one another|"
            r"[a-z]{2,15})(?: [a-z]{2,15})?) (?:well |personally )?(?:for (?:many |several |\w+ )?(?:years|"
            r"decades|ages)|for (?:a )?(?:long|very long) time|well|since (?:school|college|university|childhood|"
            r"\d{4})|forever|inside out)|"
            r"(?:we|i) go (?:way )?back(?: (?:years|decades|a long way|with))?|(?:we(?:'ve| have)?|i(?:'ve| "
            r"have)?) (?:have )?worked (?:very )?closely(?: (?:together|with))?|(?:have|has) been friends|"
            r"(?:we(?:'re| are)) (?:very |good |old |close )+friends|(?:mutual|common) friend|like (?:a "
            r")?(?:brother|sister|family)(?: to)?|(?:on|are on) first[- ]name terms|years of (?:friendship|"
            r"working together)|known (?:her|him|them|[a-z]{2,15}) (?:and her |and his )?[^.?!]{0,20}for years)\b",
            0.8,
            None,
            r"\bnot\b[^.?!]{0,20}\b(?:know|friend)|\bdear friends?,|\?$",
        ),
    ),
    (
        "first_meeting",
        Cue(
            "",
            (
                r"\b(?:(?:nice|good|great|lovely|wonderful|pleasure|pleased|delighted|glad|fun|"
                r"enjoyed)\b[^.?!]{0,25}\b(?:meeting you|to meet you|to have met you|to finally meet|making your "
                r"acquaintance|to make your acquaintance)|face for the (?:voice|name)|face to the (?:voice|name)|we "
                r"(?:first )?met (?:at|on|in|yesterday|last|briefly)|(?:pleasure|good|nice|great) to (?:talk|speak|"
                r"chat) (?:with|to) you at|exchanged (?:some|a few) words|you passed me|you may remember me|maybe you "
                r"remember|i was sitting in|our paths crossed|schön,? (?:sie|dich) kennen|enchanté|ravi de vous avoir|"
                r"mucho gusto|encantad[oa] de)\b"
            ),
            0.8,
            None,
            r"\b(?:would|will|'d|hope|look(?:ing)? forward)\b[^.?!]{0,30}\bmeet",
        ),
    ),
    (
        "offers_help",
        Cue(
            "",
            r"\b(?:(?:how|what) (?:can|could|may) i (?:help|do for|be of (?:help|use)|assist)(?: you)?|(?:is "
            r"there |if there(?:'s| is) )?(?:anything|something) (?:else )?(?:that )?i (?:can|could) (?:do|"
            r"help)(?: (?:for|with))?|what (?:do you need|are you (?:short of|looking for|working on)|would help "
            r"you)|(?:is there|if there's) (?:a door|someone|somebody|anyone|anything)[^.?!]{0,40}\bi (?:can|"
            r"could|should)|how (?:can|may) i return|"
            r"i(?:'d| would) (?:love|like|be (?:happy|glad)) to (?:help you|return the favou?r|do something for "
            r"you|give something back)|(?:let me know|say the word|tell me) (?:if|how|what|when) i can (?:help|do|"
            r"return)|your turn|now you:|and (?:now )?you\?|what about you|make use of (?:it|me)|wie kann ich "
            r"(?:dir|ihnen) helfen|was kann ich für (?:dich|sie)|comment puis-je (?:t'|vous )?aider|en qué puedo "
            r"ayudar)\b",
            0.75,
            None,
            r"\b(?:questions?|concerns|customer|support team|ticket|further assistance|assist you further)\b",
        ),
    ),
    (
        "personal",
        Cue(
            "",
            r"\b(?:(?:your|my|our|the|his|her) (?:family|wife|husband|kids?|children|son|daughter|baby|twins|"
            r"mother|father|mum|mom|dad|parents|sister|brother|grand(?:children|mother|father|son|daughter|kids)|"
            r"cats?|dogs?|kittens?|garden|birthday|wedding|holidays?|vacation|knee|back|health|operation|surgery|"
            r"book|novel|boat|marathon)|(?:happy|merry) (?:birthday|christmas|easter|new year)|congratulations|"
            r"condolences|sorry (?:to hear|for your loss)|get well|how (?:was|is|are) (?:your|the) (?:weekend|"
            r"holiday|trip|family|kids|mother|father|wife|husband|knee)|"
            r"(?:i|we)(?:'m| am|'re| are|'ve been| have been)? (?:reading|read|hiking|hiked|skiing|fishing|"
            r"cooking|baking|planting|knitting|sailing)|(?:a|the) (?:kitten|puppy|newborn)s?|kisses|hugs)\b",
        ),
    ),
    (
        "pause",
        Cue(
            "",
            (
                r"\b(?:(?:need|ask (?:you )?for|take|have to take|want) (?:a |some )?(?:pause|break|space|distance|"
                r"time out)\b|(?:please )?(?:stop|don't|do not) (?:writ(?:e|ing)|contact(?:ing)?|e-?mail(?:ing)?|"
                r"call(?:ing)?)(?: to)? me|leave me alone|no (?:further|more) (?:contact|mails?|requests|favou?rs)|"
                r"enough (?:requests|favou?rs)|take me off|remove me from|(?:rather|prefer) (?:not|no) (?:stay|to be|"
                r"further|contact)|end (?:it|this|our contact) here)\b"
            ),
        ),
    ),
)
