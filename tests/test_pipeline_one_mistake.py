"""One mistake in a pipeline is one finding, in both spellings: nothing is made of what cannot be read because of it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from specfmt.schema.store import load
from specfmt.text.likeness import is_misspelt
from specfmt.views.pipeline import Pipeline
from support import check

GOOD = """\
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  pipelineType: V2
  artifactStore: {type: S3, location: shop-artifacts}
  variables:
    - {name: STAGE, defaultValue: test}
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration: {sourceActionName: Code, push: [{branches: {includes: [main]}}]}
  stages:
    - name: Source
      actions:
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          namespace: Git
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/aEXAMPLE-8aad-4d5d-8878-dfcab0bc441f
            FullRepositoryId: shop/shop
            BranchName: main
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Image
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: shop}
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]
    - name: Deploy
      actions:
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
          runOrder: 1
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          runOrder: 2
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: "shop-#{variables.STAGE}-#{Git.CommitId}"
            TemplatePath: Built::template.yml
            RoleArn: arn:aws:iam::111122223333:role/shop-deploy
          inputArtifacts: [{name: Built}]
"""

# What is written otherwise than in the good pipeline, and the rule that speaks.
MISTAKES = [
    ("configuration: {ProjectName", "configuratoin: {ProjectName", "unknown-key"),
    ("inputArtifacts: [{name: Source}]", "inputArtifact: [{name: Source}]", "unknown-key"),
    ("outputArtifacts: [{name: Built}]", "output-artifacts: [{name: Built}]", "unknown-key"),
    ("namespace: Git", "nameSpace: Git", "unknown-key"),
    ("variables:\n", "variable:\n", "unknown-key"),
    ("runOrder: 2", "runorder: 2", "unknown-key"),
    ("runOrder: 2", "runOrder:", "empty-value"),
    ("inputArtifacts: [{name: Source}]", "inputArtifacts:", "wrong-type"),
    ("configuration: {ProjectName: shop}", "configuration:", "wrong-type"),
    ("artifactStore: {type", "artifactStores: {type", "misshapen-artifact-stores"),
    ("inputArtifacts: [{name: Built}]", "inputArtifacts: [{name: Bulit}]", "unknown-artifact"),
    ("sourceActionName:", "sourceActionname:", "missing-key"),
]


def _as_template(text: str) -> str:
    """The pipeline of a definition as the properties of a resource."""
    body = text.split("\n", 1)[1]
    keys = re.compile(r"(?<![\w.#{])((?:\{|, |^ *|- |\[)*)([a-z][A-Za-z-]*)(?=:(?: |$))", re.MULTILINE)
    body = keys.sub(lambda found: found[1] + found[2][0].upper() + found[2][1:], body)
    body = re.sub("^", "    ", body, flags=re.MULTILINE)
    return f"Resources:\n  Shop:\n    Type: AWS::CodePipeline::Pipeline\n    Properties:\n{body}"


@pytest.mark.parametrize(("right", "wrong", "rule"), MISTAKES, ids=[each[1].strip() for each in MISTAKES])
def test_one_mistake_is_one_finding(right: str, wrong: str, rule: str) -> None:
    assert GOOD.count(right) == 1
    text = GOOD.replace(right, wrong)
    found = check(text, kind="pipeline", path="pipeline.yml")
    line = GOOD[: GOOD.index(right)].count("\n")
    assert [each.rule for each in found] == [rule]
    assert text[: found[0].span.start].count("\n") == line


@pytest.mark.parametrize(("right", "wrong", "rule"), MISTAKES, ids=[each[1].strip() for each in MISTAKES])
def test_it_is_one_in_a_template_too(right: str, wrong: str, rule: str) -> None:
    text = _as_template(GOOD.replace(right, wrong))
    found = check(text, kind="template", path="template.yml")
    assert [each.rule for each in found] == [rule]


def test_the_good_pipeline_is_silent() -> None:
    assert not check(GOOD, kind="pipeline", path="pipeline.yml")
    assert not check(_as_template(GOOD), kind="template", path="template.yml")


def test_a_key_of_the_author_is_not_read_as_another() -> None:
    text = GOOD.replace("runOrder: 2", "x-runOrder: 2")
    assert [each.rule for each in check(text, kind="pipeline", path="pipeline.yml")] == [
        "approval-beside-deploy"
    ]


def _named(schema: Any) -> set[str]:
    """The keys that a schema gives to mappings, at any depth."""
    if isinstance(schema, list):
        return set().union(*map(_named, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", ())).union(*map(_named, schema.values()))


def test_the_view_knows_the_keys_of_the_schemas() -> None:
    in_templates = {name[:1].lower() + name[1:] for name in _named(load("template-pipeline"))}
    assert _named(load("pipeline")) | in_templates == Pipeline.names_of_keys


def test_no_key_is_another_one_misspelt() -> None:
    """Else the one would be read where the other is missing; a key that is known is never taken for another."""
    keys = sorted(Pipeline.names_of_keys)
    alike = {(one, other) for one in keys for other in keys if one < other and is_misspelt(one, other)}
    assert alike == {("artifactStore", "artifactStores")}
