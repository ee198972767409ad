"""How a session goes: beginning and end, settings, folders, cancellation, and what happens when something of ours breaks."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import subprocess
import sys

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcRequestCancelled

from lsp_editor import BAD, GOOD, capabilities, editor, everything, run, span

COMMAND = [sys.executable, "-m", "specfmt", "lsp"]


def message(body: dict) -> bytes:
    data = json.dumps({"jsonrpc": "2.0", **body}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


INITIALIZE = message({"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None}})
SHUTDOWN = message({"id": 2, "method": "shutdown"})
EXIT = message({"method": "exit"})


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (INITIALIZE + SHUTDOWN + EXIT, 0),
        (INITIALIZE + EXIT, 1),
        (INITIALIZE, 1),
        (EXIT, 1),
        (b"", 1),
        (INITIALIZE + SHUTDOWN, 0),
    ],
    ids=["clean", "no shutdown", "gone", "only exit", "nothing", "no exit"],
)
def test_the_exit_status_tells_whether_the_end_was_announced(said, status):
    done = subprocess.run(COMMAND, input=said, capture_output=True, timeout=60, check=False)
    assert done.returncode == status
    assert done.stderr == b""


def test_standard_output_holds_messages_only(tmp_path):
    """Whatever prints in the process, a rule or a library, does not get among the messages."""
    noisy = "import specfmt.engine.check as it; old = it.check\n"
    noisy += "def check(*args, **kwargs):\n    print('NOISE'); return old(*args, **kwargs)\n"
    noisy += "it.check = check\nfrom specfmt.lsp.server import main; raise SystemExit(main([]))"

    async def scenario():
        async with editor(
            tmp_path, given=capabilities(pulls=True), command=[sys.executable, "-c", noisy]
        ) as one:
            assert (await one.pull(one.open("buildspec.yml", BAD))).items

    run(scenario)


def test_rubbish_is_survived():
    said = b"nonsense\r\n\r\n" + message({"method": "no/such", "params": {}}) + INITIALIZE
    said += (
        b"Content-Length: 7\r\n\r\n{broken"
        + message({"id": 9, "method": "no/such", "params": {}})
        + SHUTDOWN
        + EXIT
    )
    done = subprocess.run(COMMAND, input=said, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert b'"id": 1' in done.stdout
    assert b'"code": -32601' in done.stdout


def test_who_asks_too_early_is_told_so():
    params = {"textDocument": {"uri": "file:///buildspec.yml"}, "position": {"line": 0, "character": 0}}
    early = message({"id": 5, "method": "textDocument/hover", "params": params})
    done = subprocess.run(
        COMMAND, input=early + INITIALIZE + SHUTDOWN + EXIT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert b'"code": -32002' in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status"), [(["--help"], 0), (["--tcp", "nowhere"], 2), (["--what"], 2)]
)
def test_the_options_are_explained(arguments, status):
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == status
    assert "--tcp HOST:PORT" in done.stdout + done.stderr


def test_the_answer_to_initialize_waits_for_nothing_of_the_engine():
    program = "import sys; from specfmt.__main__ import main; main(['lsp']); print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program], input=INITIALIZE + SHUTDOWN + EXIT, capture_output=True, timeout=60, check=True
    )  # fmt: skip
    loaded = done.stderr.decode()
    assert "'specfmt.lsp.server'" in loaded
    for name in (
        "typer",
        "ruamel",
        "jsonschema",
        "specfmt.engine",
        "specfmt.rules",
        "specfmt.ide",
        "specfmt.cli",
    ):
        assert f"'{name}'" not in loaded


@pytest.mark.parametrize("leaving", ["says so", "closes", "breaks off"])
def test_a_socket_serves_as_well(leaving):
    """Port 0 lets the system choose; a server of ours that listens is asked for its port."""

    async def scenario():
        program = (
            "import socket, sys; s = socket.socket(); s.bind(('127.0.0.1', 0)); p = s.getsockname()[1]; s.close()\n"
            "print(p, flush=True); from specfmt.lsp.server import main; sys.exit(main(['--tcp', f'127.0.0.1:{p}']))"
        )
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        port = int(await process.stdout.readline())
        for _ in range(100):
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                break
            except OSError:
                await asyncio.sleep(0.1)
        writer.write(INITIALIZE)
        assert (await reader.readline()).startswith(b"Content-Length")
        if leaving == "says so":
            writer.write(SHUTDOWN + EXIT)
        elif leaving == "closes":
            writer.close()
        else:
            no_waiting = struct.pack("ii", 1, 0)
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_waiting)
            writer.transport.abort()
        assert await process.wait() == (0 if leaving == "says so" else 1)
        assert b"Traceback" not in await process.stderr.read()
        writer.close()

    run(scenario)


BREAK_HOVER = (
    "import specfmt.ide.hover as it\ndef hover(*_): raise ZeroDivisionError('on purpose')\nit.hover = hover\n"
)
BREAK_CHECK = "import specfmt.lsp.analysis as it\ndef check(*_): raise ZeroDivisionError('on purpose')\nit.check = check\n"
BREAK_RULE = (
    "import specfmt.rules.structure.unknown_key as it\n"
    "def check(*_): raise ZeroDivisionError('on purpose')\n"
    "it.check = it.check._replace(check=check)\n"
)
SERVE = "from specfmt.lsp.server import main; raise SystemExit(main([]))"


@pytest.mark.parametrize("broken", [BREAK_HOVER, BREAK_CHECK], ids=["hover", "check"])
def test_a_feature_that_breaks_is_logged_and_the_others_go_on(tmp_path, broken):
    async def scenario():
        command = [sys.executable, "-c", broken + SERVE]
        async with editor(tmp_path, given=capabilities(pulls=True), command=command) as one:
            uri = one.open("buildspec.yml", BAD)
            params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(1, 2))
            hovered = await one.client.text_document_hover_async(params)
            found = (await one.pull(uri)).items
            assert (hovered is None, not found) == (broken is BREAK_HOVER, broken is BREAK_CHECK)
            (logged,) = await one.until(lambda: one.client.log_messages)
            assert "ZeroDivisionError: on purpose" in logged.message
            outline = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
            assert await one.client.text_document_document_symbol_async(outline)

    run(scenario)


def test_a_rule_that_breaks_is_one_finding_among_the_others(tmp_path):
    async def scenario():
        command = [sys.executable, "-c", BREAK_RULE + SERVE]
        async with editor(tmp_path, command=command) as one:
            uri = one.open("buildspec.yml", BAD.replace("0.2", "0.7"))
            codes = {each.code for each in await one.diagnostics(uri)}
            assert {"internal-error", "unknown-version"} <= codes

    run(scenario)


def test_what_was_cancelled_in_time_is_not_done(tmp_path):
    slow = "import time, specfmt.ide.symbols as it; old = it.symbols\n"
    slow += "def symbols(document):\n    time.sleep(0.5); return old(document)\nit.symbols = symbols\n"

    async def scenario():
        command = [sys.executable, "-c", slow + SERVE]
        async with editor(tmp_path, given=capabilities(pulls=True), command=command) as one:
            uri = one.open("buildspec.yml", GOOD)
            outline = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
            ask = one.client.protocol.send_request_async
            method = types.TEXT_DOCUMENT_DOCUMENT_SYMBOL
            asked = [asyncio.ensure_future(ask(method, outline, msg_id=f"ask-{nth}")) for nth in range(10)]
            await asyncio.sleep(0)  # they are sent when they first run
            for nth in range(1, 10):
                one.client.cancel_request(types.CancelParams(f"ask-{nth}"))
            first, *others = await asyncio.gather(*asked, return_exceptions=True)
            assert first
            assert [type(each) for each in others] == [JsonRpcRequestCancelled] * 9

    run(scenario)


def codes_of(items) -> set[str]:
    return {each.code for each in items}


def test_the_configuration_file_is_read_again_when_it_changes(tmp_path):
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)

    async def scenario():
        async with editor(tmp_path, given=capabilities(did_change_watched_files=watching)) as one:
            uri = one.open("buildspec.yml", BAD)
            assert "unknown-key" in codes_of(await one.diagnostics(uri))
            method, registered = (await one.until(lambda: one.requested))[0]
            assert method == types.CLIENT_REGISTER_CAPABILITY
            watched = json.dumps(
                registered, default=lambda each: getattr(each, "__dict__", None) or str(each)
            )
            assert "toml" in watched
            seen = len(one.published)
            (tmp_path / "specfmt.toml").write_text('ignore = ["unknown-key"]\n')
            event = types.FileEvent(one.uri("specfmt.toml"), types.FileChangeType.Created)
            one.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            assert "unknown-key" not in codes_of(await one.diagnostics(uri, after=seen))
            (tmp_path / "specfmt.toml").write_text('ignroe = ["unknown-key"]\n')
            one.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            (said,) = await one.until(lambda: one.client.messages)
            assert "specfmt.toml" in said.message
            assert "ignroe" in said.message

    run(scenario)


@pytest.mark.parametrize("way", ["options", "asked", "told"])
def test_the_editor_says_what_it_prefers(tmp_path, way):
    wanted = {"specfmt": {"ignore": ["unknown-key"], "severity": {"missing-phases": "info"}, "nonsense": 1}}

    async def scenario():
        given = capabilities(configuration=way == "asked")
        options, settings = wanted if way == "options" else None, wanted if way == "asked" else None
        async with editor(tmp_path, given=given, options=options, settings=settings) as one:
            if way == "told":
                one.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(wanted))
            (said,) = await one.until(lambda: one.client.messages)
            assert "`specfmt.nonsense`" in said.message
            uri = one.open("buildspec.yml", BAD)
            found = await one.diagnostics(uri)
            assert "unknown-key" not in codes_of(found)

            one.client.set_configuration({"specfmt": {}})
            seen = len(one.published)
            changed = types.DidChangeConfigurationParams({"specfmt": {}})
            one.client.workspace_did_change_configuration(changed)
            assert "unknown-key" in codes_of(await one.diagnostics(uri, after=seen))

    run(scenario)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"severity": {"no-such-rule": "error"}}, "`specfmt.severity`: unknown rule `no-such-rule`"),
        ({"severity": {"unknown-version": "fatal"}}, "`specfmt.severity`: unknown level `fatal`"),
        ({"severity": {"unknown-version": 1}}, "`specfmt.severity` is a mapping from rules to"),
        (
            {"ignore": ["no-such-rule", "unknown-key"]},
            "`specfmt.ignore`: unknown rule or group `no-such-rule`",
        ),
        ({"ignore": [1, "unknown-key"]}, "`specfmt.ignore` is a list of rules and groups"),
        ({"select": ["no-such-rule"]}, "`specfmt.select`: unknown rule or group `no-such-rule`"),
    ],
    ids=repr,
)
def test_what_is_not_understood_of_the_settings_is_told_once_and_the_rest_counts(tmp_path, bad, said):
    good = {"ignore": ["unknown-key"], "severity": {"unknown-version": "info"}}
    options = {**good, **bad}
    if "severity" in bad:
        options["severity"] = {**bad["severity"], "missing-phases": "info"}

    async def scenario():
        async with editor(tmp_path, options=options) as one:
            uri = one.open("buildspec.yml", BAD.replace("0.2", "0.7"))
            found = {each.code: each.severity for each in await one.diagnostics(uri)}
            assert "unknown-key" not in found
            level = (
                types.DiagnosticSeverity.Warning
                if "severity" in bad
                else types.DiagnosticSeverity.Information
            )
            assert found["unknown-version"] == level
            for _ in range(3):
                seen = len(one.published)
                identifier = types.TextDocumentIdentifier(uri)
                one.client.text_document_did_save(types.DidSaveTextDocumentParams(identifier))
                await one.diagnostics(uri, after=seen)
            (message,) = one.client.messages
            assert said in message.message

    run(scenario)


def test_requests_that_are_under_way_when_it_ends_leave_no_trace(tmp_path):
    """As when an editor restarts the server at once: nothing is on standard error, and the status is 0."""
    (tmp_path / "buildspec.yml").write_text(BAD)
    uri = (tmp_path / "buildspec.yml").as_uri()
    opened = {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": BAD}}
    here = {"textDocument": {"uri": uri}, "position": {"line": 2, "character": 3}}
    folder = [{"uri": tmp_path.as_uri(), "name": "it"}]
    params = {"capabilities": {}, "processId": None, "workspaceFolders": folder}
    said = message({"id": 1, "method": "initialize", "params": params})
    said += message({"method": "initialized", "params": {}})
    said += message({"method": "textDocument/didOpen", "params": opened})
    methods = ["hover", "completion", "documentSymbol", "diagnostic", "definition", "foldingRange"]
    for number, method in enumerate(methods * 3):
        said += message({"id": 100 + number, "method": f"textDocument/{method}", "params": here})
    said += message({"id": 50, "method": "workspace/diagnostic", "params": {"previousResultIds": []}})
    said += message({"id": 51, "method": "workspace/symbol", "params": {"query": ""}})
    fix = {"command": "specfmt.fixAll", "arguments": [uri]}
    said += message({"id": 52, "method": "workspace/executeCommand", "params": fix})
    check = {"command": "specfmt.checkWorkspace"}
    said += message({"id": 53, "method": "workspace/executeCommand", "params": check})
    for _ in range(3):
        done = subprocess.run(
            COMMAND, input=said + SHUTDOWN + EXIT, capture_output=True, timeout=60, check=False
        )
        assert done.stderr == b""
        assert done.returncode == 0


def test_each_folder_goes_by_its_own_configuration(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        (folder / "buildspec.yml").write_text(BAD.replace("0.2", "0.7"))
    (folders[1] / "specfmt.toml").write_text('ignore = ["unknown-key"]\n')

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True), folders=folders[:1]) as one:
            params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
            whole = (await one.client.workspace_diagnostic_async(params)).items
            assert [each.uri for each in whole] == [one.uri("one/buildspec.yml")]
            added = types.WorkspaceFolder(folders[1].as_uri(), "two")
            event = types.WorkspaceFoldersChangeEvent(added=[added], removed=[])
            one.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
            whole = (await one.client.workspace_diagnostic_async(params)).items
            found = {each.uri: codes_of(each.items) for each in whole}
            assert "unknown-key" in found[one.uri("one/buildspec.yml")]
            assert "unknown-key" not in found[one.uri("two/buildspec.yml")]
            event = types.WorkspaceFoldersChangeEvent(added=[], removed=[added])
            one.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
            whole = (await one.client.workspace_diagnostic_async(params)).items
            assert [each.uri for each in whole] == [one.uri("one/buildspec.yml")]

    run(scenario)


def test_in_a_folder_of_many_projects_each_file_goes_by_its_own(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "specfmt.toml").write_text('ignore = ["unknown-key"]\n')

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            assert "unknown-key" not in codes_of((await one.pull(one.open("one/buildspec.yml", BAD))).items)
            assert "unknown-key" in codes_of((await one.pull(one.open("buildspec.yml", BAD))).items)

    run(scenario)


def test_what_is_excluded_or_in_the_baseline_is_not_shown(tmp_path):
    (tmp_path / "specfmt.toml").write_text('exclude = ["vendor/"]\nbaseline = "known.json"\n')
    (tmp_path / "buildspec.yml").write_text(BAD)
    subprocess.run(
        [sys.executable, "-m", "specfmt", "check", "--write-baseline", "known.json"],
        cwd=tmp_path, check=True, capture_output=True, timeout=60,
    )  # fmt: skip

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            assert not (await one.pull(one.open("vendor/buildspec.yml", BAD))).items
            uri = one.open("buildspec.yml")
            assert not (await one.pull(uri)).items
            one.replace(uri, BAD.replace("comands", "comannds"), 2)
            assert "unknown-key" in codes_of((await one.pull(uri)).items)

    run(scenario)


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        ("specfmt.fixAll", ["    on-failure: ABORT\n"]),
        ("specfmt.fixAllUnsafe", ["    commands: [make]\n    on-failure: ABORT\n"]),
    ],
)
def test_a_command_fixes_a_file(tmp_path, command, lines):
    async def scenario():
        async with editor(tmp_path) as one:
            two_slips = BAD.replace("comands", "comnds")
            uri = one.open("buildspec.yml", two_slips + "    on_failure: ABORT\n")
            await one.client.workspace_execute_command_async(types.ExecuteCommandParams(command, [uri]))
            ((method, params),) = [each for each in one.requested if each[0] == types.WORKSPACE_APPLY_EDIT]
            assert method == types.WORKSPACE_APPLY_EDIT
            (changed,) = params.edit.document_changes
            assert (changed.text_document.uri, changed.text_document.version) == (uri, 1)
            assert [each.new_text for each in changed.edits] == lines

    run(scenario)


def test_a_command_checks_all_files_for_editors_that_do_not_ask(tmp_path):
    (tmp_path / "buildspec.yml").write_text(BAD)

    async def scenario():
        async with editor(tmp_path) as one:
            check = types.ExecuteCommandParams("specfmt.checkWorkspace")
            count = await one.client.workspace_execute_command_async(check)
            found = await one.diagnostics(one.uri("buildspec.yml"))
            assert count == len(found) > 0
            ((token, said),) = one.progress.items()
            assert [said[0]["kind"], said[-1]["kind"]] == ["begin", "end"], token
            (tmp_path / "buildspec.yml").write_text(GOOD)
            seen = len(one.published)
            assert await one.client.workspace_execute_command_async(check) == 0
            assert not await one.diagnostics(one.uri("buildspec.yml"), after=seen)

    run(scenario)


def test_a_command_explains_a_rule(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            explain = types.ExecuteCommandParams("specfmt.explain", ["unknown-key"])
            assert (await one.client.workspace_execute_command_async(explain)).startswith("# unknown-key\n")
            for arguments in ([], [1], ["a", "b"]):
                explain.arguments = arguments
                with pytest.raises(JsonRpcException, match="takes one argument"):
                    await one.client.workspace_execute_command_async(explain)
            explain.arguments = ["no-such-rule"]
            assert await one.client.workspace_execute_command_async(explain) is None

    run(scenario)


def test_edits_to_a_text_that_is_not_open_do_no_harm(tmp_path):
    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            one.replace(one.uri("buildspec.yml"), BAD, 2)
            one.close(one.uri("buildspec.yml"))
            uri = one.open("buildspec.yml", BAD)
            assert "unknown-key" in codes_of((await one.pull(uri)).items)
            (action, *_) = await one.actions(uri, span((3, 4), (3, 4)))
            assert action.title.startswith("Rename")
            assert await one.actions(one.uri("missing.yml"), everything()) == ()

    run(scenario)
