"""The line that a phone, a mail program or a free mail service writes under a letter, in many languages: "Sent from my iPhone"."""

from __future__ import annotations

import re

# Without a device or a program in it, such a line may well be the author's: "Enviado por correo ayer".
_DEVICE = re.compile(
    r"i ?phon|i ?pad|i ?pod|i ?os|android|samsung|galaxy|xiaomi|redmi|huawei|oppo|nokia|pixel|blackberry|windows|smart ?phone"
    r"|tele[fp][oó]|handy|mob[iy]|móvil|celular|telemóvel|puhelim|outlook|thunderbird|mail app|mail for|почт|app\b|яндекс|gmx|web\.de"
    r"|yahoo|proton|spark|nine|bluemail|superhuman|verizon|t-mobile|at&t|手机|手機|휴대|スマホ"
)
_SENT = re.compile(
    r"sent (?:from|via|by|using|on|with)|(?:von|vom|mit|aus) .{2,60}(?:gesendet|gesandt|geschickt)|gesendet (?:von|mit|aus|über)"
    r"|diese nachricht wurde von mein|envoyé[e]? (?:de|depuis|à partir|avec|d['’])"
    r"|enviad[oa] (?:desde|do|da|a partir|de|por|via|con|com)|inviato (?:da|dal|con|tramite)|verstuurd (?:vanaf|met|via)"
    r"|verzonden (?:vanaf|met|via)|skickat (?:från|med)|sendt (?:fra|med|via)|lähetetty|wysłan[eoya] (?:z|ze|za)|odesláno (?:z|ze|pomocí)"
    r"|odoslané (?:z|zo)|.{0,30}küldve|trimis (?:de|din)|отправлено (?:с|из|через)|надіслано (?:з|із)|відправлено (?:з|із)"
    r"|.{0,40}gönderildi|poslano (?:s|z|sa|iz)|poslato (?:s|sa|iz)|saadetud|στάλθηκε από|εστάλη από|išsiųsta iš|nosūtīts no|изпратено от"
    r"|.{0,30}から送信|(?:从|從)我的|(?:发|發|寄)自我的?|나의 .{0,20}보냄|dikirim (?:dari|menggunakan)|gửi từ|נשלח מ"
    r"|أُرسلت من|مرسل من|enviat des"
)
_ALWAYS = re.compile(
    r"sent from (?:my|mail\b|aol|gmail) ?.{0,100}|(?=.{0,60}\b(?:ios|android|mac)).{0,40}\boutlook\b.{0,40}|télécharge[rz] outlook.{0,60}"
    r"|发自我的.{0,40}|join the world['’]s largest.{0,80}|do you yahoo!\?.{0,80}|get your (?:free|private).{0,120}"
    r"|send instant messages.{0,80}|virus-free\..{0,60}|virenfrei\..{0,60}|this email has been (?:checked|scanned).{0,120}"
    r"|_{10,}[ \t]*(?:do you|get your|msn|join|never).{0,120}|(?:to )?unsubscribe(?: from this (?:group|list))?[:,].{0,160}"
    r"|you received this message because.{0,200}"
    r"|[*_ ]{0,9}get .{0,60}\b(?:free|private|secure)\b.{0,40}\b(?:e-?mail|download of msn).{0,40}https?://.{4,100}"
    r"|(?:get|chat|join|share|talk|send|win|try) .{0,60}\b(?:msn (?:explorer|messenger|mobile|photos)|hotmail|yahoo!).{0,80}https?://.{4,100}"
)
LONGEST = 120


def is_program_footer(line: str) -> bool:
    """Whether a program wrote the line. Programs write no full sentence there, so the line must be nothing else."""
    text = line.strip(" \t.").lower()
    if _ALWAYS.fullmatch(text):
        return True
    return len(text) <= LONGEST and bool(_DEVICE.search(text)) and bool(_SENT.match(text))
