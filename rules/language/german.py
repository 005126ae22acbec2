"""Plain German forms of the acts: (kind, object or None, confidence, pattern in lower case)."""

from __future__ import annotations

FORMS: tuple[tuple[str, str | None, float, str], ...] = (
    (
        "request",
        None,
        0.88,
        r"\b(?:können|könnten|könntest|kannst|würden|würdest|möchten|möchtest|hätten|hättest|haben"
        r"|hast|wären|wärst|darf|dürfte|wollen|willst) (?:sie|du|ihr|ich|wir)\b[^?]{0,200}\?",
    ),
    ("request", None, 0.8, r"\b(?:wann|wie|wo|was|wer|welche[rsn]?|warum|wieso|woher|wieviel|ob)\b[^?]{0,200}\?"),
    (
        "request",
        None,
        0.85,
        r"\b(?:bitte|bitten sie|ich bitte (?:sie|dich)|wir bitten (?:sie|dich)) (?:um|schick|sende|gib"
        r"|geben|senden|schicken|ruf|rufen|melde|melden|sag|sagen|prüf|teil|lass|lassen|bring|schau|lies|schreib|besorg"
        r"|überweis|bestätig)[a-zäöüß]*\b",
    ),
    (
        "request",
        None,
        0.85,
        r"\b(?:schick|schicke|sende|gib|ruf|melde|sag|sagen sie|schreib|lass)(?:en sie)? (?:mir|uns"
        r"|mich|dich|mal|bitte|kurz)\b(?! nur)",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:ich wäre|wir wären) (?:ihnen |dir |euch )?(?:sehr )?dankbar,? (?:wenn|für (?:eine|ein"
        r"|ihre|deine) (?:antwort|rückmeldung|hinweis|auskunft))\b|\bes wäre (?:schön|toll|nett|gut|lieb|super),? wenn (?:sie"
        r"|du|ihr)\b|\bich (?:wollte|möchte|würde gern) (?:fragen|wissen)\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:vielen|herzlichen|besten|lieben|tausend|schönen|großen) dank(?! im voraus"
        r"| vorab)\b(?: (?:für|dass|an|nochmals?)\b|[^.!?]{0,20}[!.]|$)|\bdanke,? (?:für|dass|dir|ihnen|euch|schön"
        r"|sehr)\b(?! im voraus| vorab)|\bich (?:danke|bedanke mich)\b|\b(?:ich bin|wir sind) (?:ihnen|dir|euch) (?:sehr "
        r"|wirklich )?dankbar\b(?!,? wenn)",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:darf|möchte) ich (?:dir|ihnen|euch|sie|dich"
        r"|beide)? ?(?:kurz )?(?:[a-zäöüß]+ ){0,4}(?:vorstellen|bekannt ?machen|zusammenbringen"
        r"|miteinander bekannt)\b(?! mich)|\bich (?:stelle|mache|bringe) (?:euch|sie|dich) (?:beide |zwei )?(?:einander"
        r"|miteinander|zusammen|bekannt|vor|hiermit)\b",
    ),
    (
        "promise",
        None,
        0.82,
        r"\bich (?:schicke|sende|rufe|melde|gebe|bringe|schreibe|maile|liefere|prüfe|kläre|frage"
        r"|kümmere|besorge|reiche|leite) (?:dir|ihnen|euch|sie|dich|mich|das|es|den|die|ihm|ihr|nach|gern)\b|\b(?:ich"
        r"|wir) werden? (?:dir|ihnen|euch|sie|dich) [^.!?]{1,120}(?:schicken|senden|anrufen|melden|geben|bringen|schreiben"
        r"|mitteilen|informieren)\b|\b(?:du bekommst|sie bekommen|sie erhalten|du erhältst) [^.!?]{1,80}(?:von mir"
        r"|bis (?:montag|dienstag|mittwoch|donnerstag|freitag|morgen|ende))",
    ),
    (
        "offer",
        "help",
        0.8,
        r"\b(?:wie|womit) kann ich (?:dir|ihnen|euch) (?:helfen|behilflich sein)\b|\bkann ich (?:dir"
        r"|ihnen|euch) (?:irgendwie |bei etwas )?(?:helfen|behilflich|etwas abnehmen)\b|\bwas kann ich für (?:dich|sie"
        r"|euch) tun\b|\bich (?:helfe|unterstütze) (?:dir|ihnen|euch|dich|sie) gern\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\bleider (?:kann|können|schaffe|schaffen|muss|müssen) (?:ich|wir)\b[^.!?]{0,60}\b(?:nicht"
        r"|absagen|passen)\b|\bich muss (?:leider )?(?:absagen|ablehnen|passen)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:schön|nett|gut|toll|hat mich (?:sehr )?gefreut),? (?:dass wir|(?:dich|sie"
        r"|euch) (?:gestern|heute|neulich|letzte|am|kennen))\b|\bwie (?:besprochen|telefonisch besprochen|am telefon)\b"
        r"|\bbis (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen)(?:,| um|!|\.|$)",
    ),
)
