"""Refresh the compute types and environment types in `src/specfmt/catalog/compute.json` from botocore.

    python -m pip install botocore
    python scripts/refresh_compute.py           # writes the file, prints what changed
    python scripts/refresh_compute.py --check   # writes nothing, exit status 1 when stale

botocore carries AWS's own model of the CodeBuild API. Only the section `api` is derived from it; which types go
together, which are retired and which need a fleet is written by hand, and the script says where that needs a look.

Exit status: 0 up to date or written, 1 stale (with --check), 2 botocore is not installed or has no such model.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import sys
from pathlib import Path
from typing import Any

CATALOG_FILE = Path(__file__).parents[1] / "src" / "specfmt" / "catalog" / "compute.json"
SHAPES = {"compute_types": "ComputeType", "environment_types": "EnvironmentType"}


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 when compute.json is stale"
    )
    parser.add_argument(
        "--output", type=Path, default=CATALOG_FILE, help="the file to compare with and to write"
    )
    options = parser.parse_args(arguments)

    try:
        fresh = read_model()
    except ImportError:
        print("botocore is not installed: python -m pip install botocore", file=sys.stderr)
        return 2
    except (KeyError, ValueError) as error:
        print(f"botocore's model of CodeBuild is not as expected: {error}", file=sys.stderr)
        return 2

    content = json.loads(options.output.read_text(encoding="utf-8"))
    changes = describe_changes(content["api"], fresh)
    for line in [*changes, *unpaired(content, fresh)]:
        print(line)
    if not changes:
        print("up to date")
        return 0
    if options.check:
        return 1
    content["api"] = fresh
    options.output.write_text(render(content) + "\n", encoding="utf-8")
    print(f"wrote {options.output}")
    return 0


def read_model() -> dict[str, Any]:
    """Derive the section `api` from the installed botocore.

    Raises:
        ImportError: botocore is not installed.
        KeyError: its model lacks a shape.
        ValueError: the model's shape is no enumeration.
    """
    # Imported by name: botocore is no dependency of the project, not even for development.
    botocore = importlib.import_module("botocore")
    model = importlib.import_module("botocore.loaders").Loader().load_service_model("codebuild", "service-2")
    fresh: dict[str, Any] = {
        "source": f"botocore {botocore.__version__}, codebuild {model['metadata']['apiVersion']}",
        "as_of": dt.datetime.now(tz=dt.UTC).date().isoformat(),
    }
    for key, shape in SHAPES.items():
        values = model["shapes"][shape].get("enum")
        if not values:
            raise ValueError(f"shape {shape} lists no values")
        fresh[key] = list(values)
    return fresh


def describe_changes(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return one line per type that came or went."""
    lines: list[str] = []
    for key in SHAPES:
        old, new = before.get(key, []), after[key]
        lines += [f"- {key}: {name}" for name in old if name not in new]
        lines += [f"+ {key}: {name}" for name in new if name not in old]
    return lines


def unpaired(content: dict[str, Any], api: dict[str, Any]) -> list[str]:
    """Return one line per type that no hand-written part places, and per placed one that the API lacks."""
    reserved = content["needs_fleet"]
    computes = {*content["pairs"], *reserved["compute_types"]}
    environments = {name for names in content["pairs"].values() for name in names}
    environments |= {*reserved["environment_types"], *content["retired"]}
    placed = {"compute_types": computes, "environment_types": environments}
    lines = [
        f"? {key}: {name} is in no pair" for key in SHAPES for name in api[key] if name not in placed[key]
    ]
    lines += [
        f"? {key}: {name} is written by hand but not in the API"
        for key in SHAPES
        for name in sorted(placed[key])
        if name not in api[key]
    ]
    return lines


def render(value: Any, indent: str = "") -> str:
    """Write JSON with lists on one line each, so that a change shows as one line of a diff."""
    if not isinstance(value, dict) or not value:
        return json.dumps(value)
    inner = indent + " "
    body = ",\n".join(f"{inner}{json.dumps(key)}: {render(item, inner)}" for key, item in value.items())
    return f"{{\n{body}\n{indent}}}"


if __name__ == "__main__":
    sys.exit(main())
