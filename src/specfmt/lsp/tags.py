"""Rules whose findings editors show in a way of their own: faded where nobody reads the text, struck through where it is outdated."""

from __future__ import annotations

from lsprotocol import types

# The service does not read what these rules find.
UNREAD = frozenset(
    (
        "hook-at-top-level",
        "ignored-runtime-versions",
        "matrix-key-in-wrong-half",
        "misplaced-depend-on",
        "misplaced-file-exists-behavior",
        "misplaced-runtime-versions",
        "nested-phase",
        "permission-without-effect",
        "unknown-key",
        "unknown-phase",
        "unused-suppression",
    )
)
# What these find is still read, but is of an older time.
OUTDATED = frozenset(
    (
        "deprecated-image",
        "ecr-get-login",
        "renamed-image",
        "unmaintained-image",
        "v01-artifact-type",
        "v01-keys",
    )
)


def tags_of(rule: str) -> list[types.DiagnosticTag]:
    """The tags of a rule's findings; mostly none."""
    if rule in UNREAD:
        return [types.DiagnosticTag.Unnecessary]
    if rule in OUTDATED:
        return [types.DiagnosticTag.Deprecated]
    return []
