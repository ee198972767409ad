"""What is filled in later costs no second look: the quick validator lets it be where jsonschema's answer would be dropped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from specfmt.documents.document import Document
from specfmt.documents.kinds import kind_of
from specfmt.schema.validate import Blanks, violations

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(
    path
    for folder in ("ok", "bad", "projects")
    for path in (ROOT / "fixtures" / folder).rglob("*")
    if path.suffix in {".yml", ".yaml", ".json"}
)
TEMPLATE = """\
Resources:
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: !Sub arn:aws:iam::${AWS::AccountId}:role/shop
      ArtifactStore: {Type: S3, Location: !Ref Bucket}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: S3, Version: "1"}
              InputArtifacts: [{Name: Source}]
              Configuration: {BucketName: shop, Extract: "true"}
"""


def documents(path: Path):
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        return
    kind = kind_of(text, path.name)
    if kind is None:
        return
    pending = [Document(path.name, text, kind)]
    while pending:
        document = pending.pop()
        if not document.tree.errors and document.tree.root is not None:
            yield document
            pending += document.embedded


def told(document: Document, blanks: Blanks | None) -> list[tuple]:
    tolerates = document.view.tolerates
    found = violations(document.tree.root, document.schema, blanks)
    return [(each.path, each.keyword, each.name, each.rule) for each in found if not tolerates(each)]


def test_with_and_without_a_second_look_the_same_is_told():
    compared = 0
    for path in FILES:
        for document in documents(path):
            view = document.view
            if not document.schema or not hasattr(view, "is_blank"):
                continue
            assert told(document, Blanks(view.is_blank, view.shell_keys)) == told(document, None), path
            compared += 1
    assert compared > 60


@pytest.mark.parametrize(
    ("old", "new", "imported"),
    [("", "", False), ("Name: Deploy\n", "Name: '?'\n", True), ("RoleArn: !Sub arn", "RoleArn: arm", True)],
    ids=["good", "another mistake", "no function"],
)
def test_a_good_template_with_functions_never_imports_jsonschema(tmp_path, old, new, imported):
    text = TEMPLATE.replace(old, new) if old else TEMPLATE
    text = text.replace("arm:aws:iam::${AWS::AccountId}", "arm:aws:iam::1")
    (tmp_path / "template.yml").write_text(text)
    program = (
        "import sys; from specfmt.__main__ import main; status = main(['check', 'template.yml', '-q']);"
        "print('jsonschema' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr.split()[-1:] == [str(imported)], done.stdout + done.stderr
