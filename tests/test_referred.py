"""What a pipeline refers to beside itself: the buildspec of an action, and files of the repository."""

import pytest

from specfmt.documents.document import Document
from specfmt.documents.kinds import PIPELINE, TEMPLATE
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.referred import file_of, shown_path
from specfmt.project.settings import Settings

SPEC = """\
version: 0.2
env:
  exported-variables: [TAG]
phases:
  build:
    commands: [make]
"""
HEAD = """\
Parameters:
  Where: {Type: String, Default: ci/build.yml}
Conditions:
  IsInline: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: shop
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/standard:7.0}
      Source:
        Type: CODEPIPELINE
"""
TAIL = """\
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
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: PROJECT}
              InputArtifacts: [{Name: Source}]
"""
OTHER = """\
            - Name: Other
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: other, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Other}]
"""


def referred(
    source="", *, project="!Ref Project", configuration="", other="", files=None, path="template.yml", nth=0
):
    """The buildspec of the action `Build` of the pipeline in a template."""
    tail = TAIL.replace("PROJECT}", project + configuration + "}")
    text = HEAD + source + tail.replace("        - Name: Build\n", other + "        - Name: Build\n", 1)
    held = {"/repo/" + name: content for name, content in (files or {}).items()}
    around = Project("/repo", Settings(), MemoryFiles({"/repo/" + path: text, **held}))
    document = Document(path, text, TEMPLATE, path)
    pipelines = [each for each in document.embedded if each.kind.name == "pipeline"]
    action = pipelines[nth].view.actions[-1]
    return around.buildspec_of(pipelines[nth], action), text


INLINE = "        BuildSpec: |\n" + "".join(f"          {line}\n" for line in SPEC.splitlines())
FILES = {"buildspec.yml": SPEC, "ci/build.yml": SPEC}


def test_a_buildspec_in_the_project_is_found_at_its_place():
    found, text = referred(INLINE)
    assert found is not None
    assert found.path is None
    assert [node.text for node in found.buildspec.env.exported] == ["TAG"]
    related = found.related(found.buildspec.env.entry("exported-variables").key, "here")
    assert text[slice(*related.span)] == "exported-variables"
    assert related.path is None


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("", "buildspec.yml"),
        ("        BuildSpec: ci/build.yml\n", "ci/build.yml"),
        ("        BuildSpec: !Ref Where\n", "ci/build.yml"),
        ("        BuildSpec: ./ci/../ci/build.yml\n", "ci/build.yml"),
    ],
)
def test_a_buildspec_in_the_repository_is_found_by_its_path(source, path):
    found, _ = referred(source, files=FILES)
    assert found is not None
    assert found.path == path
    related = found.related(found.buildspec.env.entry("exported-variables").key, "here")
    assert related.path == path
    assert SPEC[slice(*related.span)] == "exported-variables"


def test_the_name_of_the_project_will_do_as_well():
    assert referred(INLINE, project="shop")[0] is not None
    assert referred(INLINE, project='!Sub "${Project}"')[0] is not None
    assert referred(INLINE, project="other")[0] is None
    assert referred(INLINE, project="!Ref Elsewhere")[0] is None


@pytest.mark.parametrize(
    "source",
    [
        "        BuildSpec: ci/missing.yml\n",
        "        BuildSpec: ../outside.yml\n",
        "        BuildSpec: !Ref Unknown\n",
        "        BuildSpec: !Sub '${Unknown}/build.yml'\n",
        "        BuildSpec: arn:aws:s3:::shop/ci/build.yml\n",
        "        BuildSpec: [ci/build.yml]\n",
        "        BuildSpec: |\n          version: 0.2\n          phases: [\n",
        "        BuildSpec: broken.yml\n",
    ],
)
def test_nothing_is_known_of_a_buildspec_that_cannot_be_read(source):
    assert referred(source, files={**FILES, "broken.yml": "phases: ["})[0] is None


def test_each_branch_of_a_condition_has_its_own():
    spec = "".join(f"              {line}\n" for line in SPEC.splitlines())
    source = f"        BuildSpec: !If\n          - IsInline\n          - |\n{spec}          - ci/build.yml\n"
    tail = TAIL.replace("- Name: Code", "- Name: !If [IsInline, Inline, InFile]").replace(
        "PROJECT", "!Ref Project"
    )
    document = Document("template.yml", HEAD + source + tail, TEMPLATE, "template.yml")
    around = Project("/repo", Settings(), MemoryFiles({"/repo/ci/build.yml": SPEC}))
    pipelines = [each for each in document.embedded if each.kind.name == "pipeline"]
    found = {
        each.view.actions[0].name: around.buildspec_of(each, each.view.actions[-1]).path for each in pipelines
    }
    assert found == {"Inline": None, "InFile": "ci/build.yml"}


def test_another_buildspec_may_be_named_by_the_action():
    found, _ = referred(INLINE, configuration=", BuildspecOverride: ci/build.yml", files=FILES)
    assert found is not None
    assert found.path == "ci/build.yml"
    assert referred(INLINE, configuration=", BuildspecOverride: !Ref Unknown", files=FILES)[0] is None


def test_nobody_knows_which_of_two_repositories_this_is():
    assert referred("", other=OTHER, files=FILES)[0] is None
    assert referred(INLINE, other=OTHER, files=FILES)[0] is not None


def test_a_file_that_belongs_to_no_repository_has_no_neighbours():
    text = HEAD + TAIL.replace("PROJECT", "!Ref Project")
    document = Document("template.yml", text, TEMPLATE)
    around = Project(None, Settings(), MemoryFiles({"/repo/buildspec.yml": SPEC}))
    (pipeline,) = (each for each in document.embedded if each.kind.name == "pipeline")
    assert around.buildspec_of(pipeline, pipeline.view.actions[-1]) is None


def test_other_actions_have_no_buildspec():
    text = HEAD + INLINE + TAIL.replace("PROJECT", "!Ref Project")
    document = Document("template.yml", text, TEMPLATE, "template.yml")
    around = Project("/repo", Settings(), MemoryFiles({}))
    (pipeline,) = (each for each in document.embedded if each.kind.name == "pipeline")
    assert around.buildspec_of(pipeline, pipeline.view.actions[0]) is None
    assert pipeline.whole is document


@pytest.mark.parametrize(
    ("path", "root_path", "other", "shown"),
    [
        ("infra/a.yml", "infra/a.yml", "buildspec.yml", "buildspec.yml"),
        ("a.yml", "infra/a.yml", "buildspec.yml", "../buildspec.yml"),
        ("a.yml", "infra/a.yml", "infra/b.yml", "b.yml"),
        ("/repo/infra/a.yml", "infra/a.yml", "ci/b.yml", "/repo/ci/b.yml"),
        ("a.yml", "a.yml", "b.yml", "b.yml"),
    ],
)
def test_a_file_is_shown_as_the_user_would_name_it(path, root_path, other, shown):
    assert shown_path(Document(path, "", PIPELINE, root_path), other) == shown


def test_a_file_is_read_once():
    class Counting(MemoryFiles):
        reads = 0

        def read(self, path):
            self.reads += 1
            return super().read(path)

    files = Counting({"/repo/buildspec.yml": SPEC})
    around = Project("/repo", Settings(), files)
    assert around.text("buildspec.yml") == around.text("./buildspec.yml") == SPEC
    assert around.text("missing.yml") is None
    assert around.text("../outside.yml") is None
    assert files.reads == 2
    assert around.shown_text("buildspec.yml") == ""
    beside = Document("template.yml", "", TEMPLATE, "template.yml")
    assert around.parsed(beside, "buildspec.yml") is not None
    assert around.shown_text("buildspec.yml") == SPEC
    assert files.reads == 2


def test_an_artifact_that_a_build_makes_is_not_the_repository():
    text = HEAD + INLINE + TAIL.replace("PROJECT", "!Ref Project")
    document = Document("template.yml", text, TEMPLATE, "template.yml")
    around = Project("/repo", Settings(), MemoryFiles({"/repo/taskdef.json": "{}"}))
    (pipeline,) = (each for each in document.embedded if each.kind.name == "pipeline")
    action = pipeline.view.actions[-1]
    assert file_of(around, pipeline, action, "Source", "taskdef.json") is not None
    assert file_of(around, pipeline, action, "Built", "taskdef.json") is None
    assert file_of(around, pipeline, action, "Source", "<path>") is None
