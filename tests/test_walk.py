"""The walk over tree and schema: which subschemas speak about which place."""

from __future__ import annotations

from pathlib import Path

import pytest

from specfmt.documents.document import Document
from specfmt.documents.kinds import kind_of
from specfmt.engine.check import check
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings
from specfmt.schema import store
from specfmt.schema.validate import violations
from specfmt.schema.walk import at_root, locate, matches, meant, referred
from specfmt.syntax.parse import parse

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
FILES = sorted(
    path
    for folder in ("ok", "bad", "demo", "projects")
    for path in (FIXTURES / folder).rglob("*")
    if path.suffix in {".yml", ".yaml", ".json"}
)
BUILDSPEC = store.load("buildspec")
# A schema with every way to choose between subschemas.
CHOICES = {
    "definitions": {
        "source": {
            "type": "object",
            "required": ["provider"],
            "properties": {"provider": {"const": "S3"}, "bucket": {"type": "string"}},
            "additionalProperties": False,
        },
        "deploy": {
            "type": "object",
            "properties": {"provider": {"const": "ECS"}, "cluster": {"type": "string"}},
            "additionalProperties": False,
        },
        "loop": {"$ref": "#/definitions/loop"},
    },
    "type": "object",
    "properties": {
        "action": {"oneOf": [{"$ref": "#/definitions/source"}, {"$ref": "#/definitions/deploy"}]},
        "either": {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "array"}, {"type": "object"}]},
        "version": {
            "type": "object",
            "properties": {"type": {"enum": ["V1", "V2"]}},
            "if": {"required": ["type"], "properties": {"type": {"const": "V2"}}},
            "then": {"properties": {"triggers": {"type": "array"}}},
            "else": {"properties": {"polling": {"type": "boolean"}}},
        },
        "both": {"allOf": [{"description": "One."}, {"type": "string", "description": "Two."}]},
        "loop": {"$ref": "#/definitions/loop"},
    },
    "patternProperties": {"^x-": {"type": "string"}},
    "additionalProperties": False,
}


def spoken(text, *path, schema=CHOICES, decided=True):
    return locate(parse(text).root, schema, path, decided=decided)


def test_what_a_property_says_wins_over_the_definition_that_it_refers_to():
    found = locate(None, BUILDSPEC, ("phases", "build"))
    assert found.first("description").startswith("The phase that builds and tests.")
    assert "commands" in found.properties()
    assert found.definition == "phase"


def test_keys_stand_in_the_order_of_the_schema():
    found = locate(None, BUILDSPEC, ("reports", "unit"))
    assert list(found.properties()) == ["files", "base-directory", "discard-paths", "file-format"]
    assert found.required == {"files"}


def test_items_of_lists_are_reached_by_their_index():
    found = locate(None, BUILDSPEC, ("batch", "build-graph", 3, "depend-on", 0))
    assert found.first("x-uses") == "batch-identifier"


def test_a_key_that_is_not_known_has_nobody_to_speak_of_it():
    assert not locate(None, BUILDSPEC, ("phasen",))
    assert not locate(None, BUILDSPEC, ("phases", "build", "comands", 0))
    assert not locate(None, BUILDSPEC, ("phases", "build", "on-failure", "key"))


def test_where_anything_may_be_an_empty_subschema_speaks():
    assert locate(None, BUILDSPEC, ("eb_codebuild_settings", "Whatever")).layers == ({},)
    assert locate(None, BUILDSPEC, ("phases", "build", "steps", 0, "uses")).layers == ({},)


def test_a_branch_is_chosen_by_the_constant_that_tells_it_apart():
    assert list(spoken("action: {provider: ECS, bucket: x}", "action").properties()) == [
        "provider",
        "cluster",
    ]
    assert list(spoken("action: {provider: S3}", "action").properties()) == ["provider", "bucket"]


def test_without_a_constant_the_branch_with_the_fewest_violations_is_chosen():
    assert list(spoken("action: {cluster: x}", "action").properties()) == ["provider", "cluster"]


def test_what_is_not_decided_yet_leaves_all_branches_open():
    assert list(spoken("action:", "action").properties()) == ["provider", "bucket", "cluster"]
    open_ = spoken("action: {provider: S3}", "action", decided=False)
    assert list(open_.properties()) == ["provider", "bucket", "cluster"]


def test_a_choice_by_type():
    assert spoken("either: b", "either").first("enum") == ["a"]
    assert spoken("either: [b]", "either").types == {"array"}
    assert spoken("either: {b: c}", "either").types == {"object"}
    assert spoken("either:", "either").types == {"string", "array", "object"}


def test_a_condition_opens_then_or_else():
    assert list(spoken("version: {type: V2}", "version").properties()) == ["type", "triggers"]
    assert list(spoken("version: {type: V1}", "version").properties()) == ["type", "polling"]
    assert list(spoken("version: {}", "version").properties()) == ["type", "polling"]
    assert list(spoken("", "version").properties()) == ["type", "triggers", "polling"]


def test_all_members_of_allof_speak():
    found = spoken("both: x", "both")
    assert list(found.every("description")) == ["One.", "Two."]
    assert found.types == {"string"}


def test_a_pattern_of_keys_speaks_too():
    assert spoken("x-y: z", "x-y").types == {"string"}
    assert not spoken("y: z", "y")


def test_references_that_lead_to_themselves_or_nowhere_end():
    assert spoken("loop: x", "loop").types == frozenset()
    assert referred(CHOICES, "#/definitions/none/x") is False
    assert meant(CHOICES, [True, False, {"$ref": "#/nowhere"}], parse("a: 1").root)


def test_keys_of_a_service_that_takes_any_case():
    ecs = store.load("appspec-ecs")
    root = at_root(ecs)
    assert root.spelling("resources") == "Resources"
    assert root.spelling("os") is None
    found = locate(None, ecs, ("RESOURCES", 0, "Name", "properties", "taskdefinition"))
    assert found.first("description").startswith("The ARN of the task definition")
    assert at_root(BUILDSPEC).spelling("Phases") is None


def test_the_walk_visits_parents_first_and_follows_no_alias():
    text = "phases:\n  build: &b\n    commands: [a]\n  post_build: *b\n"
    found = [match.path for match in matches(parse(text).root, BUILDSPEC)]
    assert found == [
        (),
        ("phases",),
        ("phases", "build"),
        ("phases", "build", "commands"),
        ("phases", "build", "commands", 0),
        ("phases", "post_build"),
    ]


def unmatched(document):
    """The paths of nodes of which no subschema speaks, and of which validation says nothing either."""
    root = document.tree.root
    schema = store.load(document.schema)
    blamed = [
        each.path
        for each in violations(root, document.schema)
        if each.keyword in {"additionalProperties", "type"}
    ]
    return [
        match.path
        for match in matches(root, schema)
        if not match.schemas and not any(match.path[: len(path)] == path for path in blamed)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FIXTURES)))
def test_every_node_is_spoken_of_or_lies_under_what_validation_blames(path):
    text = path.read_bytes().decode("utf-8", "replace")
    kind = kind_of(text, path.name)
    if kind is None:
        return
    document = Document(path.name, text, kind)
    if document.tree.root is None or document.tree.errors:
        return
    for each in document.every:
        if each.schema and each.tree.root is not None and not each.tree.errors:
            assert unmatched(each) == []


def test_most_fixtures_are_walked():
    walked = [path for path in FILES if kind_of(path.read_bytes().decode("utf-8", "replace"), path.name)]
    assert len(walked) > 100
    text = "version: 0.2\nphases:\n  build:\n    comands:\n      - make\n"
    document = Document("buildspec.yml", text, kind_of(text, "buildspec.yml"))
    found = [match.path for match in matches(document.tree.root, BUILDSPEC) if not match.schemas]
    assert found == [("phases", "build", "comands"), ("phases", "build", "comands", 0)]
    project = Project(None, Settings(), MemoryFiles({}))
    assert [each.rule for each in check(document, project).diagnostics] == ["unknown-key"]
