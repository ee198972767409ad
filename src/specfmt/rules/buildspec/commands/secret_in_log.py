"""A command that prints a secret into the log.

CodeBuild replaces the values of secrets in the log by `***`, but only where the exact value appears. Encoded, reversed
or cut, as after `base64` or `rev`, it is printed as it is, and whoever may read the log can turn it back.

Remove the command. To see whether a secret is there at all, print its length: `echo "${#TOKEN}"`.

A variable counts as a secret when it comes from `secrets-manager`, or from `parameter-store` under a name such as
`..._TOKEN` or `..._PASSWORD`. What goes into a file, a variable or another program is not printed.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager

## Bad

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    TOKEN: ci/deploy:token
phases:
  build:
    commands:
      - echo "$TOKEN" | base64  # error
```

## Good

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    TOKEN: ci/deploy:token
phases:
  build:
    commands:
      - echo "${#TOKEN}"
      - echo "$TOKEN" | docker login -u ci --password-stdin
      - echo "$TOKEN" | base64 > token.b64
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._commands import mentions
from specfmt.rules.secrets import names_a_secret
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Expansion, SimpleCommand
    from specfmt.views.buildspec import Command
    from specfmt.views.env import Variable

_PRINTING = frozenset(("echo", "printf"))
# Filters that change a text and still print all, or most, of it.
_CHANGING = frozenset(
    [
        "base64",
        "base32",
        "rev",
        "xxd",
        "od",
        "hexdump",
        "openssl",
        "tr",
        "cut",
        "sed",
        "fold",
        "gzip",
        "tee",
        "cat",
        "head",
        "tail",
        "awk",
        "xargs",
        "jq",
        "sort",
    ]
)
_ELSEWHERE = frozenset(("substitution", "backtick", "process-substitution", "function"))
# `${X:+set}` tells whether there is a value, `${X:-none}` and the like print it.
_HIDING = (":+", "+", ":?", "?")


@rule(on=Buildspec, group="security", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    secrets = {
        each.name: each
        for each in spec.variables
        if each.source == "secrets-manager"
        or (each.source == "parameter-store" and names_a_secret(each.name))
    }
    if not secrets or not spec.is_posix:
        return
    for command in spec.commands:
        if ("echo" in command.text or "printf" in command.text) and mentions(command, secrets):
            yield from _judge(command, secrets)


def _judge(command: Command, secrets: dict[str, Variable]) -> Iterator[Finding]:
    calls = command.script.commands
    for index, simple in enumerate(calls):
        if simple.name not in _PRINTING or not _ELSEWHERE.isdisjoint(simple.context):
            continue
        used = _secret_in(simple, secrets)
        if used is None:
            continue
        last = index
        while calls[last].after in ("|", "|&") and last + 1 < len(calls):
            last += 1
        filters = [each.name for each in calls[index + 1 : last + 1]]
        if not _CHANGING.issuperset(filters) or any(_is_redirected(each) for each in calls[index : last + 1]):
            continue
        if _is_in_redirected_compound(command, simple):
            continue
        cut = used.operator in (":", "#", "##", "%", "%%", "/", "//")
        changed = next((name for name in filters if name not in ("tee", "cat")), "")
        how = f"through `{changed}`" if changed else "in part" if cut else "into the log"
        yield Finding(
            command.at(used.span),
            f"the secret `{used.name}` is printed {how}",
            why=(
                "CodeBuild masks only the exact value in the log"
                if changed or cut
                else "CodeBuild masks the exact value, but nothing that is made of it or holds a part of it"
            ),
            related=(Related(secrets[used.name].key.span, "the secret is defined here"),),
        )


def _secret_in(simple: SimpleCommand, secrets: dict[str, Variable]) -> Expansion | None:
    for word in simple.argv[1:]:
        for found in word.expansions:
            if (
                found.kind == "parameter"
                and found.name in secrets
                and not found.prefix
                and found.operator not in _HIDING
            ):
                return found
    return None


def _is_redirected(simple: SimpleCommand) -> bool:
    return any(
        redirect.operator in (">", ">>", ">|", "&>", "&>>") and redirect.fd in (None, 1)
        for redirect in simple.redirects
    )


def _is_in_redirected_compound(command: Command, simple: SimpleCommand) -> bool:
    return any(
        (compound.redirects or compound.piped) and compound.span.covers(simple.span)
        for compound in command.script.compounds
    )
