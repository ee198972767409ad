"""`aws ecr get-login`, which version 2 of the AWS CLI does not have any more.

All images that AWS maintains carry version 2. There the command ends with a usage message and `Invalid choice`, and the
phase fails. Its successor prints only the password; `docker login` reads it from standard input, where it does not
show up in lists of processes:

    aws ecr get-login-password --region R | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.R.amazonaws.com

`--no-include-email` has to go; the registry's address is now yours to give.

Silent where every image of the batch, or of the project around the buildspec, is a deprecated one, which may still carry
version 1; a warning where the project's image is not one that AWS maintains.

Source: https://docs.aws.amazon.com/cli/latest/userguide/cliv2-migration-changes.html

## Bad

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - $(aws ecr get-login --no-include-email --region $AWS_REGION)  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - aws ecr get-login-password --region $AWS_REGION | docker login --username AWS --password-stdin $REGISTRY
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - aws ecr get-login-password --region $AWS_REGION | docker login --username AWS --password-stdin $AWS_ACCOUNT_ID.dkr.ecr.$AWS_REGION.amazonaws.com
```
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import edit, span_of
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import SimpleCommand, Word

_WHY = "version 2 of the AWS CLI, which all maintained images carry, has no such command, and the phase fails"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\baws\b[^\n|;&]{0,200}?\becr\s+get-login(?![\w-])")


@rule(on=Command, group="correctness", severity=Severity.ERROR)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    text = command.text
    if "get-login" not in text or text.count("get-login") == text.count("get-login-password"):
        return
    severity = _severity(command)
    if severity is None:
        return
    if not command.spec.is_posix:
        for match in _pattern().finditer(text):
            yield Finding(command.at(Span(*match.span())), _message(), why=_WHY, severity=severity)
        return
    for simple in command.script.commands:
        if simple.name != "aws":
            continue
        words = [word.text for word in simple.argv]
        if "get-login" in words and "ecr" in words[: words.index("get-login")]:
            place = span_of(simple.argv[: words.index("get-login") + 1])
            fix = _fix(command, simple)
            yield Finding(command.at(place), _message(), why=_WHY, fix=fix, severity=severity)


def _message() -> str:
    return "`aws ecr get-login` does not exist any more (use `aws ecr get-login-password` and `docker login`)"


def _severity(command: Command) -> Severity | None:
    """How certain it is that the image has no such command; None where it may well have it."""
    spec = command.spec
    images = spec.images
    if not images:
        return Severity.WARNING if spec.surroundings is not None else Severity.ERROR
    from specfmt.catalog.images import image

    found = [image(each.text) for each in images]
    if all(each is not None and each.status == "deprecated" for each in found):
        return None
    if spec.surroundings is None or any(each is not None and each.status == "maintained" for each in found):
        return Severity.ERROR
    return Severity.WARNING


def _fix(command: Command, simple: SimpleCommand) -> Fix | None:
    """The new way to log in, for `$(aws ecr get-login ...)` alone in its place."""
    text = command.text
    start, end = simple.span
    if text[start - 2 : start] != "$(" or text[end : end + 1] != ")":
        return None
    source = command.spec.source
    account = next((name for name in ("AWS_ACCOUNT_ID", "ACCOUNT_ID") if f"${name}" in source), "")
    region = _option(simple.argv, "--region") or "$AWS_DEFAULT_REGION"
    host = _option(simple.argv, "--registry-ids") or f"${account or 'AWS_ACCOUNT_ID'}"
    new = (
        f"aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin "
        f"{host}.dkr.ecr.{region}.amazonaws.com"
    )
    made = edit(command, Span(start - 2, end + 1), new)
    if made is None:
        return None
    safety = Safety.UNSAFE if account or _option(simple.argv, "--registry-ids") else Safety.SHOW
    return Fix("log in with `aws ecr get-login-password`", (made,), safety)


def _option(words: tuple[Word, ...], name: str) -> str:
    for word, following in itertools.pairwise(words):
        if word.text == name:
            return following.raw
        if word.text.startswith(f"{name}="):
            return word.text[len(name) + 1 :]
    return ""
