"""A rule is understood by reading its file: it never leans on another rule."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from specfmt import rules

FOLDER = Path(rules.__file__).parent
MODULES = {
    f"specfmt.rules.{path.relative_to(FOLDER).with_suffix('').as_posix().replace('/', '.')}": path
    for path in FOLDER.glob("*/**/*.py")
}
RULES = {name for name, path in MODULES.items() if not path.name.startswith("_")}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_no_module_imports_a_rule(name):
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            imported = {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
        elif isinstance(node, ast.Import):
            imported = {each.name for each in node.names}
        else:
            continue
        assert not imported & RULES
