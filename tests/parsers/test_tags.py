"""Tags in the owner's own words: which, with what words, and never from somebody else's subject."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.tags import TAGS, read_tags, subject_tags


def told(text: str) -> list[tuple[str, str]]:
    return [(tag.name, tag.words) for tag in read_tags(text).tags]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#met", [("met", "")]),
        ("#Met.", [("met", "")]),
        ("#PROMISE next friday", [("promise", "next friday")]),
        ("#promise: by 3 July, the floor plan", [("promise", "by 3 July, the floor plan")]),
        ("Coffee by the canal with Zoe #met", [("met", "Coffee by the canal with Zoe")]),
        ("＃met am Kanal", [("met", "am Kanal")]),
        ("#favour she read my chapter", [("favor", "she read my chapter")]),
        ("#thx\u00a0for the seeds", [("thanks", "for the seeds")]),
        ("#met #promise tomorrow the seeds", [("met", ""), ("promise", "tomorrow the seeds")]),
        ("Good hour with Zoe. #met #owe her a lamp", [("met", "Good hour with Zoe"), ("owe", "her a lamp")]),
        ("Zoe was kind.\n\n#note likes rye bread\n\nAda", [("note", "likes rye bread")]),
        ("Zoe was kind\n#favor", [("favor", "Zoe was kind")]),
        ("First line\nSecond line\n#favor", [("favor", "")]),
        ("(#met)", [("met", "")]),
    ],
)
def test_a_tag_is_read_with_its_words(text: str, tags: list[tuple[str, str]]) -> None:
    assert told(text) == tags


@pytest.mark.parametrize(
    "text",
    [
        "no tag at all",
        "see issue #12 and #1234",
        "https://pond.example/page#met and /x#promise",
        "colour #note-book-blue",
        "C#met and F#promise",
        "&#met; entity",
        "#",
        "# met",
        "#metropolis",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert told(text) == []


def test_a_misspelt_tag_is_no_tag_and_the_nearest_is_named() -> None:
    found = read_tags("#pormise friday\n#thnaks\n#gardening")

    assert found.tags == ()
    assert found.doubtful == (("#pormise", "promise"), ("#thnaks", "thanks"))


def test_what_stands_beside_no_tag_is_kept_as_free_words() -> None:
    assert read_tags("Zoe rang.\n#promise friday\nShe is back from Oslo.").rest == "Zoe rang. She is back from Oslo."


@pytest.mark.timeout(5)
def test_a_flood_of_tags_is_cut() -> None:
    assert len(read_tags("#met x\n" * 5000).tags) == 10
    assert len(read_tags("".join(f"#pronise{number} " for number in range(200_000))).doubtful) <= 10
    assert read_tags(("#" + "m" * 15 + " ") * 200_000).tags == ()


@pytest.mark.parametrize(
    ("subject", "inner", "tags"),
    [
        ("#met", None, [("met", "")]),
        ("#promise next friday Fwd: The plan", "The plan", [("promise", "next friday")]),
        ("Fwd: The plan #promise next friday", "The plan", [("promise", "next friday")]),
        ("The plan #met", "The plan", [("met", "")]),
        ("Fwd: #promise tomorrow", "#promise tomorrow", []),
        ("Fwd: #Promise tomorrow", None, []),
        ("Fwd: #Promise tomorrow", "", []),
        ("Re: #owe me", None, []),
        ("#met", "#met", []),
        ("#note AW: WG: #owe", "#owe", [("note", "")]),
        ("Lunch", None, []),
    ],
)
def test_a_subject_has_only_the_owners_tags(subject: str, inner: str | None, tags: list[tuple[str, str]]) -> None:
    assert told(subject_tags(subject, inner)) == tags


@given(st.text(alphabet=st.sampled_from("#＃ metowprisfavn\n\t:.é😀"), max_size=300))
def test_any_text_is_read(text: str) -> None:
    found = read_tags(text)

    assert all(tag.name in TAGS and len(tag.words) <= 200 for tag in found.tags)
