"""YAML text -> Tree. Never raises, and keeps everything that a decoder throws away.

The parsers' *events* are used and none of their nodes: those would lose comments, duplicate keys and the places
of aliases. The C parser runs where `ruamel.yaml.clib` is installed; the one in pure Python gives the same
tree about twenty times slower.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.syntax import build as building
from specfmt.syntax.characters import replace_unreadable
from specfmt.syntax.comments import find_comments
from specfmt.syntax.nodes import Scalar, Style, Tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.syntax.nodes import SyntaxProblem
    from specfmt.text.span import Span

_COLON_IN_WORD = "found unexpected ':'"
_ROUNDS = 20  # how often a file is read again behind a mistake, to find the next one

# What the pure parser says -> what libyaml says in the same place. The first part of a message decides.
_LIBYAML_WORDS = (
    ("mapping values are not allowed", "mapping values are not allowed in this context"),
    ("mapping keys are not allowed", "mapping keys are not allowed in this context"),
    ("sequence entries are not allowed", "block sequence entries are not allowed in this context"),
    ("expected ',' or ']'", "did not find expected ',' or ']'"),
    ("expected ',' or '}'", "did not find expected ',' or '}'"),
    ("expected '<document start>'", "did not find expected <document start>"),
    ("found non-comment content after document end", "did not find expected <document start>"),
    ("expected the node content", "did not find expected node content"),
    ("found undefined tag handle", "found undefined tag handle"),
    ("found duplicate YAML directive", "found duplicate %YAML directive"),
    ("found incompatible YAML document", "found incompatible YAML document"),
    ("duplicate tag handle", "found duplicate %TAG directive"),
)


class _Failure(NamedTuple):
    """A parser's exception in libyaml's words. Offsets count code points of the text."""

    problem: str
    offset: int
    context: str
    context_offset: int | None


class _Backend(NamedTuple):
    """A parser: `events` gives, for a text, the function that gives the next event."""

    events: Callable[[str], Callable[[], Any]]
    kinds: dict[type, int]


_backends: dict[str, _Backend] = {}
_fastest: str | None = None


def parse(text: str, backend: str | None = None) -> Tree:
    """Parse YAML text.

    Args:
        text: the whole text, decoded. A leading byte order mark counts as one character and is in no node.
        backend: `c` or `pure`; by default the C parser where it is installed.

    Returns:
        The tree. With mistakes in the text it is partial, and its `errors` are all that could be told apart:
        a value that cannot be read is replaced by harmless characters and the text is read again. Such a value
        appears in the tree as a plain scalar with its text as written.
    """
    problems: list[SyntaxProblem] = []
    readable = replace_unreadable(text, problems)
    blanked: list[Span] = []
    last_offset = -1
    for _ in range(_ROUNDS):
        built, failure = _read(readable, backend)
        if failure is None or failure.offset <= last_offset:
            break
        last_offset = failure.offset
        problem, stretch = _explain(readable, failure)
        problems.append(problem)
        if stretch is None or stretch.start >= stretch.end or stretch in blanked:
            break
        blanked.append(stretch)
        readable = _blank(readable, stretch)
    problems += built.problems
    if blanked or len(problems) > 1:
        problems.sort(key=lambda each: each.span)
    if blanked:
        _restore(text, built.leaves, blanked)
    comments = find_comments(readable, built.leaves, complete=built.complete)
    if readable is not text:
        comments = tuple(comment._replace(text=text[slice(*comment.span)]) for comment in comments)
    roots = built.roots
    return Tree(roots[0] if roots else None, comments, tuple(problems), tuple(roots[1:]))


def _read(text: str, backend: str | None) -> tuple[building.Built, _Failure | None]:
    """Run a parser over the text once."""
    shift = 1 if text.startswith("\ufeff") else 0
    name = backend or _best()
    parser = _backend(name)
    built = building.build(text, parser.events(text), parser.kinds, shift)
    if built.failure is None:
        return built, None
    failure = _failure(built.failure, shift, len(text))
    if name == "c" and failure.problem == _COLON_IN_WORD:
        return _read_with_colons(text, parser, shift)
    return built, failure


def _read_with_colons(text: str, parser: _Backend, shift: int) -> tuple[building.Built, _Failure | None]:
    """Read a text with a colon inside a word between brackets, as in `[http://x]`, which only old libyaml minds.

    It gets another character for each, which no text has that somebody wrote. What it minds all the same (a colon
    at the end of a word) the pure parser reads.
    """
    from specfmt.syntax.words import COLON, hide_colons, show_colons

    # A directive may name tags by an address, in which a colon has to stay.
    if COLON not in text and "%TAG" not in text:
        events = show_colons(parser.events(hide_colons(text)))
        built = building.build(text, events, parser.kinds, shift)
        failure = _failure(built.failure, shift, len(text)) if built.failure is not None else None
        if failure is None or failure.problem != _COLON_IN_WORD:
            return built, failure
    return _read(text, "pure")


def _explain(text: str, failure: _Failure) -> tuple[SyntaxProblem, Span | None]:
    """The problem in the user's terms, and the stretch that can be blanked to read on behind it."""
    from specfmt.syntax.explain import blank, explain

    problem = explain(text, failure.problem, failure.offset, failure.context, failure.context_offset)
    return problem, blank(text, problem)


def _blank(text: str, stretch: Span) -> str:
    from re import sub

    return (
        text[: stretch.start]
        + sub(r"[^\n\r\x85\u2028\u2029]", "x", text[slice(*stretch)])
        + text[stretch.end :]
    )


def _restore(text: str, leaves: list[Any], blanked: list[Span]) -> None:
    """Give scalars that were blanked the text that stands in the file."""
    from bisect import bisect_left

    starts = [leaf.span.start for leaf in leaves]
    for stretch in blanked:
        at = max(0, bisect_left(starts, stretch.start + 1) - 1)
        while at < len(leaves) and leaves[at].span.start < stretch.end:
            leaf = leaves[at]
            if isinstance(leaf, Scalar) and leaf.style is Style.PLAIN and leaf.span.end > stretch.start:
                leaf.text = text[slice(*leaf.span)]
            at += 1


def _failure(error: Exception, shift: int, size: int) -> _Failure:
    mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None)
    if mark is None:
        return _Failure(str(error), size, "", None)
    problem = getattr(error, "problem", None) or ""
    context = getattr(error, "context", None) or ""
    offset = min(mark.index + shift, size)
    context_offset = min(context_mark.index + shift, size) if context_mark is not None else None
    for start, words in _LIBYAML_WORDS:
        if problem.startswith(start):
            problem = words
            break
    else:
        if problem.startswith("expected <block end>"):
            problem = (
                "did not find expected key" if "mapping" in context else "did not find expected '-' indicator"
            )
        elif problem.endswith("cannot start any token"):
            problem = "found character that cannot start any token"
            context_offset = offset
    return _Failure(problem, offset, context, context_offset)


def _best() -> str:
    """The name of the fastest parser that is installed."""
    global _fastest  # noqa: PLW0603  asked once per process
    if _fastest is None:
        try:
            import _ruamel_yaml  # noqa: F401
        except ImportError:
            _fastest = "pure"
        else:
            _fastest = "c"
    return _fastest


def _backend(name: str) -> _Backend:
    found = _backends.get(name)
    if found is None:
        found = _backends[name] = _c_backend() if name == "c" else _pure_backend()
    return found


def _c_backend() -> _Backend:
    from _ruamel_yaml import CParser

    def events(text: str) -> Callable[[], Any]:
        next_event: Callable[[], Any] = CParser(text).get_event
        return next_event

    return _Backend(events, _kinds())


def _pure_backend() -> _Backend:
    from functools import partial

    from ruamel.yaml.parser import Parser, ParserError
    from ruamel.yaml.reader import Reader
    from ruamel.yaml.scanner import Scanner, ScannerError
    from ruamel.yaml.tokens import DirectiveToken, ScalarToken, TagToken

    from specfmt.syntax.libyaml_directives import DirectiveRules
    from specfmt.syntax.libyaml_rules import LibyamlRules, read_forward

    class LibyamlScanner(DirectiveRules, LibyamlRules, Scanner):  # type: ignore[misc]  # ruamel is not typed here
        directive_token = DirectiveToken
        scalar_token = ScalarToken
        tag_token = TagToken
        scanner_error = ScannerError

    class LibyamlParser(Parser):
        def parse_node(self, *args: Any, **kwargs: Any) -> Any:
            first = self.scanner.peek_token()
            mark = first.start_mark
            try:
                event = super().parse_node(*args, **kwargs)
            except ParserError as error:
                if "tag handle" in error.problem:
                    self.scanner.peek_token()  # libyaml reads on first, and may fail there
                    if isinstance(first, TagToken):
                        error.problem_mark = mark
                raise
            if getattr(event, "anchor", None) is not None:
                event.start_mark = mark  # ruamel's own is behind a tag that precedes the anchor
            return event

        def parse_flow_sequence_entry_mapping_key(self) -> Any:
            event = super().parse_flow_sequence_entry_mapping_key()
            if getattr(event, "value", None) == "" and event.start_mark.index == event.end_mark.index:
                self.scanner.get_token()  # as libyaml does, so that `[? , a]` is an error
            return event

    class Loader:
        """What ruamel's parts expect of the object that joins them."""

        processing_version = (1, 1)
        comment_handling = None

        def __init__(self, text: str) -> None:
            self._resolver = self
            self._reader = Reader(text, loader=self)
            vars(self._reader)["forward"] = partial(read_forward, self._reader)
            self._scanner = LibyamlScanner(loader=self)
            self.parser = LibyamlParser(loader=self)

    def events(text: str) -> Callable[[], Any]:
        source = text.removeprefix("\ufeff")
        next_event: Callable[[], Any] = Loader(source).parser.get_event
        return next_event

    return _Backend(events, _kinds())


def _kinds() -> dict[type, int]:
    from ruamel.yaml import events

    return {
        events.ScalarEvent: building.SCALAR,
        events.AliasEvent: building.ALIAS,
        events.MappingStartEvent: building.MAPPING,
        events.SequenceStartEvent: building.SEQUENCE,
        events.MappingEndEvent: building.END,
        events.SequenceEndEvent: building.END,
        events.DocumentStartEvent: building.DOCUMENT,
        events.DocumentEndEvent: building.DOCUMENT_END,
        events.StreamStartEvent: building.STREAM,
        events.StreamEndEvent: building.STREAM_END,
    }
