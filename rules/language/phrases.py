"""English pieces that many patterns are built of: who speaks, how willingly, to whom. Fragments of patterns in lower case, each a group.

A rule names a construction (subject + auxiliary + kind of verb + whom it is for); the open classes of words stand here once.
"""

from __future__ import annotations

I = "(?:i|we)"  # noqa: E741 - the word itself
MAYBE_ADVERBS = (
    r"(?:(?:[a-z]{2,12}ly|also|just|still|even|now|then|ever|indeed|again|already|so|do|very much|in fact|of course|in turn|gladly|"
    r"perhaps|maybe|too|both|all|always|either|for sure),? ){0,3}"
)
"""Up to three adverbs, each with the space after it: "really also "."""
WILLING = (
    r"(?:(?:very |more than |only too |quite |most |just |always |really |so |too |extremely |absolutely ){0,2}(?:happy|glad|pleased|"
    r"delighted|willing|ready|prepared|honou?red|thrilled|keen))"
)
I_WOULD = rf"(?:{I}(?:'d| would|d))"
I_AM = rf"(?:{I}(?:'m| am|m|'re| are))"
I_CAN = rf"(?:{I}(?:'d be able to| would be able to| should be able to| may be able to| might be able to| can| could| may| might))"
I_HAVE = rf"(?:{I}(?:'ve| have|'d| had|ve)?)"
I_WILL = rf"(?:{I}(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m gonna))"
YOU = r"(?:you|u|ya|y'all)"
YOUR = r"(?:your|ur)"
POINT = (
    r"(?:tonight|tomorrow|tmrw|today|(?:(?:on|by|next|this|until|till|before) )?(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|"
    r"sun)(?:day)?s?|(?:this|next|the coming) (?:week|weekend|month|morning|afternoon|evening)|soon|shortly|later|asap|immediately|"
    r"right away|at once|first thing|within|by (?:the |noon|then|eod|cob|\d)|before (?:the |noon|\d|i |you |we )|in (?:a|an|two|three|"
    r"the next|\d{1,2}) |once |as soon as|when (?:i|we|it|they|he|she|the)|after (?:the |i |we |my |our |lunch|work))"
)
"""A word that sets a time for what is to come."""
KIN = (
    r"(?:friend|cousin|brother|sister|uncle|aunt|father|mother|dad|mum|mom|son|daughter|wife|husband|partner|neighbou?r|colleague|"
    r"contact|boss|professor|teacher|lawyer|accountant|doctor|landlord|agent|mate|buddy|acquaintance|supervisor|mentor|client|supplier|"
    r"people|guy)s?"
)
"""Somebody as the other half of "your …", "my …"."""
DRINKS = r"(?:lunch|dinner|breakfast|brunch|supper|coffee|tea|drinks?|beers?|a (?:drink|beer|coffee|bite|pint|walk|stroll|chat|call|meal))"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)s?"
