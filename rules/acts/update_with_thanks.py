"""Thanks that tell what came of the help: "Ida took twelve shawls, thanks to you", "I start in January, as you hoped"."""

from __future__ import annotations

from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage
from rules.engine.rule import Example, Rule, Source
from rules.engine.sentences import Sentence
from rules.language.outcomes import CAME, GRATEFUL, HELPED, NOT_YET

SURE = 0.64
LONGEST = 8
"""Sentences: in a longer letter a name and a deed may belong to any other matter."""


def judge(passage: Passage) -> tuple[Finding, ...]:
    """The first sentence of a short letter of thanks that tells an outcome."""
    if len(passage.body) > LONGEST or not any(GRATEFUL.search(one.text) for one in passage.sentences):
        return ()
    told = next((one for one in passage.body if _tells(one)), None)
    return () if told is None else (Finding("update", told.text[:300], SURE),)


def _tells(sentence: Sentence) -> bool:
    words = sentence.text[:400]
    if NOT_YET.search(words) or is_mass(sentence):
        return False
    return bool(CAME.search(words) or HELPED.search(words))


RULE: ActRule = Rule(
    name="update-with-thanks",
    advice="You heard what came of your help: be glad with them in a line.",
    source=Source("Some thoughts on the wrong and right way to network", "Let me know how it turned out"),
    judge=judge,
    examples=(
        Example("Many thanks for the hint about the fair. Astrid bought both looms!", yields=("update",)),
        Example("I spoke with Mr Holm on Monday, as you suggested, and he had the key.", yields=("update",)),
        Example("Thank you again for your word to the dean. I start as an assistant in May.", yields=("update",)),
        Example("Thanks for your remarks on the poster, I have changed every line.", yields=("update",)),
        Example("We sold forty jars on Saturday thanks to you.", yields=("update",)),
        Example("Frau Holm hat sich gemeldet und will das Boot nicht. Danke, dass du sie gefragt hast!", yields=("update",)),
        Example("Odile prend les deux tables, grâce à toi.", yields=("update",)),
        Example("Irene me llamó ayer y tengo la plaza. Gracias por hablar con ella.", yields=("update",)),
        Example("Astrid bought both looms.", because="no thanks: nobody waits for it"),
        Example("Thanks! If Astrid wrote to me I would be glad.", because="it has not happened"),
        Example("Thanks for the hint. Has Astrid bought the looms?", because="a question"),
        Example("Thanks to you for coming on Saturday.", because="nothing came of it yet"),
        Example(
            "Knut gave me your name for the loom. Thanks in advance!", because="how one came to write, and nothing of the reader's doing"
        ),
        Example("Thanks for the coffee. You wrote that Astrid took the loom two years ago.", because="an old story of the reader's"),
        Example("Danke für den Hinweis, ich hoffe, Frau Holm hat sich bei Ihnen gemeldet.", because="a hope"),
        Example("Merci ! Si Odile prend les tables, je te le dirai.", because="it has not happened"),
    ),
)
