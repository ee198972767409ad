"""Where the characters of an inner text (a decoded scalar) stand in the host text that contains it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Encoder = Callable[[str, int], str | None]


class Run(NamedTuple):
    """`length` characters that are the same in both texts. A run of length 0 only fixes a pair of places."""

    inner: int
    host: int
    length: int


def _as_it_is(text: str, _at: int) -> str:
    return text


class SourceMap:
    """Offsets of an inner text <-> offsets of its host.

    Between two runs lies a gap: characters that are written differently (an escape, a folded line break) or
    that have no counterpart (indentation). A place inside a gap has no exact counterpart; a span that touches
    one is widened to the whole gap.

    Args:
        runs: sorted, in both texts.
        whole: the place in the host that stands for the inner text as a whole. A map without runs is coarse:
            every place of the inner text is `whole`.
        encoder: how text is written when it is inserted into the host: gets the text and the inner offset where
            it goes, gives the host's characters, or None where that text cannot be written there.
    """

    __slots__ = ("_ends", "_hosts", "_starts", "encoder", "runs", "whole")

    def __init__(self, runs: Iterable[Run], whole: Span, encoder: Encoder = _as_it_is) -> None:
        self.runs = tuple(runs)
        self.whole = whole
        self.encoder = encoder
        self._starts = [run.inner for run in self.runs]
        self._ends = [run.inner + run.length for run in self.runs]
        self._hosts = [run.host for run in self.runs]

    @classmethod
    def identity(cls, length: int) -> SourceMap:
        """The map of a text of that length onto itself."""
        return cls.shift(length, 0)

    @classmethod
    def shift(cls, length: int, host: int) -> SourceMap:
        """The map of a text of that length that stands unchanged in its host, from offset `host` on."""
        return cls((Run(0, host, length),), Span(host, host + length))

    @classmethod
    def coarse(cls, whole: Span) -> SourceMap:
        """The map that knows only where the inner text as a whole stands; nothing can be inserted through it."""
        return cls((), whole, lambda _text, _at: None)

    @property
    def is_coarse(self) -> bool:
        """Tell whether every inner place is mapped to the same host span."""
        return not self.runs

    def to_host(self, span: Span) -> Span:
        """The smallest host span that covers the inner span; for an empty one the place where it would go."""
        if not self.runs:
            return self.whole
        start = self._start_to_host(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(start, self._end_to_host(span.end)))

    def to_inner(self, offset: int) -> int | None:
        """The inner offset of a host offset (a character, or a cursor at the end of a run); None inside a gap."""
        at = bisect_right(self._hosts, offset) - 1
        if at < 0:
            return None
        run = self.runs[at]
        into = offset - run.host
        return run.inner + into if into <= run.length else None

    def encode(self, text: str, at: int = 1) -> str | None:
        """What to write into the host for `text` at inner offset `at`; None where it cannot be written there."""
        return self.encoder(text, at)

    def lift(self, edit: Edit) -> Edit | None:
        """The same edit on the host; None when an end of it lies inside a gap or its text cannot be written."""
        start = self._exact(edit.span.start)
        end = self._exact(edit.span.end)
        if start is None or end is None:
            return None
        text = self.encoder(edit.text, edit.span.start) if edit.text else ""
        return None if text is None else Edit(Span(start, end), text)

    def then(self, other: SourceMap) -> SourceMap:
        """This map followed by the one from our host to its own host."""
        first, second = self.encoder, other.encoder

        def both(text: str, at: int) -> str | None:
            written = first(text, at)
            if written is None:
                return None
            place = self._exact(at)
            return None if place is None else second(written, place)

        whole = other.to_host(self.whole)
        if not self.runs or not other.runs:
            return SourceMap.coarse(whole)
        runs: list[Run] = []
        done = -1  # where the host ends so far
        for inner, middle, length in self.runs:
            at = bisect_left(other._ends, middle)
            while at < len(other.runs) and other.runs[at].inner <= middle + length:
                run = other.runs[at]
                at += 1
                left = max(middle, run.inner)
                size = min(middle + length, run.inner + run.length) - left
                host = run.host + left - run.inner
                if host >= done and (size or not length or not run.length):
                    runs.append(Run(inner + left - middle, host, size))
                    done = host + size
        return SourceMap(runs, whole, both) if runs else SourceMap.coarse(whole)

    def _start_to_host(self, offset: int) -> int:
        """Where the character at an inner offset starts; inside a gap the gap's start."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return self.whole.start
        run = self.runs[at]
        return run.host + min(offset - run.inner, run.length)

    def _end_to_host(self, offset: int) -> int:
        """Where the character before an inner offset ends; inside a gap the gap's end."""
        at = bisect_left(self._ends, offset)
        if at == len(self.runs):
            return self.whole.end
        run = self.runs[at]
        return run.host + max(offset - run.inner, 0)

    def _exact(self, offset: int) -> int | None:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        run = self.runs[at]
        into = offset - run.inner
        return run.host + into if into <= run.length else None
