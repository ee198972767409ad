"""A text that changes changes the findings of the other open files that hang on it, and of no others."""

from __future__ import annotations

import asyncio

import pytest

from lsp_editor import BAD, capabilities, editor, run
from specfmt.lsp.asked_files import AskedFiles
from specfmt.project.files import MemoryFiles
from test_ide_pipelines import BUILDSPEC
from test_ide_pipelines import pipeline as pipeline_with

OTHER = BUILDSPEC.replace("IMAGE_TAG", "IMAGE_NAME")
HOOKED = (
    "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: scripts/start.sh\n      timeout: 60\n"
)
TEMPLATE = """\
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Artifacts: {Type: CODEPIPELINE}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
      Source: {Type: CODEPIPELINE, BuildSpec: ci/build.yml}
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Build
              Namespace: Build
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              InputArtifacts: [{Name: Source}]
              Configuration: {ProjectName: !Ref Project}
              OutputArtifacts: [{Name: Built}]
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: CloudFormation, Version: "1"}
              InputArtifacts: [{Name: Built}]
              Configuration:
                ActionMode: CREATE_UPDATE
                StackName: "shop-#{Build.IMAGE_TAG}"
                TemplatePath: Built::deploy.yml
                RoleArn: arn:aws:iam::111122223333:role/shop-deploy
"""


def codes(items) -> set[str]:
    return {each.code for each in items}


async def told(one, uri: str, code: str, *, present: bool, after: int) -> None:
    """Wait until a file is said to have a finding, or to have it no more."""

    def said() -> bool:
        news = [each for each in one.published[after:] if each.uri == uri]
        return bool(news) and (code in codes(news[-1].diagnostics)) == present

    await one.until(said)


@pytest.mark.parametrize(
    ("name", "text", "buildspec"),
    [
        ("template.yml", TEMPLATE, "ci/build.yml"),
        ("pipeline.yml", pipeline_with(value="#{Built.IMAGE_TAG}"), "buildspec.yml"),
    ],
    ids=["template", "pipeline"],
)
def test_a_buildspec_that_is_edited_changes_what_is_said_of_the_pipeline(tmp_path, name, text, buildspec):
    (tmp_path / ".git").mkdir()
    (tmp_path / "ci").mkdir()
    (tmp_path / buildspec).write_text(BUILDSPEC)

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open(name, text)
            assert "unexported-variable" not in codes(await one.diagnostics(uri))
            spec = one.open(buildspec)
            await one.diagnostics(spec)
            seen = len(one.published)
            one.replace(spec, OTHER, 2)
            await told(one, uri, "unexported-variable", present=True, after=seen)
            seen = len(one.published)
            one.replace(spec, BUILDSPEC, 3)
            await told(one, uri, "unexported-variable", present=False, after=seen)
            one.replace(spec, OTHER, 4)
            seen = len(one.published)
            await told(one, uri, "unexported-variable", present=True, after=seen)
            # It is closed without being saved: the file on the disk counts.
            seen = len(one.published)
            one.close(spec)
            await told(one, uri, "unexported-variable", present=False, after=seen)

    run(scenario)


def test_a_script_that_is_edited_changes_what_is_said_of_the_appspec(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "start.sh").write_text("#!/bin/sh\n")

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("appspec.yml", HOOKED)
            assert not await one.diagnostics(uri)
            script = one.open("scripts/start.sh")
            seen = len(one.published)
            one.replace(script, "echo\n", 2)
            await told(one, uri, "hook-script-without-shebang", present=True, after=seen)

    run(scenario)


def test_a_text_that_is_not_saved_yet_counts_as_a_file_as_soon_as_it_is_open(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "other").touch()

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("appspec.yml", HOOKED)
            assert codes(await one.diagnostics(uri)) == {"missing-hook-script"}
            seen = len(one.published)
            one.open("scripts/start.sh", "#!/bin/sh\n")
            await told(one, uri, "missing-hook-script", present=False, after=seen)

    run(scenario)


def test_what_hangs_on_nothing_is_left_alone(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "scripts").mkdir()

    async def scenario():
        async with editor(tmp_path) as one:
            alone = one.open("other/buildspec.yml", BAD)
            await one.diagnostics(alone)
            edited = one.open("buildspec.yml", BUILDSPEC)
            await one.diagnostics(edited)
            seen = len(one.published)
            for version in range(2, 5):
                one.replace(edited, BUILDSPEC + "#" * version, version)
                await one.diagnostics(edited, version, seen)
            await asyncio.sleep(0.4)
            assert {each.uri for each in one.published[seen:]} == {edited}

    run(scenario)


def test_an_editor_that_asks_gets_what_holds_now(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "ci").mkdir()
    (tmp_path / "ci" / "build.yml").write_text(BUILDSPEC)

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            uri, spec = one.open("template.yml", TEMPLATE), one.open("ci/build.yml")
            assert "unexported-variable" not in codes((await one.pull(uri)).items)
            one.replace(spec, OTHER, 2)
            assert "unexported-variable" in codes((await one.pull(uri)).items)
            one.replace(spec, BUILDSPEC, 3)
            assert "unexported-variable" not in codes((await one.pull(uri)).items)

    run(scenario)


def test_what_was_asked_about_is_remembered():
    files = AskedFiles(MemoryFiles({"/r/a.yml": b"a", "/r/scripts/b.sh": b"b"}))
    assert not files.hang_on({"/r/a.yml"}, {"/r/a.yml"})
    assert files.read("/r/./a.yml") == b"a"
    assert files.hang_on({"/r/a.yml"}, set())
    assert not files.is_file("/r/missing")
    assert files.hang_on({"/r/missing"}, set())
    assert files.list("/r/scripts") == ("b.sh",)
    # What is in a file of the folder does not matter, that there is one more does.
    assert not files.hang_on({"/r/scripts/b.sh"}, set())
    assert files.hang_on({"/r/scripts/c.sh"}, {"/r/scripts/c.sh"})
    assert not files.hang_on({"/r/other"}, {"/r/other"})
