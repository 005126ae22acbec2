"""What was read is remembered as intervals of UIDs."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from daemon.ledger.intervals import add, close_gaps, contains

UIDS = st.sets(st.integers(1, 60))


@given(UIDS, UIDS)
def test_just_the_added_uids_are_contained(first: set[int], second: set[int]) -> None:
    intervals = add(add([], first), second)

    assert {uid for uid in range(1, 70) if contains(intervals, uid)} == first | second


@given(UIDS)
def test_intervals_never_touch_each_other(uids: set[int]) -> None:
    intervals = add([], uids)

    assert all(high + 1 < low for (_, high), (low, _) in pairwise(intervals))


def test_a_folder_read_to_its_end_is_one_interval_though_uids_are_missing() -> None:
    assert close_gaps([(2, 4), (9, 9)], [2, 3, 4, 9]) == [(1, 9)]
    assert close_gaps([], []) == []


@given(UIDS, UIDS, UIDS)
def test_what_waits_stays_open_and_nothing_else(read: set[int], present: set[int], waiting: set[int]) -> None:
    closed = close_gaps(add([], read - waiting), present, waiting)

    highest = max(read - waiting | present, default=0)
    assert {uid for uid in range(1, 70) if contains(closed, uid)} == {uid for uid in range(1, highest + 1) if uid not in waiting}
    assert closed == add(closed, ())
