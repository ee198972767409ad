"""A file of the artifact that is written in another folder.

In version 0.2 a `cd` lasts: the following commands, also those of later phases, run in the new folder. The paths under
`artifacts` do not follow, they start at the root of the source. A file that is written by a relative path after a `cd`
is not where the artifact looks for it, and the build ends with *no matching artifact paths found*.

Write to `$CODEBUILD_SRC_DIR/...`, go back before writing, or name the folder in `files`. Nothing is said where the
folder depends on a variable, or where another command mentions the file.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - cd app
      - npm run build
      - echo '[]' > imagedefinitions.json  # error
artifacts:
  files:
    - imagedefinitions.json
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - cd app
      - npm run build
      - cd ..
      - echo '[]' > imagedefinitions.json
artifacts:
  files:
    - imagedefinitions.json
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.buildspec import Artifacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import SimpleCommand
    from specfmt.syntax.nodes import Scalar
    from specfmt.text.span import Span
    from specfmt.views.buildspec import Buildspec

_MOST_FILES = 40
# With one of these the folder is anybody's guess.
_ELSEWHERE = ("pushd", "popd", "eval", "source ", "set -e", "CDPATH", "CODEBUILD_SRC_DIR")


@rule(on=Artifacts, group="suspicious", severity=Severity.INFO)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    spec = artifacts.spec
    if artifacts.has("base-directory") or spec.version != "0.2" or not spec.is_posix:
        return
    files = artifacts.files[:_MOST_FILES]
    wanted = {each.text.removeprefix("./"): each for each in files if _is_plain(each.text)}
    texts = [command.text for command in spec.commands]
    if (
        not wanted
        or not any("cd " in text for text in texts)
        or not any(">" in text or "tee" in text for text in texts)
    ):
        return
    once = {name: node for name, node in wanted.items() if sum(name in text for text in texts) == 1}
    if not once or any(word in text for text in texts for word in _ELSEWHERE):
        return
    yield from _written_elsewhere(spec, once)


def _written_elsewhere(spec: Buildspec, wanted: dict[str, Scalar]) -> Iterator[Finding]:
    """Follow the folder through all commands, as long as it can be told."""
    folder: list[str] = []
    moved: Span | None = None
    for command in spec.commands:
        if "cd" not in command.text and ">" not in command.text and "tee" not in command.text:
            continue
        for each in command.script.commands:
            if each.name == "cd":
                if (
                    any(kind in ("subshell", "substitution", "backtick") for kind in each.context)
                    or each.piped
                ):
                    return  # lasts only a while; not worth following
                target = each.argv[1] if len(each.argv) == 2 else None
                if target is None or not target.static or each.context or each.before == "||":
                    return
                path = target.text
                if path.startswith(("/", "~", "-")):
                    return
                _follow(folder, path)
                moved = command.at(each.span)
            elif folder and moved is not None and not each.context:
                for name, span in _outputs(each):
                    if name in wanted:
                        where = "/".join(folder)
                        message = f"`{name}` is written in `{where}`, where the artifact does not look for it"
                        related = (
                            Related(moved, "this `cd` lasts"),
                            Related(wanted[name].span, "the artifact takes it from the root of the source"),
                        )
                        why = "paths under `artifacts` start at the root of the source, whatever `cd` was run"
                        yield Finding(command.at(span), message, why, related)


def _follow(folder: list[str], path: str) -> None:
    for part in path.split("/"):
        if part == ".." and folder and folder[-1] != "..":
            folder.pop()
        elif part not in ("", "."):
            folder.append(part)


def _outputs(command: SimpleCommand) -> Iterator[tuple[str, Span]]:
    for redirect in command.redirects:
        if redirect.operator in (">", ">>", ">|", "&>") and redirect.target.static:
            yield redirect.target.text.removeprefix("./"), redirect.target.span
    if command.name == "tee":
        for word in command.argv[1:]:
            if word.static and not word.text.startswith("-"):
                yield word.text.removeprefix("./"), word.span


def _is_plain(path: str) -> bool:
    """Tell whether a path names one file: no variable, no pattern, not absolute."""
    return not path.startswith("/") and not any(sign in path for sign in "$*?[{\n ") and len(path) > 2
