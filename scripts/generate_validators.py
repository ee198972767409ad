"""Write `src/specfmt/schema/generated/*.py` from the schemas of AWS's files.

fastjsonschema turns each schema into plain Python. Its messages, its default values and its eagerly compiled patterns
are taken out again: what is left answers yes or no, imports nothing, and is small. Run without arguments after every
change of a schema; `--check` only tells whether the files are fresh.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import fastjsonschema

from specfmt.schema import store

TARGET = Path(__file__).resolve().parent.parent / "src" / "specfmt" / "schema" / "generated"

SPELLINGS = """\
# The keys are taken in any case: lower-case form -> usual spelling.
SPELLINGS = {spellings}
"""

HEADER = '''"""Whether data fits the schema `{name}`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)

'''

# What fastjsonschema writes -> what is kept of it. One statement is one line there.
REPLACEMENTS = (
    (re.compile(r"raise JsonSchemaValueException\(.*\)$", re.MULTILINE), "raise Mismatch"),
    (re.compile(r"except \(JsonSchemaValueException, JsonSchemaValuesException\):"), "except Mismatch:"),
    (
        re.compile(r"^def (\w+)\(data, custom_formats=\{\}, name_prefix=None\):$", re.MULTILINE),
        r"def \1(data):",
    ),
    (re.compile(r"(\bvalidate_\w+\(\w+), custom_formats, .*\)$", re.MULTILINE), r"\1)"),
    (re.compile(r", Decimal\b"), ""),
)


def generate(name: str) -> str:
    """The text of the module that validates the schema of that name.

    Raises:
        ValueError: fastjsonschema writes something that is not known here.
    """
    schema = {
        key: value for key, value in store.load(name).items() if key != "$id"
    }  # it would name the functions
    code: str = fastjsonschema.compile_to_code(
        schema, use_default=False, use_formats=False, detailed_exceptions=False
    )
    body = code[code.index("def validate(") :]
    for pattern, replacement in REPLACEMENTS:
        body = pattern.sub(replacement, body)
    for leftover in ("JsonSchema", "custom_formats", "name_prefix", "Decimal"):
        if leftover in body:
            raise ValueError(f"`{leftover}` is left over in the validator of `{name}`: adapt REPLACEMENTS")
    return HEADER.format(name=name) + _spellings(store.load(name)) + "\n" + body.rstrip() + "\n"


def _spellings(schema: dict[str, Any]) -> str:
    """The table of spellings, for a schema whose keys are taken in any case."""
    if "x-keys" not in schema:
        return ""
    names: dict[str, str] = {}
    for each in (schema, *schema["definitions"].values()):
        names.update((name.lower(), name) for name in each.get("properties", {}))
    lines = "".join(f'    "{lower}": "{name}",\n' for lower, name in sorted(names.items()))
    return SPELLINGS.format(spellings="{\n" + lines + "}")


def module_path(name: str) -> Path:
    """Where the module of a schema belongs."""
    return TARGET / (name.replace("-", "_") + ".py")


def main() -> int:
    """Write the modules that are stale; with `--check` only name them. 1 if `--check` found one, else 0."""
    stale = 0
    for name in store.specs():
        path, text = module_path(name), generate(name)
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        print(f"stale: {path.name}")
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
