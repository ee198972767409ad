"""What secrets look like: by their own shape, and by the names that people give them."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Shape(NamedTuple):
    """A kind of secret that can be told from its text alone.

    Attributes:
        what: with its article, for messages.
        hint: a text that every such secret contains, to find out quickly that there is none.
        pattern: a regular expression for it.
    """

    what: str
    hint: str
    pattern: str


# The forms that the issuers document, and that scanners of repositories look for.
_SHAPES = (
    Shape("an AWS access key id", "AKIA", r"(?<![A-Z0-9])AKIA[A-Z2-7]{16}(?![A-Z0-9])"),
    Shape("a temporary AWS access key id", "ASIA", r"(?<![A-Z0-9])ASIA[A-Z2-7]{16}(?![A-Z0-9])"),
    Shape("a GitHub token", "gh", r"(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{36,251}(?![A-Za-z0-9_])"),
    Shape(
        "a GitHub token", "github_pat_", r"(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{60,244}(?![A-Za-z0-9_])"
    ),
    Shape("a GitLab token", "glpat-", r"(?<![A-Za-z0-9_-])glpat-[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])"),
    Shape("a Slack token", "xox", r"(?<![A-Za-z0-9])xox[abeoprs]-[0-9]{6,}-[A-Za-z0-9-]{10,200}"),
    Shape(
        "the address of a Slack webhook",
        "hooks.slack.com/",
        r"hooks\.slack\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{16,}",
    ),
    Shape("a token of npm", "npm_", r"(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])"),
    Shape("a token of PyPI", "pypi-", r"(?<![A-Za-z0-9_-])pypi-AgE[A-Za-z0-9_-]{50,500}"),
    Shape("a Google API key", "AIza", r"(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
    Shape(
        "a live key of Stripe", "_live_", r"(?<![A-Za-z0-9_])[sr]k_live_[A-Za-z0-9]{16,120}(?![A-Za-z0-9_])"
    ),
    Shape(
        "an API key of SendGrid",
        "SG.",
        r"(?<![A-Za-z0-9_])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])",
    ),
    Shape(
        "a token of Docker Hub", "dckr_pat_", r"(?<![A-Za-z0-9_])dckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])"
    ),
    Shape("a private key", "-----BEGIN ", r"-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----"),
    Shape(
        "a JSON web token",
        "eyJ",
        r"(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}",
    ),
)

# Words in values that stand for a secret without being one.
_PLACEHOLDER = (
    "example", "changeme", "change_me", "change-me", "placeholder", "dummy", "sample", "your", "xxxx", "0000",
    "1234567", "test", "fake", "mock", "todo", "redacted", "secret", "token", "password", "insert", "abcdef",
)  # fmt: skip
_SECRET_WORDS = frozenset(
    [
        "SECRET",
        "SECRETS",
        "TOKEN",
        "PASSWORD",
        "PASSWD",
        "PWD",
        "PASSPHRASE",
        "CREDENTIAL",
        "CREDENTIALS",
        "APIKEY",
    ]
)
_KEY_BEFORE = frozenset(
    ["API", "ACCESS", "PRIVATE", "SIGNING", "ENCRYPTION", "SECRET", "AUTH", "DEPLOY", "LICENSE"]
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def shapes_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The secrets in a text that their shape gives away: start, end, and what each is.

    Keys that documentation uses, such as those that end in `EXAMPLE`, and runs of one character are no secrets.
    """
    for shape in _SHAPES:
        if shape.hint not in text:
            continue
        for match in _compiled(shape.pattern).finditer(text):
            found = match.group()
            body = found.lower()
            if "example" in body or "xxxx" in body or "your" in body or len(set(found[4:])) < 6:
                continue
            yield match.start(), match.end(), shape.what


def form_of(text: str) -> str:
    """The kind of secret that has the form of a whole text, with its article; empty for any other text.

    For places that hold nothing but secrets: there a run of one character counts too.
    """
    for shape in _SHAPES:
        if shape.hint in text and _compiled(shape.pattern).fullmatch(text):
            return shape.what
    return ""


def names_a_secret(name: str) -> bool:
    """Tell whether a variable's name says that it holds a secret: `DB_PASSWORD`, `githubToken`, `API_KEY`."""
    spaced = _compiled(r"(?<=[a-z0-9])(?=[A-Z])").sub("_", name)
    words = spaced.upper().replace("-", "_").split("_")
    if words[-1] in _SECRET_WORDS:
        return True
    return words[-1] == "KEY" and len(words) > 1 and words[-2] in _KEY_BEFORE


def looks_random(value: str) -> bool:
    """Tell whether a value looks like letters and digits drawn at random, of 20 characters or more.

    Names of files, addresses, identifiers with words in them, hexadecimal digests and placeholders do not.
    """
    if not 20 <= len(value) <= 200 or not _compiled(r"[A-Za-z0-9+/_=.~-]+").fullmatch(value):
        return False
    if value[0] in "/.~" or _compiled(r"[0-9a-f-]+|[0-9A-F-]+").fullmatch(value):
        return False
    lowered = value.lower()
    if any(word in lowered for word in _PLACEHOLDER):
        return False
    digits = sum(char.isdigit() for char in value)
    upper = sum(char.isupper() for char in value)
    lower = sum(char.islower() for char in value)
    if digits < 2 or upper < 3 or lower < 3:
        return False
    # Words are runs of letters in one case; random text changes between classes every other character.
    changes = sum(_class_of(one) != _class_of(two) for one, two in itertools.pairwise(value))
    return changes * 5 >= len(value) * 2 and len(set(value)) * 2 >= min(len(value), 32)


def _class_of(char: str) -> int:
    return 0 if char.isdigit() else 1 if char.isupper() else 2 if char.islower() else 3
