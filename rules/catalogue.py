"""The act rules, in the order in which `beholden rules` and `beholden explain` show them."""

from __future__ import annotations

from rules.acts import (
    ask_by_imperative,
    ask_by_let_me_know,
    ask_by_please,
    ask_by_question,
    ask_by_wish,
    ask_to_meet,
    decline_unable,
    favor_contact,
    favor_passed_on,
    introduce_by_structure,
    introduce_by_words,
    introduce_with_contact,
    meeting_agreed,
    meeting_held,
    offer_help,
    other_tongues,
    promise_by_assent,
    promise_by_will,
    thank_by_appreciation,
    thank_for_something,
    update_report,
)
from rules.engine.passage import ActRule

ACT_RULES: tuple[ActRule, ...] = (
    introduce_by_words.RULE,
    introduce_by_structure.RULE,
    introduce_with_contact.RULE,
    ask_by_question.RULE,
    ask_by_please.RULE,
    ask_by_let_me_know.RULE,
    ask_by_wish.RULE,
    ask_by_imperative.RULE,
    ask_to_meet.RULE,
    offer_help.RULE,
    promise_by_will.RULE,
    promise_by_assent.RULE,
    thank_for_something.RULE,
    thank_by_appreciation.RULE,
    update_report.RULE,
    meeting_held.RULE,
    meeting_agreed.RULE,
    favor_passed_on.RULE,
    favor_contact.RULE,
    decline_unable.RULE,
    *other_tongues.RULES,
)
