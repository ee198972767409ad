"""libyaml's reading of `%YAML` and `%TAG` lines, for the parser in pure Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_END = frozenset("\0\n\r\x85\u2028\u2029")
_BLANKS = frozenset(" \t")
_SPACE = _END | _BLANKS
_WORD = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_")
_DIGITS = frozenset("0123456789")
_VERSIONS = ((1, 1), (1, 2))


class DirectiveRules:
    """To be mixed in before `ruamel.yaml.scanner.Scanner`, together with `LibyamlRules`."""

    reader: Any
    directive_token: Callable[..., Any]  # name, value, start mark, end mark
    _fail: Callable[[str, Any, str], Exception]
    _scan_uri: Callable[[Any, str], str]
    _skip_to_break: Callable[[], None]
    scan_line_break: Callable[[], str]

    def scan_directive(self) -> Any:
        """Read a line that starts with `%`."""
        reader = self.reader
        mark = reader.get_mark()
        what = "while scanning a directive"
        reader.forward()
        name = self._take(_WORD)
        if not name:
            raise self._fail(what, mark, "could not find expected directive name")
        if reader.peek() not in _SPACE:
            raise self._fail(what, mark, "found unexpected non-alphabetical character")
        value: tuple[Any, Any]
        if name == "YAML":
            value = self._scan_version(mark)
        elif name == "TAG":
            value = self._scan_tag_prefix(mark)
        else:
            raise self._fail(what, mark, "found unknown directive name")
        token = self.directive_token(name, value, mark, reader.get_mark())
        self._take(_BLANKS)
        if reader.peek() == "#":
            self._skip_to_break()
        if reader.peek() not in _END:
            raise self._fail(what, mark, "did not find expected comment or line break")
        self.scan_line_break()
        return token

    def _scan_version(self, mark: Any) -> tuple[int, int]:
        """Read `1.1`; a version that libyaml does not know becomes 0.0, which the parser rejects."""
        what = "while scanning a %YAML directive"
        self._take(_BLANKS)
        major = self._scan_number(mark)
        if self.reader.peek() != ".":
            raise self._fail(what, mark, "did not find expected digit or '.' character")
        self.reader.forward()
        version = (major, self._scan_number(mark))
        return version if version in _VERSIONS else (0, 0)

    def _scan_number(self, mark: Any) -> int:
        what = "while scanning a %YAML directive"
        digits = ""
        while self.reader.peek() in _DIGITS:
            if len(digits) == 9:
                raise self._fail(what, mark, "found extremely long version number")
            digits += self.reader.peek()
            self.reader.forward()
        if not digits:
            raise self._fail(what, mark, "did not find expected version number")
        return int(digits)

    def _scan_tag_prefix(self, mark: Any) -> tuple[str, str]:
        """Read `!e! tag:example.com,2000:`."""
        reader = self.reader
        what = "while scanning a %TAG directive"
        self._take(_BLANKS)
        if reader.peek() != "!":
            raise self._fail("while scanning a directive", mark, "did not find expected '!'")
        reader.forward()
        handle = "!" + self._take(_WORD)
        if reader.peek() == "!":
            reader.forward()
            handle += "!"
        elif handle != "!":
            raise self._fail("while parsing a tag directive", mark, "did not find expected '!'")
        if reader.peek() not in _BLANKS:
            raise self._fail(what, mark, "did not find expected whitespace")
        self._take(_BLANKS)
        prefix = self._scan_uri(mark, "")
        if reader.peek() not in _SPACE:
            raise self._fail(what, mark, "did not find expected whitespace or line break")
        return handle, prefix

    def _take(self, allowed: frozenset[str]) -> str:
        """Read all characters that are in a set."""
        reader = self.reader
        start = reader.pointer
        while reader.peek() in allowed:
            reader.forward()
        return str(reader.buffer[start : reader.pointer])
