"""The command `specfmt.graph`: the picture of a pipeline, with what is wrong marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams

from specfmt.lsp.plain import plain
from specfmt.lsp.uris import name_of

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot
    from specfmt.lsp.target import Target
    from specfmt.views.pipeline import Pipeline

_USAGE = "the command takes an address, and perhaps an object with `format`, `pipeline` and `position`"


class Wish(NamedTuple):
    """What is to be drawn.

    Attributes:
        uri: the file.
        format: one of `render.graph.FORMATS`.
        pipeline: the name of one of several pipelines; empty where the place or the order decides.
        position: a place in the pipeline; None for the first.
    """

    uri: str
    format: str = "svg"
    pipeline: str = ""
    position: types.Position | None = None


def wish_of(arguments: tuple[Any, ...]) -> Wish:
    """Read the arguments of the command.

    Raises:
        JsonRpcInvalidParams: they are none.
    """
    from specfmt.render.graph import FORMATS

    uri, *rest = map(plain, arguments) if arguments else (None,)
    more = rest[0] if rest and rest[0] is not None else {}
    if not isinstance(uri, str) or len(rest) > 1 or not isinstance(more, dict):
        raise JsonRpcInvalidParams(_USAGE)
    name, pipeline = more.get("format") or "svg", more.get("pipeline") or ""
    if not isinstance(name, str) or name not in FORMATS:
        known = ", ".join(f"`{each}`" for each in FORMATS)
        raise JsonRpcInvalidParams(f"there is no format `{name}`; there are {known}")
    if not isinstance(pipeline, str):
        raise JsonRpcInvalidParams(_USAGE)
    return Wish(uri, name, pipeline, _position(more.get("position")))


def draw(analysis: Analysis, snapshot: Snapshot, wish: Wish) -> str | None:
    """The picture; None where the file has no pipeline.

    Raises:
        JsonRpcException: the file cannot be parsed, or has no pipeline of that name.
    """
    from specfmt.project.errors import SpecfmtError
    from specfmt.render.graph import draw as drawn
    from specfmt.render.graph.choice import named, pipelines
    from specfmt.render.graph.picture import picture_of

    target = analysis.target(snapshot, wish.uri)
    if target is None:
        return None
    document = target.document
    try:
        found = pipelines(document)
        if not found:
            return None
        name, view = (
            named(found, wish.pipeline, name_of(wish.uri))
            if wish.pipeline
            else _at(found, target, wish.position)
        )
    except SpecfmtError as error:
        raise JsonRpcException(str(error), types.LSPErrorCodes.RequestFailed) from None
    diagnostics = analysis.findings(snapshot, wish.uri).diagnostics
    return drawn(picture_of(view, name.rpartition("/")[2], diagnostics), wish.format)


def _at(found: dict[str, Pipeline], target: Target, position: types.Position | None) -> tuple[str, Pipeline]:
    """The pipeline that holds a place, else the first."""
    if position is not None:
        offset = target.ruler.offset(position)
        for name, view in found.items():
            node = view.container.node
            start = getattr(view.container, "key", node).span.start
            if start <= offset <= node.span.end:
                return name, view
    return next(iter(found.items()))


def _position(given: Any) -> types.Position | None:
    if given is None:
        return None
    line, character = (given.get("line"), given.get("character")) if isinstance(given, dict) else (None, None)
    if type(line) is not int or type(character) is not int or min(line, character) < 0:
        raise JsonRpcInvalidParams(_USAGE)
    return types.Position(line, character)
