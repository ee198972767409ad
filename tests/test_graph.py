"""`specfmt graph`: the picture of a pipeline, in each format."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt.documents.document import Document
from specfmt.documents.kinds import PIPELINE
from specfmt.engine.check import check
from specfmt.render.graph import FORMATS, draw
from specfmt.render.graph.picture import picture_of
from support import project

SMALL = """\
pipeline:
  name: shop
  roleArn: arn:aws:iam::123456789012:role/shop
  pipelineType: V2
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: shop, BranchName: main}
          outputArtifacts: [{name: Sources}]
    - name: Release
      onFailure: {result: ROLLBACK}
      actions:
        - name: Deploy
          runOrder: 3
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop, Extract: "true"}
          inputArtifacts: [{name: Built}]
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: shop}
          inputArtifacts: [{name: Sources}]
          outputArtifacts: [{name: Built}]
        - name: Approve
          runOrder: 2
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
"""
# The command as a process: what it writes is looked at in files too.
COMMAND = (sys.executable, "-m", "specfmt")
SVG = "{http://www.w3.org/2000/svg}"


def picture(text: str):
    document = Document("pipeline.yml", text, PIPELINE)
    return picture_of(
        document.view, "pipeline.yml", check(document, project(), raise_errors=True).diagnostics
    )


def run(*arguments: str, cwd):
    return subprocess.run([*COMMAND, *arguments], cwd=cwd, capture_output=True, text=True, check=False)


def test_mermaid_shows_stages_actions_in_run_order_and_artifacts():
    assert (
        draw(picture(SMALL), "mermaid")
        == """\
---
title: "shop · V2"
---
flowchart TB
  subgraph s1["Source"]
    direction LR
    a1["Code<br/><i>CodeCommit</i>"]
  end
  subgraph s2["Release<br/>on failure: ROLLBACK"]
    direction LR
    a2["Build<br/><i>CodeBuild</i>"]
    a3{{"Approve<br/><i>Manual</i>"}}:::approval
    a4["Deploy<br/><i>S3</i>"]
    a2 --> a3
    a3 --> a4
  end
  s1 ==> s2
  a1 -. "Sources" .-> a2
  a2 -. "Built" .-> a4
  classDef approval stroke-dasharray: 5 3
  classDef odd stroke:#b45309,stroke-width:2px
  classDef bad stroke:#b91c1c,stroke-width:3px
"""
    )


def test_what_is_wrong_is_marked_where_it_is():
    text = SMALL.replace(
        "[{name: Sources}]\n          outputArtifacts", "[{name: Source}]\n          outputArtifacts"
    )
    assert text != SMALL
    drawn = draw(picture(text), "mermaid")
    assert re.search(r'a2\["✖ Build<br/><i>CodeBuild</i><br/>[^"]*Source[^"]*"\]:::bad', drawn)
    assert "Source: nothing makes it" in drawn
    root = ET.fromstring(draw(picture(text), "svg"))
    wrong = [each for each in root.iter(f"{SVG}rect") if each.get("stroke") == "#dc2626"]
    assert len(wrong) == 1


def test_svg_names_everything_and_nothing_overlaps():
    root = ET.fromstring(draw(picture(SMALL), "svg"))
    texts = "\n".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    for name in ("shop", "Source", "Release", "Code", "Build", "Approve", "Deploy", "Sources", "Built"):
        assert name in texts
    rows = sorted(
        (float(each.get("y", "0")), float(each.get("height", "0")))
        for each in root.iter(f"{SVG}rect")
        if each.get("height") == "36"
    )
    assert len(rows) == 4
    assert all(y + height < below for (y, height), (below, _) in pairwise(rows))
    assert [name for name in ("Build", "Approve", "Deploy") if name in texts] == sorted(
        ("Build", "Approve", "Deploy"), key=texts.index
    )


def test_the_lines_of_many_artifacts_keep_clear_of_each_other():
    names = [f"Part{number}" for number in range(10)]
    sources = "".join(
        f"""
        - name: {name}
          actionTypeId: {{category: Source, owner: AWS, provider: ECR, version: "1"}}
          configuration: {{RepositoryName: {name}}}
          outputArtifacts: [{{name: {name}}}]"""
        for name in names
    )
    inputs = ", ".join(f"{{name: {name}}}" for name in names)
    text = f"""\
pipeline:
  name: shop
  stages:
    - name: Source
      actions:{sources}
    - name: Build
      actions:
        - name: Build
          actionTypeId: {{category: Compute, owner: AWS, provider: Commands, version: "1"}}
          commands: [make]
          inputArtifacts: [{inputs}]
          outputArtifacts: [{{name: Built}}]
"""
    drawn = draw(picture(text), "svg")
    levels = [int(y) for y in re.findall(r'd="M\d+ (\d+)H', drawn)]
    assert len(levels) == len(names) * 2 + 1
    assert len(set(levels)) == len(levels)


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_reads_the_dot():
    done = subprocess.run(
        ["dot", "-Tplain"], input=draw(picture(SMALL), "dot"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len([line for line in done.stdout.splitlines() if line.startswith("node ")]) == 4


NAMES = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


@settings(max_examples=100, deadline=None)
@given(NAMES, NAMES, NAMES)
def test_any_names_can_be_drawn(stage, action, artifact):
    data = json.loads(json.dumps(_large(2)))
    data["stages"][1]["name"] = stage
    data["stages"][1]["actions"][0]["name"] = action
    data["stages"][1]["actions"][0]["outputArtifacts"] = [{"name": artifact}]
    drawn = Document("pipeline.json", json.dumps(data), PIPELINE)
    shown = picture_of(drawn.view, "pipeline.json", check(drawn, project(), raise_errors=True).diagnostics)
    ET.fromstring(draw(shown, "svg"))
    for name in ("mermaid", "dot"):
        lines = draw(shown, name).split("\n")
        assert all(
            line.count('"') % 2 == 0
            for line in (each.replace("\\\\", "").replace('\\"', "") for each in lines)
        )


def _large(stages: int) -> dict:
    source = {
        "name": "Source",
        "actions": [
            {
                "name": "Code",
                "actionTypeId": {
                    "category": "Source",
                    "owner": "AWS",
                    "provider": "CodeCommit",
                    "version": "1",
                },
                "configuration": {"RepositoryName": "shop", "BranchName": "main"},
                "outputArtifacts": [{"name": "Sources"}],
            }
        ],
    }
    kind = {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"}
    later = [
        {
            "name": f"Stage{at}",
            "actions": [
                {
                    "name": f"Build{nth}",
                    "runOrder": nth % 3 + 1,
                    "actionTypeId": kind,
                    "configuration": {"ProjectName": "shop"},
                    "inputArtifacts": [{"name": "Sources"}],
                }
                for nth in range(20)
            ],
        }
        for at in range(1, stages)
    ]
    store = {"type": "S3", "location": "shop-artifacts"}
    role = "arn:aws:iam::123456789012:role/shop"
    return {"name": "shop", "roleArn": role, "artifactStore": store, "stages": [source, *later]}


@pytest.mark.parametrize("name", FORMATS)
def test_drawing_takes_time_in_proportion_to_the_pipeline(name):
    def shown(stages: int):
        document = Document("pipeline.json", json.dumps(_large(stages)), PIPELINE)
        return picture_of(document.view, "pipeline.json")

    assert_linear(shown, lambda picture: draw(picture, name), 40)


def test_the_command_chooses_the_format_by_the_ending(tmp_path):
    (tmp_path / "pipeline.yml").write_text(SMALL)
    done = run("graph", "pipeline.yml", "-o", "shop.svg", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "shop.svg").read_text().startswith("<svg ")
    assert run("graph", "pipeline.yml", cwd=tmp_path).stdout == draw(picture(SMALL), "mermaid")


def test_of_several_pipelines_in_a_template_one_is_chosen(tmp_path):
    pipelines = {
        name: {"Type": "AWS::CodePipeline::Pipeline", "Properties": {"Name": name.lower(), "Stages": []}}
        for name in ("Blue", "Green")
    }
    (tmp_path / "template.json").write_text(json.dumps({"Resources": pipelines}))
    done = run("graph", "template.json", cwd=tmp_path)
    assert done.returncode == 2
    assert "choose with --pipeline: `Blue`, `Green`" in done.stderr
    assert 'title: "green"' in run("graph", "template.json", "--pipeline", "Green", cwd=tmp_path).stdout


def test_a_file_without_a_pipeline_is_told(tmp_path):
    (tmp_path / "buildspec.yml").write_text("version: 0.2\nphases:\n  build:\n    commands: [make]\n")
    done = run("graph", "buildspec.yml", cwd=tmp_path)
    assert done.returncode == 2
    assert "error: buildspec.yml holds no pipeline" in done.stderr
