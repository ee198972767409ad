"""The command `specfmt.graph`: what `specfmt graph` draws, of the text that the editor holds."""

from __future__ import annotations

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from command_line import run as command
from lsp_editor import GOOD, editor, run
from test_graph import SMALL

PIPELINE = """\
  {name}:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Name: {own}
      RoleArn: arn:aws:iam::123456789012:role/shop
      ArtifactStore: {{Type: S3, Location: shop-artifacts}}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {{Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}}
              Configuration: {{RepositoryName: shop, BranchName: main}}
              OutputArtifacts: [{{Name: Sources}}]
        - Name: Release
          Actions:
            - Name: Deploy
              ActionTypeId: {{Category: Deploy, Owner: AWS, Provider: S3, Version: "1"}}
              Configuration: {{BucketName: shop, Extract: "true"}}
              InputArtifacts: [{{Name: Sources}}]
"""
TEMPLATE = (
    "Resources:\n" + PIPELINE.format(name="First", own="one") + PIPELINE.format(name="Second", own="two")
)


async def graph(one, *arguments):
    return await one.client.workspace_execute_command_async(
        types.ExecuteCommandParams("specfmt.graph", list(arguments))
    )


@pytest.mark.parametrize("name", ["svg", "mermaid", "dot"])
def test_it_is_the_picture_of_the_command_line(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pipeline.yml").write_text(SMALL)
    expected = command("graph", "pipeline.yml", "--output-format", name).out

    async def scenario():
        async with editor(tmp_path) as one:
            assert await graph(one, one.uri("pipeline.yml"), {"format": name}) == expected
            if name == "svg":
                assert await graph(one, one.uri("pipeline.yml")) == expected
                assert await graph(one, one.uri("pipeline.yml"), None) == expected

    run(scenario)


def test_it_shows_the_text_that_is_not_saved_yet(tmp_path):
    (tmp_path / "pipeline.yml").write_text(SMALL)

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("pipeline.yml", SMALL.replace("name: Approve", "name: Wait"))
            assert '"Wait<br/>' in await graph(one, uri, {"format": "mermaid"})

    run(scenario)


def test_of_several_pipelines_it_is_the_one_that_is_meant(tmp_path):
    def title(drawn: str) -> str:
        return drawn.split('title: "')[1].split('"', maxsplit=1)[0]

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("template.yml", TEMPLATE)
            mermaid = {"format": "mermaid"}
            assert title(await graph(one, uri, mermaid)) == "one"
            for line, expected in ((0, "one"), (4, "one"), (20, "two"), (30, "two")):
                place = {**mermaid, "position": {"line": line, "character": 3}}
                assert title(await graph(one, uri, place)) == expected, line
            for wanted in ("Second", "two"):
                assert title(await graph(one, uri, {**mermaid, "pipeline": wanted})) == "two"
            with pytest.raises(
                JsonRpcException, match="holds no pipeline `third`; there is `First`, `Second`"
            ):
                await graph(one, uri, {"pipeline": "third"})

    run(scenario)


def test_where_there_is_no_pipeline_there_is_no_picture(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            assert await graph(one, one.open("buildspec.yml", GOOD)) is None
            assert await graph(one, one.open("compose.yml", "services: {}\n")) is None
            assert await graph(one, one.uri("missing.yml")) is None
            template = "Resources:\n  A:\n    Type: AWS::CodeDeploy::Application\n    Properties: {}\n"
            assert await graph(one, one.open("template.yml", template)) is None
            uri = one.open("pipeline.yml", SMALL)
            one.replace(uri, f"{SMALL}x: [\n", 2)
            with pytest.raises(JsonRpcException, match=r"pipeline\.yml:\d+:\d+: .*never closed"):
                await graph(one, uri)

    run(scenario)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        (1,),
        ("file:///a", "svg"),
        ("file:///a", {}, {}),
        ("file:///a", {"format": "png"}),
        ("file:///a", {"format": ["svg"]}),
        ("file:///a", {"pipeline": 1}),
        ("file:///a", {"position": {"line": 1}}),
        ("file:///a", {"position": {"line": -1, "character": 0}}),
    ],
)
def test_arguments_that_are_none_are_refused(tmp_path, arguments):
    async def scenario():
        async with editor(tmp_path) as one:
            with pytest.raises(JsonRpcException, match=r"the command takes an address|there is no format"):
                await graph(one, *arguments)

    run(scenario)
