"""UIDs as the sets that a command can carry (RFC 9051 section 9, sequence-set): short enough for servers, ranges where they are safe."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

LONGEST_SET = 4000
"""Bytes. Servers refuse long command lines (Dovecot: "Too long argument")."""

MOST_RANGES = 200
"""Ranges or single UIDs in one set."""


def uid_sets(wanted: Sequence[int], listed: Sequence[int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Sets that name every wanted UID, each with the UIDs it names. Both arguments ascending; `listed` holds `wanted`.

    Neighbours in `listed` become a range: nothing that is wanted lies between them (drafts may), and nothing new ever will: UIDs only grow.
    """
    pieces: list[str] = []
    members: list[int] = []
    length = 0
    for run in _runs(wanted, listed):
        piece = f"{run[0]}:{run[-1]}" if len(run) > 1 else str(run[0])
        if pieces and (length + len(piece) + 1 > LONGEST_SET or len(pieces) >= MOST_RANGES):
            yield ",".join(pieces), tuple(members)
            pieces, members, length = [], [], 0
        pieces.append(piece)
        members.extend(run)
        length += len(piece) + 1
    if pieces:
        yield ",".join(pieces), tuple(members)


def _runs(wanted: Sequence[int], listed: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    at = -2
    for uid in wanted:
        here = bisect_left(listed, uid, max(0, at))
        if run and here != at + 1:
            yield run
            run = []
        run.append(uid)
        at = here
    if run:
        yield run
