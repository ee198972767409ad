"""The wheel: it holds all it needs and nothing else, and works where there is no C parser."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from typing import TYPE_CHECKING

import pytest

from snapshot import ROOT, environment, take
from specfmt import __version__

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = ROOT / "src" / "specfmt"


def run(*arguments: str, cwd: Path, statuses: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(
        arguments, cwd=cwd, env=environment(), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode in statuses, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel of what a clone would hold."""
    folder = tmp_path_factory.mktemp("wheel")
    source = take(folder / "source", "src", "schemas", "pyproject.toml", "README.md", "LICENSE")
    run(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--wheel-dir", str(folder), str(source), cwd=folder,
    )  # fmt: skip
    (built,) = folder.glob("*.whl")
    assert built.name == f"specfmt-{__version__}-py3-none-any.whl"
    return built


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_its_data(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    inside = {name for name in held if not name.startswith(f"specfmt-{__version__}.dist-info/")}
    sources = {
        f"specfmt/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    schemas = {f"specfmt/schemas/{path.name}" for path in (ROOT / "schemas").glob("*.json")}
    assert inside == sources | schemas
    assert {"specfmt/py.typed", "specfmt/rules/structure/unknown_key.py"} <= inside
    assert {f"specfmt/catalog/{path.name}" for path in (PACKAGE / "catalog").glob("*.json")} <= inside


@pytest.mark.slow
def test_the_wheel_says_what_it_is(wheel):
    archive = zipfile.ZipFile(wheel)
    metadata = archive.read(f"specfmt-{__version__}.dist-info/METADATA").decode()
    assert "Requires-Python: >=3.11" in metadata
    assert "Provides-Extra: fast" in metadata
    assert "License-Expression: Apache-2.0" in metadata
    assert f"specfmt-{__version__}.dist-info/licenses/LICENSE" in archive.namelist()
    scripts = archive.read(f"specfmt-{__version__}.dist-info/entry_points.txt").decode()
    assert "specfmt = specfmt.__main__:main" in scripts


@pytest.mark.slow
def test_without_the_c_parser_the_findings_are_the_same(wheel, tmp_path):
    venv.create(tmp_path / "bare", with_pip=False)
    python = tmp_path / "bare" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", str(python)]
    run(*pip, "install", str(wheel), cwd=tmp_path)
    # Some versions of ruamel.yaml bring it along.
    run(*pip, "uninstall", "--yes", "ruamel.yaml.clib", cwd=tmp_path)
    missing = "import importlib.util as u; assert u.find_spec('_ruamel_yaml') is None"
    run(str(python), "-c", missing, cwd=tmp_path)

    work = take(tmp_path / "work", "fixtures")
    files = [
        str(path.relative_to(work))
        for folder in ("ok", "bad")
        for path in sorted((work / "fixtures" / folder).iterdir())
        if path.suffix != ".out"
    ]
    arguments = ("-m", "specfmt", "check", "--isolated", "--output-format", "json", *files)
    bare = json.loads(run(str(python), *arguments, cwd=work, statuses=(1,)))
    here = subprocess.run(
        [sys.executable, *arguments],
        cwd=work,
        env={**environment(), "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(bare["diagnostics"]) > 30
    assert bare == json.loads(here.stdout)
