"""`specfmt schema`: the JSON schema of a kind of file, of the report, or of the configuration."""

from __future__ import annotations

from specfmt.cli import streams
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import chosen


def run_schema(name: str) -> ExitStatus:
    """Print a schema, or without a name what there is.

    Raises:
        SpecfmtError: there is no schema of that name.
    """
    import json

    if not name:
        widest = max(map(len, schemas()))
        streams.write("".join(f"{each:{widest}}  {what}\n" for each, what in schemas().items()))
        return ExitStatus.CLEAN

    from specfmt.schema.store import load

    chosen("schema", "name", name, schemas())
    streams.write(json.dumps(load(name), indent=2, ensure_ascii=False) + "\n")
    return ExitStatus.CLEAN


def schemas() -> dict[str, str]:
    """The names that can be asked for, with what each describes."""
    from specfmt.documents.kinds import KINDS

    kinds = {
        name: f"files of the kind {kind.title}" for kind in KINDS.values() for name in kind.schemas if name
    }
    return {**kinds, "report": "the report in JSON", "config": "the configuration file"}
