"""English words for a time, as terms are read from them."""

from __future__ import annotations

from rules.language.times import Times

TIMES = Times(
    weekdays=(
        r"mondays?|mon(?! (?!(?:morning|afternoon|evening|noon|night|next|at|the|or|if|and|by)\b)[a-z])",
        r"tues?(?:days?)?",
        r"wed(?:s|nesdays?)?",
        r"thu(?:rs?(?:days?)?)?",
        r"fri(?:days?)?",
        r"sat(?:urdays?)?",
        r"sun(?:days?)?",
    ),
    months=(
        r"jan(?:uary)?",
        r"feb(?:ruary)?",
        r"mar(?:ch)?",
        r"apr(?:il)?",
        r"may",
        r"june?",
        r"july?",
        r"aug(?:ust)?",
        r"sept?(?:ember)?",
        r"oct(?:ober)?",
        r"nov(?:ember)?",
        r"dec(?:ember)?",
    ),
    numbers={
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "twelve": 12,
        "couple": 2,
        "few": 5,
        "several": 5,
    },
    minutes=r"minutes?|mins?",
    hours=r"hours?|hrs?",
    days=r"days?",
    weeks=r"weeks?",
    fortnights=r"fortnights?",
    many_months=r"months?",
    workdays=r"working|business|work",
    today=(
        r"today|tonight|this (?:morning|afternoon|evening)|in (?:an|a few|two) (?:hours?|minutes?)|eod|end of (?:the )?(?:business )?day|"
        r"close of (?:business|play)|cob"
    ),
    tomorrow=r"tomm?orr?ow|tmrw",
    overmorrow=r"(?:the )?day after tomorrow",
    week=r"week|eow",
    weekend=r"weekend",
    month=r"month|eom",
    year=r"year",
    quarter=r"quarter",
    coming=r"next|following|(?<!this )coming",
    after_next=r"week after next",
    few=r"(?:next|coming)(?: (?:few|couple of|several))?|(?:few|couple of|several) coming",
    parts=(r"beginning|start|early|first half", r"middle|mid", r"end|close|late|eow|eom|second half"),
    christmas=r"christmas|xmas",
    new_year=r"new year(?:'s(?: eve)?)?|year[- ]?end|end of (?:the |this )?year",
    after=r"after",
)
