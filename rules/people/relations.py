"""What a relation is beside acquaintance: the owner's word, else a guess. Where helping is the job, no balance is drawn."""

from __future__ import annotations

from rules.engine.cases import Desk

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
WITHOUT_BALANCE = frozenset({"family", "client", "boss", "colleague", "mentor", "paid"})


def relation_of(person: str, desk: Desk) -> str | None:
    """The relation the owner named, else "colleague" where both have the same domain of their own, else None."""
    for address in sorted(desk.bag.addresses.get(person, {person})):
        if address in desk.said.relations:
            return desk.said.relations[address]
    own = {_house(address) for address in desk.bag.owner.addresses} - {""}
    houses = {_house(address) for address in desk.bag.addresses.get(person, {person})}
    return "colleague" if own & houses else None


def _house(address: str) -> str:
    """The domain of an address, "" for a provider's."""
    domain = address.rpartition("@")[2]
    return "" if domain.split(".")[0] in FREE_MAIL or domain in FREE_DOMAINS else domain
