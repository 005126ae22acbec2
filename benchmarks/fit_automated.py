"""Fit the weights by which a letter's shape tells a machine from a person, and score them on letters that they were not fitted to.

    python benchmarks/fit_automated.py [--write] [--predictions FILE] [--extra FOLDER]... FOLDER...

A FOLDER holds ID.eml files and labels.jsonl with a line {"id": ID, "automated": true or false} for each. Letters of an --extra folder are
fitted to and never scored. Logistic regression by coordinate descent: small, without dependencies, the same every time. What the letters
don't speak of stays as general knowledge has it (EXPECTED): the penalty is on the distance from there.
--write replaces parsers/automated_weights.py. --predictions writes what `beholden detect --json` would print for each letter with weights
that were fitted without its fold, "id" added: one JSON object a line.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import parsers.parse  # noqa: E402,F401
from daemon.present import reading_json  # noqa: E402
from parsers import automated_shape, parse  # noqa: E402
from parsers.automated_facts import LOOK, Shape, may_be_automated, signs_of  # noqa: E402
from parsers.automated_shape import is_calendar_notice, is_conversation  # noqa: E402
from rules import detect  # noqa: E402

PENALTY = 0.8
SWEEPS = 60
FOLDS = 10
EXTRA_WEIGHT = 0.6
EXPECTED = {
    "way to unsubscribe": 3.0,
    "says that a program wrote it": 3.0,
    "role sender": 2.0,
    "bulk domain": 2.0,
    "sender for one letter": 2.0,
    "receipt": 2.0,
    "says why it was sent": 2.0,
    "headline of a series": 1.5,
    "headline of a notice": 1.0,
    "headline of an advertisement": 1.5,
    "advertisement": 1.5,
    "organisation as name": 1.5,
    "list tag": 1.5,
    "program output": 2.0,
    "pictures only": 1.5,
    "investment disclaimer": 1.5,
    "calendar robot": 3.5,
    "headline of a calendar": 1.5,
    "headline of a service": 1.5,
    "notice of an order": 2.5,
    "notice of an account": 2.5,
    "notice of a site": 2.5,
    "reminder of an appointment": 2.5,
    "asks for a rating": 2.0,
    "unsubscribe footer": 4.0,
    "sent via a service": 2.0,
    "bulletin": 1.0,
    "announcement": 1.0,
    "public event": 1.0,
    "appeal": 1.0,
    "appeal by form": 1.5,
    "sent to a distribution list": 2.0,
    "sent to a group": 1.0,
    "sent to 40 or more": 1.0,
    "no addressee named": 1.5,
    "sent to its author": 1.0,
    "answers": -2.0,
    "quotes": -2.0,
    "passes on": -1.0,
    "names a reader": -1.5,
    "greets by first name": -1.0,
    "asks something": -0.5,
    "says I": -1.0,
}
DRAWN_ELSEWHERE = "drawn elsewhere"
"""A sign of every letter of an --extra folder: other sets hold other shares of mass mail, and that must not move the border."""
CUT = 0.4
"""The chance from which on a letter is called automated: the bias holds it, so that zero is the border in the shipped weights."""


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled letter: its signs, whether it is automated, how much it counts, and what its structure alone says (None: nothing)."""

    signs: Mapping[str, float]
    automated: bool
    weight: float
    settled: bool | None


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--extra", action="append", default=[], type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--predictions", metavar="FILE", type=Path)
    args = parser.parse_args()
    cases = [case for folder in args.folders for case in read_cases(folder, 1.0)]
    extra = [case for folder in args.extra for case in read_cases(folder, EXTRA_WEIGHT)]
    for cut in (0.35, CUT, 0.45, 0.5, 0.55):
        print(f"out of fold, from {cut}: {score(cases, out_of_fold(cases, extra), cut)}")
    weights, bias = fit([case for case in [*cases, *extra] if case.settled is None])
    print(f"fitted to all, from {CUT}: {score(cases, [chance(weights, bias, case) for case in cases], CUT)}")
    if args.predictions:
        lines = predictions([file for folder in args.folders for file in letters_of(folder)], cases, extra)
        args.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if args.write:
        write(weights, bias - math.log(CUT / (1 - CUT)))
    return 0


def read_cases(folder: Path, weight: float) -> list[Case]:
    """The labelled letters of a folder, in the order of its labels."""
    shapes: list[Shape] = []
    further = {} if weight == 1.0 else {DRAWN_ELSEWHERE: 1.0}
    module: Any = sys.modules["parsers.parse"]
    decide = module.automated_by_shape

    def keep(shape: Shape) -> str:
        shapes.append(shape)
        return str(decide(shape))

    module.automated_by_shape = keep
    found = []
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        shapes.clear()
        message = parse((folder / f"{label['id']}.eml").read_bytes())
        signs = signs_of(shapes[0]) if shapes and not is_conversation(shapes[0]) and not is_calendar_notice(shapes[0].words[:LOOK]) else {}
        # Where the structure or a rule decides, the weights are not asked.
        asked = may_be_automated(signs)
        found.append(Case({**signs, **further} if asked else {}, bool(label["automated"]), weight, None if asked else message.automated))
    module.automated_by_shape = decide
    return found


def fit(cases: Sequence[Case]) -> tuple[dict[str, float], float]:
    """(weight of each sign, bias)."""
    names = sorted({name for case in cases for name in case.signs})
    columns = {name: [(row, case.signs[name]) for row, case in enumerate(cases) if name in case.signs] for name in names}
    everywhere = [(row, 1.0) for row in range(len(cases))]
    weights, bias = {name: EXPECTED.get(name, 0.0) for name in names}, 0.0
    margins = [sum(weights[name] * value for name, value in case.signs.items()) for case in cases]
    for _ in range(SWEEPS):
        bias += _step(cases, everywhere, margins, 0.0, 0.0)
        for name in names:
            weights[name] += _step(cases, columns[name], margins, weights[name] - EXPECTED.get(name, 0.0), PENALTY)
    # Signs that no labelled letter shows keep what is expected of them.
    return EXPECTED | weights, bias


def _step(cases: Sequence[Case], column: Sequence[tuple[int, float]], margins: list[float], excess: float, penalty: float) -> float:
    """One Newton step along one sign; moves the margins."""
    slope, bend = penalty * excess, penalty + 1e-9
    for row, value in column:
        case = cases[row]
        chance_now = 1 / (1 + math.exp(-max(-30.0, min(30.0, margins[row]))))
        slope += case.weight * value * (chance_now - case.automated)
        bend += case.weight * value * value * chance_now * (1 - chance_now)
    move = max(-1.0, min(1.0, -slope / bend))
    for row, value in column:
        margins[row] += move * value
    return move


def chance(weights: Mapping[str, float], bias: float, case: Case) -> float:
    """How likely the letter is automated."""
    if case.settled is not None:
        return float(case.settled)
    return 1 / (1 + math.exp(-bias - sum(weights.get(name, 0.0) * value for name, value in case.signs.items())))


def out_of_fold(cases: Sequence[Case], extra: Sequence[Case]) -> list[float]:
    """Each letter's chance by weights that were fitted without its fold."""
    chances = [0.0] * len(cases)
    for fold in range(FOLDS):
        weights, bias = fit(_others(cases, extra, fold))
        for row in range(fold, len(cases), FOLDS):
            chances[row] = chance(weights, bias, cases[row])
    return chances


def letters_of(folder: Path) -> list[Path]:
    """The message files of a folder, in the order of its labels."""
    labels = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [folder / f"{json.loads(line)['id']}.eml" for line in labels]


def predictions(files: Sequence[Path], cases: Sequence[Case], extra: Sequence[Case]) -> list[str]:
    """For each letter the line of `detect --json`, with its `id`, as it is with weights that never saw the letter's fold."""
    lines = [""] * len(files)
    kept = automated_shape.WEIGHTS, automated_shape.BIAS
    for fold in range(FOLDS):
        weights, bias = fit(_others(cases, extra, fold))
        automated_shape.WEIGHTS, automated_shape.BIAS = dict(weights), bias - math.log(CUT / (1 - CUT))
        for row in range(fold, len(files), FOLDS):
            message = parse(files[row].read_bytes())
            seen = reading_json(str(files[row]), message, detect(message))
            lines[row] = json.dumps({**seen, "id": files[row].stem}, ensure_ascii=False)
    automated_shape.WEIGHTS, automated_shape.BIAS = kept
    return lines


def _others(cases: Sequence[Case], extra: Sequence[Case], fold: int) -> list[Case]:
    """The cases outside a fold that the weights are asked about."""
    return [case for row, case in enumerate([*cases, *extra]) if case.settled is None and (row >= len(cases) or row % FOLDS != fold)]


def score(cases: Sequence[Case], chances: Sequence[float], cut: float) -> str:
    """Precision, recall and F1, as words."""
    said = [value >= cut for value in chances]
    hits = sum(case.automated for case, yes in zip(cases, said, strict=True) if yes)
    precision, recall = hits / max(1, sum(said)), hits / max(1, sum(case.automated for case in cases))
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"


def write(weights: Mapping[str, float], bias: float) -> None:
    """The weights as a module, the strongest first; what weighs next to nothing is left out."""
    kept = sorted(
        ((name, round(value, 2)) for name, value in weights.items() if abs(value) >= 0.05 and name != DRAWN_ELSEWHERE),
        key=lambda pair: -abs(pair[1]),
    )
    lines = [
        '"""What each sign weighs, for and against. Written by `benchmarks/fit_automated.py`; not to be changed by hand."""',
        "",
        "from __future__ import annotations",
        "",
        f"BIAS = {bias:.2f}",
        "WEIGHTS: dict[str, float] = {",
        *(f"    {json.dumps(name)}: {value}," for name, value in kept),
        "}",
    ]
    (ROOT / "parsers" / "automated_weights.py").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
