// What the extension relies on, asked of the real server without any editor.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import {
  createProtocolConnection,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { URI } from "vscode-uri";
import { isBefore, OLDEST } from "../src/version";
import { BAD, folder, PIPELINE, PROGRAM } from "./real";

let server: ChildProcess;
let connection: ProtocolConnection;
let answer: InitializeResult;
const root = folder({ "buildspec.yml": BAD, "pipeline.yml": PIPELINE });
const uri = URI.file(`${root}/buildspec.yml`).toString();

before(async () => {
  // As the client library of the editor starts a server that is told its transport.
  server = spawn(PROGRAM, ["lsp", "--stdio", `--clientProcessId=${process.pid}`]);
  assert.ok(server.stdout && server.stdin);
  connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  answer = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: URI.file(root).toString(), name: "root" }],
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: {
      select: [],
      ignore: [],
      severity: {},
      baseline: "",
      config: "",
      isolated: false,
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
});

after(async () => {
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const [status] = await once(server, "exit");
  assert.equal(status, 0);
});

test("the server names itself and is new enough", () => {
  assert.equal(answer.serverInfo?.name, "specfmt");
  assert.ok(!isBefore(answer.serverInfo?.version ?? "", OLDEST));
});

test("settings as they are by default leave everything on", async () => {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  assert.ok(report.kind === "full");
  assert.deepEqual(
    report.items.map((each) => [each.source, each.code]),
    [["specfmt", "unknown-key"]],
  );
});

test("a rule is explained in Markdown, and one that there is not by nothing", async () => {
  const ask = (rule: string) =>
    connection.sendRequest(ExecuteCommandRequest.type, { command: "specfmt.explain", arguments: [rule] });
  assert.match(await ask("unknown-key"), /^# unknown-key\n/);
  assert.equal(await ask("no-such-rule"), null);
});

test("a pipeline is drawn as SVG, or as the client wishes, and what is no pipeline by nothing", async () => {
  const ask = (name: string, ...more: unknown[]) =>
    connection.sendRequest(ExecuteCommandRequest.type, {
      command: "specfmt.graph",
      arguments: [URI.file(`${root}/${name}`).toString(), ...more],
    });
  assert.match(await ask("pipeline.yml"), /^<svg .*>Source<.*<\/svg>\n$/s);
  assert.match(await ask("pipeline.yml", { position: { line: 1, character: 0 } }), /^<svg /);
  assert.match(await ask("pipeline.yml", { format: "mermaid" }), /flowchart TB\n/);
  assert.equal(await ask("buildspec.yml"), null);
  await assert.rejects(ask("pipeline.yml", { format: "png" }), /no format `png`/);
});
