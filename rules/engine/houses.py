"""Whose domain an address has: a house of their own says something (colleagues, one person), a provider of free mail nothing."""

from __future__ import annotations

FREE_MAIL = frozenset(
    [
        "gmail",
        "googlemail",
        "outlook",
        "hotmail",
        "yahoo",
        "ymail",
        "rocketmail",
        "icloud",
        "aol",
        "gmx",
        "posteo",
        "protonmail",
        "fastmail",
        "zoho",
        "yandex",
        "wanadoo",
        "laposte",
        "libero",
        "virgilio",
        "btinternet",
        "talktalk",
        "virginmedia",
        "comcast",
        "verizon",
        "earthlink",
        "naver",
        "tutanota",
        "hushmail",
        "terra",
        "uol",
    ]
)
"""Providers by the first label of the domain, whatever the country: a shared domain says nothing there."""
FREE_DOMAINS = frozenset(
    [
        "live.com",
        "msn.com",
        "me.com",
        "mac.com",
        "web.de",
        "t-online.de",
        "freenet.de",
        "mailbox.org",
        "proton.me",
        "pm.me",
        "mail.com",
        "mail.ru",
        "inbox.lv",
        "orange.fr",
        "free.fr",
        "sfr.fr",
        "tiscali.it",
        "sky.com",
        "att.net",
        "juno.com",
        "qq.com",
        "163.com",
        "126.com",
        "hey.com",
        "tuta.io",
        "bluewin.ch",
        "seznam.cz",
        "wp.pl",
    ]
)
"""Providers whose name alone could be anybody's."""


def house(address: str) -> str:
    """The domain of an address, "" for a provider's."""
    domain = address.rpartition("@")[2]
    return "" if domain.split(".")[0] in FREE_MAIL or domain in FREE_DOMAINS else domain
