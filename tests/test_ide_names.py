"""Names: where they are defined, where they are used, and giving them another name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cursor import marked, open_at, opened
from growth import assert_linear
from specfmt.documents.facts import ANCHOR, VARIABLE, placeholders
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.documents.lifting import span_in_file
from specfmt.documents.template_names import SORTS as TEMPLATE_SORTS
from specfmt.ide import RenameRefused
from specfmt.ide.definition import definition
from specfmt.ide.references import references
from specfmt.ide.rename import prepare, rename
from specfmt.ide.symbols import symbols
from specfmt.ide.tokens import tokens
from specfmt.shell.commands import parse
from specfmt.shell.mentions import variables_named
from specfmt.shell.powershell import variables_used
from specfmt.text.edit import apply_edits
from specfmt.text.span import Span
from support import project

NOWHERE = project()
OK = sorted((Path(__file__).resolve().parent.parent / "fixtures" / "ok").iterdir())

GRAPH = """\
version: 0.2
batch:
  build-graph:
    - identifier: compile
    - identifier: 'test'
      depend-on: [compile]
    - identifier: ship
      depend-on:
        - com‸pile
        - "test"
"""
VARIABLES = """\
version: 0.2
env:
  variables:
    TAG: latest
  exported-variables: [TAG, DIGEST]
phases:
  build:
    commands:
      - docker build -t "app:${TAG:-none}" . && echo '$TAG' "$TAG_SUFFIX"
      - |
        export TA‸G=$(git describe)
        if [ -n "${TAG}" ]; then echo $TAG; fi
        unset TAG
      - "echo \\"$TAG\\""
      - DIGEST=$(cat digest)
"""


def found_at(text, function, **options):
    """The text with the found places of this document in brackets."""
    document, offset = open_at(text, **options)
    return marked(document.text, [each.span for each in function(document, offset, NOWHERE)])


def renamed(text, new_name, **options):
    document, offset = open_at(text, **options)
    return apply_edits(document.text, rename(document, offset, new_name))


def refusal(text, new_name, **options):
    document, offset = open_at(text, **options)
    with pytest.raises(RenameRefused) as refused:
        rename(document, offset, new_name)
    return str(refused.value)


# -- definition and references


def test_a_dependency_leads_to_its_task():
    assert "- identifier: ⟦compile⟧\n" in found_at(GRAPH, definition)
    assert found_at(GRAPH, definition).count("⟦") == 1


def test_all_places_of_a_task():
    assert found_at(GRAPH, references) == GRAPH.replace("‸", "").replace("compile", "⟦compile⟧")


def test_a_variable_leads_to_where_the_file_declares_it():
    assert "⟦TAG⟧: latest" in found_at(VARIABLES, definition)
    assert found_at(VARIABLES, definition).count("⟦") == 1


def test_a_variable_that_only_commands_set_leads_to_them():
    text = VARIABLES.replace("‸", "").replace("DIGEST]", "DIG‸EST]")
    assert "- ⟦DIGEST⟧=$(cat digest)" in found_at(text, definition)


def test_all_places_of_a_variable_in_commands_of_every_style():
    found = found_at(VARIABLES, references)
    assert found == (
        VARIABLES.replace("‸", "")
        .replace("TAG", "⟦TAG⟧")
        .replace("'$⟦TAG⟧'", "'$TAG'")  # the shell leaves it alone there
        .replace("⟦TAG⟧_SUFFIX", "TAG_SUFFIX")
    )


def test_roles_tell_definitions_and_uses_apart():
    document, offset = open_at(VARIABLES)
    roles = [each.role for each in references(document, offset, NOWHERE)]
    assert roles == ["definition", "use", "use", "set", "use", "use", "use", "use"]


@pytest.mark.parametrize(
    "text",
    [
        "version: 0.2\nphases:\n  build:\n    commands:\n      - ma‸ke\n",
        "version: 0.2\nphases:\n  build:\n    commands:\n      - echo $UNK‸NOWN\n",
        "‸",
        "version: ‸0.2\n",
    ],
)
def test_what_is_no_name_or_defined_elsewhere_leads_nowhere(text):
    document, offset = open_at(text)
    assert definition(document, offset, NOWHERE) == []


def test_an_alias_leads_to_its_anchor():
    text = "version: 0.2\nenv:\n  variables: &all  # like &all\n    A: b\nbatch:\n  x: *a‸ll\n"
    assert found_at(text, definition) == text.replace("‸", "").replace("&all  #", "&⟦all⟧  #")


def test_an_anchor_that_is_given_again():
    text = "a: &x 1\nb: *x\nc: &x 2\nd: *‸x\ne: *x\n"
    assert found_at(text, references) == "a: &x 1\nb: *x\nc: &⟦x⟧ 2\nd: *⟦x⟧\ne: *⟦x⟧\n"


def test_the_cursor_may_stand_at_either_end_of_a_name():
    for text in ("a: &x‸ 1\nb: *x\n", "a: &‸x 1\nb: *x\n"):
        assert found_at(text, references) == "a: &⟦x⟧ 1\nb: *⟦x⟧\n"


def test_powershell_and_cmd():
    text = """\
version: 0.2
env:
  shell: powershell.exe
  variables:
    STAGE: test
phases:
  build:
    commands:
      - Write-Host $env:STAGE ${env:STAGE} $STAGE
      - $env:STAGE = "live"
      - cmd /c echo %STAG‸E%
"""
    found = found_at(text, references)
    assert found == text.replace("‸", "").replace("STAGE", "⟦STAGE⟧").replace(" $⟦STAGE⟧\n", " $STAGE\n")


def test_capitals_do_not_count_on_windows():
    text = "version: 0.2\nenv:\n  shell: powershell.exe\n  variables: {Stage: a}\nphases:\n  build:\n    commands: [echo $env:ST‸AGE]\n"
    assert renamed(text, "Target") == text.replace("‸", "").replace("Stage", "Target").replace(
        "STAGE", "Target"
    )
    assert "another" in refusal(text.replace("{", "{OTHER: b, "), "other")


def test_a_hook_leads_to_its_script_and_a_source_to_its_file():
    text = "version: 0.0\nos: linux\nfiles:\n  - source: /conf/a.conf\n    destination: /etc\nhooks:\n  AfterInstall:\n    - location: scripts/a.sh\n"
    files = {"deploy/appspec.yml": text, "deploy/scripts/a.sh": "", "deploy/conf/a.conf": ""}
    document = opened(text, kind="appspec", path="deploy/appspec.yml")
    for path in ("scripts/a.sh", "/conf/a.conf"):
        start = text.index(path)
        (found,) = definition(document, start + 3, project(files))
        assert found.path == f"/repo/deploy/{path.lstrip('/')}"
        assert (found.span, found.origin) == (Span(0, 0), Span(start, start + len(path)))
    assert definition(document, text.index("scripts/a.sh"), project({})) == []


def test_a_path_of_an_appspec_is_also_looked_for_from_the_top():
    text = "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: scripts/a‸.sh\n"
    document, offset = open_at(text, kind="appspec", path="aws/appspec.yml")
    files = {"aws/appspec.yml": document.text, "scripts/a.sh": ""}
    assert [each.path for each in definition(document, offset, project(files))] == ["/repo/scripts/a.sh"]


def test_a_buildspec_path_is_taken_from_the_top_of_the_source():
    text = "version: 0.2\nbatch:\n  build-list:\n    - identifier: a\n      buildspec: ci/a‸.yml\n"
    document, offset = open_at(text, path="ci/buildspec.yml")
    files = {"ci/buildspec.yml": document.text, "ci/a.yml": "", "ci/ci/a.yml": ""}
    assert [each.path for each in definition(document, offset, project(files))] == ["/repo/ci/a.yml"]
    del files["ci/a.yml"]
    assert [each.path for each in definition(document, offset, project(files))] == ["/repo/ci/ci/a.yml"]


def test_a_path_of_a_document_without_surroundings_leads_nowhere():
    text = "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: scripts/a‸.sh\n"
    document, offset = open_at(text, kind="appspec")
    assert definition(document, offset, NOWHERE) == []


def test_namespaces_in_placeholders():
    text = "a#{build.TAG}-#{x}-#{#{src.id} #{.y} #{open"
    found = list(placeholders(text))
    assert [(name, member) for name, _, member in found] == [("build", "TAG"), ("src", "id")]
    assert [text[span.start : span.end] for _, span, _ in found] == ["build", "src"]


def test_variables_that_commands_only_name():
    text = "unset -v A 'B' C=1; unset -f D; readonly E F=1; printenv G $H; [ -v I ] && test -v J; echo K; declare -x L"
    assert [(each.name, text[each.span.start : each.span.end]) for each in variables_named(parse(text))] == [
        (name, name) for name in "ABEGIJL"
    ]


def test_variables_that_powershell_and_cmd_use():
    text = "echo $env:A ${ENV:B} $c %D% 100% %E"
    assert [(each.name, text[each.span.start : each.span.end]) for each in variables_used(text)] == [
        (name, name) for name in "ABD"
    ]


# -- rename


def test_rename_keeps_the_quotes():
    assert renamed(GRAPH.replace("‸", "").replace('"test"', '"te‸st"'), "unit") == GRAPH.replace(
        "‸", ""
    ).replace("test", "unit")


def test_rename_in_flow_lists():
    assert renamed(GRAPH, "build") == GRAPH.replace("‸", "").replace("compile", "build")


def test_rename_adds_quotes_where_a_plain_name_would_mean_something_else():
    assert "identifier: 'on'\n" in renamed(GRAPH, "on")
    assert "depend-on: ['on']\n" in renamed(GRAPH, "on")
    assert '- "123"\n' in renamed(GRAPH.replace("‸", "").replace('"test"', '"te‸st"'), "123")


def test_rename_reaches_into_commands():
    after = renamed(VARIABLES, "VERSION")
    assert after == (
        VARIABLES.replace("‸", "")
        .replace("TAG", "VERSION")
        .replace("'$VERSION'", "'$TAG'")
        .replace("VERSION_SUFFIX", "TAG_SUFFIX")
    )


def test_rename_adds_quotes_between_brackets_only_where_they_are_needed():
    assert "  team:unit:\n" in renamed("version: 0.2\nreports:\n  un‸it:\n    files: a\n", "team:unit")
    assert "{'team:unit': {" in renamed("version: 0.2\nreports: {un‸it: {files: a}}\n", "team:unit")


def test_rename_many_places_takes_time_in_step_with_them():
    def make(size):
        return "version: 0.2\nbatch:\n  build-graph:\n    - identifier: a\n" + "".join(
            f"    - identifier: b{at}\n      depend-on: a\n" for at in range(size)
        )

    assert_linear(make, lambda text: rename(opened(text), text.index(": a\n") + 2, "c"), 1500)


def test_rename_in_json():
    text = '{"version": 0.2, "env": {"variables": {"A‸A": "1"}}, "phases": {"build": {"commands": ["echo \\"$AA\\""]}}}'
    expected = text.replace("‸", "").replace("AA", "LONGER")
    assert renamed(text, "LONGER", path="buildspec.json") == expected


def test_rename_an_anchor():
    assert (
        renamed("a: &x 1\nb: *x\nc: [*‸x]\n", "new-name") == "a: &new-name 1\nb: *new-name\nc: [*new-name]\n"
    )


def test_rename_to_the_same_name_changes_nothing():
    document, offset = open_at(GRAPH)
    assert rename(document, offset, "compile") == []


@pytest.mark.parametrize(
    ("text", "new_name", "message"),
    [
        (GRAPH, "a-b", "`a-b` is no valid batch identifier: letters, digits and underscores, fewer than 128"),
        (
            GRAPH,
            "a" * 128,
            f"`{'a' * 128}` is no valid batch identifier: letters, digits and underscores, fewer than 128",
        ),
        (
            GRAPH,
            "compile\n",
            "`compile\n` is no valid batch identifier: letters, digits and underscores, fewer than 128",
        ),
        (GRAPH, "", "`` is no valid batch identifier: letters, digits and underscores, fewer than 128"),
        (GRAPH, "test", "there is another batch identifier `test` in this file"),
        (VARIABLES, "DIGEST", "there is another environment variable `DIGEST` in this file"),
        (VARIABLES, "CODEBUILD_TAG", "`CODEBUILD_TAG` is set by CodeBuild"),
        (VARIABLES, "PATH", "`PATH` is set by the system"),
        ("a: &x 1\nb: &y 2\nc: *‸x\n", "y", "there is another anchor `y` in this file"),
        (
            "a: &x 1\nc: *‸x\n",
            "y z",
            "`y z` is no name of an anchor: letters, digits, dashes and underscores",
        ),
        ("version: 0.‸2\n", "x", "there is no name here that can be changed"),
        (
            "version: 0.2\nphases:\n  build:\n    commands: [echo $CODEBUILD_‸SRC_DIR]\n",
            "X",
            "`CODEBUILD_SRC_DIR` is set by CodeBuild",
        ),
        (
            "version: 0.2\nphases:\n  build:\n    commands: [echo $DEP‸LOY_TO]\n",
            "X",
            "`DEPLOY_TO` is not defined in this file",
        ),
        (
            "version: 0.2\nbatch:\n  build-list:\n    - identifier: a\n      buildspec: ci/a‸.yml\n",
            "b.yml",
            "a path is changed by moving its file",
        ),
        ("version: 0.2\nreports:\n  uni‸t:\n    files: a\n", "a\nb", "a name has to be one line of text"),
    ],
)
def test_refusals(text, new_name, message):
    assert refusal(text, new_name) == message


def test_prepare_shows_the_name_or_that_there_is_none():
    document, offset = open_at(VARIABLES)
    span = prepare(document, offset)
    assert span is not None
    assert document.text[span.start : span.end] == "TAG"
    assert prepare(document, 0) is None
    document, offset = open_at("version: 0.2\nphases:\n  build:\n    commands: [echo $DEP‸LOY_TO]\n")
    assert prepare(document, offset) is None


# -- a kind that brings its own sorts of names


PIPELINE = """\
variables:
  - {name: STAGE}
actions:
  - {name: Build, namespace: build, outputArtifacts: [App]}
  - name: Deploy
    inputArtifacts: [App]
    configuration: {Tag: "v#{build.TAG}-#{bu\\x69ld.TAG}-#{variables.STAGE}-#{codepipeline.Id}"}
"""


@pytest.fixture
def pipeline(tmp_path, monkeypatch):
    """A kind of file whose schema defines namespaces; nothing in the code knows of it."""
    sorts = {"namespace": "namespace", "artifact": "artifact", "variable": "pipeline-variable"}
    schema = {
        "definitions": {
            **{
                name: {"description": "Letters.", "pattern": "^[A-Za-z]+$", "x-defines": sort}
                for name, sort in sorts.items()
            },
            "input": {"x-uses": "artifact"},
            "action": {
                "properties": {
                    "namespace": {"$ref": "#/definitions/namespace"},
                    "outputArtifacts": {"type": "array", "items": {"$ref": "#/definitions/artifact"}},
                    "inputArtifacts": {"type": "array", "items": {"$ref": "#/definitions/input"}},
                }
            },
        },
        "properties": {
            "actions": {"type": "array", "items": {"$ref": "#/definitions/action"}},
            "variables": {"items": {"properties": {"name": {"$ref": "#/definitions/variable"}}}},
        },
    }
    (tmp_path / "names-example.schema.json").write_text(json.dumps(schema), encoding="utf-8")
    monkeypatch.setattr("specfmt.schema.store.folder", lambda: str(tmp_path))
    kind = KINDS["buildspec"]._replace(
        name="names-example", schemas=("names-example",), view=lambda _tree, _text: None
    )
    monkeypatch.setitem(KINDS, kind.name, kind)
    return kind.name


def test_namespaces_artifacts_and_variables_of_a_pipeline(pipeline):
    document = opened(PIPELINE, kind=pipeline)
    for at, expected in (
        ("#{build", "namespace: ⟦build⟧"),
        ("[App]}", "outputArtifacts: [⟦App⟧]"),
        ("STAGE}-", "{name: ⟦STAGE⟧}"),
    ):
        offset = PIPELINE.index(at) + 3
        found = definition(document, offset, NOWHERE)
        assert expected in marked(PIPELINE, [each.span for each in found])
        assert len(found) == 1
    assert definition(document, PIPELINE.index("codepipeline"), NOWHERE) == []
    assert [each.name for each in symbols(document)[1].children] == ["build", "Deploy"]


def test_rename_a_namespace_and_the_colours_of_placeholders(pipeline):
    document = opened(PIPELINE, kind=pipeline)
    offset = PIPELINE.index("#{build") + 3
    # The second place is written with an escape, which hides the name from everyone.
    after = apply_edits(PIPELINE, rename(document, offset, "made"))
    assert after == PIPELINE.replace("namespace: build", "namespace: made").replace("#{build.", "#{made.")
    with pytest.raises(RenameRefused, match="`a b` is no valid namespace: letters"):
        rename(document, offset, "a b")
    colours = [(PIPELINE[each.span.start : each.span.end], each.type) for each in tokens(document)]
    assert [each for each in colours if each[1] != "variable"] == [
        ("build", "namespace"),
        ("TAG", "property"),
        ("variables", "namespace"),
        ("STAGE", "property"),
        ("codepipeline", "namespace"),
        ("Id", "property"),
    ]


# -- every name of every good file


def opened_file(path):
    text = path.read_bytes().decode("utf-8")
    kind = kind_of(text, path.name) or KINDS["buildspec"]
    return opened(text, kind=kind.name, path=path.name)


@pytest.mark.parametrize("path", OK, ids=lambda path: path.name)
def test_rename_and_back_is_the_same_text(path):
    document = opened_file(path)
    done = set()
    for holder in document.every:
        for name in holder.facts.names:
            offset = span_in_file(name.span, holder).start
            if offset in done or prepare(document, offset) is None:
                continue
            before = [each.span for each in references(document, offset, NOWHERE)]
            done.update(span.start for span in before)
            other = "QuiteAnother" if name.sort in TEMPLATE_SORTS else "Quite_Another"
            there = apply_edits(document.text, rename(document, offset, other))
            after = opened(there, kind=document.kind.name, path=document.path)
            assert not after.tree.errors or document.tree.errors
            at = there.index(other)
            assert len(references(after, at, NOWHERE)) == len(before), name
            assert apply_edits(there, rename(after, at, name.text)) == document.text, name


@pytest.mark.parametrize("path", OK, ids=lambda path: path.name)
def test_names_stand_in_the_text_and_do_not_overlap(path):
    document = opened_file(path)
    last = 0
    for name in document.facts.names:
        assert last <= name.span.start < name.span.end <= len(document.text)
        if name.sort in (ANCHOR, VARIABLE):
            assert document.text[name.span.start : name.span.end] == name.text
        last = name.span.end


NAMES = st.from_regex(r"\A[A-Za-z_][A-Za-z0-9_]{0,8}\Z").filter(
    lambda name: not name.startswith(("CODE", "AWS"))
)


@settings(max_examples=100)
@given(NAMES, NAMES)
def test_any_valid_name_can_be_given_to_a_variable_in_commands(old, new):
    text = (
        "version: 0.2\nphases:\n  build:\n    commands:\n"
        '      - OLD=1; echo "${OLD}é$OLD" $((OLD + 1))\n      - >-\n        echo $OLD\n        "${#OLD}"\n'
    ).replace("OLD", old)
    document = opened(text)
    at = text.index(f"{old}=1")
    if new == old or prepare(document, at) is None:
        return
    try:
        after = apply_edits(text, rename(document, at, new))
    except RenameRefused as refused:
        assert "set by" in str(refused) or "another" in str(refused)  # noqa: PT017  either is right
        return
    assert f'{new}=1; echo "${{{new}}}é${new}" $(({new} + 1))' in after
    assert f'echo ${new}\n        "${{#{new}}}"' in after
