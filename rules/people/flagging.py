"""All flags, in the order of the articles; the listing of `rules/flags` is the list of what can be said about a person."""

from __future__ import annotations

from rules.engine.values import Flag
from rules.flags import (
    agenda_first,
    ask_beyond_relationship,
    ask_beyond_relationship_by_them,
    dormant,
    dormant_then_ask,
    dormant_then_ask_by_them,
    introduced_too_soon,
    made_to_work,
    never_offered_help,
    no_future,
    no_thanks,
    no_thanks_by_them,
    no_update,
    no_update_by_them,
    one_way_giving,
    one_way_taking,
    overused,
    reciprocal_request_disregarded,
    relationship_overstated,
    reliable,
    superficial,
    unanswered,
    unanswered_by_them,
)
from rules.people.portrait import Portrait

FLAG_RULES = (
    no_thanks.RULE,
    no_thanks_by_them.RULE,
    no_update.RULE,
    no_update_by_them.RULE,
    reciprocal_request_disregarded.RULE,
    unanswered.RULE,
    unanswered_by_them.RULE,
    ask_beyond_relationship.RULE,
    ask_beyond_relationship_by_them.RULE,
    overused.RULE,
    made_to_work.RULE,
    relationship_overstated.RULE,
    introduced_too_soon.RULE,
    agenda_first.RULE,
    no_future.RULE,
    one_way_taking.RULE,
    one_way_giving.RULE,
    never_offered_help.RULE,
    dormant.RULE,
    dormant_then_ask.RULE,
    dormant_then_ask_by_them.RULE,
    superficial.RULE,
    reliable.RULE,
)


def flags_of(seen: Portrait) -> tuple[Flag, ...]:
    """Every flag that stands on the contact."""
    if not seen.entries or seen.desk.silenced(seen.person):
        return ()
    return tuple(flag for rule in FLAG_RULES for flag in rule.judge(seen))
