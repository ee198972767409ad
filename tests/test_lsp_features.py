"""Every feature once through the real server: that it is registered, finds its document, and answers in the editor's terms.

What the answers are is tested where they are made, in `specfmt.ide`.
"""

from __future__ import annotations

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from lsp_editor import BAD, GOOD, capabilities, editor, everything, run, span
from specfmt.ide.snippets import indented
from specfmt.lsp import tags
from specfmt.lsp.snippets import without_stops
from specfmt.rules import names

BATCH = """\
version: 0.2
env:
  variables:
    STAGE: "\U0001f600"  # two units of UTF-16
batch:
  build-graph:
    - identifier: first
    - identifier: second
      depend-on: [first]
phases:
  build:
    commands:
      - echo "\U0001f600" $STAGE
"""
HOOKED = (
    "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: scripts/start.sh\n      timeout: 60\n"
)


def at(uri: str, line: int, character: int) -> dict:
    return {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(line, character)}


def only(items):
    (one,) = items
    return one


def test_everything_is_announced(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            can = one.answer.capabilities
            sync = can.text_document_sync
            assert (sync.open_close, sync.change) == (True, types.TextDocumentSyncKind.Incremental)
            assert can.diagnostic_provider.inter_file_dependencies
            assert can.diagnostic_provider.workspace_diagnostics
            assert "source.fixAll.specfmt" in can.code_action_provider.code_action_kinds
            assert can.rename_provider.prepare_provider
            assert "{" in can.completion_provider.trigger_characters
            for name in (
                "hover", "definition", "references", "document_highlight", "document_symbol", "document_link",
                "workspace_symbol", "folding_range", "selection_range", "semantic_tokens", "inlay_hint",
            ):  # fmt: skip
                assert getattr(can, f"{name}_provider"), name

    run(scenario)


def test_completion(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", "version: 0.2\nph")
            found = await one.client.text_document_completion_async(types.CompletionParams(**at(uri, 1, 2)))
            item = next(each for each in found.items if each.label == "phases")
            assert item.kind in (types.CompletionItemKind.Property, types.CompletionItemKind.Snippet)
            assert item.text_edit.range == span((1, 0), (1, 2))
            assert item.text_edit.new_text.startswith("phases:")
            assert item.documentation.kind is types.MarkupKind.Markdown
            assert [each.sort_text for each in found.items] == sorted(each.sort_text for each in found.items)

    run(scenario)


def test_completion_without_tab_stops(tmp_path):
    given = capabilities()
    given.text_document.completion = None

    async def scenario():
        async with editor(tmp_path, given=given) as one:
            uri = one.open("buildspec.yml", "version: 0.2\n")
            found = await one.client.text_document_completion_async(types.CompletionParams(**at(uri, 1, 0)))
            assert found.items
            for each in found.items:
                assert each.insert_text_format is types.InsertTextFormat.PlainText
                assert "${" not in each.text_edit.new_text

    run(scenario)


@pytest.mark.parametrize(
    ("snippet", "text"),
    [
        ("a: $0", "a: "),
        ("${1:name}: ${2}$3", "name: "),
        (r"\$HOME \} \\ ${1:a\}b}", r"$HOME } \ a}b"),
        ("plain", "plain"),
        ("${1:", "${1:"),
    ],
)
def test_what_a_snippet_is_when_nothing_is_filled_in(snippet, text):
    assert without_stops(snippet) == text


def test_lines_of_a_completion_are_indented_where_the_editor_does_not():
    assert indented("a:\n  b\n\nc", "x:\n    ph", 9) == "a:\n      b\n\n    c"
    assert indented("a", "  a", 3) == "a"


def test_hover(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", GOOD)
            found = await one.client.text_document_hover_async(types.HoverParams(**at(uri, 1, 3)))
            assert found.range == span((1, 0), (1, 6))
            assert found.contents.kind is types.MarkupKind.Markdown
            assert "phases" in found.contents.value
            assert await one.client.text_document_hover_async(types.HoverParams(**at(uri, 900, 0))) is None

    run(scenario)


def test_definition_references_highlights_and_a_new_name(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            client = one.client
            uri = one.open("buildspec.yml", BATCH)
            use, definition = span((8, 18), (8, 23)), span((6, 18), (6, 23))
            here = at(uri, 8, 19)
            found = await client.text_document_definition_async(types.DefinitionParams(**here))
            assert only(found) == types.Location(uri, definition)

            for wanted, ranges in ((True, [definition, use]), (False, [use])):
                params = types.ReferenceParams(types.ReferenceContext(wanted), **here)
                references = await client.text_document_references_async(params)
                assert [each.range for each in references] == ranges

            params = types.DocumentHighlightParams(**here)
            kinds = {
                each.range.start.line: each.kind
                for each in await client.text_document_document_highlight_async(params)
            }
            assert kinds == {6: types.DocumentHighlightKind.Write, 8: types.DocumentHighlightKind.Read}

            prepare = types.PrepareRenameParams(**here)
            assert await client.text_document_prepare_rename_async(prepare) == use
            edit = await client.text_document_rename_async(types.RenameParams(new_name="begin", **here))
            (changed,) = edit.document_changes
            assert [(each.range, each.new_text) for each in changed.edits] == [
                (definition, "begin"),
                (use, "begin"),
            ]
            with pytest.raises(JsonRpcException, match="second") as refused:
                await client.text_document_rename_async(types.RenameParams(new_name="second", **here))
            assert refused.value.code == types.LSPErrorCodes.RequestFailed
            # A refusal is an answer, and nothing for the log.
            assert not one.client.log_messages

    run(scenario)


def test_a_definition_tells_what_leads_there_where_the_editor_wants_it(tmp_path):
    given = capabilities()
    given.text_document.definition = types.DefinitionClientCapabilities(link_support=True)

    async def scenario():
        async with editor(tmp_path, given=given) as one:
            uri = one.open("buildspec.yml", BATCH)
            params = types.DefinitionParams(**at(uri, 8, 19))
            link = only(await one.client.text_document_definition_async(params))
            assert link.origin_selection_range == span((8, 18), (8, 23))
            assert link.target_selection_range == span((6, 18), (6, 23))

    run(scenario)


def test_a_hook_script_is_a_link_and_a_definition(tmp_path):
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "start.sh").write_text("#!/bin/sh\n")
    (tmp_path / "appspec.yml").write_text(HOOKED)

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("appspec.yml")
            document = types.TextDocumentIdentifier(uri)
            found = await one.client.text_document_document_link_async(types.DocumentLinkParams(document))
            link = only(found)
            assert (link.range, link.target) == (span((4, 16), (4, 32)), one.uri("scripts/start.sh"))
            place = only(
                await one.client.text_document_definition_async(types.DefinitionParams(**at(uri, 4, 20)))
            )
            assert place == types.Location(one.uri("scripts/start.sh"), span((0, 0), (0, 0)))

    run(scenario)


def test_symbols_of_a_file_as_tree_and_as_list(tmp_path):
    async def scenario(given, check):
        async with editor(tmp_path, given=given) as one:
            uri = one.open("buildspec.yml", GOOD)
            params = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
            check(await one.client.text_document_document_symbol_async(params))

    def tree(found):
        phases = next(each for each in found if each.name == "phases")
        assert phases.selection_range == span((1, 0), (1, 6))
        assert [each.name for each in phases.children] == ["build"]

    def flat(found):
        containers = {each.name: each.container_name for each in found}
        assert containers["build"] == "phases"

    run(lambda: scenario(capabilities(), tree))
    given = capabilities()
    given.text_document.document_symbol = None
    run(lambda: scenario(given, flat))


def test_symbols_of_all_files(tmp_path):
    (tmp_path / "buildspec.yml").write_text(GOOD)
    (tmp_path / "compose.yml").write_text("services: {}\n")

    async def scenario():
        async with editor(tmp_path) as one:
            one.open("ci/buildspec.yml", GOOD)
            found = await one.client.workspace_symbol_async(types.WorkspaceSymbolParams("PHAS"))
            assert {each.location.uri for each in found} == {
                one.uri("buildspec.yml"),
                one.uri("ci/buildspec.yml"),
            }
            assert {each.name for each in found} == {"phases"}

    run(scenario)


def test_folding_and_selection(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", "# one\n# two\n" + GOOD)
            document = types.TextDocumentIdentifier(uri)
            folds = await one.client.text_document_folding_range_async(types.FoldingRangeParams(document))
            places = {(each.start_line, each.end_line): each.kind for each in folds}
            assert places[0, 1] == types.FoldingRangeKind.Comment
            assert (3, 6) in places
            positions = [types.Position(6, 9), types.Position(2, 0)]
            params = types.SelectionRangeParams(document, positions)
            chains = await one.client.text_document_selection_range_async(params)
            assert len(chains) == 2
            assert chains[0].range == span((6, 8), (6, 12))
            sizes = []
            chain = chains[0]
            while chain is not None:
                sizes.append((chain.range.start, chain.range.end))
                chain = chain.parent
            assert len(sizes) >= 4
            assert sizes == sorted(sizes, key=lambda each: each[1].line - each[0].line)

    run(scenario)


def test_semantic_tokens(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", BATCH)
            document = types.TextDocumentIdentifier(uri)
            legend = one.answer.capabilities.semantic_tokens_provider.legend
            full = await one.client.text_document_semantic_tokens_full_async(
                types.SemanticTokensParams(document)
            )
            line, character, length, kind, _ = full.data[:5]
            # The face counts two in UTF-16.
            assert (line, character, length) == (12, 19, 5)
            assert legend.token_types[kind] == "variable"
            params = types.SemanticTokensRangeParams(document, span((0, 0), (3, 0)))
            assert not (await one.client.text_document_semantic_tokens_range_async(params)).data

    run(scenario)


def test_inlay_hints(tmp_path):
    text = HOOKED + "    - location: scripts/two.sh\n      timeout: 120\n"

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("appspec.yml", text)
            document = types.TextDocumentIdentifier(uri)
            hint = only(
                await one.client.text_document_inlay_hint_async(types.InlayHintParams(document, everything()))
            )
            assert hint.position.line == 3
            assert "3 min" in hint.label
            params = types.InlayHintParams(document, span((5, 0), (6, 0)))
            assert not await one.client.text_document_inlay_hint_async(params)

    run(scenario)


def test_code_actions(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            two_slips = BAD.replace("comands", "comnds")
            uri = one.open("buildspec.yml", two_slips + "    on_failure: ABORT\n", version=3)
            found = await one.actions(uri, span((4, 6), (4, 6)))
            first = found[0]
            assert first.kind == types.CodeActionKind.QuickFix
            assert first.is_preferred
            assert only(first.diagnostics).range == span((4, 4), (4, 14))
            (changed,) = first.edit.document_changes
            assert changed.text_document.version == 3
            (edit,) = changed.edits
            assert (edit.range, edit.new_text) == (span((4, 4), (4, 14)), "on-failure")
            titles = [each.title for each in found]
            assert any(title.startswith("Ignore") and title.endswith("here") for title in titles)
            assert any(title.startswith("Ignore") and title.endswith("in this file") for title in titles)

            for wanted in ("source.fixAll.specfmt", "source.fixAll", "source"):
                action = only(await one.actions(uri, everything(), [wanted]))
                assert action.kind == "source.fixAll.specfmt"
                (changed,) = action.edit.document_changes
                assert [each.new_text for each in changed.edits] == ["    on-failure: ABORT\n"]
            assert not await one.actions(uri, everything(), ["source.organizeImports"])

    run(scenario)


def test_a_cursor_beside_the_finding_means_what_the_editor_names(tmp_path):
    """Some editors ask with the cursor, and name the findings of its line."""

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", BAD)
            named = [each for each in await one.diagnostics(uri) if each.code == "unknown-key"]
            params = types.CodeActionParams(
                types.TextDocumentIdentifier(uri), span((3, 0), (3, 0)), types.CodeActionContext(named)
            )
            found = await one.client.text_document_code_action_async(params)
            assert found[0].title.startswith("Rename")

    run(scenario)


def test_edits_without_versions_for_editors_that_take_none(tmp_path):
    given = capabilities()
    given.workspace.workspace_edit = None

    async def scenario():
        async with editor(tmp_path, given=given) as one:
            uri = one.open("buildspec.yml", BAD)
            action = (await one.actions(uri, span((3, 5), (3, 5))))[0]
            assert action.edit.document_changes is None
            assert set(action.edit.changes) == {uri}

    run(scenario)


def test_what_has_a_tag_is_a_rule():
    assert set(names()) >= tags.UNREAD | tags.OUTDATED
    assert not tags.UNREAD & tags.OUTDATED


DELIVERY = """\
Parameters:
  Branch: {Type: String, Description: What is built.}
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source:
        Type: CODEPIPELINE
        BuildSpec: !Sub |
          version: 0.2
          env:
            variables: {STAGE: "\U0001f600"}
          phases:
            build:
              commands:
                - echo "\U0001f600" $STAGE ${Branch}
            pos
  Pipe:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/delivery
      Stages:
        - Name: Build
          Actions:
            - Name: Make
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: !Ref Build}
              Inp
"""


def test_a_template_is_understood_inside(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("delivery.yaml", DELIVERY)
            client = one.client

            shown = await client.text_document_hover_async(types.HoverParams(**at(uri, 15, 30)))
            assert shown.contents.value.startswith("`STAGE`")
            assert shown.range == span((15, 29), (15, 34))
            shown = await client.text_document_hover_async(types.HoverParams(**at(uri, 25, 18)))
            assert shown.contents.value.startswith("`ActionTypeId`")

            offered = await client.text_document_completion_async(types.CompletionParams(**at(uri, 16, 15)))
            (phase,) = [each for each in offered.items if each.label == "post_build"]
            assert phase.text_edit.range == span((16, 12), (16, 15))
            offered = await client.text_document_completion_async(types.CompletionParams(**at(uri, 27, 17)))
            (artifacts,) = [each for each in offered.items if each.label == "InputArtifacts"]
            assert artifacts.text_edit.range == span((27, 14), (27, 17))

            mended = DELIVERY.replace("            pos\n", "").replace("              Inp\n", "")
            one.replace(uri, mended, version=2)
            variable = types.DefinitionParams(**at(uri, 15, 30))
            (place,) = await client.text_document_definition_async(variable)
            assert place.range == span((11, 24), (11, 29))
            (place,) = await client.text_document_definition_async(types.DefinitionParams(**at(uri, 25, 52)))
            assert place.range == span((3, 2), (3, 7))

            edit = await client.text_document_rename_async(
                types.RenameParams(**at(uri, 15, 30), new_name="WHERE")
            )
            (changed,) = edit.document_changes
            assert [(each.range, each.new_text) for each in changed.edits] == [
                (span((11, 24), (11, 29)), "WHERE"),
                (span((15, 29), (15, 34)), "WHERE"),
            ]
            edit = await client.text_document_rename_async(
                types.RenameParams(**at(uri, 25, 52), new_name="Make")
            )
            (changed,) = edit.document_changes
            assert sorted((each.range.start.line, each.new_text) for each in changed.edits) == [
                (3, "Make"),
                (25, "Make"),
            ]

    run(scenario)
