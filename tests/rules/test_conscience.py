"""What is said of a draft before it is sent, and of how many drafts nothing is said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rules.conscience import Caution, cautions, could_matter
from rules.engine.decisions import RULE
from rules.engine.scene import KEY, OWNER, Scene, said
from rules.engine.values import Decision

SUMMER = """
    2 Mar 2023 | me > eva | Summer | | A good summer to you.
    3 Mar 2023 | eva > me | Re: Summer | | And to you.
    """
KNOWN = """
    1 Oct 2025 | iris > me | Hives | ~personal | The bees sleep and so do the twins.
    2 Oct 2025 | me > iris | Re: Hives | | Here as well.
    1 Feb | iris > me | Lunch | meeting | That was a fine lunch.
    2 Feb | me > iris | Re: Lunch | | It was.
    """


def of_last(mail: str, *decisions: Decision, begins: str = "") -> tuple[Caution, ...]:
    """What is said of the last letter of a scene, were it a draft now."""
    scene = Scene(mail, begins=begins)
    *letters, draft = scene.letters()
    return cautions(letters, decisions, draft, owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)


def rules_of(mail: str, *decisions: Decision, begins: str = "") -> list[tuple[str, str]]:
    return [(one.rule, one.person.split("@")[0]) for one in of_last(mail, *decisions, begins=begins)]


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        (SUMMER + "19 Mar | me > eva | A long time | request:referral | Would you be my referee?", ("dormant_then_ask", "eva")),
        (
            "19 Mar | me > iris | The chair | request:introduction | Would you bring me together with the minister?",
            ("ask_beyond_relationship", "iris"),
        ),
        (
            KNOWN
            + """
            4 Mar | me > iris | Chapter one | request:review | Would you read chapter one?
            9 Mar | me > iris | Chapter two | request:review | Would you read chapter two?
            19 Mar | me > iris | Chapter three | request:review | Would you read chapter three?
            """,
            ("overused", "iris"),
        ),
        (
            """
            9 Mar | ida > me | Your article | | I read it with pleasure.
            19 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            ("introduced_too_soon", "ida"),
        ),
    ],
    ids=["dormant", "large", "third", "strangers"],
)
def test_what_would_bruise_is_said_with_the_drafts_own_sentence(mail: str, expected: tuple[str, str]) -> None:
    (one,) = of_last(mail)

    assert (one.rule, one.person.split("@")[0]) == expected
    assert one.quote == mail.strip().splitlines()[-1].rpartition("|")[2].strip()
    assert expected[1].capitalize() in one.text


@pytest.mark.parametrize(
    "mail",
    [
        SUMMER + "19 Mar | me > eva | A long time | ~personal | How are the twins?",
        SUMMER + "19 Mar | me > eva | A long time | request:meeting | Shall we have a coffee when I am in Ghent?",
        SUMMER
        + """
        18 Mar | eva > me | A long time | | Are you still at the mill?
        19 Mar | me > eva | Re: A long time | request:referral | I am. Would you be my referee?
        """,
        "19 Mar | me > iris | Opening hours | request:information | When is the archive open?",
        """
        2 Feb | iris > me | Fair | offer | If you ever need a door opened, tell me.
        19 Mar | me > iris | The chair | request:introduction | Would you bring me together with the minister?
        """,
        KNOWN
        + """
        4 Mar | me > iris | Chapter one | request:review | Would you read chapter one?
        19 Mar | me > iris | Chapter two | request:review | Would you read chapter two?
        """,
        KNOWN
        + """
        4 Mar | me > iris | Chapter one | request:review | Would you read chapter one?
        9 Mar | me > iris | Re: Chapter one | request:review | Did you have time to read chapter one?
        19 Mar | me > iris | Re: Chapter one | request:review | Did you have time to read chapter one yet?
        """,
        KNOWN
        + """
        1 Jan | me > iris | Chapter one | request:review | Would you read chapter one?
        9 Mar | me > iris | Chapter two | request:review | Would you read chapter two?
        19 Mar | me > iris | Chapter three | request:review | Would you read chapter three?
        """,
        """
        9 Mar | ida > me | Your article | | I read it with pleasure.
        10 Mar | me > ida | Re: Your article | request | May I bring you together with Bob?
        11 Mar | ida > me | Re: Your article | ~permission | Please do.
        19 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
        """,
        KNOWN + "19 Mar | me > iris | Thanks | thanks | Thank you for the honey.",
    ],
    ids=["no-wish", "coffee", "she-wrote", "small", "offered", "second", "asked-again", "not-in-a-month", "leave", "thanks"],
)
def test_of_what_bruises_nobody_nothing_is_said(mail: str) -> None:
    assert of_last(mail) == ()


def test_two_old_friends_may_be_brought_together() -> None:
    mail = KNOWN + KNOWN.replace("iris", "tove").replace("Hives", "Bread").replace("Lunch", "Supper").replace("lunch", "supper")

    assert of_last(mail + "19 Mar | me > iris tove | Iris, Tove | introduction@iris@tove | Iris, Tove bakes. Tove, Iris keeps bees.") == ()


def test_a_young_mailbox_calls_nobody_a_stranger() -> None:
    mail = """
        9 Mar | ida > me | Your article | | I read it with pleasure.
        19 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
        """

    assert rules_of(mail, begins="1 Feb") == []


@pytest.mark.parametrize(
    "decision",
    [
        said("relation", "eva", "mentor"),
        said("never", "eva"),
        Decision("d", "ignore", f"{RULE}dormant_then_ask", "", Scene("").moment() - timedelta(days=9)),
    ],
)
def test_the_owners_word_ends_it(decision: Decision) -> None:
    mail = SUMMER + "19 Mar | me > eva | A long time | request:referral | Would you be my referee?"

    assert "dormant_then_ask" not in [rule for rule, _ in rules_of(mail, decision)]


def test_what_another_writes_in_the_drafts_folder_is_not_judged() -> None:
    assert of_last(SUMMER + "19 Mar | eva > me | A long time | request:referral | Would you be my referee?") == ()


def test_a_letter_that_asks_nothing_needs_no_look_at_others() -> None:
    (plain,) = Scene("19 Mar | me > eva | Hello | thanks | Thank you.").letters()
    (ask,) = Scene("19 Mar | me > eva | Hello | request | Could you call?").letters()

    assert not could_matter(plain)
    assert could_matter(ask)
