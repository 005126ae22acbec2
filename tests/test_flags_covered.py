"""For each flag the scenarios hold a case where it stands, a near miss, and one where the relation explains what was seen."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rules.people.flagging import FLAG_RULES

FOLDER = Path(__file__).resolve().parent / "scenarios"
CASES = {
    "agenda_first": ("44 g.thibault", "67 betty", "62 colin"),
    "ask_beyond_relationship": ("16 casimir.wolan", "51 v.okafor", "55 sasha"),
    "ask_beyond_relationship_by_them": ("62 zack.porter", "62 yasmin.rahman", "62 colin"),
    "dormant": ("50 greta", "50 nadia.ferrante", "50 d.kappeler"),
    "dormant_then_ask": ("68 corinna", "51 bastien.lemoine", "51 anne.garrigue"),
    "dormant_then_ask_by_them": ("52 ramiro.quesada", "52 lucia.bonet", "52 pilar"),
    "introduced_too_soon": ("64 quim.ferrer", "64 sergi.puig", "64 valeria"),
    "made_to_work": ("67 anselm", "45 imke.vos", "67 volker"),
    "never_offered_help": ("56 brid.nolan", "56 colm.daly", "56 eileen.keane"),
    "no_future": ("53 alistair.munro", "53 beatriz", "53 norman"),
    "no_thanks": ("01 slacey", "65 bea", "65 pabst"),
    "no_thanks_by_them": ("58 lasse.bruun", "58 mette.holm", "58 karsten"),
    "no_update": ("69 halvor", "57 benno.ihle", "69 eskil"),
    "no_update_by_them": ("69 ingvild", "59 bianca.fiore", "69 maja"),
    "one_way_giving": ("48 dario", "48 petra.nowak", "48 clara.baumann"),
    "one_way_taking": ("47 rana.siddiqui", "47 t.wilk", "47 a.okonjo"),
    "overused": ("55 edmund.hale", "55 mireille.caron", "55 sasha"),
    "reciprocal_request_disregarded": ("46 kathi", "46 ferdl.aigner", "69 gro"),
    "relationship_overstated": ("54 tessa.lindgren", "54 kenji.arai", "54 flora"),
    "reliable": ("60 stefan.novak", "60 thea", "60 jill.cope"),
    "superficial": ("61 annika.steffen", "61 bert.vogel", "61 henning.brinkmann"),
    "unanswered": ("69 tiril", "34 hana.ito", "69 odd"),
    "unanswered_by_them": ("63 roland.geens", "63 ysolde", "63 liesbeth.maes"),
}
"""By flag: the number of a scenario and whom it is about; where it stands, the near miss, and where a relation explains it."""


@cache
def scenario(number: str) -> dict[str, Any]:
    (path,) = FOLDER.glob(f"{number}-*.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def said_of(case: str, part: str) -> list[str]:
    """The flags that a scenario wants (`flags`) or does not want (`not_flags`) on somebody."""
    number, who = case.split()
    expected = scenario(number)["expect"].get(part, {})
    return [flag for address, flags in expected.items() if address.startswith(f"{who}@") for flag in flags]


def test_every_flag_has_its_cases() -> None:
    assert sorted(CASES) == sorted(rule.name for rule in FLAG_RULES)


@pytest.mark.parametrize("flag", sorted(CASES))
def test_the_cases_of_a_flag_stand_in_the_scenarios(flag: str) -> None:
    stands, near_miss, explained = CASES[flag]

    assert flag in said_of(stands, "flags")
    assert flag in said_of(near_miss, "not_flags")
    assert flag in said_of(explained, "not_flags")
    assert len({stands, near_miss, explained}) == 3
