"""The author's words give a way to reach somebody: an address of a third person, or a number beside a name."""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.passage import Passage, evidence

_ADDRESS = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_NUMBER = (
    r"\b[A-ZÀ-Þ][\w'’-]{1,20}(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\w'’-]{1,20}){1,2}\b[^.?!]{0,40}"
    r"(?:\+\d{1,3}|\(?0\d{1,4}|\b\d{3})[\d ()./-]{5,16}\d"
)


def contact(passage: Passage) -> str:
    """The words, where they name somebody and how to reach them; the author's and the reader's own addresses are nobody else's."""
    known = {passage.author, *(person.address for person in passage.others)}
    for sentence in passage.body:
        found = [one.rstrip(".").lower() for one in pattern(_ADDRESS).findall(sentence.plain)]
        if any(one not in known and one.split("@")[0] != passage.author.split("@")[0] for one in found) or pattern(_NUMBER).search(
            sentence.text
        ):
            return evidence(sentence, 0, len(sentence.plain))
    return ""
