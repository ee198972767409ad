"""Where a pipeline keeps its artifacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Scalar, resolve
from specfmt.views.spelled import SpelledSection

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.views.pipeline import Pipeline


class Store(SpelledSection):
    """One artifact store.

    Attributes:
        region_node: where the region stands that it is for; None for the store of `artifactStore`.
        region: that region as written; empty where there is none.
    """

    spec: Pipeline

    def __init__(
        self, spec: Pipeline, node: Node | None, at: Entry | None = None, *, region: Node | None = None
    ) -> None:
        super().__init__(spec, node, at)
        self.region_node = region
        self.region = region.text if isinstance(region, Scalar) and not region.is_null else ""

    @classmethod
    def within(cls, spec: Pipeline, item: Node) -> Store:
        """The store of an item `{Region, ArtifactStore}`, as templates list them."""
        holder = SpelledSection(spec, resolve(item))
        entry = holder.entry("artifactStore")
        return cls(spec, entry.value if entry is not None else None, entry, region=holder.scalar("region"))

    @property
    def type(self) -> Scalar | None:
        """`S3`."""
        return self.scalar("type")

    @property
    def location(self) -> Scalar | None:
        """The name of the bucket."""
        return self.scalar("location")

    @property
    def key(self) -> SpelledSection:
        """The `encryptionKey`."""
        return self.section("encryptionKey")
