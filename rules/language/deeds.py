"""English verbs by what they do for the other: word lists that tell a promise from a plan. Lower case, base form."""

from __future__ import annotations

from rules.language.english import words

TELL = words("let keep tell update notify inform advise show remind warn brief alert")
"""With the reader as object these commit by themselves: "I'll let you know"."""
GIVE = words(
    """
    send forward fax mail email e-mail write call phone ring give bring pass drop hand text ping buzz lend return pay repay reimburse
    refund ship post deliver supply provide share submit circulate distribute copy cc introduce connect refer recommend book reserve
    order buy fetch collect upload scan resend overnight courier transfer wire credit invoice quote feed loan offer
    """
)
"""What they name changes hands."""
ANSWER = words("reply respond answer revert report")
SERVE = words(
    """
    check ask find do fix finish complete handle sort make prepare draft revise change correct confirm arrange add remove review edit
    translate proofread investigate research figure contact raise mention propose suggest sign process cover chase clarify verify test
    pull dig track schedule organise organize coordinate clean repair mend cook reconsider approve redo rewrite recheck explain expedite
    escalate file register nominate vouch endorse announce save keep hold set install order consult locate summarize summarise type
    compile calculate adjust amend modify
    """
)
"""Work that one does when asked to."""
SPEAK = words("talk speak chat discuss")
"""A service when done with a third person, a meeting when done with the reader."""
SETTLED = words("it this that these those them him her everything both all")
"""Objects that point back at what the reader spoke of."""
