"""Values that are filled in later: by a template engine, by `sed` in a script, or by the reader of a manual.

Pipeline definitions in repositories are often such templates. Nothing is known of a value that holds a placeholder:
not its length, not its pattern, not whether it is one of a choice. Only that equal texts become equal values.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

# None of a usual value's characters; without any of them and of the words below, no pattern is asked.
_MARKS = frozenset("<[{%$@#")
# In lower case. `your` stands for `your-bucket`, `YOUR_ACCOUNT` and `yourname`.
_WORDS = (
    "your", "replace_", "replace-", "replaceme", "replace with", "change_me", "change-me", "changeme", "xxxx", "...",
    "insert_", "insert-", "_here", "-here",
)  # fmt: skip
# Notes of an author to himself, as the whole value.
_NOTES = frozenset(("TODO", "FIXME", "TBD", "XXX"))
# What AWS's own values have of those words: a mode of CloudFormation actions.
_VALUES = "REPLACE_ON_"
# Inside brackets and braces stands a name, not JSON (quotes), not a choice of a glob (commas) and not a set of characters.
# `#{...}` is a variable of CodePipeline and no placeholder. Every alternative stops at its own first character.
_PATTERN = (
    r"<[A-Za-z_][^<>\n\"{}]*>"
    r"|\[[A-Za-z_][^\[\]\n\"',{}*?^!|/\\]*\]"
    r"|\{\{"
    r"|(?<!#)\{[ ]?[A-Za-z_][^{}\n\"',]*\}"
    r"|%[A-Za-z_][\w.-]*%"
    r"|%\([A-Za-z_][\w.-]*\)s"
    r"|<%"
    r"|\$[A-Za-z_{(]"
    # As `sed` replaces them: `@NAME@`, `@@NAME@@`, `#NAME#`.
    r"|@[A-Z][A-Z0-9_]*@"
    r"|#[A-Z][A-Z0-9_]*#"
)
_DUNDER = r"__[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*__"
# A word in capitals between the colons of an ARN, where a region or an account number belongs.
_ARN_PART = r":[A-Z][A-Z0-9_-]*(?=[:/]|$)"
_CAPITALS = r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"


def has_placeholder(text: str) -> bool:
    """Tell whether a part of the text is to be replaced before AWS sees it.

    Placeholders are `<...>`, `<%...%>`, `[...]`, `{...}`, `{{...}}`, `%...%`, `%(...)s`, `__...__`, `@X@`, `#X#`, `$X`,
    `${X}`, `your-...`, `REPLACE_ME`, `TODO` and the like, and a word in capitals where an ARN has a number.
    """
    if not _MARKS.isdisjoint(text) and _compiled(_PATTERN).search(text):
        return True
    if "__" in text and _compiled(_DUNDER).search(text):
        return True
    if text.startswith("arn:") and not text.islower() and _compiled(_ARN_PART).search(text):
        return True
    if text in _NOTES:
        return True
    lower = text.lower()
    return any(word in lower for word in _WORDS) and not text.startswith(_VALUES)


def is_known(text: str | None) -> bool:
    """Tell whether a text is what AWS gets to see: it holds neither placeholders nor variables (`#{...}`)."""
    return text is not None and "#{" not in text and not has_placeholder(text)


def is_left_to_reader(text: str) -> bool:
    """Tell whether a reader is to replace the text (`<name>`, `your-name`), and not a program.

    A program replaces equal texts by equal values; a reader need not.
    """
    if "${" in text or "{{" in text:
        return False
    return has_placeholder(text) and not ("%" in text or "__" in text)


def is_capitals(text: str) -> bool:
    """Tell whether a text is several words in capitals (`ROLE_ARN`): a placeholder where no such value can be meant."""
    return "_" in text and _compiled(_CAPITALS).fullmatch(text) is not None


def outside(text: str) -> str:
    """What stands outside `${...}`, and so is certain of a text that is filled in; empty where that cannot be told."""
    parts = []
    depth = at = 0
    while at < len(text):
        if text.startswith("${", at):
            depth += 1
            at += 2
            continue
        if depth and text[at] == "}":
            depth -= 1
        elif not depth:
            parts.append(text[at])
        at += 1
    rest = "".join(parts)
    return "" if depth or has_placeholder(rest) else rest


def is_function(key: str) -> bool:
    """Tell whether the only key of a mapping makes it a function of CloudFormation."""
    return key == "Ref" or key.startswith("Fn::")


@lru_cache(maxsize=4)
def _compiled(pattern: str) -> re.Pattern[str]:
    import re

    return re.compile(pattern)
