"""Forwards, reply headings and phone footers as common programs write them, language by language. The letters are invented."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parsers.message import Address
from parsers.parse import parse
from tests.parsers.letters import letter

CY = Address("Cy Moss", "cy@moss.example")
NINE = datetime(2026, 6, 1, 9, 31, tzinfo=UTC)

# language: (subject mark, Thunderbird's line, Apple Mail's line, from, date, to, cc, subject, the date in words)
FORWARDS = {
    "cs": (
        "Fwd",
        "Přeposlaná zpráva",
        "Začátek přeposílané zprávy",
        "Od",
        "Odesláno",
        "Komu",
        "Kopie",
        "Předmět",
        "pondělí 1. června 2026 9:31",
    ),
    "da": ("VS", "Videresendt meddelelse", "Start på videresendt besked", "Fra", "Sendt", "Til", "Cc", "Emne", "1. juni 2026 09:31"),
    "fi": (
        "VL",
        "Välitetty viesti",
        "Välitetty viesti alkaa",
        "Lähettäjä",
        "Lähetetty",
        "Vastaanottaja",
        "Kopio",
        "Aihe",
        "1. kesäkuuta 2026 9:31",
    ),
    "hr": ("Pr", "Proslijeđena poruka", "Započni proslijeđenu poruku", "Od", "Poslano", "Za", "Kopija", "Predmet", "1. lipnja 2026. 09:31"),
    "hu": (
        "Továbbítás",
        "Továbbított üzenet",
        "Továbbított levél kezdete",
        "Feladó",
        "Elküldve",
        "Címzett",
        "Másolatot kap",
        "Tárgy",
        "2026. június 1. 9:31",
    ),
    "nl": (
        "Doorst",
        "Doorgestuurd bericht",
        "Begin doorgestuurd bericht",
        "Van",
        "Verzonden",
        "Aan",
        "CC",
        "Onderwerp",
        "maandag 1 juni 2026 09:31",
    ),
    "no": ("VS", "Videresendt melding", "Videresendt melding", "Fra", "Sendt", "Til", "Kopi", "Emne", "1. juni 2026 09:31"),
    "pl": (
        "PD",
        "Treść przekazanej wiadomości",
        "Początek przekazywanej wiadomości",
        "Od",
        "Wysłano",
        "Do",
        "DW",
        "Temat",
        "1 czerwca 2026 09:31",
    ),
    "pt": (
        "RES",
        "Mensagem reencaminhada",
        "Início da mensagem reencaminhada",
        "De",
        "Enviado",
        "Para",
        "Cc",
        "Assunto",
        "1 de junho de 2026 09:31",
    ),
    "pt-BR": (
        "ENC",
        "Mensagem encaminhada",
        "Início da mensagem encaminhada",
        "De",
        "Enviada em",
        "Para",
        "Cc",
        "Assunto",
        "segunda-feira, 1 de junho de 2026 09:31",
    ),
    "ro": (
        "Fwd",
        "Mesaj redirecționat",
        "Începutul mesajului redirecționat",
        "De la",
        "Trimis",
        "Către",
        "Cc",
        "Subiect",
        "1 iunie 2026 09:31",
    ),
    "ru": (
        "Fwd",
        "Перенаправленное сообщение",
        "Начало переадресованного сообщения",
        "От",
        "Отправлено",
        "Кому",
        "Копия",
        "Тема",
        "1 июня 2026 г. 9:31",
    ),
    "sk": ("Fwd", "Preposlaná správa", "Začiatok preposlanej správy", "Od", "Odoslané", "Komu", "Kópia", "Predmet", "1. júna 2026 9:31"),
    "sv": ("VB", "Vidarebefordrat meddelande", "Vidarebefordrat mejl", "Från", "Skickat", "Till", "Kopia", "Ämne", "den 1 juni 2026 09:31"),
    "tr": (
        "İLT",
        "İletilmiş Mesaj",
        "Yönlendirilen ileti başlangıcı",
        "Kimden",
        "Gönderildi",
        "Kime",
        "Bilgi",
        "Konu",
        "1 Haziran 2026 09:31",
    ),
    "uk": (
        "Fwd",
        "Переслане повідомлення",
        "Початок листа, що пересилається",
        "Від",
        "Надіслано",
        "Кому",
        "Копія",
        "Тема",
        "1 червня 2026 р. 09:31",
    ),
    "et": ("Ed", "Edastatud kiri", "Edastatud kirja algus", "Saatja", "Saadetud", "Adressaat", "Koopia", "Teema", "1. juuni 2026 09:31"),
    "el": ("ΠΡΘ", "Προωθημένο μήνυμα", "Αρχή προωθημένου μηνύματος", "Από", "Στάλθηκε", "Προς", "Κοιν.", "Θέμα", "1 Ιουνίου 2026 09:31"),
    "sl": ("Pos", "Posredovano sporočilo", "Začetek posredovanega sporočila", "Od", "Poslano", "Za", "Kp", "Zadeva", "1. junij 2026 09:31"),
    "lt": ("Fwd", "Persiųstas laiškas", "Persiunčiamo laiško pradžia", "Nuo", "Išsiųsta", "Kam", "Kopija", "Tema", "2026-06-01 09:31"),
    "lv": ("Fwd", "Pārsūtītā ziņa", "Pārsūtītās ziņas sākums", "No", "Nosūtīts", "Kam", "Kopija", "Temats", "2026-06-01 09:31"),
    "bg": (
        "Fwd",
        "Препратено съобщение",
        "Начало на препратеното съобщение",
        "От",
        "Изпратено",
        "До",
        "Копие",
        "Относно",
        "1 юни 2026 09:31",
    ),
    "de": (
        "WG",
        "Weitergeleitete Nachricht",
        "Anfang der weitergeleiteten Nachricht",
        "Von",
        "Gesendet",
        "An",
        "Cc",
        "Betreff",
        "Montag, 1. Juni 2026 09:31",
    ),
    "fr": ("TR", "Message transféré", "Début du message transféré", "De", "Envoyé", "À", "Cc", "Objet", "lundi 1 juin 2026 09:31"),
    "es": (
        "RV",
        "Mensaje reenviado",
        "Inicio del mensaje reenviado",
        "De",
        "Enviado",
        "Para",
        "CC",
        "Asunto",
        "lunes, 1 de junio de 2026 09:31",
    ),
    "it": ("I", "Messaggio inoltrato", "Inizio messaggio inoltrato", "Da", "Inviato", "A", "Cc", "Oggetto", "lunedì 1 giugno 2026 09:31"),
    "ja": ("FW", "転送メッセージ", "転送されたメッセージ", "差出人", "送信日時", "宛先", "CC", "件名", "2026年6月1日 9:31"),
    "zh": ("转发", "转发的邮件", "转发的邮件", "发件人", "发送时间", "收件人", "抄送", "主题", "2026年6月1日 9:31"),
    "ko": ("FW", "전달된 메시지", "전달된 메시지", "보낸 사람", "보낸 날짜", "받는 사람", "참조", "제목", "2026년 6월 1일 9:31"),
}


def check(body: str, subject: str, *, dated: bool = True) -> None:
    message = parse(letter(f"For you.\n\n{body}\n", subject=subject))

    assert message.own_text == "For you."
    assert message.forwarded is not None
    assert message.forwarded.sender == CY
    assert message.forwarded.to == (Address("", "dee@dee.example"),)
    assert message.forwarded.cc == (Address("", "eli@eli.example"),)
    assert message.forwarded.subject == "Boats"
    assert message.forwarded.text == "The boats are in."
    assert not dated or message.forwarded.date == NINE


@pytest.mark.parametrize("language", FORWARDS)
def test_an_outlook_forward(language: str) -> None:
    mark, _, _, sender, sent, to, cc, subject, day = FORWARDS[language]
    block = f"{sender}: Cy Moss <cy@moss.example>\n{sent}: {day}\n{to}: dee@dee.example\n{cc}: eli@eli.example\n"
    block += f"{subject}: Boats\n\nThe boats are in."

    check("________________________________\n" + block, f"{mark}: Boats")
    check(block, f"{mark}: Boats")


@pytest.mark.parametrize("language", FORWARDS)
def test_a_thunderbird_forward_whatever_the_subject_says(language: str) -> None:
    _, line, _, sender, sent, to, cc, subject, _ = FORWARDS[language]
    block = (
        f"-------- {line} --------\n{subject}: \tBoats\n{sent}: \tMon, 1 Jun 2026 09:31:00 +0000\n{sender}: \tCy Moss <cy@moss.example>\n"
        f"{to}: \tdee@dee.example\n{cc}: \teli@eli.example\n\nThe boats are in."
    )

    check(block, "Boats, see below")


@pytest.mark.parametrize("language", FORWARDS)
def test_an_apple_forward_whatever_the_subject_says(language: str) -> None:
    _, _, line, sender, sent, to, cc, subject, day = FORWARDS[language]
    quoted = [
        f"> {sender}: Cy Moss <cy@moss.example>",
        f"> {subject}: Boats",
        f"> {sent}: {day}",
        f"> {to}: dee@dee.example",
        f"> {cc}: eli@eli.example",
        "> ",
        "> The boats are in.",
    ]

    check("\n".join([f"{line}:", "", *quoted]), "Boats, see below")


HEADINGS = {
    "en": "On Mon, Jun 1, 2026 at 9:31 AM Cy Moss <cy@moss.example> wrote:",
    "en (Apple)": "On Jun 1, 2026, at 09:31, Cy Moss <cy@moss.example> wrote:",
    "de": "Am Mo., 1. Juni 2026 um 09:31 Uhr schrieb Cy Moss <cy@moss.example>:",
    "de (Thunderbird)": "Am 01.06.26 um 09:31 schrieb Cy Moss:",
    "fr": "Le lun. 1 juin 2026 à 09:31, Cy Moss <cy@moss.example> a écrit :",
    "es": "El lun, 1 jun 2026 a las 9:31, Cy Moss (<cy@moss.example>) escribió:",
    "it": "Il giorno lun 1 giu 2026 alle ore 09:31 Cy Moss <cy@moss.example> ha scritto:",
    "pt": "Em seg., 1 de jun. de 2026 às 09:31, Cy Moss <cy@moss.example> escreveu:",
    "nl": "Op ma 1 jun 2026 om 09:31 schreef Cy Moss <cy@moss.example>:",
    "sv": "Den mån 1 juni 2026 kl 09:31 skrev Cy Moss <cy@moss.example>:",
    "da": "Den man. 1. jun. 2026 kl. 09.31 skrev Cy Moss <cy@moss.example>:",
    "no": "man. 1. juni 2026 kl. 09:31 skrev Cy Moss <cy@moss.example>:",
    "fi": "ma 1. kesäk. 2026 klo 9.31 Cy Moss (cy@moss.example) kirjoitti:",
    "pl": "pon., 1 cze 2026 o 09:31 Cy Moss <cy@moss.example> napisał(a):",
    "cs": "po 1. 6. 2026 v 9:31 odesílatel Cy Moss <cy@moss.example> napsal:",
    "sk": "po 1. 6. 2026 o 9:31 Cy Moss <cy@moss.example> napísal(a):",
    "hu": "Cy Moss <cy@moss.example> ezt írta (időpont: 2026. jún. 1., H, 9:31):",
    "ro": "În lun., 1 iun. 2026 la 09:31, Cy Moss <cy@moss.example> a scris:",
    "ru": "пн, 1 июн. 2026 г. в 09:31, Cy Moss <cy@moss.example>:",
    "ru (Thunderbird)": "01.06.2026 9:31, Cy Moss пишет:",
    "uk": "пн, 1 черв. 2026 р. о 09:31 Cy Moss <cy@moss.example> пише:",
    "tr": "Cy Moss <cy@moss.example>, 1 Haz 2026 Pzt, 09:31 tarihinde şunu yazdı:",
    "hr": "pon, 1. lip 2026. u 09:31 Cy Moss <cy@moss.example> napisao je:",
    "sl": "V V pon., 1. jun. 2026 ob 09:31 je oseba Cy Moss <cy@moss.example> napisala:",
    "et": "Kuupäev E, 1. juuni 2026 kell 09:31 kirjutas Cy Moss <cy@moss.example>:",
    "el": "Στις Δευ 1 Ιουν 2026 στις 9:31 π.μ., ο/η Cy Moss <cy@moss.example> έγραψε:",
    "lt": "2026-06-01, pr, 09:31 Cy Moss <cy@moss.example> rašė:",
    "lv": "P, 2026. g. 1. jūn., plkst. 09:31 — lietotājs Cy Moss (<cy@moss.example>) rakstīja:",
    "bg": "На пн, 1.06.2026 г. в 9:31 Cy Moss <cy@moss.example> написа:",
    "ja": "2026年6月1日(月) 9:31 Cy Moss <cy@moss.example>:",
    "zh": "Cy Moss <cy@moss.example> 于2026年6月1日周一 09:31写道：",
    "ko": "2026년 6월 1일 (월) 오전 9:31, Cy Moss <cy@moss.example>님이 작성:",
    "he": "\u200fבתאריך יום ב׳, 1 ביוני 2026 ב-9:31 מאת \u202aCy Moss\u202c\u200f <\u202acy@moss.example\u202c\u200f>:\u200f",
}


@pytest.mark.parametrize("language", HEADINGS)
def test_a_reply_heading_is_not_own(language: str) -> None:
    message = parse(letter(f"Gladly.\n\n{HEADINGS[language]}\n\n> The boats are in.\n> Will you come?\n", subject="Re: Boats"))

    assert message.own_text == "Gladly."
    assert "The boats are in." in message.quoted_text


@pytest.mark.parametrize("language", HEADINGS)
def test_a_reply_heading_wrapped_over_two_lines_is_not_own(language: str) -> None:
    words = HEADINGS[language].split(" ")
    wrapped = " ".join(words[:-3]) + "\n" + " ".join(words[-3:])

    message = parse(letter(f"Gladly.\n\n{wrapped}\n> The boats are in.\n", subject="Re: Boats"))

    assert message.own_text == "Gladly."


PHONES = [
    "Sent from my iPhone",
    "Sent from Outlook for iOS",
    "Sent from Yahoo Mail on Android",
    "Get Outlook for Android",
    "Von meinem iPhone gesendet",
    "Gesendet mit der GMX Mail App",
    "Diese Nachricht wurde von meinem Android-Mobiltelefon mit WEB.DE Mail gesendet.",
    "Envoyé de mon iPhone",
    "Envoyé depuis mon mobile Orange",
    "Obtenir Outlook pour iOS",
    "Enviado desde mi iPhone",
    "Obtener Outlook para Android",
    "Enviado do meu iPhone",
    "Enviado do meu telemóvel Samsung Galaxy",
    "Inviato da iPhone",
    "Inviato dal mio dispositivo Samsung",
    "Verstuurd vanaf mijn iPhone",
    "Verzonden vanaf mijn Galaxy",
    "Skickat från min iPhone",
    "Hämta Outlook för iOS",
    "Sendt fra min iPhone",
    "Sendt fra Outlook til iOS",
    "Lähetetty iPhonesta",
    "Hanki Outlook iOSille",
    "Wysłane z iPhone'a",
    "Pobierz aplikację Outlook dla systemu iOS",
    "Odesláno z iPhonu",
    "Odesláno z mého telefonu",
    "Odoslané z môjho iPhonu",
    "Iphone-omról küldve",
    "Trimis de pe iPhone-ul meu",
    "Отправлено с iPhone",
    "Отправлено из мобильной Яндекс Почты",
    "Надіслано з iPhone",
    "iPhone'umdan gönderildi",
    "Poslano s mojeg iPhonea",
    "Poslano iz mojega iPhona",
    "Saadetud minu iPhone'ist",
    "Στάλθηκε από το iPhone μου",
    "Išsiųsta iš mano „iPhone“",
    "Nosūtīts no mana iPhone",
    "Изпратено от моя iPhone",
    "iPhoneから送信",
    "从我的iPhone发送",
    "發自我的 iPhone",
    "나의 iPhone에서 보냄",
    "Dikirim dari iPhone saya",
    "נשלח מה-iPhone שלי",
]


@pytest.mark.parametrize("footer", PHONES)
def test_a_phones_footer_is_not_own(footer: str) -> None:
    message = parse(letter(f"Gladly, see you there.\n\n{footer}\n", subject="Re: Boats"))

    assert message.own_text == "Gladly, see you there."
    assert message.signature == footer


@pytest.mark.parametrize(
    "line",
    [
        "Sent from the harbour office this morning: two boats and a letter.",
        "Sent by mail yesterday, please tell me when it comes.",
        "Enviado por correo ayer, avísame cuando llegue.",
        "Gesendet von der Post, also erst am Freitag da.",
        "Wysłane z opóźnieniem dokumenty są już u mnie.",
        "Wysłane wczoraj dokumenty proszę podpisać.",
        "Enviado el informe, espero tu respuesta.",
        "From: the harbour, with love",
        "Od: mamy, dla Bo",
        "On Monday Cy wrote to me about the boats: they are in.",
        "Am Montag schrieb Cy von den Booten.",
    ],
)
def test_sentences_that_look_like_headings_or_footers_stay(line: str) -> None:
    assert parse(letter(f"Hello Bo,\n\n{line}\n")).own_text.endswith(line)
