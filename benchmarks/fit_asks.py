"""Fit the second opinion on what asks or commits, and score it, with the rules, on lines that it was not fitted to.

    python benchmarks/fit_asks.py [--write] [--predictions FILE] FILE

FILE holds a line "Yes<TAB>sentence" or "No<TAB>sentence" each: does it call on the reader or commit the writer? The shipped weights
were fitted to the training part of Parakweet Labs' email intent set (public mail and mailings, labelled by hand; Apache License
2.0), in which about every seventh label is doubtful. Nothing of it is kept but weights of single words and pairs of words that
several lines share; words that never stand in small letters (names, brands) are dropped.

Logistic regression by coordinate descent: without dependencies, the same every time. Folds go by the letters of a line, so that one
sentence in two spellings is never both learned from and scored.
--write replaces rules/engine/second_opinion_weights.py; --predictions writes what rules and second opinion together find in each line,
out of fold, as `detect --sentences --json` would.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from rules import detect_sentence  # noqa: E402
from rules.engine import second_opinion, second_opinion_weights  # noqa: E402

FOLDS = 10
PENALTY = 8.0
SHAPE_SHARE = 0.15
"""Shapes are few and general: they pay this part of the penalty."""
SWEEPS = 14
LEAST_LINES = 4
"""Lines that must share a word before it gets a weight."""
LEAST_WEIGHT = 0.06
ASKS = frozenset({"request", "offer", "promise"})


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line, its signs and its fold."""

    text: str
    asks: bool
    signs: frozenset[str]
    fold: int


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--predictions", type=Path)
    args = parser.parse_args()
    lines = read(args.file)
    rows = out_of_fold(lines)
    print(f"rules and second opinion, out of fold: {score(lines, rows)}")
    if args.predictions:
        args.predictions.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    if args.write:
        write(table(fit(lines)))
    return 0


def read(file: Path) -> list[Line]:
    """The labelled lines; signs made of words that never stand in small letters are left out."""
    pairs = [line.split("\t", 1) for line in file.read_text(encoding="utf-8", errors="replace").split("\n") if "\t" in line]
    small = {word for _, text in pairs for word in re.findall(r"(?<![A-Za-z'])[a-z]+(?:'[a-z]{1,2})?", text)}

    def spoken(sign: str) -> bool:
        return sign[0] in "~<" or all(word in small or word[0] in "<?!" for word in sign.lstrip("^").split())

    return [
        Line(text.replace("\r", " "), label == "Yes", frozenset(filter(spoken, second_opinion.signs(text.replace("\r", " ")))), _fold(text))
        for label, text in pairs
    ]


def _fold(text: str) -> int:
    letters = re.sub(r"[^a-z]+", "", text.lower())[:60]
    return int(hashlib.blake2b(letters.encode(), digest_size=4).hexdigest(), 16) % FOLDS


def fit(lines: Sequence[Line]) -> dict[str, float]:
    """The weights of the signs that at least LEAST_LINES lines show."""
    shown = Counter(sign for line in lines for sign in line.signs)
    columns: dict[str, list[int]] = {
        sign: [] for sign, count in sorted(shown.items(), key=lambda pair: (-pair[1], pair[0])) if count >= LEAST_LINES
    }
    for row, line in enumerate(lines):
        for sign in line.signs:
            if sign in columns:
                columns[sign].append(row)
    weights = dict.fromkeys(columns, 0.0)
    wanted = [float(line.asks) for line in lines]
    margins, chances = [0.0] * len(lines), [0.5] * len(lines)
    for _ in range(SWEEPS):
        for sign, column in columns.items():
            weights[sign] += _step(column, wanted, margins, chances, weights[sign], _penalty(sign))
    return weights


def _penalty(sign: str) -> float:
    if sign == second_opinion.ALWAYS:
        return 1e-9
    return PENALTY * (SHAPE_SHARE if sign[0] == "~" else 1.0)


def _step(
    column: Sequence[int], wanted: Sequence[float], margins: list[float], chances: list[float], weight: float, penalty: float
) -> float:
    """One Newton step along one sign; moves the margins and chances of the lines that show it."""
    slope, bend = penalty * weight, penalty
    for row in column:
        slope += chances[row] - wanted[row]
        bend += chances[row] * (1 - chances[row])
    move = max(-1.0, min(1.0, -slope / bend))
    if abs(move) < 1e-3:
        return 0.0
    for row in column:
        margins[row] += move
        chances[row] = second_opinion.likelihood(margins[row])
    return move


def out_of_fold(lines: Sequence[Line]) -> list[dict[str, object]]:
    """What is found in each line, the second opinion by weights that were fitted without its fold."""
    rows: list[dict[str, object]] = [{} for _ in lines]
    for fold in range(FOLDS):
        speak_by(table(fit([line for line in lines if line.fold != fold])))
        for number, line in enumerate(lines):
            if line.fold == fold:
                acts = detect_sentence(line.text).acts
                rows[number] = {"acts": [{"kind": act.kind, "evidence": act.evidence, "confidence": act.confidence} for act in acts]}
    return rows


def speak_by(weights: str) -> None:
    """Let the second opinion speak by these weights."""
    second_opinion_weights.WEIGHTS = weights
    second_opinion.weights.cache_clear()


def score(lines: Sequence[Line], rows: Sequence[dict[str, object]]) -> str:
    """Precision, recall and F1 of "at least one request, offer or promise"."""
    said = [any(act["kind"] in ASKS for act in row["acts"]) for row in rows]  # type: ignore[attr-defined]
    hits = sum(line.asks for line, yes in zip(lines, said, strict=True) if yes)
    precision, recall = hits / max(1, sum(said)), hits / max(1, sum(line.asks for line in lines))
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"


def table(weights: Mapping[str, float]) -> str:
    """The weights as shipped: rounded, a line for each weight with the signs that have it, without what weighs next to nothing."""
    groups: dict[float, list[str]] = {}
    for sign, weight in sorted(weights.items()):
        if abs(weight) >= LEAST_WEIGHT:
            groups.setdefault(round(weight, 1), []).append(sign)
    body: list[str] = []
    for weight in sorted(groups, key=lambda value: (-abs(value), value)):
        line = f"{weight}: "
        for sign in groups[weight]:
            if len(line) + len(sign) > 136:
                body.append(line.removesuffix(", "))
                line = f"{weight}: "
            line += sign + ", "
        body.append(line.removesuffix(", "))
    return "\n" + "\n".join(body) + "\n"


def write(weights: str) -> None:
    """The weights as a module."""
    text = (
        '"""What each word, pair of words and shape weighs for asking. Written by `benchmarks/fit_asks.py`, not by hand."""\n\n'
        f'from __future__ import annotations\n\nWEIGHTS = """{weights}"""\n'
    )
    (ROOT / "rules" / "engine" / "second_opinion_weights.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
