"""Variables of sources whose text somebody outside chooses: whoever commits, names a branch or opens a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules.pipeline._references import is_judged, producer_of

if TYPE_CHECKING:
    from specfmt.views.pipeline import Pipeline
    from specfmt.views.pipeline_stages import Action
    from specfmt.views.pipeline_variables import VariableReference

_COMMITS = "whoever commits"
_OPENS = "whoever opens a pull request"
# Any text at all, quotes and line breaks too.
_FREE_TEXT = {
    "CommitMessage": _COMMITS,
    "AuthorDisplayName": _COMMITS,
    "AuthorEmail": _COMMITS,
    "PullRequestTitle": _OPENS,
}
# The names of branches and tags may hold `$(...)`, backticks, quotes and semicolons, though neither blanks nor colons:
# https://git-scm.com/docs/git-check-ref-format
_REF_NAMES = {"SourceBranchName": _OPENS, "TagName": "whoever pushes a tag"}
_BRANCH = "BranchName"
_CONNECTION = "CodeStarSourceConnection"
_PROVIDERS = frozenset((_CONNECTION, "CodeCommit", "GitHub"))


def who_writes(reference: VariableReference, pipeline: Pipeline) -> str:
    """Who chooses the text of a variable freely; empty where it is not free text, or not known."""
    who = _FREE_TEXT.get(reference.variable, "")
    return who if who and _source_of(reference, pipeline) is not None else ""


def who_chooses(reference: VariableReference, pipeline: Pipeline, open_sources: set[Action]) -> str:
    """Who chooses the text of a variable, freely or as the name of a branch or tag; empty as for `who_writes`.

    Args:
        reference: the variable.
        pipeline: what holds it.
        open_sources: what `sources_of_any_branch` says of the pipeline.
    """
    name = reference.variable
    who = _FREE_TEXT.get(name) or _REF_NAMES.get(name, "")
    if not who and name != _BRANCH:
        return ""
    source = _source_of(reference, pipeline)
    if source is None:
        return ""
    if name == _BRANCH:
        return "whoever pushes a branch" if source in open_sources else ""
    return who


def sources_of_any_branch(pipeline: Pipeline) -> set[Action]:
    """The sources for which a trigger takes branches by a pattern; else the branch is the one that is configured."""
    found: set[Action] = set()
    for trigger in pipeline.triggers:
        patterns = (pattern.text for each in trigger.filters for pattern in each.includes("branches"))
        if any("*" in pattern or "?" in pattern for pattern in patterns):
            found.update(action for action in trigger.actions if action.type.provider == _CONNECTION)
    return found


def _source_of(reference: VariableReference, pipeline: Pipeline) -> Action | None:
    """The source with a repository that sets a variable."""
    action = producer_of(reference, pipeline) if is_judged(reference) else None
    if action is None or not action.is_source or action.type.provider not in _PROVIDERS:
        return None
    return action if action.offers(reference.variable) else None
