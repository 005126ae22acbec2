"""A language of the summary: its words from `tongues/<code>.toml`, its days, plural forms and lists from CLDR.

The catalogues are part of the program like its modules, and read like them: the same code gives the same words. What a language does
not say is said in English. Plural categories, month names and lists: Unicode CLDR (UTS 35), by way of Babel.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cache
from importlib import resources

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
"""Plural categories (UTS 35 part 3, section 5)."""

Text = str | Mapping[str, str] | tuple[str, ...]
"""A sentence, its plural forms by category, or words by their number."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """`code` is a language tag (BCP 47); `texts` holds by "section.key" what is said, with places for names in braces."""

    code: str
    name: str
    locale: Locale
    texts: Mapping[str, Text]

    def say(self, key: str, /, **parts: object) -> str:
        """The sentence of a key with its places filled. Foreign words in `parts` stay words: nothing in them is a place."""
        text = self.texts[key]
        if not isinstance(text, str):
            raise KeyError(f"{key} has plural forms")
        return text.format_map(parts)

    def has(self, key: str) -> bool:
        """Whether there is such a key."""
        return key in self.texts

    def counted(self, key: str, count: int, /, **parts: object) -> str:
        """The sentence of a key in the plural form of a count, which it may name as {number}, {figure} or {often}."""
        forms = self.texts[key]
        if not isinstance(forms, Mapping):
            raise KeyError(f"{key} has no plural forms")
        form = forms.get(self.locale.plural_form(count)) or forms["other"]
        return form.format_map({"number": self.number(count), "figure": count, "often": self.often(count), **parts})

    def number(self, count: int) -> str:
        """ "two"; figures where the language gives no word."""
        return self._word("numbers.words", count) or str(count)

    def often(self, count: int) -> str:
        """ "twice", "three times"; figures where the language gives no word."""
        return self._word("numbers.often", count) or self.say("numbers.often_more", figure=count)

    def _word(self, key: str, count: int) -> str:
        words = self.texts[key]
        return words[count] if isinstance(words, tuple) and 0 <= count < len(words) else ""

    def listed(self, parts: Sequence[str]) -> str:
        """ "a", "a and b", "a, b and c"."""
        return format_list(list(parts), locale=self.locale) if parts else ""

    def quoted(self, text: str) -> str:
        """Words between the quotation marks of the language."""
        return self.say("quote.marks", text=text)

    # -- days: those of the owner's time zone --------------------------------------------------------------------------------

    def on(self, day: date, today: date) -> str:
        """ "3 March", with the year where it is another."""
        return self._month_day(day) if day.year == today.year else self._full(day)

    def weekday(self, day: date) -> str:
        """ "Thursday"."""
        return format_date(day, "EEEE", locale=self.locale)

    def ago(self, day: date, today: date) -> str:
        """ "today", "yesterday", "12 days ago", "3 weeks ago", "5 months ago", "2 years ago"; "soon" words for days to come."""
        days = (today - day).days
        if days < 0:
            return self.ahead(day, today)
        if days < 2:
            return self.say(("dates.today", "dates.yesterday")[days])
        if days <= 27:
            return self.counted("dates.days_ago", days)
        if days <= 60:
            return self.counted("dates.weeks_ago", round(days / 7))
        if days < 700:
            return self.counted("dates.months_ago", round(days / 30.44))
        return self.counted("dates.years_ago", round(days / 365.25))

    def ahead(self, day: date, today: date) -> str:
        """ "today", "tomorrow", "on Friday", "in 12 days"."""
        days = (day - today).days
        if days < 2:
            return self.say(("dates.today", "dates.tomorrow")[max(days, 0)])
        return self.say("dates.on_weekday", weekday=self.weekday(day)) if days < 7 else self.counted("dates.days_ahead", days)

    def since(self, moment: datetime, now: datetime, zone: tzinfo) -> str:
        """ "3 March, 12 days ago"."""
        day, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
        return self.say("dates.since", day=self.on(day, today), ago=self.ago(day, today))

    def span(self, start: datetime, end: datetime, zone: tzinfo) -> str:
        """ "8 to 15 June 2026", "28 December 2025 to 4 January 2026"; one day alone where both ends fall on it."""
        first, last = start.astimezone(zone).date(), end.astimezone(zone).date()
        if first >= last:
            return self._full(last)
        if first.year != last.year:
            begin = self._full(first)
        elif first.month != last.month:
            begin = self._month_day(first)
        else:
            begin = format_date(first, self.say("dates.span_day"), locale=self.locale)
        return self.say("dates.span", start=begin, end=self._full(last))

    def _full(self, day: date) -> str:
        return format_date(day, "long", locale=self.locale)

    def _month_day(self, day: date) -> str:
        return format_skeleton("MMMMd", day, locale=self.locale)


@cache
def languages() -> tuple[str, ...]:
    """The codes that `summary.language` may have, English first."""
    found = sorted(
        one.name.removesuffix(".toml") for one in resources.files("rules.digest.tongues").iterdir() if one.name.endswith(".toml")
    )
    return tuple(sorted(found, key=lambda code: code != "en"))


@cache
def tongue(code: str) -> Tongue:
    """The language of a code of `languages()`. Raises KeyError for another."""
    if code not in languages():
        raise KeyError(code)
    texts = {**catalogue("en"), **catalogue(code)}
    tag = str(texts.pop("language.code"))
    return Tongue(code=tag, name=str(texts.pop("language.name")), locale=Locale.parse(tag, sep="-"), texts=texts)


def catalogue(code: str) -> dict[str, Text]:
    """What a language file says, by "section.key"."""
    read = resources.files("rules.digest.tongues").joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return {f"{section}.{key}": _text(said) for section, keys in tomllib.loads(read).items() for key, said in keys.items()}


def _text(said: object) -> Text:
    if isinstance(said, str):
        return said
    if isinstance(said, list):
        return tuple(str(one) for one in said)
    if isinstance(said, dict) and "other" in said and said.keys() <= CATEGORIES:
        return {str(category): str(form) for category, form in said.items()}
    raise TypeError(f"no text: {said!r:.60}")


ENGLISH = tongue("en")
