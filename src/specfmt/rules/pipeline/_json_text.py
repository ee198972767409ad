"""JSON in the text of a configuration value, read so that a finding can point into the text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from specfmt.rules import Fix, Safety
from specfmt.rules.pipeline._references import renamed, safety_of
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.scalars import scalar_map
from specfmt.syntax.strict_json import parse
from specfmt.text.span import Span
from specfmt.views.placeholders import has_placeholder, is_capitals

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from specfmt.syntax.nodes import Entry, Node, SyntaxProblem
    from specfmt.text.source_map import SourceMap

_ARRAY_OF = {Mapping: "an object", Sequence: "an array"}


class JsonText:
    """A scalar whose text is JSON, or should be.

    Variables and what a template fills in (`#{...}`, `${...}`) may stand in place of values, not only within strings.

    Attributes:
        scalar: the scalar.
        root: what was read; None where nothing is known of it, or where it is no JSON.
        problem: why it is no JSON, its places within the text; None where it is JSON, and where it holds placeholders.
    """

    def __init__(self, scalar: Scalar, source: str) -> None:
        self.scalar = scalar
        self._source = source
        self._map: SourceMap | None = None
        self.root: Node | None = None
        self.problem: SyntaxProblem | None = None
        text = scalar.text
        tree = parse(text)
        if tree.errors and "{" in text:
            filled = _filled(text)
            tree = parse(filled) if filled != text else tree
        if not tree.errors:
            self.root = tree.root
        elif not has_placeholder(text) and not is_capitals(text):
            self.problem = tree.errors[0]

    def span(self, inner: Span) -> Span:
        """The place in the file of a place in the text."""
        return self._places().to_host(inner)

    def _places(self) -> SourceMap:
        if self._map is None:
            self._map = scalar_map(self._source, self.scalar)
        return self._map

    def mended(self) -> Fix | None:
        """What makes JSON of the text, where that is certain."""
        problem = self.problem
        if problem is None or not problem.edits or not problem.safe:
            return None
        lifted = [self._places().lift(each) for each in problem.edits]
        edits = tuple(each for each in lifted if each is not None)
        return Fix(problem.fix_title, edits, Safety.SAFE) if len(edits) == len(lifted) else None

    def word(self, node: Node) -> Span:
        """The place in the file of a string in the text, without its quotation marks."""
        start, end = node.span
        inset = 1 if isinstance(node, Scalar) and node.style is Style.DOUBLE else 0
        return self.span(Span(start + inset, end - inset))

    def renamed(self, node: Node, meant: str, names: Iterable[str]) -> Fix | None:
        """Another word for a string in the text, or None.

        Args:
            node: the string.
            meant: the word that was probably meant; empty for none.
            names: all that could stand there.
        """
        if not meant or not isinstance(node, Scalar) or node.style is not Style.DOUBLE:
            return None
        return renamed(self._source, self.word(node), node.text, meant, safety_of(node.text, meant, names))

    def is_known(self, node: Node) -> bool:
        """Tell whether a value is what AWS gets to see."""
        part = self.written(node)
        return "#{" not in part and not has_placeholder(part)

    def written(self, node: Node) -> str:
        """A value as it stands in the text: of what is filled in the name, which its own text does not tell."""
        start, end = node.span
        return self.scalar.text[start:end]

    def text_of(self, mapping: Mapping, name: str) -> str | None:
        """The string of that name; None where it is missing, no string, or not known."""
        node = mapping.get(name)
        return node.text if isinstance(node, Scalar) and self.is_known(node) else None

    def objects(self) -> Iterator[Mapping]:
        """The objects in the array that it should be."""
        if isinstance(self.root, Sequence):
            yield from (item for item in self.root.items if isinstance(item, Mapping))

    def not_objects(self) -> Iterator[Node]:
        """The other items of the array that it should be, as far as they are known."""
        if isinstance(self.root, Sequence):
            for item in self.root.items:
                if not isinstance(item, Mapping) and self.is_known(item):
                    yield item

    def entries(self) -> tuple[Entry, ...]:
        """The entries of the object that it should be."""
        return self.root.entries if isinstance(self.root, Mapping) else ()


def read_json(scalar: Scalar | None, source: str) -> JsonText | None:
    """Read the JSON in a scalar of a file with that text; None where there is no scalar, or nothing but blanks in it."""
    return JsonText(scalar, source) if scalar is not None and scalar.text.strip() else None


def plain_json(scalar: Scalar | None) -> Any:
    """What the standard library makes of the JSON in a scalar; None where there is none, or where it is no JSON.

    For a quick look at the usual value, in which nothing is wrong: it tells no places, and takes a little more.
    """
    if scalar is None:
        return None
    # The catalogue has imported it already.
    import json

    try:
        return json.loads(scalar.text)
    except (ValueError, RecursionError):
        return None


def in_words(node: Node) -> str:
    """What a JSON value is, with its article."""
    if type(node) in _ARRAY_OF:
        return _ARRAY_OF[type(node)]
    return "a string" if isinstance(node, Scalar) and node.style.value else "no object"


def _filled(text: str) -> str:
    """The text with a number of the same length in place of each `#{...}` and `${...}`."""
    return _variable().sub(lambda found: "1" * len(found.group()), text)


@lru_cache(maxsize=1)
def _variable() -> re.Pattern[str]:
    import re

    return re.compile(r"[#$]\{[^{}]*\}")
