"""A deployment of CodeDeploy, as `create-deployment` takes it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, resolve
from specfmt.views.deployments import (
    Alarms,
    ConfigName,
    Revision,
    Rollback,
    TagFilter,
    TagForms,
    tag_filters,
)
from specfmt.views.spelled import Definition, SpelledSection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.syntax.nodes import Scalar, Tree

    _Parts = Callable[[], Iterable[object]]


def view(tree: Tree, text: str) -> Deployment | None:
    """The view of a tree, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return Deployment(root, text) if isinstance(root, Mapping) else None


class AppSpecText(SpelledSection):
    """An AppSpec as text, with its hash."""

    @property
    def content(self) -> Scalar | None:
        """The text."""
        return self.scalar("content")

    @property
    def sha256(self) -> Scalar | None:
        """The hash that belongs to it."""
        return self.scalar("sha256")


class Deployment(Definition):
    """The whole deployment."""

    schema_name = "deployment"
    # A deployment has the alarms of its group, which is not seen.
    alarms_of_rollback = None

    @cached_property
    def revision(self) -> Revision | None:
        """What is deployed; None where nothing says."""
        entry = self.entry("revision")
        return Revision(self, entry.value, entry) if entry is not None else None

    @property
    def app_specs(self) -> tuple[AppSpecText, ...]:
        """The AppSpecs that stand in the file."""
        if self.revision is None:
            return ()
        entries = (self.revision.entry(key) for key in ("appSpecContent", "string"))
        return tuple(AppSpecText(self, entry.value, entry) for entry in entries if entry is not None)

    @property
    def targets(self) -> SpelledSection:
        """The `targetInstances`; empty where there are none."""
        return self.section("targetInstances")

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this deployment calls for."""
        return ("document", "deployments")

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        found = self._parts.get(on)
        return tuple(each for each in found() if each is not None) if found is not None else ()

    @cached_property
    def _parts(self) -> dict[type, _Parts]:
        node = self.scalar("deploymentConfigName")
        platform = self.revision.platform if self.revision is not None else None
        rollback, alarms = self.entry("autoRollbackConfiguration"), self.entry("overrideAlarmConfiguration")
        targets = self.targets
        return {
            Deployment: lambda: (self,),
            AppSpecText: lambda: self.app_specs,
            ConfigName: lambda: (ConfigName(node, node.text, platform, None) if node is not None else None,),
            Rollback: lambda: (Rollback(self, rollback.value, rollback) if rollback is not None else None,),
            Alarms: lambda: (Alarms(self, alarms.value, alarms) if alarms is not None else None,),
            TagForms: lambda: (TagForms(targets.entry("tagFilters"), targets.entry("ec2TagSet")),),
            TagFilter: lambda: tag_filters(targets, "tagFilters", "ec2TagSet", "ec2TagSetList"),
            Revision: lambda: (self.revision,),
        }
