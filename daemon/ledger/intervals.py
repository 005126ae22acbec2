"""Which UIDs of a folder were read, as closed intervals: reading can stop anywhere, newest first, and go on where it stopped."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Interval = tuple[int, int]


def add(intervals: Iterable[Interval], uids: Iterable[int]) -> list[Interval]:
    """The intervals with the given UIDs added, sorted, neighbours joined."""
    spans = sorted([*((low, high) for low, high in intervals), *((uid, uid) for uid in uids)])
    joined: list[Interval] = []
    for low, high in spans:
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


def close_gaps(intervals: Iterable[Interval], present: Iterable[int], waiting: Iterable[int] = ()) -> list[Interval]:
    """The intervals joined over UIDs that no longer exist: every present UID was read, so all up to the highest counts as read.

    `waiting` are UIDs that shall be asked for again: they stay open.
    """
    highest = max((high for _, high in intervals), default=0)
    highest = max([highest, *present])
    closed, low = list[Interval](), 1
    for uid in sorted({uid for uid in waiting if uid <= highest}):
        if low < uid:
            closed.append((low, uid - 1))
        low = uid + 1
    return [*closed, (low, highest)] if low <= highest else closed


def contains(intervals: Sequence[Interval], uid: int) -> bool:
    """Whether a UID lies in one of the sorted intervals."""
    index = bisect_right(intervals, uid, key=lambda interval: interval[0]) - 1
    return index >= 0 and intervals[index][1] >= uid
