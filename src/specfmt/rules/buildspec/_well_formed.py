"""A quick look that tells of most commands that the shell can read them, without reading them word by word.

Loading the reader of shell scripts costs a large part of a cold run, and nearly all commands are calls with options,
quoted words and variables. Whatever is not certain here is left to the reader. For the same reason there is no regular
expression here: to compile one that can tell costs more than to load the reader.
"""

from __future__ import annotations

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
_NAME = frozenset(_LETTERS)
# Signs that mean nothing to the parser of a shell, wherever they stand; and those that may stand in `${...}`.
_WORD = frozenset(_LETTERS + "./:@%+,~^=*?![]-")
_EXPANSION = frozenset(_LETTERS + "./:@%+,~^=*?!#- ")
_LINE = _WORD | {" ", "$"}
_SPECIAL_PARAMETERS = "@*#?!$-"
_RESERVED = frozenset(
    (
        *("if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac"),
        *("function", "select", "time", "coproc", "[[", "!"),
    )
)
_UNSURE = -1


def is_well_formed(text: str) -> bool:
    """Tell whether a script certainly has no error of syntax; False says nothing."""
    if text.startswith("if ") and text.endswith("; fi"):
        condition, then, rest = text[3:-4].partition("; then ")
        branches = rest.split("; else ")
        return bool(then) and len(branches) <= 2 and all(map(_is_list, (condition, *branches)))
    return _is_list(text)


def _is_list(text: str) -> bool:
    """Tell whether a text is certainly a list of plain commands."""
    if _LINE.issuperset(text) and "$[" not in text:
        first = text.split(maxsplit=1)[:1]
        return not first or first[0] not in _RESERVED
    return _read_list(text, 0, "") == len(text)


def _read_list(text: str, at: int, closer: str) -> int:
    """Read a list up to `closer`, or to the end of the text; the offset there, or `_UNSURE`."""
    end = len(text)
    operator = ""  # the last one, while nothing stands behind it
    count = 0  # words of the current command
    while at < end:
        char = text[at]
        if char in " \t":
            at += 1
        elif char == closer:
            break
        elif char == "\n":
            if not operator:
                count = 0
            at += 1
        elif char in "&|;":
            operator = text[at : at + 2] if text[at : at + 2] in ("&&", "||") else char
            if (
                not count
                or operator == "&"
                or text[at + len(operator) : at + len(operator) + 1] in ("&", "|", ";")
            ):
                return _UNSURE
            at += len(operator)
            if operator == ";":
                operator = ""
            count = 0
        elif text.startswith("\\\n", at):
            at += 2
        elif char in "<>":
            at = _read_redirection(text, at)
        else:
            start = at
            at = _read_word(text, at)
            if at != _UNSURE and not count and text[start:at] in _RESERVED:
                return _UNSURE
            operator = ""
            count += 1
        if at == _UNSURE:
            return _UNSURE
    if operator or (closer and (at >= end or not count)):
        return _UNSURE
    return at


def _read_redirection(text: str, at: int) -> int:
    """Read `>`, `>>`, `<` or `>&1` up to its target, which must be there; the offset there, or `_UNSURE`."""
    at += 2 if text.startswith(">>", at) else 1
    if text[at : at + 1] == "&":
        return at + 2 if text[at + 1 : at + 2].isdigit() else _UNSURE
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    following = text[at : at + 1]
    return at if following in _WORD or following in ("$", '"', "'") else _UNSURE


def _read_word(text: str, at: int) -> int:
    """Read a word; the offset behind it, or `_UNSURE`."""
    start, end = at, len(text)
    while at < end:
        char = text[at]
        if char in _WORD:
            at += 1
        elif char in " \t\n&|;<>)":
            return at if at > start else _UNSURE
        elif char == "'":
            at = text.find("'", at + 1) + 1
            if not at:
                return _UNSURE
        elif char == '"':
            at = _read_quotes(text, at + 1)
        elif char == "$":
            at = _read_dollar(text, at)
        elif char == "`":
            at = _read_backticks(text, at)
        elif char == "\\" and at + 1 < end and text[at + 1] != "\n":
            at += 2
        elif char == "#" and at > start:
            at += 1
        else:
            return _UNSURE
        if at == _UNSURE:
            return _UNSURE
    return at


def _read_quotes(text: str, at: int) -> int:
    """Read the inside of double quotes; the offset behind them, or `_UNSURE`."""
    end = len(text)
    while at < end:
        char = text[at]
        if char == '"':
            return at + 1
        if char == "`" or (char == "$" and text[at + 1 : at + 2] not in ('"', " ", "")):
            at = _read_backticks(text, at) if char == "`" else _read_dollar(text, at)
            if at == _UNSURE:
                return _UNSURE
        else:
            at += 2 if char == "\\" else 1
    return _UNSURE


def _read_dollar(text: str, at: int) -> int:
    """Read `$X`, `${X}` or `$(list)` without anything nested in the last; the offset behind it, or `_UNSURE`."""
    following = text[at + 1 : at + 2]
    if following in _NAME or following in _SPECIAL_PARAMETERS:
        return at + 2 if following else _UNSURE
    if following == "{":
        close = text.find("}", at)
        inside = text[at + 2 : close]
        if close < 0 or not inside or inside[0] not in _NAME or not _EXPANSION.issuperset(inside):
            return _UNSURE
        return close + 1
    if following == "(":
        close = text.find(")", at)
        if close < 0 or "(" in text[at + 2 : close] or "#" in text[at + 2 : close]:
            return _UNSURE
        stop = _read_list(text, at + 2, ")")
        return stop + 1 if stop == close else _UNSURE
    return _UNSURE


def _read_backticks(text: str, at: int) -> int:
    """Read a plain command in backticks; the offset behind them, or `_UNSURE`."""
    close = text.find("`", at + 1)
    inside = text[at + 1 : close].split()
    if close < 0 or not inside or inside[0] in _RESERVED or not _LINE.issuperset(text[at + 1 : close]):
        return _UNSURE
    return _UNSURE if "$[" in text[at:close] else close + 1
