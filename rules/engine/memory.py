"""What a fold keeps so that after a new letter only what it touches is computed again, with the same result as the whole.

The work of a fold is cut into pieces: the questions of one pair, the promises of one letter, what follows one favour, one person's flags.
While a piece is made, every look into an index of the mailbag or the desk is noted. At the next fold those pieces are made again that had
looked at an entry which has changed since, or whose moment has come ("past its day"). A rule need not know of it: it looks where it likes.
(Self-adjusting computation: U. Acar, "Self-Adjusting Computation", 2005, with the indexes as the modifiable references.)
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from rules.engine.mailbag import Entry

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Made = TypeVar("Made")
Look = tuple[str, Hashable]

WHOLE = "(whole)"
"""The key that stands for all of an index, or for a value that is no index."""


class Watch:
    """Notes what the piece that is being made looks at; `looks` is None while nobody wants to know."""

    __slots__ = ("looks", "until")

    def __init__(self) -> None:
        self.looks: set[Look] | None = None
        self.until: datetime | None = None

    def note(self, name: str, key: Hashable = WHOLE) -> None:
        """Remember a look at `key` of the index `name`."""
        if self.looks is not None:
            self.looks.add((name, key))

    def wait_for(self, moment: datetime) -> None:
        """Remember that the piece has to be made again at `moment`."""
        if self.looks is not None and (self.until is None or moment < self.until):
            self.until = moment


class Watched(dict[K, V], Generic[K, V]):
    """An index whose looks are noted. What is put in or changed while it is filled is not."""

    __slots__ = ("name", "watch")

    def __init__(self, name: str, watch: Watch) -> None:
        super().__init__()
        self.name = name
        self.watch = watch

    def __getitem__(self, key: K) -> V:
        self.watch.note(self.name, key)
        return super().__getitem__(key)

    def get(self, key: K, default: Any = None) -> Any:
        self.watch.note(self.name, key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self.watch.note(self.name, key)
        return super().__contains__(key)

    def __iter__(self) -> Iterator[K]:
        self.watch.note(self.name)
        return super().__iter__()

    def keys(self) -> Any:
        self.watch.note(self.name)
        return super().keys()

    def values(self) -> Any:
        self.watch.note(self.name)
        return super().values()

    def items(self) -> Any:
        self.watch.note(self.name)
        return super().items()

    def __len__(self) -> int:
        self.watch.note(self.name)
        return super().__len__()


@dataclass(slots=True, eq=False)
class _Piece:
    """One piece of work: what it was made from, and what came of it."""

    given: tuple[object, ...]
    made: object
    until: datetime | None
    stale: bool = False
    turn: int = 0


@dataclass(slots=True)
class Counts:
    """How many pieces the last fold made anew, of how many."""

    made: int = 0
    all: int = 0


@dataclass(slots=True)
class Memory:
    """What one reader of a ledger keeps between two folds. Nothing depends on it but the time that the next one takes."""

    counts: Counts = field(default_factory=Counts)
    entries: dict[str, Entry] = field(default_factory=dict)
    """The entries of the last fold by letter key: one that has not changed stays the same object."""
    sketched: dict[str, frozenset[int]] = field(default_factory=dict)
    noted: dict[str, Entry] = field(default_factory=dict)
    """The same of what stands on the owner's tags, by key."""
    _basis: tuple[object, ...] = ()
    _more: tuple[object, ...] = ()
    _now: datetime | None = None
    _pieces: dict[Hashable, _Piece] = field(default_factory=dict)
    _lookers: dict[Look, set[_Piece]] = field(default_factory=dict)
    _seen: dict[str, Mapping[Any, Any]] = field(default_factory=dict)
    _turn: int = 0
    _left: int = 0
    """Pieces that are gone and still stand among the lookers."""
    _watch: Watch | None = None

    def begin(self, now: datetime, *basis: object) -> None:
        """Start a fold; all is forgotten where what everything rests on has changed (the owner, a decision), or the clock went back."""
        if basis != self._basis or (self._now is not None and now < self._now):
            self._forget()
        self._basis, self._now = basis, now
        self._turn += 1
        self.counts = Counts()

    def _forget(self) -> None:
        self._pieces, self._lookers, self._seen, self.entries, self.sketched, self.noted = {}, {}, {}, {}, {}, {}

    def rest_on(self, *more: object) -> None:
        """Forget all where something else that everything rests on has changed, and is known only now."""
        if more != self._more:
            self._forget()
        self._more = more

    def same_noted(self, made: Entry) -> Entry:
        """The object of the last fold for what the owner noted, where nothing about it is different."""
        ident = f"{made.letter.key} {made.mine} {made.letter.acts[0].kind}"
        before = self.noted.get(ident)
        if before is None or not before.same_as(made):
            self.noted[ident] = before = made
        return before

    def compare(self, indexes: Mapping[str, Mapping[Any, Any]], watch: Watch) -> None:
        """Mark the pieces that had looked at something that is not what it was; `indexes` by their names, filled."""
        for name, index in indexes.items():
            for key in _changed(self._seen.get(name, {}), index):
                for piece in self._lookers.pop((name, key), ()):
                    piece.stale = True
        self._seen = dict(indexes)
        self._watch = watch

    def once(self, ident: Hashable, make: Callable[..., Made], given: tuple[object, ...], desk: object) -> Made:
        """What `make(*given, desk)` gives; made anew only where it may have become something else."""
        self.counts.all += 1
        piece = self._pieces.get(ident)
        if piece is not None and not piece.stale and piece.given == given and not self._due(piece):
            piece.turn = self._turn
            return cast(Made, piece.made)
        self.counts.made += 1
        watch = self._watch
        if watch is None or watch.looks is not None:
            raise RuntimeError("a piece is made inside another, or before the indexes were compared")
        watch.looks, watch.until = set(), None
        try:
            made = make(*given, desk)
        finally:
            looks, watch.looks = watch.looks, None
        self._left += piece is not None
        fresh = self._pieces[ident] = _Piece(given, made, watch.until, turn=self._turn)
        for look in looks:
            self._lookers.setdefault(look, set()).add(fresh)
        return made

    def end(self) -> None:
        """Drop the pieces that this fold had no use for, and now and then the looks of those that are gone."""
        before = len(self._pieces)
        self._pieces = {ident: piece for ident, piece in self._pieces.items() if piece.turn == self._turn}
        self._left += before - len(self._pieces)
        if self._left > len(self._pieces):
            kept = set(self._pieces.values())
            self._lookers = {look: held for look, pieces in self._lookers.items() if (held := pieces & kept)}
            self._left = 0

    def _due(self, piece: _Piece) -> bool:
        return piece.until is not None and self._now is not None and self._now >= piece.until


def _changed(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> Iterable[Hashable]:
    """The keys under which two indexes differ, `WHOLE` too where there are any."""
    old, new = dict(before.items()), dict(after.items())
    keys = [key for key, value in new.items() if key not in old or old[key] != value]
    keys += [key for key in old if key not in new]
    return [*keys, WHOLE] if keys else []
