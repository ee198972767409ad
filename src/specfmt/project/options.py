"""The configuration file's shape: what may stand in it, checked, with the place of every mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.project.errors import SpecfmtError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

SEVERITIES = ("error", "warning", "info")
FAIL_ON = (*SEVERITIES, "never")
ALL = "all"  # the selector that stands for every rule


class RuleNames(NamedTuple):
    """The words that configuration may use. Given by the caller, because settings lie below rules.

    Attributes:
        rules: the names of all rules.
        groups: the names of all groups of rules.
        kinds: the names of all kinds of file.
        aliases: former name of a rule -> its name of today.
    """

    rules: Collection[str]
    groups: Collection[str]
    kinds: Collection[str] = ()
    aliases: Mapping[str, str] = {}


class Options(NamedTuple):
    """What a configuration file says; None where it is silent.

    The names of the fields are the keys of the file with `_` for `-`. `schemas/config.schema.json` describes the
    same keys for editors.

    Attributes:
        select: rules, groups or `all`: these run and no others.
        extend_select: these run as well.
        ignore: these do not run.
        severity: rule -> `error`, `warning`, `info` or `off`.
        per_file_ignores: glob -> rules, groups or `all` that say nothing about such files.
        exclude: globs of files and folders that a search for files leaves out; `!` takes one back in.
        kinds: glob -> kind of the files, where neither name nor content tells it.
        baseline: a file of known findings that are not shown, relative to the folder of the configuration.
        fail_on: the severity from which the command fails: `error`, `warning`, `info` or `never`.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: dict[str, str] | None = None
    per_file_ignores: dict[str, tuple[str, ...]] | None = None
    exclude: tuple[str, ...] | None = None
    kinds: dict[str, str] | None = None
    baseline: str | None = None
    fail_on: str | None = None


class Source(NamedTuple):
    """Where options were read, for messages.

    Attributes:
        name: the file's path as shown to the user.
        text: the file's text.
        start: the offset where the options begin, not 0 in a `pyproject.toml`.
    """

    name: str
    text: str
    start: int = 0


def read_options(table: Mapping[str, Any], source: Source, known: Callable[[], RuleNames]) -> Options:
    """Check a decoded table and make Options of it.

    Args:
        table: as decoded from TOML.
        source: for the place in messages.
        known: gives the words that may be used; asked only when the table names rules or kinds.

    Raises:
        SpecfmtError: an unknown key, a value of the wrong type, an unknown rule, group, kind or severity.
    """
    reader = _Reader(source, known)
    values: dict[str, Any] = {}
    for key, value in table.items():
        field = key.replace("-", "_")
        read = _READERS.get(key)
        if read is None:
            reader.fail(f"unknown key `{key}`", suggest(key, _READERS), key)
        else:
            values[field] = read(reader, key, value)
    return Options(**values)


def check_selector(word: str, known: RuleNames) -> str:
    """The rule's name of today, the group or `all`.

    Raises:
        SpecfmtError: the word is none of these.
    """
    if word == ALL or word in known.rules or word in known.groups:
        return word
    today = known.aliases.get(word)
    if today is None:
        hint = (
            suggest(word, (*known.rules, *known.groups, *known.aliases, ALL))
            or "`specfmt rules` lists all rules"
        )
        raise SpecfmtError(f"unknown rule or group `{word}`", hint)
    return today


def check_rule(word: str, known: RuleNames) -> str:
    """The rule's name of today.

    Raises:
        SpecfmtError: there is no such rule.
    """
    if word in known.rules:
        return word
    today = known.aliases.get(word)
    if today is None:
        hint = suggest(word, (*known.rules, *known.aliases)) or "`specfmt rules` lists all rules"
        if word == ALL or word in known.groups:
            hint = "name single rules here, not a group"
        raise SpecfmtError(f"unknown rule `{word}`", hint)
    return today


def suggest(word: str, candidates: Iterable[str]) -> str:
    """`did you mean ...?` for the nearest candidate, or nothing if none is near."""
    import difflib

    near = difflib.get_close_matches(word.lower().replace("_", "-"), sorted(candidates), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else ""


def listed(words: Iterable[str]) -> str:
    """The words in backticks, separated by commas."""
    return ", ".join(f"`{word}`" for word in words)


class _Reader:
    """Checks values of one file; the methods are given the key and the value."""

    __slots__ = ("_known", "source")

    def __init__(self, source: Source, known: Callable[[], RuleNames]) -> None:
        self.source = source
        self._known = known

    def fail(self, message: str, hint: str, *words: str) -> None:
        line = line_of(self.source, *words)
        place = f"{self.source.name}:{line}" if line else self.source.name
        raise SpecfmtError(f"{place}: {message}", hint)

    def text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            self.fail(f"`{key}` must be a string, not {_type_name(value)}", "", key)
        elif not value:
            self.fail(f"`{key}` must not be empty", "", key)
        return str(value)

    def texts(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            hint = f'write `["{value}"]`' if isinstance(value, str) else ""
            self.fail(f"`{key}` must be a list of strings, not {_type_name(value)}", hint, key)
        for item in value:
            if not isinstance(item, str):
                self.fail(f"`{key}` must hold only strings, not {_type_name(item)}", "", key)
        return tuple(value)

    def table(self, key: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.fail(f"`{key}` must be a table, not {_type_name(value)}", "", key)
        return dict(value)

    def selectors(self, key: str, value: Any) -> tuple[str, ...]:
        words = self.texts(key, value)
        return tuple(self.checked(check_selector, word, key, word) for word in words)

    def checked(self, check: Callable[[str, RuleNames], str], word: str, *words: str) -> str:
        try:
            return check(word, self._known())
        except SpecfmtError as error:
            self.fail(f"{error.message} in `{words[0]}`", error.hint, *words)
            raise  # `fail` has raised; said for the type checker

    def word(self, key: str, value: Any, allowed: Collection[str], *words: str) -> str:
        text = self.text(key, value) if isinstance(value, str) else str(value)
        if not isinstance(value, str) or text not in allowed:
            hint = suggest(text, allowed) or f"use one of {listed(allowed)}"
            self.fail(f"`{key}` has the unknown value `{text}`", hint, *words)
        return text

    def globs(self, key: str, value: Any) -> tuple[str, ...]:
        patterns = self.texts(key, value)
        for pattern in patterns:
            if not pattern.strip():
                self.fail(f"`{key}` holds an empty pattern", "", key)
        return patterns

    def severity(self, key: str, value: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for rule, level in self.table(key, value).items():
            name = self.checked(check_rule, rule, key, rule)
            found[name] = self.word(f"{key}.{rule}", level, (*SEVERITIES, "off"), key, rule)
        return found

    def per_file(self, key: str, value: Any) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for pattern, rules in self.table(key, value).items():
            self.plain(key, pattern)
            words = self.texts(f"{key}.{pattern}", rules)
            found[pattern] = tuple(self.checked(check_selector, word, key, pattern, word) for word in words)
        return found

    def kinds(self, key: str, value: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for pattern, kind in self.table(key, value).items():
            self.plain(key, pattern)
            found[pattern] = self.word(f"{key}.{pattern}", kind, sorted(self._known().kinds), key, pattern)
        return found

    def plain(self, key: str, pattern: str) -> None:
        if not pattern.strip():
            self.fail(f"`{key}` holds an empty pattern", "", key)
        if pattern.startswith(("!", "#")):
            hint = f"write `\\{pattern}` for a name that begins with `{pattern[0]}`"
            self.fail(f"the pattern `{pattern}` in `{key}` matches nothing", hint, key, pattern)

    def fail_on(self, key: str, value: Any) -> str:
        return self.word(key, value, FAIL_ON, key)


_READERS: dict[str, Callable[[_Reader, str, Any], Any]] = {
    "select": _Reader.selectors,
    "extend-select": _Reader.selectors,
    "ignore": _Reader.selectors,
    "severity": _Reader.severity,
    "per-file-ignores": _Reader.per_file,
    "exclude": _Reader.globs,
    "kinds": _Reader.kinds,
    "baseline": _Reader.text,
    "fail-on": _Reader.fail_on,
}


def _type_name(value: Any) -> str:
    """What TOML calls a value of that type."""
    names = {
        bool: "a boolean",
        int: "an integer",
        float: "a float",
        str: "a string",
        list: "a list",
        dict: "a table",
    }
    return names.get(type(value), "a date or time")


def line_of(source: Source, *words: str) -> int:
    """The line, from 1, of the last of the words, each looked for behind the one before it; 0 if it is not found.

    The first word must stand where a key or the header of a table stands. Good enough for a message: a file may
    be written so that the answer is another mention of the same word, or none.
    """
    import re

    key = re.escape(words[0])
    head = re.compile(rf"^[ \t]*(?:\[+(?:[^\]\n]*\.)?[ \t]*)?[\"']?{key}[\"']?[ \t]*[=.\]]", re.MULTILINE)
    found = head.search(source.text, source.start)
    if found is None:
        return 0
    at = found.end()
    line_at = found.start()
    for word in words[1:]:
        behind = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])").search(source.text, max(at - 1, 0))
        if behind is None:
            break
        line_at = behind.start()
        at = behind.end()
    return source.text.count("\n", 0, line_at) + 1
