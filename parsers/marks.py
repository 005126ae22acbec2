"""The lines by which mail programs announce what follows: an original, a forward, or "On … somebody wrote:". Words of many languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ORIGINAL = (
    r"original message|original appointment|original e-?mail|originalnachricht|ursprüngliche (?:nachricht|e-mail|mail)"
    r"|original-?nachricht|message d['’]origine|message original|mensaje original"
    r"|messaggio originale|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|oprindelig meddelelse"
    r"|opprinnelig melding|alkuperäinen viesti|(?:oryginalna wiadomość|wiadomość oryginalna)"
    r"|původní (?:zpráva|e-mail)|pôvodná správa|eredeti üzenet|исходное сообщение|оригинальное сообщение|özgün ileti"
    r"|orijinal (?:mesaj|ileti)|mesajul original|αρχικό μήνυμα|原始邮件|原始郵件|邮件原件|元のメッセージ|オリジナルメッセージ"
    r"|원본 메[시세]지|reply (?:message|separator)|antwort|in response to|original text"
)
_FORWARDED = (
    r"forwarded (?:message|e-?mail|letter)|begin forwarded message|weitergeleitete (?:nachricht|e-?mail|mail)"
    r"|anfang der weitergeleiteten (?:nachricht|e-mail)|message (?:transféré|transmis|réexpédié|suivi)"
    r"|(?:courriel|e-mail) transféré|début du message (?:transféré|réexpédié|suivi)|mensaje reenviado|(?:inicio"
    r"|comienzo) del mensaje reenviado|messaggio inoltrato|(?:inizio|inizio del) messaggio inoltrato"
    r"|doorgestuurd bericht|begin doorgestuurd bericht|mensagem (?:encaminhada|reencaminhada)"
    r"|início da mensagem (?:encaminhada|reencaminhada)|vidarebefordrat (?:meddelande|mejl|brev)|vidarebefordrat meddelande börjar"
    r"|videresendt (?:melding|meddelelse|besked)|start på videresendt (?:melding|besked)|videresend(?:t|te) (?:e-?mail"
    r"|mail)|välitetty viesti|edelleenlähetetty viesti|przekazana wiadomość|(?:wiadomość przekazana|przesłana wiadomość)"
    r"|přeposlaná zpráva|preposlaná správa|továbbított (?:üzenet|levél)|пересылаемое сообщение|переадресованное сообщение"
    r"|пересланное сообщение|iletilen (?:mesaj|ileti)|mesaj redirecționat|προωθημένο μήνυμα"
    r"|转发(?:的)?邮件|转发的邮件|"
    r"轉寄郵件|轉寄的郵件|転送(?:された)?メッセージ|転送メール|전달된 메[시세]지|הודעה שהועברה|proslijeđena poruka|posredovano sporočilo"
    r"|začátek přeposílané zprávy|začiatok preposlanej správy|välitetty viesti alkaa|započni proslijeđenu poruku|továbbított levél kezdete"
    r"|(?:treść )?(?:przekazanej|przekazywanej) wiadomości|początek przekazywanej wiadomości|începutul mesajului redirecționat"
    r"|mesaj (?:înaintat|retransmis)|(?:начало )?(?:перенаправленного|переадресованного|пересылаемого) сообщения"
    r"|перенаправленное (?:сообщение|письмо)|(?:переслане|перенаправлене|переадресоване) (?:повідомлення|лист)"
    r"|початок (?:листа, що пересилається|(?:пересланого|переадресованого) (?:повідомлення|листа))|iletilmiş (?:mesaj|ileti|e-posta)"
    r"|yönlendirilen (?:ileti|mesaj)(?: başlangıcı)?|(?:edastatud|edasi saadetud) (?:kiri|kirja algus)|αρχή προωθημένου μηνύματος"
    r"|začetek posredovanega sporočila|persiųstas laiškas|persiunčiamo laiško pradžia|pārsūtītā(?: ziņa|s ziņas sākums)"
    r"|препратено (?:съобщение|писмо)"
    r"|начало на препратеното (?:съобщение|писмо)|转发邮件信息|転送されたメッセージ|pesan yang diteruskan|diteruskan|thư được chuyển tiếp"
)
_WROTE = (
    r"wrote|writes|said|schrieb(?:en)?|geschrieben|a écrit|écrit|écrivait|escribió|escribio|escribi[oó]|ha scritto"
    r"|scriveva|scrive|schreef|heeft geschreven|het volgende geschreven|escreveu|skrev|kirjoitti"
    r"|napisał(?:\(a\)|a)?|pisze|napsala?|napsal\(a\)|napísala?|írta|написала?|написал\(а\)|пишет|писал[аи]?|пише|yazdı"
    r"|şunu yazdı|a scris|έγραψε|写道|寫道|写信|のメール|書きました|작성|כתב|كتب|menulis|viết|je napisao|schrieb am"
    r"|napisa(?:o|la) je|napisala?|kirjutas|rašė|rakstīja|написа|написав|написала|напише|va escriure|idatzi du|تمت كتابة|님이 작성"
)
_DASHES = r"[-_=*~—–]{2,}"
_ORIGINAL_LINE = re.compile(
    rf"[ \t>|]*{_DASHES}[ \t]*(?:{_ORIGINAL})[ \t]*:?[ \t]*{_DASHES}|[ \t]*{_DASHES}[ \t]*(?:{_ORIGINAL})[ \t]*\Z", re.IGNORECASE
)
_FORWARD_LINE = re.compile(
    rf"[ \t]*(?:{_DASHES})[ \t]*(?:{_FORWARDED})[ \t]*:?[ \t]*(?:{_DASHES})?|[ \t]*(?:{_FORWARDED})[ \t\u00a0]*[:：][ \t]*\Z", re.IGNORECASE
)
_FORWARDED_BY = re.compile(
    r"[ \t]*-{3,}[ \t]*(?:forwarded by|weitergeleitet von|transféré par|réexpédié par|reenviado por|inoltrato da"
    r"|doorgestuurd door)[ \t]+(.{1,200}?)(?:[ \t]*-{3,})?[ \t]*\Z",
    re.IGNORECASE,
)
_WROTE_WORD = re.compile(rf"(?<!\w)(?:{_WROTE})(?!\w)|写道|寫道|のメール|작성", re.IGNORECASE)
_OPENER = re.compile(
    r"(?:on|am|le|el|il|op|em|den|på|dnia|w dniu|dne|dňa|pe|în|in|a|at|el día|em|no dia|vào|στις|ב|quoting|from|il giorno"
    r"|il|data|date|ha|okej|kl\.?|"
    r"(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mar|mer|jeu|ven|sam"
    r"|dim)\w*|\d{1,4}[./年-])(?:[\s,.:]|(?<=[./年-]))",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|(?:19|20)\d{2}|@|年")
_DAY_OR_HOUR = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|(?:19|20)\d{2}|年")
_ADDRESS = re.compile(r"[\w.+'=-]{1,64}@[\w.-]{1,255}")
_GROUPWISE_END = re.compile(r"\d[ \t]*(?:[AP]M)?[ \t]*>>>[ \t]*\Z")
_STAMP = re.compile(r" \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?[ \t]+\d{1,2}[:.]\d{2}")
_FORWARD_TAIL = re.compile(r"[ \t]*[^-\n]{0,100}-{5,}[ \t]*\Z")
_UNDERSCORES = re.compile(r"[ \t]*[_―—]{8,}[ \t]*\Z")


def is_original_line(line: str) -> bool:
    """ "-----Original Message-----" and its kin."""
    return line.lstrip(" \t>|")[:1] in "-_=*~—–" and len(line) < 400 and bool(_ORIGINAL_LINE.match(line))


def forward_mark(line: str) -> str | None:
    """What follows a forward's mark on its line ("" mostly), or None where the line is no such mark."""
    if len(line) > 4000:
        return None
    if match := _FORWARD_LINE.match(line):
        return line[match.end() :].strip()
    return "" if _FORWARDED_BY.match(line[:400]) else None


def forward_tail(mark: str, below: str) -> bool:
    """Whether `below` is the rest of the long line "--- Forwarded by Ada Park on 1/2/2026 9:00 AM ---", broken off it."""
    return not mark.rstrip().endswith("---") and bool(_FORWARDED_BY.match(mark[:400])) and bool(_FORWARD_TAIL.match(below[:200]))


def flat_heading(lines: Sequence[str], index: int) -> int:
    """How many lines a heading on one line takes here, 0 for none: GroupWise's ">>> Ada Park 01/02/26 09:00AM >>>", Notes' pasted flat."""
    line = lines[index]
    if ">>>" in line[:8]:
        if _is_groupwise(line):
            return 1
        both = f"{line.rstrip()} {lines[index + 1].strip()}" if index + 1 < len(lines) else ""
        return 2 if not line.rstrip().endswith(">>>") and _is_groupwise(both) else 0
    subject = line.find("Subject: ")
    if subject < 0 or len(line) > 5000:
        return 0
    stamp = _STAMP.search(line[:200])
    reader = line.find("To: ", stamp.end()) if stamp else -1
    return int(0 <= reader < line.find("cc: ", reader) < subject)


def _is_groupwise(line: str) -> bool:
    text = line.strip()
    return 10 < len(text) < 400 and text.startswith(">>>") and text[3:4] != ">" and bool(_GROUPWISE_END.search(text[-24:]))


def is_rule(line: str) -> bool:
    """A line of underscores, as Outlook writes above the header block."""
    return len(line) < 400 and bool(_UNDERSCORES.match(line))


def attribution(lines: Sequence[str], index: int, *, quoted_next: bool) -> int | None:
    """The first line of an "On … somebody wrote:" that ends at `index`, looking at most three lines up; None where there is none.

    A date or an address must stand in it, unless a quotation follows directly.
    """
    ending = lines[index].rstrip(" \t*>_")
    if not ending.endswith((":", "：")) or len(ending) > 500:
        return None
    joined = ending
    for start in range(index, max(-1, index - 4), -1):
        if start < index:
            above = lines[start].strip()
            if not above or len(above) > 300:
                break
            joined = f"{above} {joined}"
        if _WROTE_WORD.search(joined) and _OPENER.match(joined.lstrip(" \t*")) and _DATED.search(joined):
            return start
    if quoted_next and (loose := _loose_attribution(lines, index)) is not None:
        return loose
    if _WROTE_WORD.search(ending) and (quoted_next or "@" in ending) and len(ending) <= 200 and len(ending.split()) <= 14:
        return index
    return None


def _loose_attribution(lines: Sequence[str], index: int) -> int | None:
    """The same just above a quotation, in any order of words: somebody's address or "wrote" stands there, and a day or an hour."""
    joined = ""
    for start in range(index, max(-1, index - 4), -1):
        line = lines[start].strip()
        names_author = bool(_WROTE_WORD.search(joined)) or "@" in joined
        if not line or len(line) + len(joined) > 300 or (names_author and line.endswith((".", "!", "?"))):
            return None
        joined = f"{line} {joined}"
        if joined.startswith("<") and start and lines[start - 1].strip():
            continue
        if (_WROTE_WORD.search(joined) or "@" in joined) and _DAY_OR_HOUR.search(_ADDRESS.sub(" ", joined)):
            return start
    return None
