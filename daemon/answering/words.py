"""What the answer to orders says, as data: English first."""

from __future__ import annotations

WHAT_MINE = {
    "reply": "your reply to {who}",
    "thanks": "your thanks to {who}",
    "promise": "your promise to {who}",
    "follow_up": "your follow-up with {who}",
    "update": "your news for {who}",
}
WHAT_THEIRS = {
    "reply": "the reply of {who}",
    "thanks": "the thanks of {who}",
    "promise": "the promise of {who}",
    "follow_up": "the follow-up of {who}",
    "update": "the news from {who}",
}

SAID = {
    "done": "Done: {what}.",
    "snooze": "Left out until {day}: {what}.",
    "ignore": "Ignored for good: {what}.",
    "reopen": "Open again: {what}.",
    "correct": "Noted as wrong: {what}.",
}
ALREADY = {
    "done": "It was done already: {what}.",
    "settled": "It was settled already: {what}.",
    "snooze": "It is left out until {day} already: {what}.",
    "ignore": "It was ignored already: {what}.",
    "reopen": "It is open: {what}.",
    "correct": "It was noted as wrong already: {what}.",
}
NEVER = "Nothing about {who} again."
NEVER_ALREADY = "Nothing is said about {who} already."
SPOKEN_OF = "{who} is spoken of again."
RULE_DROPPED = "It stays left out, because you silenced its rule: {what}. The command line brings that back: beholden reopen {rule}"
LOGGED = "Logged: {text}"
LOGGED_FOR = "Logged for {who}: {text}"
LOGGED_ALREADY = "It was logged today already: {text}"
UNDONE = "Taken back: {what}"
NOTHING_TO_UNDO = "There is nothing to take back."
NOT_SAID = "Nothing that you said about item {number} stands, so nothing was taken back."

TAKEN_BACK = {
    "done": "done, {what}.",
    "snooze": "snooze, {what}.",
    "ignore": "ignore, {what}.",
    "reopen": "reopen, {what}.",
    "correct": "not, {what}.",
    "never": "never, {what}.",
    "log": "log, “{what}”",
    "relation": "what {what} is to you.",
    "merge": "that {what} is the same person as another.",
    "split": "that {what} is a person of their own.",
    "plan": "your plan about {what}.",
}

QUESTION = "Did you mean “{guess}”? Nothing was done. If so, answer with that line."
REFUSED = {
    "number": "Nothing was done: that is no number of an item.",
    "digits": "Nothing was done: please write numbers with the digits 0 to 9.",
    "range": "Nothing was done: that range runs backwards.",
    "many": "Nothing was done: those are more than fifty items.",
    "span": "Nothing was done: say for how long, for example 3d, 2w or 1m, and at most two years.",
    "several": "Nothing was done: one order on a line, please.",
    "lacks": "Nothing was done: something is missing. For example: {example}",
    "person": "Nothing was done: say the number of an item, or an address. For example: never 4, or: never tim@roe.example",
    "by mail": "Nothing was done: that can't be said by mail, whoever writes. The command line has it.",
    "twenty": "Not read, nor what follows: twenty orders in a letter are enough. Send the rest in another one.",
}
EXAMPLES = {
    "done": "done 3",
    "snooze": "snooze 2 2w",
    "ignore": "ignore 4",
    "reopen": "reopen 4",
    "never": "never 4",
    "not": "not 3: it was a joke",
    "log": "log coffee with Tim",
    "brief": "brief Tim",
    "undo": "undo",
}
NO_ITEM = "Nothing was done: there is no item {number}; the letter that you answer has {count}."
NO_ITEMS = "Nothing was done: the letter that you answer has no numbered items."
NOTHING_OWED = "Item {number} is nothing that is owed, so nothing was done about it."
GONE = "Item {number} is no longer among what is owed, so nothing was done about it."
UNKNOWN_PERSON = "Nothing was done: {who} is not known."
NOBODY = "Nobody of that name or address is known: {who}."
SEVERAL_PEOPLE = "{who} may be several people: {addresses}. Answer “brief” with one of these addresses."
PAGE_BELOW = "The page about {who} stands below."
MANY_PAGES = "Not looked up: three pages in one letter are enough."

STOPPED = "I stopped reading at this line, because it is no order:\n> {line}"
STOPPED_NEAR = "I stopped reading at this line, because it is no order (did you mean “{guess}”?):\n> {line}"
NOTHING_READ = "I could not find an order in your letter, so nothing was done."
HOW_TO_UNDO = "To take all of this back, answer: undo"
HELP_BELOW = "The words are listed below."

HELP = """\
Orders stand at the top of your answer, one on a line. A number means the item of
the letter that you answer; "3, 5" and "2-4" mean several.

  done 3               It is done, by hand or by telephone.
  snooze 2 2w          Leave it out for a while: 3d, 2w, 1m, or "until friday".
  ignore 4             Never mind this one.
  never 4              Nothing about this person again.
  not 3                It is wrong; a reason may follow: not 3: it was a joke
  reopen 4             Take done, snooze, ignore or not back.
  log coffee with Tim  Note what mail can't show.
  brief Tim            One person on one page, sent to you.
  undo                 Take back what your last letter said; "undo 3" for one item.
  help                 This list."""

SUBJECT_BEGINS = "Your answer: "
SUBJECTS = {
    "done": "{count} done",
    "undone": "{count} taken back",
    "asked": "{count} not understood",
    "page": "the page you asked for",
    "help": "the words for it",
    "nothing": "nothing was done",
}
