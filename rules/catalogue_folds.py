"""The catalogue of the rules that fold: obligations first, then flags, then advice. Its listing is the list of features."""

from __future__ import annotations

from typing import Any

from rules.engine.rule import Rule
from rules.engine.scene import Scene
from rules.fold import OBLIGATION_RULES
from rules.people.advising import ADVICE_RULES
from rules.people.flagging import FLAG_RULES

FOLD_RULES: tuple[Rule[Any, Scene], ...] = (*OBLIGATION_RULES, *FLAG_RULES, *ADVICE_RULES)
