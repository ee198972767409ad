"""JSON as strict readers take it (RFC 8259), into the same tree as YAML.

The AWS CLI and the services read `.json` files with readers that know no comments, trailing commas or single quotes,
so neither do we; but each such mistake is told at its place, and reading goes on behind it. Duplicate keys are kept.
"""

from __future__ import annotations

import re

from specfmt.syntax.json_scalars import ENOUGH, UNQUOTED, ScalarReader, show
from specfmt.syntax.nodes import Comment, Entry, Mapping, Node, Scalar, Sequence, Style, SyntaxProblem, Tree
from specfmt.syntax.ops import begins_line, line_end, line_start, next_line
from specfmt.text.edit import Edit
from specfmt.text.span import Span

MAX_DEPTH = 200
MAX_PROBLEMS = 100

_SPACE = re.compile(r"[ \t\n\r]*+")
_PLAIN_KEY = re.compile(r'"([^"\\\x00-\x1f]*+)"[ \t\n\r]*+:')
_PLAIN_SCALAR = re.compile(
    r'"([^"\\\x00-\x1f]*+)"|(?:true|false|null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][-+]?[0-9]++)?+)(?![^\s,\]}])'
)
_LINE_COMMENT = re.compile(r"(?://|#)[^\n\r]*+")


class _Open:
    """An object or array that is being read."""

    __slots__ = ("comma", "entries", "is_object", "items", "key", "start")

    def __init__(self, start: int, *, is_object: bool) -> None:
        self.start = start
        self.is_object = is_object
        self.items: list[Node] = []
        self.entries: list[Entry] = []
        self.key: Scalar | None = None  # read, with its colon; its value comes next
        self.comma = -1  # offset of a comma behind the last item

    @property
    def filled(self) -> bool:
        return bool(self.items or self.entries)

    def close(self, end: int) -> Node:
        span = Span(self.start, end)
        if self.is_object:
            return Mapping(span, tuple(self.entries), flow=True)
        return Sequence(span, tuple(self.items), flow=True)


def parse(text: str) -> Tree:
    """Read a JSON text. Never raises; linear in the size of the text.

    Returns:
        A tree whose strings have `Style.DOUBLE` and decoded texts, whose numbers, booleans and null have
        `Style.PLAIN` and the raw text, and whose objects and arrays have `flow=True`. An empty text has the root
        None and no error. `errors` has at most 100 problems, in the order of the text.
    """
    return _Reader(text).read()


class _Reader(ScalarReader):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.comments: list[Comment] = []
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.last = 0  # offset behind the last token
        self.extra = False  # something behind the root was already reported
        self.bare: _Open | None = None  # the keys of the root, where no brace opens them

    def read(self) -> Tree:
        text = self.text
        at = 0
        if text.startswith("\ufeff"):
            self.tell(
                0,
                1,
                "the file begins with a byte order mark",
                "bom",
                "remove it",
                (Edit(Span(0, 1), ""),),
                safe=True,
            )
            at = self.last = 1
        size = len(text)
        space = _SPACE.match
        while True:
            found = space(text, at)
            at = found.end() if found else at
            if at >= size:
                self._unclosed()
                break
            quick = self._plain_token(at) if self.stack else 0
            at = quick or self._token(at)
            if at < 0:
                break
            if len(self.problems) > ENOUGH:
                # This is no JSON: what was read is kept, the rest is not worth the time.
                self._collapse()
                break
        problems = sorted(self.problems, key=_place)[:MAX_PROBLEMS]
        return Tree(self.root, tuple(self.comments), tuple(problems))

    def _plain_token(self, at: int) -> int:
        """Read what most tokens of most files are: a comma, a key with its colon, or a scalar, all in their places.

        Returns the offset behind it; 0 where it is anything else.
        """
        text, top = self.text, self.stack[-1]
        first = text[at]
        if first == ",":
            if top.comma >= 0 or top.key is not None or not (top.entries or top.items):
                return 0
            top.comma = at
            self.last = at + 1
            return at + 1
        if top.comma < 0 and top.key is None and (top.entries or top.items):
            return 0
        if top.is_object and top.key is None:
            found = _PLAIN_KEY.match(text, at)
            if found is None:
                return 0
            top.comma = -1
            top.key = Scalar(Span(at, found.end(1) + 1), found.group(1), Style.DOUBLE)
            self.last = end = found.end()
            return end
        found = _PLAIN_SCALAR.match(text, at)
        if found is None:
            return 0
        self.last = end = found.end()
        value = found.group(1)
        if value is None:
            node = Scalar(Span(at, end), found.group(), Style.PLAIN)
        else:
            node = Scalar(Span(at, end), value, Style.DOUBLE)
        top.comma = -1
        if top.key is None:
            top.items.append(node)
        else:
            top.entries.append(Entry(top.key, node))
            top.key = None
        return end

    # One token

    def _token(self, at: int) -> int:
        """Read the token at `at` and return the offset behind it; -1 gives up."""
        text, first = self.text, self.text[at]
        top = self.stack[-1] if self.stack else None
        if first in "}]":
            return self._close(at)
        if first == ",":
            return self._comma(at)
        if first == "#" or text.startswith(("//", "/*"), at):
            return self._comment(at)
        if first == ":" and self._opens_bare():
            self.last = at + 1
            return at + 1
        if first == ":":
            self.unexpected(at, at + 1, "`:` stands where a value is expected")
            return at + 1
        self._separated()
        if top is not None and top.is_object and top.key is None:
            return self._key(at)
        if first in "{[":
            return self._open(at)
        scalar = self.scalar(at)
        self.last = scalar.span.end
        self._add(scalar)
        return self.last

    def _opens_bare(self) -> bool:
        """Read the text before a colon as the first key of the root, whose brace was forgotten."""
        key = self.root
        if self.stack or self.bare or not isinstance(key, Scalar) or key.style is not Style.DOUBLE:
            return False
        self.bare = _Open(key.span.start, is_object=True)
        self.bare.key = key
        self.root = None
        self.stack.append(self.bare)
        return True

    def _separated(self) -> None:
        """Tell a comma that is missing before a value or key."""
        top = self.stack[-1] if self.stack else None
        if top is None or not top.filled or top.comma >= 0 or top.key is not None:
            return
        place = self.last
        self.tell(
            place - 1 if place else 0,
            place,
            f"a comma is missing after {show(self.text, self._last_start(top), place)}",
            "missing-comma",
            "add the comma",
            (Edit(Span(place, place), ","),),
            safe=True,
        )

    def _last_start(self, top: _Open) -> int:
        return (top.entries[-1].key if top.is_object else top.items[-1]).span.start

    def _open(self, at: int) -> int:
        if len(self.stack) >= MAX_DEPTH:
            self.tell(
                at, at + 1, f"objects and arrays are nested more than {MAX_DEPTH} deep here", "too-deep"
            )
            self._collapse()
            return -1
        self.stack.append(_Open(at, is_object=self.text[at] == "{"))
        self.last = at + 1
        return at + 1

    def _collapse(self) -> None:
        """Close all that is open, so that what was read is kept."""
        while self.stack:
            opened = self.stack.pop()
            self._add(opened.close(self.last))

    def _close(self, at: int) -> int:
        text, stack = self.text, self.stack
        closer = text[at]
        if not stack:
            self.unexpected(at, at + 1, f"`{closer}` closes nothing")
            return at + 1
        top = stack[-1]
        if (closer == "}") != top.is_object:
            fits = any((closer == "}") == each.is_object for each in stack[-3:-1])
            opener = "{" if top.is_object else "["
            if not fits:
                wanted = "}" if top.is_object else "]"
                self.tell(at, at + 1, f"`{closer}` closes the `{opener}` that wants `{wanted}`", "json",
                           f"write `{wanted}`", (Edit(Span(at, at + 1), wanted),))  # fmt: skip
            else:
                while (closer == "}") != stack[-1].is_object:
                    self._report_unclosed(stack[-1])
                    self._finish(stack.pop(), self.last)
                top = stack[-1]
        self._trailing(top)
        if top.key is not None:
            self._no_value(top)
        stack.pop()
        if top is self.bare:
            self.tell(top.start, top.start + 1, "the `{` that opens the object is missing before the first key",
                       "json", "add the brace", (Edit(Span(top.start, top.start), "{"),))  # fmt: skip
        self.last = at + 1
        self._add(top.close(at + 1))
        return at + 1

    def _finish(self, opened: _Open, end: int) -> None:
        self._trailing(opened)
        if opened.key is not None:
            self._no_value(opened)
        self._add(opened.close(end))

    def _trailing(self, top: _Open) -> None:
        if top.comma < 0:
            return
        place = Span(top.comma, top.comma + 1)
        kind = "object" if top.is_object else "array"
        self.tell(
            place.start,
            place.end,
            f"a comma follows the last {'entry of the object' if kind == 'object' else 'item of the array'}",
            "trailing-comma",
            "remove the comma",
            (Edit(place, ""),),
            safe=True,
        )

    def _comma(self, at: int) -> int:
        top = self.stack[-1] if self.stack else None
        if top is None:
            self.unexpected(at, at + 1, "a comma stands outside of any object or array")
        elif top.key is not None:
            self._no_value(top)
            top.comma = at
        elif top.comma >= 0 or not top.filled:
            what = (
                "two commas follow each other" if top.comma >= 0 else "a comma stands before the first item"
            )
            self.tell(at, at + 1, what, "json", "remove the comma", (Edit(Span(at, at + 1), ""),))
        else:
            top.comma = at
        self.last = at + 1
        return at + 1

    def _comment(self, at: int) -> int:
        text = self.text
        if text.startswith("/*", at):
            found = text.find("*/", at + 2)
            end = found + 2 if found >= 0 else len(text)
        else:
            line = _LINE_COMMENT.match(text, at)
            end = line.end() if line else at + 1
        gone = Span(at, end)
        if begins_line(text, at) and not text[end : line_end(text, end)].strip():
            gone = Span(line_start(text, at), next_line(text, end))
        self.tell(at, end, "JSON has no comments", "json-comment", "remove the comment", (Edit(gone, ""),))
        return end

    # Keys

    def _key(self, at: int) -> int:
        text = self.text
        top = self.stack[-1]
        first = text[at]
        if first == '"':
            key = self.string(at)
        elif first == "'":
            key = self.single(at)
        else:
            found = UNQUOTED.match(text, at)
            if found is None:
                # A `{` or `[` among keys: read it as the value of a key that is not there.
                self.unexpected(at, at + 1, f"a key in double quotes is expected before `{first}`")
                top.key = Scalar(Span(at, at), "", Style.PLAIN)
                return at
            raw = found.group().rstrip()
            end = at + len(raw)
            key = Scalar(Span(at, end), raw, Style.PLAIN)
            quoted = '"' + raw.replace("\\", "\\\\") + '"'
            simple = re.fullmatch(r"[A-Za-z_$][\w$.-]*", raw) is not None
            edit = Edit(Span(at, end), quoted)
            if text.startswith('"', end):  # only its first quote is missing
                edit, end, simple = Edit(Span(at, at), '"'), end + 1, False
                key = Scalar(Span(at, end), raw, Style.DOUBLE)
            self.tell(
                at, end, f"the key {show(text, at, end)} is not in double quotes", "json-quotes",
                "quote the key", (edit,), safe=simple,
            )  # fmt: skip
        end = key.span.end
        space = _SPACE.match(text, end)
        colon = space.end() if space else end
        top.comma = -1
        self.last = end
        if text.startswith(":", colon):
            top.key = key
            self.last = colon + 1
            return colon + 1
        follower = text[colon : colon + 1]
        if follower in ("", ",", "}", "]"):
            self.tell(key.span.start, end, f"the key {show(text, key.span.start, end)} has no value", "json")
            top.entries.append(Entry(key, Scalar(Span(end, end), "", Style.PLAIN)))
            return end
        if follower == "=":
            self.tell(colon, colon + 1, f"`=` follows the key {show(text, key.span.start, end)} in place of a colon",
                       "json", "write a colon", (Edit(Span(colon, colon + 1), ":"),), safe=True)  # fmt: skip
            top.key = key
            self.last = colon + 1
            return colon + 1
        self.tell(
            key.span.start, end, f"a colon is missing after the key {show(text, key.span.start, end)}",
            "missing-colon", "add the colon", (Edit(Span(end, end), ":"),),
        )  # fmt: skip
        top.key = key
        return end

    def _no_value(self, top: _Open) -> None:
        key = top.key
        if key is None:
            return
        start, end = key.span
        self.tell(start, end, f"the key {show(self.text, start, end)} has no value", "json")
        top.key = None
        top.entries.append(Entry(key, Scalar(Span(self.last, self.last), "", Style.PLAIN)))

    def _add(self, node: Node) -> None:
        """Put a value where it belongs."""
        if self.stack:
            top = self.stack[-1]
            top.comma = -1
            if not top.is_object:
                top.items.append(node)
            elif top.key is not None:
                top.entries.append(Entry(top.key, node))
                top.key = None
        elif self.root is None:
            self.root = node
        elif not self.extra:
            self.extra = True
            start, end = node.span
            self.tell(
                start,
                end,
                "a second value follows the end of the first one; a JSON file holds only one",
                "json",
            )

    # The end

    def _unclosed(self) -> None:
        for opened in self.stack:
            self._report_unclosed(opened)
        while self.stack:
            self._finish(self.stack.pop(), self.last)

    def _report_unclosed(self, opened: _Open) -> None:
        if opened is self.bare:
            message = "keys stand outside of any object; `{` is missing before them and `}` behind them"
            self.tell(opened.start, opened.start + 1, message, "json")
            return
        opener = self.text[opened.start]
        kind = "object" if opened.is_object else "array"
        self.tell(opened.start, opened.start + 1, f"the {kind} that opens with this `{opener}` is never closed",
                   "unclosed-bracket")  # fmt: skip


def _place(problem: SyntaxProblem) -> Span:
    return problem.span
