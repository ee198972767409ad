"""Measure whole processes on pipelines and templates: specfmt, check-jsonschema with our schema, and cfn-lint.

python benchmarks/pipelines.py             the tables, as Markdown
python benchmarks/pipelines.py --quick     fewer repetitions

cfn-lint judges the whole template and specfmt what is of its services, so this says what a hook costs, not who does
more. It is taken from the environment of this Python, where `make bench` puts it; without it only specfmt is measured.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from run import BIN, Task, describe_machine, measure, row, small, specfmt
from specfmt.engine.run import judge_bytes
from specfmt.project.discovery import Found
from specfmt.project.files import DiskFiles
from specfmt.project.project import Project
from specfmt.project.settings import resolve

ROOT = Path(__file__).resolve().parent.parent
PIPELINE_SCHEMA = ROOT / "schemas" / "pipeline.schema.json"
STAGES = 50
ACTIONS = 50  # of a stage, the most that CodePipeline allows; of a whole pipeline it allows fewer, which is a warning
RESOURCES = 1_000
ROLE = "arn:aws:iam::111122223333:role/delivery"


def pipeline(stages: int) -> dict[str, Any]:
    """A pipeline in which every action reads what one of the stage before has made."""
    source = {
        "name": "Source",
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "S3", "version": "1"},
        "configuration": {
            "S3Bucket": "shop-code",
            "S3ObjectKey": "shop.zip",
            "PollForSourceChanges": "false",
        },
        "outputArtifacts": [{"name": "Made_0_0"}],
        "namespace": "Source",
    }
    return {
        "pipeline": {
            "name": "shop",
            "roleArn": ROLE,
            "artifactStore": {"type": "S3", "location": "shop-artifacts"},
            "pipelineType": "V2",
            "stages": [
                {"name": "Source", "actions": [source]},
                *(
                    {"name": f"Stage{at}", "actions": [build(at, nth) for nth in range(ACTIONS)]}
                    for at in range(1, stages)
                ),
            ],
        }
    }


def build(stage: int, nth: int) -> dict[str, Any]:
    """One action of a stage."""
    taken = f"Made_{stage - 1}_{nth}" if stage > 1 else "Made_0_0"
    variables = [{"name": "CODE", "value": "#{Source.VersionId}", "type": "PLAINTEXT"}]
    return {
        "name": f"Build{nth}",
        "actionTypeId": {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"},
        "runOrder": 1,
        "configuration": {"ProjectName": "shop", "EnvironmentVariables": json.dumps(variables)},
        "inputArtifacts": [{"name": taken}],
        "outputArtifacts": [{"name": f"Made_{stage}_{nth}"}],
    }


def template(resources: int) -> str:
    """A template with two pipelines, five build projects with buildspecs in them, and queues."""
    parts = ["AWSTemplateFormatVersion: '2010-09-09'\nResources:\n"]
    for nth in range(5):
        spec = "".join(f"          {line}\n" if line else "\n" for line in small(nth).splitlines())
        parts.append(
            f"  Project{nth}:\n    Type: AWS::CodeBuild::Project\n    Properties:\n      ServiceRole: {ROLE}\n"
            "      Artifacts: {Type: CODEPIPELINE}\n"
            "      Environment:\n        Type: LINUX_CONTAINER\n        ComputeType: BUILD_GENERAL1_SMALL\n"
            "        Image: aws/codebuild/standard:7.0\n        PrivilegedMode: true\n"
            f"      Source:\n        Type: CODEPIPELINE\n        BuildSpec: |\n{spec}"
        )
    for nth in range(2):
        parts.append(
            f"  Pipeline{nth}:\n    Type: AWS::CodePipeline::Pipeline\n    Properties:\n      RoleArn: {ROLE}\n"
            "      ArtifactStore: {Type: S3, Location: shop-artifacts}\n      Stages:\n        - Name: Source\n"
            "          Actions:\n            - Name: Source\n"
            "              ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: '1'}\n"
            "              Configuration:\n                S3Bucket: shop-code\n"
            "                S3ObjectKey: shop.zip\n                PollForSourceChanges: 'false'\n"
            "              OutputArtifacts:\n                - Name: Code\n        - Name: Build\n          Actions:\n"
        )
        parts += [
            f"            - Name: Build{each}\n"
            "              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1'}\n"
            f"              Configuration:\n                ProjectName: !Ref Project{each}\n"
            "              InputArtifacts:\n                - Name: Code\n"
            for each in range(5)
        ]
    return "".join(parts) + queues(resources - 7)


def queues(number: int) -> str:
    """Resources that are no concern of ours."""
    return "".join(
        f"  Queue{nth}:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub '${{AWS::StackName}}-{nth}'\n"
        f"      VisibilityTimeout: {30 + nth % 60}\n      Tags:\n        - Key: service\n          Value: shop-{nth}\n"
        for nth in range(number)
    )


def cfn_lint(*paths: str) -> dict[str, list[str]]:
    """The peer for templates, where it is installed."""
    command = BIN / "cfn-lint"
    return {"cfn-lint": [str(command), *paths]} if command.exists() else {}


def prepare(folder: Path) -> None:
    """Write the files."""
    for name, stages in (("half", STAGES // 2), ("whole", STAGES)):
        (folder / f"{name}-pipeline.json").write_text(json.dumps(pipeline(stages), indent=4))
    (folder / "template.yml").write_text(template(RESOURCES))
    (folder / "foreign.yml").write_text(
        "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n" + queues(RESOURCES)
    )
    (folder / ".git").mkdir()


def tasks(*, quick: bool) -> list[Task]:
    """What is measured."""
    schema = [str(BIN / "check-jsonschema"), "--schemafile", str(PIPELINE_SCHEMA)]
    runs = 1 if quick else 5
    return [
        *(
            Task(
                f"a pipeline of {stages * ACTIONS} actions",
                {
                    "specfmt": specfmt("check", "--fail-on", "error", f"{name}-pipeline.json"),
                    "peer": [*schema, f"{name}-pipeline.json"],
                },
                runs,
            )
            for name, stages in (("half", STAGES // 2), ("whole", STAGES))
        ),
        *(
            Task(name, {"specfmt": specfmt("check", path), **cfn_lint(path)}, runs)
            for name, path in (
                (f"a template of {RESOURCES} resources", "template.yml"),
                (f"{RESOURCES} resources of other services", "foreign.yml"),
            )
        ),
    ]


def passing_over(path: Path) -> float:
    """How often the time of reading and decoding a template is spent to tell that it is no concern of ours."""
    project = Project(None, resolve(), DiskFiles())
    found = Found(path.name, str(path), named=False)
    reading, judging = [], []
    for _ in range(200):
        start = perf_counter()
        data = path.read_bytes()
        data.decode()
        reading.append(perf_counter() - start)
        start = perf_counter()
        kind = judge_bytes(path.read_bytes(), found, project).kind
        judging.append(perf_counter() - start)
        if kind:
            raise SystemExit(f"the template was taken for a {kind}")
    return median(judging) / median(reading)


def main(arguments: list[str]) -> int:
    """Measure and print. Returns the exit status."""
    quick = "--quick" in arguments
    for name in ("FORCE_COLOR", "PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        print(f"{describe_machine()}\n")
        print("| | specfmt | check-jsonschema, cfn-lint |\n| --- | --- | --- |")
        typical = []
        for task in tasks(quick=quick):
            # cfn-lint's status says what it has found; specfmt finds nothing.
            measured = measure(task, folder, (0, 2, 4, 6, 8, 10, 12, 14))
            print(row(task.name, measured), flush=True)
            typical.append(measured["specfmt"].typical)
        print(f"\nTwice the actions take {typical[1] / typical[0]:.2f} times as long.")
        print(f"Passing over a template costs {passing_over(folder / 'foreign.yml'):.2f} times its reading.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
