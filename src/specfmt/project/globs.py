"""Path patterns in the syntax of `.gitignore`, for ignore files and for the globs of the configuration.

pathspec knows the syntax; it is imported when the first pattern is asked about, so that files given by name (the
hook, the editor) do not pay for it. The tests compare with `git check-ignore`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern


class Globs:
    """Patterns in order, the last that matches decides. Compiled at first use; cheap to make, hash and pickle."""

    __slots__ = ("_compiled", "lines")

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self.lines = tuple(lines)
        self._compiled: list[GitIgnoreSpecPattern] | None = None

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
        path = path + "/" if folder else path
        for pattern in reversed(compiled):
            found = pattern.match_file(path)
            if found is not None and not _by_folder_above(found.match, path):
                return pattern.include
        return None

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


def _by_folder_above(match: re.Match[str], path: str) -> bool:
    """Tell whether a pattern matched a folder above the path: pathspec marks the slash at which it did."""
    return match.groupdict().get("ps_d") is not None and match.start("ps_d") < len(path) - 1


def _compile(lines: tuple[str, ...]) -> list[GitIgnoreSpecPattern]:
    """The patterns that can be read; git, too, passes over one that makes no sense."""
    import re
    import warnings

    from pathspec.patterns.gitignore import GitIgnorePatternError
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    patterns = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # from `re`, about odd brackets in a pattern
        for line in lines:
            try:
                pattern = GitIgnoreSpecPattern(line)
            except (GitIgnorePatternError, re.error):
                continue
            if pattern.include is not None:
                patterns.append(pattern)
    return patterns
