"""Words that ask in form and wait for nobody, beside those that do wait."""

from __future__ import annotations

import pytest

from rules.engine.conditions import plainly_asks


@pytest.mark.parametrize(
    "words",
    [
        "Whatever you miss, please feel free to ask.",
        "May I suggest that you have a look at the harbour's notice board and perhaps leave a few lines there.",
        "I would just like you to benefit from what I learned on that trip.",
        "When the time comes, please go through the list of berths with care.",
        "I would be glad of your guidance when such a case arises.",
        "Kim will put it right, and if you need me call me at the boathouse.",
        "to paint the hull anew?",
        "I hope you will have a very happy birthday.",
        "Any interest?",
        "Let me know what you need from me.",
    ],
)
def test_nobody_waits(words: str) -> None:
    assert not plainly_asks(words)


@pytest.mark.parametrize(
    "words",
    [
        "May I borrow your winch?",
        "Would you like to have a look at the berth?",
        "I would like you to send me the list of berths.",
        "When does the tide turn?",
        "I hope you can send me the list of berths.",
        "Any interest in the blue boat?",
        "Let me know what you need for the hull.",
        "If you need the winch on Monday, can you tell me by Friday?",
        "Do you want me to paint the hull anew?",
        "Please feel free to ask Kim; and what do you say to Friday?",
    ],
)
def test_somebody_waits(words: str) -> None:
    assert plainly_asks(words)
