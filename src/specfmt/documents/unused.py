"""An ignore comment, or a part of one, that suppresses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from specfmt.documents.suppressions import Suppression
    from specfmt.text.span import Span


class UnusedSuppression(NamedTuple):
    """What the rules in `rules/suppression` judge.

    Attributes:
        suppression: the comment.
        idle: the names in it that suppress nothing, with their places; empty when it names no rule at all.
        known: the names of all rules.
    """

    suppression: Suppression
    idle: tuple[tuple[str, Span], ...]
    known: frozenset[str]
