"""A task of the batch names a buildspec that is not in the repository.

The path is taken from the root of the source, not from the folder of this file. The build of the task ends in
DOWNLOAD_SOURCE because the file does not exist. Checked where the file belongs to a repository; an ARN, a variable or
an inline buildspec is left alone.

## Bad

```yaml buildspec file=ci/batch.yml
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
    - identifier: windows
      buildspec: windows.yml  # error
```

```yaml buildspec file=ci/linux.yml
version: 0.2
phases:
  build:
    commands: [make]
```

```yaml buildspec file=ci/windows.yml
version: 0.2
phases:
  build:
    commands: [nmake]
```

## Good

```yaml buildspec file=ci/batch.yml
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
```

```yaml buildspec file=ci/linux.yml
version: 0.2
phases:
  build:
    commands: [make]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_filled_in, nearest
from specfmt.syntax.ops import replaced
from specfmt.views.batch import Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.project.project import Project


@rule(on=Task, group="correctness", severity=Severity.WARNING)
def check(task: Task, ctx: Context) -> Iterator[Finding]:
    for each in task.scalars("buildspec"):
        path = each.text.strip()
        if is_filled_in(path) or not path.endswith((".yml", ".yaml", ".json")):
            continue
        if "\n" in path or ":" in path or "\\" in path or ctx.project.has_file(path) is not False:
            continue
        folder = ctx.document.root_path.rpartition("/")[0]
        is_root = ctx.document.root_path.endswith("/buildspec.yml")
        if is_root and ctx.project.has_file(f"{folder}/{path}"):
            continue  # a file of the default name in a folder: the folder may well be the source of the build
        meant = _meant(path, ctx.document.root_path, ctx.project)
        message = f"there is no `{path}` in the repository"
        fix = None
        if meant is not None:
            message += f", did you mean `{meant}`?"
            edit = replaced(each, meant)
            fix = Fix.of(f"change to `{meant}`", edit, Safety.UNSAFE)
        why = "the path is taken from the root of the source; the build ends when the file is not there"
        yield Finding(each, message, why, fix=fix)


def _meant(path: str, here: str, project: Project) -> str | None:
    """A file beside this one of the same path, or one in the same folder whose name is like it."""
    folder = here.rpartition("/")[0]
    if folder and project.has_file(f"{folder}/{path}"):
        return f"{folder}/{path}"
    prefix, slash, name = path.rpartition("/")
    files = [each for each in project.names_in(prefix) if each.endswith((".yml", ".yaml", ".json"))]
    near = nearest(name, files, cutoff=0.8)
    return f"{prefix}{slash}{near}" if near else None
