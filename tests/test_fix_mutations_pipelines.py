"""Good pipelines, projects, deployments and templates with one defect each: the safe fixes bring the good file back."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import planting
from planting_pipelines import PLANTERS
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.engine.check import check
from support import project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROJECT = project()
FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "ok"
# So many files have one defect of each kind: the suite has other things to do.
MOST = 6
# What the readers of buildspecs take as it is, and what cannot stand in a text within a file.
NOT_WITHIN = frozenset(("a variable of make", "a byte order mark", "tabs everywhere", "a comma too many"))
BUILDSPECS = ("every-section.yml", "batch-graph.yml", "runtimes.yml", "commands-quoting.yml")
TEMPLATE = """\
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/build
      Artifacts: {{Type: NO_ARTIFACTS}}
      Environment: {{Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: "aws/codebuild/standard:7.0"}}
      Source:
        Type: GITHUB
        Location: https://github.com/example-org/shop.git
        BuildSpec: {}
"""


def in_block(text: str) -> Document:
    return Document(
        "template.yml", TEMPLATE.format(f"|\n{textwrap.indent(text, ' ' * 10)}"), KINDS["template"]
    )


def in_quotes(text: str) -> Document:
    return Document("template.yml", TEMPLATE.format(json.dumps(text)), KINDS["template"])


def under_sub(text: str) -> Document:
    written = textwrap.indent(text.replace("${", "${!"), " " * 10)
    return Document("template.yml", TEMPLATE.format(f"!Sub |\n{written}"), KINDS["template"])


def in_project(text: str) -> Document:
    host = {
        "name": "shop",
        "source": {
            "type": "GITHUB", "location": "https://github.com/example-org/shop.git", "buildspec": text
        },
        "artifacts": {"type": "NO_ARTIFACTS"},
        "environment": {
            "type": "LINUX_CONTAINER", "computeType": "BUILD_GENERAL1_SMALL", "image": "aws/codebuild/standard:7.0"
        },
        "serviceRole": "arn:aws:iam::111122223333:role/build",
    }  # fmt: skip
    return Document("project.json", json.dumps(host, indent=2), KINDS["build-project"])


HOSTS = (in_block, in_quotes, under_sub, in_project)


@cache
def good_files() -> tuple[Document, ...]:
    found = []
    for path in sorted(FOLDER.iterdir()):
        text = path.read_bytes().decode()
        kind = kind_of(text, path.name)
        if kind is not None and kind.name not in ("buildspec", "appspec"):
            found.append(Document(path.name, text, kind))
    return tuple(found)


@cache
def share(name: str) -> Counter[str]:
    """What becomes of the defects of one kind, in a few files that have a place for it."""
    counts: Counter[str] = Counter()
    tried = 0
    for good in good_files():
        planted = list(PLANTERS[name](good.text))
        if planted and tried < MOST:
            tried += 1
            planting.count(good, planted[len(planted) * tried // (MOST + 1)], PROJECT, counts)
    return counts


@cache
def share_within(host: Callable[[str], Document]) -> Counter[str]:
    """What becomes of defects in buildspecs that stand as text in another file."""
    counts: Counter[str] = Counter()
    for name in BUILDSPECS:
        text = (FOLDER / name).read_text(encoding="utf-8").rstrip("\n") + "\n"
        assert check(host(text), PROJECT).diagnostics == (), name
        for before, planted in within(text):
            planting.count(host(before), host(planted).text, PROJECT, counts)
    return counts


def within(text: str) -> Iterator[tuple[str, str]]:
    planters = {**planting.ANY, **planting.BUILDSPEC}
    for name, plant in planters.items():
        if name not in NOT_WITHIN:
            pairs = list(plant(text))
            yield from pairs[len(pairs) // 2 : len(pairs) // 2 + 1]


@pytest.mark.parametrize("name", sorted(PLANTERS))
def test_a_planted_defect_is_found_and_its_safe_fix_brings_the_file_back(name):
    counts = share(name)
    assert counts["planted"], "no good file has a place for it"
    assert counts["found"] == counts["offered"] == counts["byte for byte"], dict(counts)
    assert counts["found"] >= 0.9 * counts["planted"], dict(counts)


@pytest.mark.parametrize("host", HOSTS)
def test_a_defect_in_a_spec_within_another_file_comes_back(host):
    counts = share_within(host)
    assert counts["planted"] > 60
    assert counts["wrong"] == 0, dict(counts)
    assert counts["offered"] >= 0.8 * counts["planted"], dict(counts)
    assert counts["byte for byte"] >= 0.95 * counts["offered"], dict(counts)
