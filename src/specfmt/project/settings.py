"""What a run goes by: the configuration file and the command line resolved into one frozen value."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from specfmt.diagnostics import Severity
from specfmt.project.errors import SpecfmtError
from specfmt.project.globs import Globs
from specfmt.project.options import (
    ALL,
    FAIL_ON,
    SEVERITIES,
    Options,
    check_rule,
    check_selector,
    listed,
    suggest,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from specfmt.project.options import RuleNames

# Folders that hold what others wrote or what tools made: nobody mends a finding there. Names that begin with a
# dot need no mention, a search leaves out every hidden folder. `build`, `dist` and `vendor` are not here: the
# specs of many repositories lie in a folder of that name.
DEFAULT_EXCLUDE = frozenset(
    ("__pycache__", "__pypackages__", "bower_components", "cdk.out", "node_modules", "site-packages", "venv")
)

DEFAULT = "default"
COMMAND_LINE = "command line"
CONFIGURATION = "configuration"  # options that were read from no file


class Overrides(NamedTuple):
    """What the command line says; empty where it is silent.

    Attributes:
        select: rules, groups or `all`; one item may hold several, separated by commas.
        ignore: the same.
        severity: items of the form `RULE=LEVEL`, with commas between several.
        fail_on: `error`, `warning`, `info` or `never`.
        baseline: a file, relative to the current folder.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    fail_on: str = ""
    baseline: str = ""


NO_OVERRIDES = Overrides()
NO_OPTIONS = Options()


class Settings(NamedTuple):
    """Resolved, frozen, picklable. `Settings()` is what a run without any configuration goes by.

    Which rules run: a rule's own name counts more than its group, a group more than `all`. On the same level the
    command line counts more than the file, and then `ignore` more than `select`. `--select` takes the place of
    the file's `select` and `extend-select`; `--ignore` comes on top of the file's `ignore`. A severity of `off`
    is an `ignore` of that name.

    Attributes:
        base: the absolute folder that globs are relative to; empty for the current folder.
        selected: rules, groups or `all` that run.
        with_defaults: rules that are on by default run as well, unless they are ignored.
        ignored: rules, groups or `all` that do not run.
        severities: rule -> severity, for rules whose own one is changed.
        per_file_ignores: files -> the rules, groups or `all` that say nothing about them.
        exclude: what a search for files leaves out besides `DEFAULT_EXCLUDE` and hidden folders.
        kinds: files -> their kind; the last that matches counts.
        baseline: the absolute path of the file of known findings; empty for none.
        fail_on: the severity from which a run fails: `error`, `warning`, `info` or `never`.
        path: the absolute path of the configuration file; empty for none.
        origins: key of the configuration -> where its value came from, for those that are not the default.
    """

    base: str = ""
    selected: frozenset[str] = frozenset()
    with_defaults: bool = True
    ignored: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = {}
    per_file_ignores: tuple[tuple[Globs, frozenset[str]], ...] = ()
    exclude: Globs = Globs()
    kinds: tuple[tuple[Globs, str], ...] = ()
    baseline: str = ""
    fail_on: str = "warning"
    path: str = ""
    origins: Mapping[str, str] = {}

    def enabled(self, rule: str, group: str, default_on: bool) -> bool:  # noqa: FBT001  a fact about the rule
        """Tell whether a rule runs."""
        for word in (rule, group, ALL):
            if word in self.ignored:
                return False
            if word in self.selected:
                return True
        return default_on and self.with_defaults

    def severity_for(self, rule: str, default: Severity) -> Severity:
        """The severity of a rule's findings."""
        return self.severities.get(rule, default)

    def ignored_in(self, path: str, rule: str, group: str = "") -> bool:
        """Tell whether a rule is to say nothing about a file.

        Args:
            path: absolute, or relative to the current folder.
            rule: the rule's name.
            group: the rule's group.
        """
        place: str | None = None
        for globs, words in self.per_file_ignores:
            if rule in words or group in words or ALL in words:
                if place is None:
                    place = self.relative(path)
                    if place is None:
                        return False
                if globs.covers(place):
                    return True
        return False

    def excluded(self, path: str, *, folder: bool = False) -> bool:
        """Tell whether a search from `base` would leave this path out because of what is excluded.

        Hidden folders and ignore files play no part: they say what is worth searching, not what is unwanted.

        Args:
            path: absolute, or relative to the current folder.
            folder: it is a folder.
        """
        place = self.relative(path)
        if place is None:
            return False
        at = place.find("/")
        while at != -1:
            if self.excluded_entry(place[:at], place[:at], folder=True):
                return True
            at = place.find("/", at + 1)
        return self.excluded_entry(place, place, folder=folder) is True

    def excluded_entry(self, place: str | None, name: str, *, folder: bool) -> bool | None:
        """The same for one file or folder without a look at the folders above.

        Args:
            place: as `relative` gives it.
            name: a path or name that ends like it; for what is outside `base`.
            folder: it is a folder.

        Returns:
            True: excluded. False: taken back in by a pattern with `!`, hidden or not. None: nothing is said.
        """
        if place is not None and self.exclude:
            said = self.exclude.decide(place, folder=folder)
            if said is not None:
                return said
        return True if folder and name[name.rfind("/") + 1 :] in DEFAULT_EXCLUDE else None

    def kind_for(self, path: str) -> str | None:
        """The kind that the configuration gives to a file, or None.

        Args:
            path: absolute, or relative to the current folder.
        """
        if not self.kinds:
            return None
        place = self.relative(path)
        if place is None:
            return None
        return next((kind for globs, kind in reversed(self.kinds) if globs.covers(place)), None)

    def relative(self, path: str) -> str | None:
        """The path relative to `base`, with `/`; empty for `base`, None outside it, where no glob matches."""
        place = os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100  pathlib costs start-up time
        base = (self.base or os.getcwd()).replace(os.sep, "/").rstrip("/") + "/"  # noqa: PTH109
        if place + "/" == base:
            return ""
        return place[len(base) :] if place.startswith(base) else None


def resolve(
    options: Options = NO_OPTIONS,
    overrides: Overrides = NO_OVERRIDES,
    *,
    base: str = "",
    path: str = "",
    known: Callable[[], RuleNames] | None = None,
) -> Settings:
    """Make the settings of a run.

    Args:
        options: what the configuration file says.
        overrides: what the command line says.
        base: the absolute folder that globs and paths of the options are relative to; empty for the current one.
        path: the configuration file, absolute; empty where there is none.
        known: gives the words that may be used; asked only when the command line names rules. Without it, every
            word is taken.

    Raises:
        SpecfmtError: the command line names an unknown rule, group or severity.
    """
    select = _selectors("--select", overrides.select, known)
    ignore = _selectors("--ignore", overrides.ignore, known)
    said = options.severity or {}
    said_now = _levels(overrides.severity, known)
    levels = {**said, **said_now}
    off = {
        rule for rule, level in said.items() if level == "off" and rule not in select and rule not in said_now
    }
    off |= {rule for rule, level in said_now.items() if level == "off"}
    baseline = overrides.baseline or options.baseline or ""
    if baseline:
        folder = "" if overrides.baseline else base
        baseline = os.path.abspath(os.path.join(folder, baseline))  # noqa: PTH100, PTH118
    return Settings(
        base=base,
        selected=select or frozenset((*(options.select or ()), *(options.extend_select or ()))),
        with_defaults=not select and options.select is None,
        ignored=ignore | (frozenset(options.ignore or ()) - select) | off,
        severities={rule: Severity[level.upper()] for rule, level in levels.items() if level != "off"},
        per_file_ignores=tuple(
            (Globs((pattern,)), frozenset(rules))
            for pattern, rules in (options.per_file_ignores or {}).items()
        ),
        exclude=Globs(options.exclude or ()),
        kinds=tuple((Globs((pattern,)), kind) for pattern, kind in (options.kinds or {}).items()),
        baseline=baseline,
        fail_on=_fail_on(overrides.fail_on) or options.fail_on or "warning",
        path=path,
        origins=_origins(options, path, overrides),
    )


def describe(settings: Settings) -> list[tuple[str, str, str]]:
    """Each key of the configuration with its value, as TOML would have it, and where it came from.

    Returns:
        Triples of key, value and `default`, the path of a file, `command line`, or two of these.
    """
    select = "the rules that are on by default" if settings.with_defaults else _list(settings.selected)
    extended = settings.selected if settings.with_defaults else ()
    per_file = ((glob.lines[0], _list(words)) for glob, words in settings.per_file_ignores)
    values = {
        "select": select,
        "extend-select": _list(extended),
        "ignore": _list(settings.ignored),
        "severity": _table(
            (rule, _quoted(level.word)) for rule, level in sorted(settings.severities.items())
        ),
        "per-file-ignores": _table(per_file),
        "exclude": f"[{', '.join(map(_quoted, settings.exclude.lines))}]",
        "kinds": _table((glob.lines[0], _quoted(kind)) for glob, kind in settings.kinds),
        "baseline": _quoted(settings.baseline) if settings.baseline else "none",
        "fail-on": _quoted(settings.fail_on),
    }
    return [(key, value, settings.origins.get(key, DEFAULT)) for key, value in values.items()]


def _list(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, sorted(words)))}]"


def _table(pairs: Iterable[tuple[str, str]]) -> str:
    inside = ", ".join(f"{_quoted(key)} = {value}" for key, value in pairs)
    return f"{{ {inside} }}" if inside else "{}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _words(items: Iterable[str]) -> list[str]:
    return [word.strip() for item in items for word in item.split(",") if word.strip()]


def _selectors(flag: str, items: tuple[str, ...], known: Callable[[], RuleNames] | None) -> frozenset[str]:
    found = set()
    for word in _words(items):
        try:
            found.add(word if known is None else check_selector(word, known()))
        except SpecfmtError as error:
            raise SpecfmtError(f"{flag}: {error.message}", error.hint) from None
    if items and not found:
        raise SpecfmtError(f"{flag} names no rule", "`specfmt rules` lists all rules")
    return frozenset(found)


def _levels(items: tuple[str, ...], known: Callable[[], RuleNames] | None) -> dict[str, str]:
    found = {}
    allowed = (*SEVERITIES, "off")
    for word in _words(items):
        rule, equals, level = (part.strip() for part in word.partition("="))
        if not equals:
            raise SpecfmtError(f"--severity: `{word}` is not of the form RULE=LEVEL")
        if level not in allowed:
            raise SpecfmtError(
                f"--severity: unknown level `{level}`",
                suggest(level, allowed) or f"use one of {listed(allowed)}",
            )
        try:
            found[rule if known is None else check_rule(rule, known())] = level
        except SpecfmtError as error:
            raise SpecfmtError(f"--severity: {error.message}", error.hint) from None
    return found


def _fail_on(level: str) -> str:
    if level and level not in FAIL_ON:
        raise SpecfmtError(
            f"--fail-on: unknown level `{level}`", suggest(level, FAIL_ON) or f"use one of {listed(FAIL_ON)}"
        )
    return level


def _origins(options: Options, path: str, overrides: Overrides) -> dict[str, str]:
    origins = {
        key.replace("_", "-"): path or CONFIGURATION
        for key, value in options._asdict().items()
        if value is not None
    }
    if overrides.select:
        origins.pop("extend-select", None)
        origins["select"] = COMMAND_LINE
    for key, said in (("fail-on", overrides.fail_on), ("baseline", overrides.baseline)):
        if said:
            origins[key] = COMMAND_LINE
    # These come on top of what the file says; a severity of `off` is shown as an `ignore`.
    file_off = "off" in (options.severity or {}).values()
    now_off = any(word.endswith("off") for word in _words(overrides.severity))
    if file_off:
        origins["ignore"] = path or CONFIGURATION
    for key, items in (("ignore", overrides.ignore or now_off), ("severity", overrides.severity)):
        if items:
            origins[key] = f"{origins[key]}, {COMMAND_LINE}" if key in origins else COMMAND_LINE
    return origins
