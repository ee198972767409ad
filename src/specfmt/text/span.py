"""A half-open range of code-point offsets."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`, in Unicode code points. An empty span is a place between two characters."""

    start: int
    end: int

    def contains(self, offset: int) -> bool:
        """Tell whether the character at `offset` lies inside."""
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside (the same span counts)."""
        return self.start <= other.start and other.end <= self.end
