"""Where much is settled out of sight, an old silence accuses nobody; where it is settled in sight, silence is evidence."""

from __future__ import annotations

from datetime import timedelta

from rules.digest import Period, compose
from rules.engine.scene import KEY, OWNER, Scene
from rules.engine.values import State
from rules.fold import fold

OLD = "2 Feb | eva > me | Roof | request | Which slate would you take?"
YOUNG = "10 Mar | tim > me | Hull | request | Which tar would you take?"


def asked(many: int, answered: int) -> str:
    """Questions of January, so many of them answered."""
    lines = []
    for number in range(many):
        lines.append(f"{1 + number} Jan | p{number} > me | Matter {number} | request | What of number {number}?")
        if number < answered:
            lines.append(f"{1 + number} Jan 12:00 | me > p{number} | Re: Matter {number} | | It is well, say those who know.")
    return "\n".join(lines)


def told(mail: str) -> State:
    scene = Scene(mail)
    return fold(scene.letters(), (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)


def waiting(mail: str) -> list[str]:
    return [one.to.split("@")[0] for one in told(mail).obligations if one.status == "open" and not one.trial]


def test_who_answers_in_sight_is_reminded_of_what_is_old() -> None:
    assert "eva" in waiting(f"{asked(24, 20)}\n{OLD}\n{YOUNG}")


def test_who_answers_out_of_sight_is_reminded_only_of_what_is_young() -> None:
    assert waiting(f"{asked(24, 8)}\n{OLD}\n{YOUNG}") == ["tim"]


def test_what_was_asked_again_counts_longer() -> None:
    again = "1 Mar | eva > me | Re: Roof | ~nudge request | Any word on the slate you would take?"

    assert waiting(f"{asked(24, 8)}\n{OLD}\n{again}\n{YOUNG}") == ["eva", "tim"]


def test_a_small_mailbox_says_nothing_of_what_is_out_of_sight() -> None:
    assert sorted(waiting(f"{asked(6, 2)}\n{OLD}")) == ["eva", "p2", "p3", "p4", "p5"]


def test_it_is_told_as_presumed_and_why() -> None:
    found = next(one for one in told(f"{asked(24, 8)}\n{OLD}").obligations if one.to.startswith("eva"))

    assert (found.status, found.presumed) == ("settled", True)
    assert "out of sight" in found.why


def test_the_summary_says_that_it_looked_away() -> None:
    scene = Scene(f"{asked(24, 8)}\n{OLD}")
    state, now = told(f"{asked(24, 8)}\n{OLD}"), scene.moment()

    digest = compose(state, owner=OWNER, view=scene.view(), now=now, period=Period(start=now - timedelta(days=7), end=now))

    lines = [item.what for section in digest.sections if section.key == "not_looked_at" for item in section.items]
    assert any("8 of 25 were settled in sight" in line for line in lines)


def test_others_are_not_accused_by_a_view_that_shows_little_of_what_they_do() -> None:
    late = "9 Mar | me > ida | Keel | request | Which keel would you take?"
    young = "19 Mar | me > ann | Flag | request | Which flag would you take?"

    def owing(mail: str) -> list[str]:
        return [one.by.split("@")[0] for one in told(mail).obligations if not one.mine and one.status == "open" and not one.trial]

    assert owing(f"{asked(24, 20)}\n{late}\n{young}") == ["ida", "ann"]
    assert owing(f"{asked(24, 8)}\n{late}\n{young}") == []
