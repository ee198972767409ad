"""A rule's documentation page, read from the docstring of its file.

The grammar of the docstring: a summary line, prose, `## Bad` with examples that the rule must find (exactly on the
lines marked `# error`), `## Good` with examples on which every rule is silent, and optionally `## Fixed`, which is
the Bad example after the fix. An example is a fenced block whose info string is `yaml KIND` or `json KIND`, with
`file=NAME` where the name matters or where several files belong together. In an example a picture such as `␉`
stands for the control character that it shows: no docstring keeps a tab.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import NamedTuple

from specfmt.rules import load, url_of


class RulePage(NamedTuple):
    """What `explain`, SARIF and the documentation say about a rule."""

    name: str
    group: str
    severity: str
    default: bool
    summary: str
    markdown: str
    url: str


class Example(NamedTuple):
    """One fenced block.

    Attributes:
        section: `Bad`, `Good` or `Fixed`.
        language: `yaml` or `json`.
        kind: the kind of file.
        file: the file's name; empty where it does not matter.
        text: the block with its `# error` marks.
        line: the number of the block's first line in the docstring, from 1.
    """

    section: str
    language: str
    kind: str
    file: str
    text: str
    line: int


@cache
def page(name: str) -> RulePage:
    """The page of a rule.

    Raises:
        KeyError: there is no such rule.
    """
    rule = load(name)
    text = dedent(import_module(rule.module).__doc__ or "")
    summary, _, body = text.partition("\n")
    return RulePage(
        name,
        rule.group,
        rule.severity.word,
        rule.default,
        summary.strip().rstrip("."),
        body.strip("\n"),
        url_of(name),
    )


def dedent(docstring: str) -> str:
    """The docstring without the indentation of its body, the same on every version of Python."""
    first, _, rest = docstring.expandtabs().partition("\n")
    lines = rest.split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join([first.strip(), *(line[margin:].rstrip() for line in lines)]).rstrip()


_CONTROLS = {0x2400 + code: code for code in range(32)}
_FENCE = re.compile(r"^(`{3,})(\w*)(.*)$")


def examples(markdown: str) -> list[Example]:
    """The examples of a page, in order."""
    found: list[Example] = []
    section = ""
    lines = markdown.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith("## "):
            section = line[3:].strip()
        elif opening := _FENCE.match(line):
            ticks, language, info = opening.groups()
            start = at
            while at < len(lines) and lines[at].strip() != ticks:
                at += 1
            words = info.split()
            if words:
                options = dict(word.split("=", 1) for word in words if "=" in word)
                text = "\n".join(lines[start:at]).translate(_CONTROLS) + "\n"
                found.append(Example(section, language, words[0], options.get("file", ""), text, start + 1))
            at += 1
    return found
