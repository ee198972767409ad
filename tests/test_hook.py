"""The pre-commit hook: which files it gets, and what it does to a commit, with the real pre-commit."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from snapshot import ROOT, environment, git, take

GOOD = "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n"
BAD = "version: 0.2\nphases:\n  build:\n    comands:\n      - make\n"
COMPOSE = "services:\n  shop:\n    build: .\n"
PRE_COMMIT = str(Path(sys.executable).parent / "pre-commit")


def manifest() -> str:
    """The hook file as it would be generated now."""
    made: str = runpy.run_path(str(ROOT / "scripts" / "generate_docs.py"))["hooks"]()
    return made


def pattern() -> re.Pattern[str]:
    """What the hook file says about names."""
    found = re.search(r"^  files: '(.*)'$", manifest(), re.MULTILINE)
    assert found is not None
    return re.compile(found[1])


def test_every_hook_calls_what_it_is_named_after():
    found = re.findall(r"^- id: (\S+)$.*?^  entry: (.+?)$", manifest(), re.MULTILINE | re.DOTALL)
    assert found == [
        ("specfmt-check", "specfmt check --force-exclude"),
        ("specfmt-fix", "specfmt check --fix --force-exclude"),
        ("specfmt-format", "specfmt format --force-exclude"),
    ]


def test_the_hook_file_is_current():
    assert (ROOT / ".pre-commit-hooks.yaml").read_text() == manifest()


@pytest.mark.parametrize(
    "name",
    [
        "buildspec.yml",
        "buildspec.yaml",
        "buildspec.json",
        "BuildSpec.yml",
        "buildspec-test.yaml",
        "buildspec_release.yml",
        "build-spec.yml",
        "build_spec.yaml",
        "my.buildspec.json",
        "ci.buildspec.yml",
        "ci/buildspecs/unit.yml",
        "services/orders/buildspec.yml",
        "codebuild/unit.yml",
        "codebuild/linux/unit.yaml",
        "codebuild_specs/e2e.yml",
        ".codebuild/release.yml",
        "code-build/unit.yml",
        ".release/linux.yml",
        "ci/codebuild-unit.yml",
        "deploy/AppSpec.YAML",
        "pipeline.json",
        "infrastructure/delivery.template",
    ],
)
def test_usual_names_come_to_the_hook(name):
    assert pattern().search(name)


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "docs/buildspec.md",
        "src/buildspec.py",
        "releases/notes.txt",
        "pipeline.tf",
    ],
)
def test_other_names_do_not(name):
    assert not pattern().search(name)


def commit(repository: Path, home: Path, **files: str) -> tuple[int, str]:
    """Commit files (`__` in a name stands for a dot). Returns the exit status and what is shown."""
    for name, text in files.items():
        (repository / name.replace("__", ".")).write_text(text)
    git("add", "--all", cwd=repository)
    done = subprocess.run(
        ["git", "commit", "--message", "change"],
        cwd=repository,
        env={**environment(), "PRE_COMMIT_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
def test_a_commit_goes_through_the_hook(tmp_path):
    home = tmp_path / "pre-commit"
    tool = take(tmp_path / "specfmt", "src", "schemas", "pyproject.toml", "README.md", "LICENSE")
    (tool / ".pre-commit-hooks.yaml").write_text(manifest())
    (tool / "README.md").touch()
    git("init", "--quiet", cwd=tool)
    git("add", "--all", cwd=tool)
    git("commit", "--quiet", "--message", "snapshot", cwd=tool)
    revision = git("rev-parse", "HEAD", cwd=tool).strip()

    repository = tmp_path / "shop"
    repository.mkdir()
    git("init", "--quiet", cwd=repository)
    (repository / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {tool}\n    rev: {revision}\n    hooks:\n      - id: specfmt-check\n"
    )
    installed = subprocess.run(
        [PRE_COMMIT, "install", "--install-hooks"],
        cwd=repository,
        env={**environment(), "PRE_COMMIT_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr

    # A bad file blocks the commit, and the finding is shown.
    status, shown = commit(repository, home, buildspec__yml=BAD, docker_compose__yml=COMPOSE)
    assert status == 1, shown
    assert "buildspec.yml:4:5" in shown
    assert "unknown-key" in shown
    assert "docker_compose" not in shown

    # Mended, it passes.
    status, shown = commit(repository, home, buildspec__yml=GOOD)
    assert status == 0, shown
    assert re.search(r"specfmt check\.+Passed", shown)

    # A commit without such files does not start it.
    status, shown = commit(repository, home, README__md="# shop\n")
    assert status == 0, shown
    assert re.search(r"specfmt check\.+\(no files to check\)Skipped", shown)

    # What only bears the name of a spec is left alone.
    status, shown = commit(repository, home, codebuild_project__yml="kind: Project\nname: shop\n")
    assert status == 0, shown
    assert re.search(r"specfmt check\.+Passed", shown)

    # What the configuration excludes is left out, although pre-commit names it.
    status, shown = commit(
        repository, home, buildspec_old__yml=BAD, specfmt__toml='exclude = ["buildspec_old.yml"]\n'
    )
    assert status == 0, shown
