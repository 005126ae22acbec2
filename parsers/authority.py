"""Does a letter provably come from the owner? The conditions T1 to T3 of RELIABILITY (d); a secret token (T4) is the caller's matter.

Fails closed: whatever is odd, missing or raises is "not proven", with its reason. Reply-To is never looked at.
"""

from __future__ import annotations

import re
from email.utils import parseaddr

import authres

from parsers.fields import Fields, split_letter, unfold
from parsers.mail import author_of

# One addr-spec, with at most one phrase before it (RFC 5322 section 3.4, without comments, groups, routes and obsolete forms).
_ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]"
_SPEC = (
    rf"{_ATEXT}{{1,64}}(?:\.{_ATEXT}{{1,64}}){{0,8}}@[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}})){{1,8}}"
)
_PHRASE = r"(?:\"(?:[^\"\\\r\n@<>]){0,200}\"|[^\"\\()<>\[\]:;@,\x00-\x1f\x7f]{0,200})"
_STRICT_FROM = re.compile(rf"[ \t]*(?:({_SPEC})|{_PHRASE}[ \t]*<({_SPEC})>)[ \t]*\Z")
_SUBDOMAIN_PUBLIC = frozenset({"com", "org", "net", "co.uk", "org.uk", "com.au", "co.jp", "co.nz", "com.br", "edu", "gov"})
_RESULTS = "authentication-results"
# Gmail writes its results below its own Received, and takes away what others wrote in its name (RFC 8601 section 5).
_WRITES_BELOW = frozenset({"mx.google.com"})
FIELD_LIMIT = 16384


def proves_author(header_block: bytes, owner: frozenset[str], trusted_authserv: frozenset[str]) -> str:
    """ "" when the header proves one of the `owner` addresses as author, else the reason why it does not, in a few words.

    `trusted_authserv` holds the authserv-ids whose Authentication-Results (RFC 8601) are believed. Never raises.
    """
    try:
        return _judge(split_letter(header_block)[0], {address.lower() for address in owner}, {name.lower() for name in trusted_authserv})
    except Exception as error:  # hostile headers make foreign parsers raise anything; whatever it is, nothing is proven
        return f"unreadable header ({type(error).__name__})"


def single_author(fields: Fields) -> tuple[str, str]:
    """(address, reason): the one author that three readers agree on, or "" and why there is none (T3)."""
    values = fields.all_raw("from")
    if len(values) != 1:
        return "", "not exactly one From field"
    raw = unfold(values[0][:2000])
    match = _STRICT_FROM.match(raw) if len(raw) <= 998 else None
    if not match:
        return "", "From is not one plain address"
    address = (match[1] or match[2]).lower()
    if parseaddr(raw)[1].lower() != address or author_of(values[0]) != [address]:
        return "", "readers disagree about From"
    return address, ""


def _judge(fields: Fields, owner: set[str], trusted: set[str]) -> str:
    if fields.truncated:
        return "header block too large"
    address, reason = single_author(fields)
    if reason:
        return reason
    if address not in owner:
        return "From is not the owner"
    if not trusted:
        return "no trusted authserv-id is configured"
    return _judge_results(fields, address.rpartition("@")[2], trusted)


def _judge_results(fields: Fields, domain: str, trusted: set[str]) -> str:
    """Only the topmost block counts: what stands above the first Received of a foreign hop (T2). An attacker's headers are all below it."""
    results: list[object] = []
    for name, value in fields:
        if name == "received" and not _is_inner_hop(unfold(value[:4000]), trusted):
            break
        if name != _RESULTS:
            continue
        if len(value) > FIELD_LIMIT:
            return "Authentication-Results too large"
        parsed = authres.AuthenticationResultsHeader.parse_value(unfold(value))
        if str(parsed.authserv_id or "").lower() in trusted:
            # A server may write one field for each method; a fail in any of them is final.
            results.extend(parsed.results)
    return _judge_methods(results, domain) if results else "no Authentication-Results of a trusted server"


def _is_inner_hop(received: str, trusted: set[str]) -> bool:
    """A Received of the receiving house: from nowhere, from its own machine, or by a server that writes below and strips forgeries."""
    words = " ".join(received.lower().split())
    by = re.search(r"(?:\A| )by ([^\s;()]{1,255})", words)
    if by and by[1] in _WRITES_BELOW & trusted:
        return True
    return words.startswith("by ") or bool(re.match(r"from (?:localhost|\[?127\.0\.0\.1\]?|\[?(?:ipv6:)?::1\]?)(?:[ .]|\Z)", words))


def _judge_methods(results: list[object], domain: str) -> str:
    dmarc = [result for result in results if _method(result) == "dmarc"]
    if any(_verdict(result) not in ("pass", "none") for result in dmarc):
        return "dmarc did not pass"
    if any(_verdict(result) == "pass" for result in dmarc):
        aligned = all(_property(result, "header", "from") == domain for result in dmarc if _verdict(result) == "pass")
        return "" if aligned and len(dmarc) == 1 else "dmarc passed for another domain"
    dkim = [result for result in results if _method(result) == "dkim"]
    if not dmarc:
        return "no dmarc result"
    if any(
        _verdict(result) == "pass"
        and _aligned(_property(result, "header", "d") or _property(result, "header", "i").rpartition("@")[2], domain)
        for result in dkim
    ):
        failed = any(_verdict(result) == "fail" and _aligned(_property(result, "header", "d"), domain) for result in dkim)
        return "dkim failed" if failed else ""
    return "neither dmarc nor an aligned dkim passed"


def _method(result: object) -> str:
    return str(getattr(result, "method", "")).lower()


def _verdict(result: object) -> str:
    return str(getattr(result, "result", "")).lower()


def _property(result: object, kind: str, name: str) -> str:
    for prop in getattr(result, "properties", []):
        if str(prop.type).lower() == kind and str(prop.name).lower() == name:
            return str(prop.value).lower().strip().strip('<>"')
    return ""


def _aligned(signer: str, domain: str) -> bool:
    """Relaxed alignment (RFC 7489 section 3.1.1) without a public-suffix list: the same domain, or a signer one of them lies under."""
    if not signer or signer in _SUBDOMAIN_PUBLIC or "." not in signer:
        return False
    return signer == domain or domain.endswith(f".{signer}")
