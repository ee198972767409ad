"""Path patterns in the syntax of `.gitignore`, for ignore files and for the globs of the configuration.

Written here and not taken from a library because nearly every repository has a `.gitignore`, and importing one
costs more than the whole walk; and because each pattern must match in time bounded by the length of the path.
What git does (`dir.c` and `wildmatch.c`) is the definition; the tests compare with `git check-ignore`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_SPECIAL = "*?[\\"


class Globs:
    """Patterns in order, the last that matches decides. Compiled at first use; cheap to make, hash and pickle.

    Patterns and paths are compared byte by byte as git does, so `?` stands for one byte of a UTF-8 name.
    """

    __slots__ = ("_compiled", "lines")

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self.lines = tuple(lines)
        self._compiled: _Compiled | None = None

    @classmethod
    def from_bytes(cls, data: bytes) -> Globs:
        """The patterns of an ignore file, whatever bytes it holds."""
        return cls(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n"))

    def __bool__(self) -> bool:
        return bool(self.lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Globs) and self.lines == other.lines

    def __hash__(self) -> int:
        return hash(self.lines)

    def __repr__(self) -> str:
        return f"Globs({list(self.lines)!r})"

    def __reduce__(self) -> tuple[type[Globs], tuple[tuple[str, ...]]]:
        return (Globs, (self.lines,))

    def decide(self, path: str, *, folder: bool) -> bool | None:
        """What the last pattern that matches this very path says; its folders are not looked at.

        Args:
            path: relative to the folder of the patterns, parts separated by `/`, no `./` and no final `/`.
            folder: the path names a folder (patterns that end in `/` match only these).

        Returns:
            True for a match, False for a match of a pattern that begins with `!`, None where nothing matches.
        """
        compiled = self._compiled
        if compiled is None:
            compiled = self._compiled = _compile(self.lines)
        path = _in_bytes(path)
        name = path[path.rfind("/") + 1 :]
        best: _Rule | None = None
        for rules in (compiled.names.get(name), compiled.paths.get(path)):
            for rule in reversed(rules or ()):
                if (folder or not rule.folder_only) and (best is None or rule.index > best.index):
                    best = rule
                    break
        for rule in compiled.wild:
            if best is not None and rule.index < best.index:
                break
            if (folder or not rule.folder_only) and rule.matches(path, name):
                best = rule
                break
        return None if best is None else not best.negated

    def covers(self, path: str) -> bool:
        """Tell whether the file at `path` or one of the folders above it matches.

        As in git, a file cannot be taken back by `!` when one of its folders matches.
        """
        if not self.lines:
            return False
        at = path.find("/")
        while at != -1:
            if self.decide(path[:at], folder=True):
                return True
            at = path.find("/", at + 1)
        return self.decide(path, folder=False) is True


class _Rule:
    """One pattern with wildcards, or one without (then `matches` is never asked)."""

    __slots__ = ("_regex", "_source", "folder_only", "index", "negated", "on_path", "prefix", "suffix")

    def __init__(self, index: int, *, negated: bool, folder_only: bool) -> None:
        self.index = index
        self.negated = negated
        self.folder_only = folder_only
        self.on_path = False
        self.prefix = ""
        self.suffix = ""
        self._source = ""
        self._regex: re.Pattern[str] | None = None

    def set_source(self, source: str, *, on_path: bool, prefix: str) -> None:
        self._source = source
        self.on_path = on_path
        self.prefix = prefix

    def matches(self, path: str, name: str) -> bool:
        if self.suffix:
            return name.endswith(self.suffix)
        text = path if self.on_path else name
        if not text.startswith(self.prefix):
            return False
        if self._regex is None:
            import re

            self._regex = re.compile(self._source, re.DOTALL)
        return self._regex.match(text, len(self.prefix)) is not None


class _Compiled(NamedTuple):
    """Patterns without wildcards in tables, so that a long ignore file costs little for each path.

    Attributes:
        names: by file name, for patterns without `/`.
        paths: by path, for patterns with `/`.
        wild: all others, last one first.
    """

    names: dict[str, list[_Rule]]
    paths: dict[str, list[_Rule]]
    wild: list[_Rule]


def _in_bytes(text: str) -> str:
    """The UTF-8 bytes of `text`, one character each."""
    if text.isascii():
        return text
    return text.encode("utf-8", "surrogateescape").decode("latin-1")


def _compile(lines: tuple[str, ...]) -> _Compiled:
    compiled = _Compiled({}, {}, [])
    for index, line in enumerate(lines):
        pattern = _trimmed(_in_bytes(line))
        if not pattern or pattern[0] == "#":
            continue
        negated = pattern[0] == "!"
        pattern = pattern[negated:]
        folder_only = pattern.endswith("/")
        if folder_only:
            pattern = pattern[:-1]
        on_path = "/" in pattern
        if on_path and pattern[0] == "/":
            pattern = pattern[1:]
        if not pattern:
            continue
        rule = _Rule(index, negated=negated, folder_only=folder_only)
        plain = _plain_length(pattern)
        if plain == len(pattern):
            table = compiled.paths if on_path else compiled.names
            table.setdefault(pattern, []).append(rule)
            continue
        if (
            not on_path
            and pattern[0] == "*"
            and len(pattern) > 1
            and _plain_length(pattern[1:]) == len(pattern) - 1
        ):
            rule.suffix = pattern[1:]
        else:
            # git compares the part before the first wildcard apart, so `**` right behind it counts as leading.
            prefix = pattern[:plain] if on_path else ""
            source = _translate(pattern[len(prefix) :], on_path=on_path)
            if source is None:
                continue
            rule.set_source(source, on_path=on_path, prefix=prefix)
        compiled.wild.append(rule)
    compiled.wild.reverse()
    return compiled


def _trimmed(line: str) -> str:
    """Without the carriage return and the spaces at the end, except spaces after a backslash."""
    line = line.removesuffix("\r")
    bare = line.rstrip(" ")
    if len(bare) == len(line):
        return line
    slashes = len(bare) - len(bare.rstrip("\\"))
    return line[: len(bare) + 1] if slashes % 2 else bare


def _plain_length(pattern: str) -> int:
    """How many characters stand before the first wildcard or backslash."""
    for index, char in enumerate(pattern):
        if char in _SPECIAL:
            return index
    return len(pattern)


class _Piece:
    """A stretch of regular expression of fixed width, and the wildcard before it: "", `*`, `**` or `**/`."""

    __slots__ = ("before", "fixed")

    def __init__(self, before: str) -> None:
        self.before = before
        self.fixed: list[str] = []


def _translate(glob: str, *, on_path: bool) -> str | None:
    """A regular expression for the whole of the text, or None if nothing can match (an unclosed bracket)."""
    pieces = [_Piece("")]
    at = 0
    while at < len(glob):
        char = glob[at]
        if char == "*":
            end = at
            while end < len(glob) and glob[end] == "*":
                end += 1
            leading = at == 0 or glob[at - 1] == "/"
            if on_path and end - at > 1 and leading and (end == len(glob) or glob[end] == "/"):
                deep = "**/" if end < len(glob) else "**"
                pieces.append(_Piece(deep))
                end += deep == "**/"
            elif on_path and end - at > 1 and leading and glob.startswith("\\/", end):
                pieces.append(_Piece("**"))
            else:
                pieces.append(_Piece("*"))
            at = end
            continue
        if char == "?":
            pieces[-1].fixed.append("[^/]")
            at += 1
        elif char == "[":
            bracket = _bracket(glob, at)
            if bracket is None:
                return None
            source, at = bracket
            pieces[-1].fixed.append(source)
        else:
            if char == "\\":
                at += 1
                if at == len(glob):
                    return None
                char = glob[at]
            pieces[-1].fixed.append(_escaped(char))
            at += 1
    return _joined(pieces)


def _joined(pieces: list[_Piece]) -> str:
    """One expression. Where a `*` stands, the first fit of what follows is final, so no search is ever repeated.

    That is right because `*` cannot leave its folder and what follows up to the next `*` has a fixed width; the
    same holds one level up, for the stretch between two `**`, which spans a fixed number of folders.
    """
    stretches: list[str] = []
    last = len(pieces) - 1
    opened = ""
    current = ""
    for index, piece in enumerate(pieces):
        fixed = "".join(piece.fixed)
        if index == last:
            fixed += r"\Z"
        if piece.before == "*":
            current += f"(?>[^/]*?{fixed})" if fixed else "[^/]*"
        elif piece.before:
            stretches.append(f"(?>{opened}{current})")
            opened = "(?:.*?/)??" if piece.before == "**/" else ".*?"
            current = fixed
        else:
            current += fixed
    stretches.append(opened + current)
    return "".join(stretches)


def _escaped(char: str) -> str:
    return char if char.isalnum() or char in "_/" else "\\" + char


_CLASSES = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t\\n\\r",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}


def _bracket(glob: str, start: int) -> tuple[str, int] | None:
    """The expression for the bracket that opens at `start`, and the place behind it; None if it is malformed."""
    size = len(glob)
    at = start + 1
    negated = at < size and glob[at] in "!^"
    at += negated
    members: list[str] = []
    previous = ""
    first = True
    while True:
        if at >= size:
            return None
        char = glob[at]
        if char == "]" and not first:
            break
        first = False
        if char == "\\":
            at += 1
            if at >= size:
                return None
            previous = glob[at]
            members.append(_member(previous))
        elif char == "-" and previous and at + 1 < size and glob[at + 1] != "]":
            at += 1
            if glob[at] == "\\":
                at += 1
                if at >= size:
                    return None
            if previous <= glob[at]:
                members.append(f"{_member(previous)}-{_member(glob[at])}")
            previous = ""
        elif char == "[" and at + 1 < size and glob[at + 1] == ":":
            end = glob.find("]", at + 2)
            if end == -1:
                return None
            if end - at < 3 or glob[end - 1] != ":":
                previous = "["
                members.append("\\[")
            else:
                known = _CLASSES.get(glob[at + 2 : end - 1])
                if known is None:
                    return None
                members.append(known)
                previous = ""
                at = end
        else:
            previous = char
            members.append(_member(char))
        at += 1
    # Never empty: the start of a range counts as a member even where the range is upside down.
    return f"(?!/)[{'^' if negated else ''}{''.join(members)}]", at + 1


def _member(char: str) -> str:
    return char if char.isalnum() else f"\\x{ord(char):02x}"
