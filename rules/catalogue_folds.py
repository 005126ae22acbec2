"""The catalogue of the rules that fold: obligations first, then flags. Its listing is the list of features."""

from __future__ import annotations

from rules.fold import OBLIGATION_RULES
from rules.people.flagging import FLAG_RULES

FOLD_RULES = (*OBLIGATION_RULES, *FLAG_RULES)
