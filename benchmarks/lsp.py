"""Measure what an editor feels of the language server, as shares of what it may cost.

python benchmarks/lsp.py

- start: from starting the process to the answer to `initialize`, against a process that only imports pygls; both run in turn.
- keystroke: the work from a change of one character in a buildspec of 200 lines to findings that can be sent, against 15 ms;
  once for a good file, once for one with a mistake that only jsonschema explains.
- completion: the work of one request in the same files, against 10 ms.
- template: both in a template of 3,000 lines that holds a pipeline and two projects with inline buildspecs among resources of
  other services; the keystroke against 60 ms. Reading the text alone is shown beside it.
- beside yaml-language-server, which gets our schemas: what is felt from a letter to the findings, and from a request to the
  completions, in a buildspec and in a template of 3,000 lines (see lsp_beside.py).

More than 1.3 for the start and more than 1 for the others is too slow.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from lsprotocol import types

from lsp_beside import compare
from lsp_session import message
from specfmt.lsp.analysis import Analysis
from specfmt.lsp.convert import diagnostics
from specfmt.lsp.handlers import completion
from specfmt.lsp.snapshot import Snapshot
from specfmt.lsp.texts import OpenText, changed
from specfmt.syntax.parse import parse

RUNS = 7
STROKES = 60
KEYSTROKE = 0.015  # seconds
COMPLETION = 0.010
LINES = 200
TEMPLATE_KEYSTROKE = 0.060
TEMPLATE_LINES = 3000


def start() -> float:
    """Seconds from the start of a server to its answer to `initialize`."""
    began = perf_counter()
    params: dict[str, object] = {"processId": None, "capabilities": {"textDocument": {"hover": {}}}}
    with subprocess.Popen(
        [sys.executable, "-m", "specfmt", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None  # noqa: S101  for the type checker
        assert process.stdout is not None  # noqa: S101
        process.stdin.write(message({"id": 1, "method": "initialize", "params": params}))
        process.stdin.flush()
        process.stdout.readline()
        seconds = perf_counter() - began
        process.stdin.write(message({"id": 2, "method": "shutdown"}) + message({"method": "exit"}))
        process.stdin.close()
        process.stdout.read()
    return seconds


def bare() -> float:
    """Seconds that a process takes which only imports pygls, up to where it could answer."""
    began = perf_counter()
    program = "import pygls.lsp.server, sys; sys.stdout.write('!'); sys.stdout.flush(); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None  # noqa: S101
        assert process.stdout is not None  # noqa: S101
        process.stdout.read(1)
        seconds = perf_counter() - began
        process.stdin.close()
    return seconds


def buildspec(mistake: str) -> str:
    """A buildspec of `LINES` lines with shell commands of every sort, and perhaps a mistake at the end."""
    head = "version: 0.2\nenv:\n  variables:\n    STAGE: test\nphases:\n  build:\n    commands:\n"
    rows = [
        "      - echo one && ./run.sh --stage $STAGE | tee out.log\n",
        '      - if [ -f "$STAGE" ]; then make "$(cat "$STAGE")"; fi\n',
        "      - |\n        for each in a b c; do\n          docker build -t $each:$CODEBUILD_BUILD_NUMBER .\n        done\n",
    ]
    text = head
    while text.count("\n") < LINES - 2:
        text += rows[text.count("\n") % len(rows)]
    return f"{text}{mistake}"


def template() -> tuple[str, int]:
    """A template of `TEMPLATE_LINES` lines, and the line of a command in its second inline buildspec."""
    role = "arn:aws:iam::111122223333:role/delivery"
    project = (
        f"    Type: AWS::CodeBuild::Project\n    Properties:\n      ServiceRole: {role}\n"
        "      Artifacts: {Type: CODEPIPELINE}\n      Environment:\n        Type: LINUX_CONTAINER\n"
        "        ComputeType: BUILD_GENERAL1_SMALL\n        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0\n"
        "      Source:\n        Type: CODEPIPELINE\n        BuildSpec: !Sub |\n"
        "          version: 0.2\n          env:\n            variables: {STAGE: test}\n"
        "          phases:\n            build:\n              commands:\n"
    )
    commands = "                - ./run.sh --stage $STAGE ${Branch} && make ${!STAGE}\n" * 20
    action = (
        "            - Name: Make\n              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1'}\n"
        "              Configuration: {ProjectName: !Ref First}\n              InputArtifacts: [{Name: Code}]\n"
    )
    pipeline = (
        f"  Delivery:\n    Type: AWS::CodePipeline::Pipeline\n    Properties:\n      RoleArn: {role}\n"
        "      ArtifactStore: {Type: S3, Location: artifacts}\n      Stages:\n        - Name: Source\n          Actions:\n"
        "            - Name: Get\n              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: '1'}\n"
        "              Configuration: {RepositoryName: shop, BranchName: !Ref Branch}\n"
        "              OutputArtifacts: [{Name: Code}]\n"
        f"        - Name: Build\n          Actions:\n{action}"
    )
    head = (
        f"Parameters:\n  Branch: {{Type: String, Default: main}}\nResources:\n  First:\n{project}{commands}"
    )
    rows: list[str] = []
    while len(rows) * 6 < TEMPLATE_LINES // 2 - 40:
        rows.append(
            f"  Queue{len(rows)}:\n    Type: AWS::SQS::Queue\n    Properties:\n"
            f'      QueueName: !Sub "shop-${{Branch}}-{len(rows)}"\n      VisibilityTimeout: 60\n      DelaySeconds: 0\n'
        )
    before = "".join((head, *rows, pipeline, "  Second:\n", project))
    after = "".join(rows).replace("  Queue", "  Later")
    return f"{before}{commands}{after}", before.count("\n")


def type_in(text: str, folder: Path, name: str, line: int, character: int) -> tuple[float, float]:
    """The median seconds of work for a keystroke at a place of a file, and for a completion behind it.

    In a buildspec the completion is at the end, where everything stands before it.
    """
    analysis = Analysis(print)
    uri = (folder / name).as_uri()
    snapshot = Snapshot(folders=(folder.as_posix(),))
    encoding = snapshot.abilities.encoding
    middle = types.Position(line, character)
    strokes, completions = [], []
    for number in range(STROKES):
        began = perf_counter()
        text = changed(
            text, [types.TextDocumentContentChangePartial(types.Range(middle, middle), "x")], encoding
        )
        now = snapshot._replace(texts={uri: OpenText(uri, number, text)})
        diagnostics(analysis.findings(now, uri), analysis, now)
        strokes.append(perf_counter() - began)
        began = perf_counter()
        place = types.Position(text.count("\n"), 4) if name == "buildspec.yml" else types.Position(line, 38)
        completion.answer(analysis, now, types.CompletionParams(types.TextDocumentIdentifier(uri), place))
        completions.append(perf_counter() - began)
    return median(strokes), median(completions)


def main() -> None:
    """Print the shares."""
    starts, imports = [], []
    for _ in range(RUNS):
        imports.append(bare())
        starts.append(start())
    print(f"start       {median(starts) / median(imports):.2f} of the bare import (at most 1.3)")
    with tempfile.TemporaryDirectory() as name:
        for what, mistake in (("good file", "\n"), ("bad file", "    on-failur: ABORT\n")):
            stroke, offered = type_in(buildspec(mistake), Path(name), "buildspec.yml", 7, 14)
            print(f"keystroke   {stroke / KEYSTROKE:.2f} of its budget, {what}")
            print(f"completion  {offered / COMPLETION:.2f} of its budget, {what}")
        text, line = template()
        stroke, offered = type_in(text, Path(name), "template.yml", line, 18)
        print(f"keystroke   {stroke / TEMPLATE_KEYSTROKE:.2f} of its budget, template")
        print(f"completion  {offered / COMPLETION:.2f} of its budget, template")
        began = perf_counter()
        for _ in range(RUNS):
            parse(text)
        print(
            f"reading     {(perf_counter() - began) / RUNS / TEMPLATE_KEYSTROKE:.2f} of that budget, template"
        )
        compare(buildspec("\n"), Path(name))


if __name__ == "__main__":
    main()
