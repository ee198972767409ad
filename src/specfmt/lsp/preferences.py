"""What the editor's settings say about us: like options of the command line, they count more than the configuration file."""

from __future__ import annotations

from typing import Any, NamedTuple

SECTION = "specfmt"


class Preferences(NamedTuple):
    """The editor's settings under `specfmt`; empty where they are silent.

    Attributes:
        select: rules, groups or `all` that run, and no others.
        ignore: those that do not run.
        severity: items of the form `RULE=LEVEL`.
        baseline: a file of known findings.
        config: a configuration file to use instead of searching; relative to the workspace folder.
        isolated: read no configuration file.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    baseline: str = ""
    config: str = ""
    isolated: bool = False


def read(given: Any) -> tuple[Preferences, list[str]]:
    """Read settings as an editor sends them.

    Args:
        given: decoded JSON; the settings themselves, or a mapping that holds them under `specfmt`.

    Returns:
        The preferences, and a sentence for each setting that was not understood and is left out.
    """
    if isinstance(given, dict) and isinstance(given.get(SECTION), dict):
        given = given[SECTION]
    if given is None or given == "":
        return Preferences(), []
    if not isinstance(given, dict):
        return Preferences(), [f"the settings `{SECTION}` are not a mapping"]
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in given.items():
        read_value = _READERS.get(name)
        if read_value is None:
            known = ", ".join(f"`{SECTION}.{each}`" for each in Preferences._fields)
            problems.append(f"unknown setting `{SECTION}.{name}`; there are {known}")
        elif value is not None:
            understood, is_whole = read_value(value)
            if not is_whole:
                problems.append(f"the setting `{SECTION}.{name}` is {_EXPECTED[name]}")
            if understood is not None:
                values[name] = understood
    return Preferences(**values), problems


# Readers give what they understand of a value, None where that is nothing, and whether it is all of it.


def _words(value: Any) -> tuple[tuple[str, ...] | None, bool]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        return None, False
    texts = [each for each in value if isinstance(each, str)]
    words = tuple(word for each in texts for word in each.replace(",", " ").split())
    return words, len(texts) == len(value)


def _levels(value: Any) -> tuple[tuple[str, ...] | None, bool]:
    if not isinstance(value, dict):
        return None, False
    levels = tuple(f"{rule}={level}" for rule, level in value.items() if isinstance(level, str))
    return levels, len(levels) == len(value)


def _text(value: Any) -> tuple[str | None, bool]:
    return (value, True) if isinstance(value, str) else (None, False)


def _switch(value: Any) -> tuple[bool | None, bool]:
    return (value, True) if isinstance(value, bool) else (None, False)


_READERS = {
    "select": _words,
    "ignore": _words,
    "severity": _levels,
    "baseline": _text,
    "config": _text,
    "isolated": _switch,
}
_EXPECTED = {
    "select": "a list of rules and groups",
    "ignore": "a list of rules and groups",
    "severity": "a mapping from rules to `error`, `warning`, `info` or `off`",
    "baseline": "the path of a file",
    "config": "the path of a file",
    "isolated": "`true` or `false`",
}
