"""A pattern of files that cannot match what it was written for.

Caught are `**.*`, which lacks a slash and does not look into folders; `/**/*`, which starts at the root of the machine;
a quotation mark that became part of the pattern; and a backslash in a build that runs on Linux.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - '**.*'  # error
    - '/**/*.map'  # error
    - dist/**/*'  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - '**/*.*'
    - 'dist/**/*'
    - $TARGET/app.jar
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - '**/*.*'
    - '**/*.map'
    - dist/**/*
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Style
from specfmt.views.buildspec import Artifacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar


@rule(on=Artifacts, group="suspicious", severity=Severity.WARNING)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    for each in (*artifacts.files, *artifacts.scalars("exclude-paths")):
        text = each.text.strip()
        if "$(" in text or "`" in text or "\n" in text:
            continue
        bare = text.strip("'\"")
        if "'" in text or '"' in text:
            marks = text.count("'") + text.count('"')
            message = f"the quotation mark in `{text}` is part of the pattern"
            if bare != text and not ({"'", '"'} & set(bare)):
                if marks == 2 and text[0] == text[-1]:
                    message = f"the inner quotation marks of `{text}` are part of the pattern"
                message += f", write `{bare}`"
                yield Finding(each, message, "no file has such a name", fix=_fix(each, bare, Safety.SAFE))
            elif marks % 2:
                yield Finding(each, message, "no file has such a name")
        elif text.startswith("/**"):
            better = text[1:] if text != "/**" else "**/*"
            message = f"`{text}` starts at the root of the machine, write `{better}`"
            why = "the pattern is meant for the source directory, and an absolute path leads out of it"
            yield Finding(each, message, why, fix=_fix(each, better, Safety.UNSAFE))
        elif "**." in text:
            better = text.replace("**.", "**/*.")
            message = f"`{text}` does not look into folders, `{better}` does"
            why = "`**` stands for folders only between slashes; here it is two plain asterisks"
            yield Finding(each, message, why, fix=_fix(each, better, Safety.UNSAFE))
        elif "\\" in text and artifacts.spec.shell in ("sh", "bash") and "$" not in text:
            better = text.replace("\\", "/")
            message = f"folders are separated by slashes on Linux, not as in `{text}`"
            yield Finding(each, message, "no file has such a name", fix=_fix(each, better, Safety.UNSAFE))


def _fix(node: Scalar, better: str, safety: Safety) -> Fix | None:
    if not better or node.style in (Style.LITERAL, Style.FOLDED) or any(sign in better for sign in "\\'\""):
        return None
    mark = node.style.value or ("'" if better[0] in "*&!|>%@[{?-" else "")
    return Fix(f"change to `{better}`", (Edit(node.span, f"{mark}{better}{mark}"),), safety)
