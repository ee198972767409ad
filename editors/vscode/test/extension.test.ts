// The extension as it is shipped, with the real client library and the real server, in a small VS Code.

import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { after, afterEach, beforeEach, test } from "node:test";
import { URI } from "vscode-uri";
import { BAD, folder, GOOD, PIPELINE, PROGRAM, until } from "./real";
import { desk, document, type Position, type TextEdit, vscode } from "./vscode";

interface Extension {
  activate(context: unknown): Promise<void>;
  deactivate(): Promise<void>;
}
const extension: Extension = require("../dist/extension.js");
const context = { subscriptions: [] as { dispose(): unknown }[] };
const searched = process.env.PATH;

/** Open a workspace and start the extension in it. */
async function begin(root: string, settings: Record<string, unknown> = { "specfmt.path": PROGRAM }) {
  Object.assign(desk.settings, settings);
  vscode.workspace.workspaceFolders = [{ uri: URI.file(root), name: "root", index: 0 }];
  await extension.activate(context);
}

function open(root: string, name: string, text: string, line = 0, character = 0) {
  const uri = URI.file(path.join(root, name));
  desk.open(document(uri, text), line, character);
  return uri;
}

/** A text after edits, which come in the order of their places. */
function applied(text: string, edits: TextEdit[]): string {
  const lines = text.split(/(?<=\n)/);
  const offset = ({ line, character }: Position) => lines.slice(0, line).join("").length + character;
  return edits.reduceRight(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    text,
  );
}

/** A program that does what a shell script says. */
function script(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

const count = (pattern: RegExp) => desk.logged.filter((line) => pattern.test(line)).length;
const rules = (uri: URI) =>
  desk.diagnostics.get(uri.toString())?.map((each) => (each.code as { value: string }).value);

beforeEach(() => desk.clear());

afterEach(async () => {
  process.env.PATH = searched;
  await extension.deactivate();
  for (const each of context.subscriptions.splice(0)) {
    each.dispose();
  }
  // The log of one test does not run over into the next.
  await until(() => count(/exited successfully$/) >= count(/ runs$/));
});

after(() => assert.deepEqual([...desk.commands.keys()], []));

test("findings appear in a file that is opened", async () => {
  const root = folder();
  await begin(root);
  const uri = open(root, "buildspec.yml", BAD);
  assert.deepEqual(await until(() => rules(uri)), ["unknown-key"]);
  const [found] = desk.diagnostics.get(uri.toString()) ?? [];
  assert.deepEqual({ ...found?.range.start }, { line: 3, character: 4 });
  assert.equal(found?.source, "specfmt");
  assert.deepEqual(desk.messages, []);
});

test("the server learns its settings and not those of the extension", async () => {
  const root = folder({ "buildspec.yml": BAD });
  await begin(root, {
    "specfmt.path": PROGRAM,
    "specfmt.arguments": ["lsp"],
    "specfmt.trace.server": "verbose",
    "specfmt.ignore": ["unknown-key"],
    "specfmt.severity": { "missing-phases": "off" },
  });
  const uri = open(root, "buildspec.yml", BAD);
  assert.deepEqual(await until(() => rules(uri)), []);
  desk.set("specfmt.ignore", []);
  assert.deepEqual(await until(() => rules(uri)?.length && rules(uri)), ["unknown-key"]);
  assert.deepEqual(desk.messages, []);
});

for (const command of ["specfmt.fixFile", "specfmt.fixFileUnsafe"]) {
  test(`${command} applies an edit to the file`, async () => {
    const root = folder();
    await begin(root);
    const uri = open(root, "buildspec.yml", BAD);
    await desk.run(command);
    const changes = desk.edits.flatMap((each) => each.changes);
    assert.deepEqual(
      changes.map((each) => each.uri),
      [uri.toString()],
    );
    assert.equal(applied(BAD, changes[0]?.edits ?? []), GOOD);
  });
}

test("the page of the rule at the cursor is shown as Markdown", async () => {
  const root = folder();
  await begin(root);
  const uri = open(root, "buildspec.yml", BAD, 3, 6);
  await until(() => rules(uri)?.length);
  await desk.run("specfmt.explainRule");
  const [, shown] = desk.executed.find(([name]) => name === "markdown.showPreviewToSide") ?? [];
  const page = desk.contents.get("specfmt-rule")?.provideTextDocumentContent(shown as URI);
  assert.match(page ?? "", /^# unknown-key\n/);
});

test("a rule that does not exist has no page", async () => {
  await begin(folder());
  desk.answer = () => "no-such-rule";
  await desk.run("specfmt.explainRule");
  assert.deepEqual(desk.messages, ["specfmt has no rule no-such-rule."]);
});

test("the whole workspace is checked, also what is not open", async () => {
  const root = folder({ "buildspec.yml": BAD });
  await begin(root);
  const uri = URI.file(path.join(root, "buildspec.yml"));
  await desk.run("specfmt.checkFolders");
  assert.deepEqual(await until(() => rules(uri)), ["unknown-key"]);
});

test("the picture of a pipeline is offered and shown as an image", async () => {
  const root = folder();
  await begin(root);
  const offered = desk.executed.filter(
    ([name, key]) => name === "setContext" && key === "specfmt.offersGraph",
  );
  assert.deepEqual(
    offered.map(([, , value]) => value),
    [true],
  );
  open(root, "pipeline.yml", PIPELINE);
  await desk.run("specfmt.showGraph");
  const [panel] = desk.panels;
  assert.equal(panel?.title, "pipeline.yml");
  const data = /src="data:image\/svg\+xml;base64,([^"]*)"/.exec(panel?.webview.html ?? "")?.[1] ?? "";
  assert.match(Buffer.from(data, "base64").toString("utf8"), /^<svg .*>Release</s);
  assert.deepEqual(desk.messages, []);
});

test("a file that is no pipeline has no picture", async () => {
  const root = folder();
  await begin(root);
  open(root, "buildspec.yml", GOOD);
  await desk.run("specfmt.showGraph");
  assert.deepEqual(desk.messages, ["This file is no pipeline."]);
  assert.equal(desk.panels.length, 0);
});

test("the server of the workspace's environment comes before the one on the PATH", async () => {
  const root = folder();
  mkdirSync(path.join(root, ".venv", "bin"), { recursive: true });
  symlinkSync(PROGRAM, path.join(root, ".venv", "bin", "specfmt"));
  await begin(root, {});
  assert.ok(desk.logged.some((line) => line.includes(path.join(root, ".venv", "bin", "specfmt lsp"))));
  assert.deepEqual(desk.messages, []);
});

test("nothing of a workspace is started before it is trusted", async () => {
  const root = folder();
  const ran = path.join(root, "ran");
  script(path.join(root, ".venv", "bin", "specfmt"), `touch ${ran}; exec ${PROGRAM} "$@"`);
  vscode.workspace.isTrusted = false;
  process.env.PATH = "/nowhere";
  await begin(root, {});
  assert.match(desk.messages[0] ?? "", /is not installed/);
  assert.ok(!existsSync(ran));
  process.env.PATH = searched;
  vscode.workspace.isTrusted = true;
  desk.trustGranted.fire(undefined);
  await until(() => desk.logged.some((line) => line.endsWith(" runs")));
  assert.ok(existsSync(ran));
});

test("where no server is found, the user is told and can set the path, which starts it", async () => {
  const root = folder();
  process.env.PATH = "/nowhere";
  desk.answer = (actions) => actions.find((each) => each === "Open Settings");
  await begin(root, {});
  assert.deepEqual(desk.messages, [
    "specfmt is not installed: it is neither in the workspace's .venv nor on the PATH.",
  ]);
  await until(() =>
    desk.executed.some(([name, what]) => name.endsWith("openSettings") && what === "specfmt.path"),
  );
  process.env.PATH = searched;
  desk.set("specfmt.path", PROGRAM);
  await until(() => desk.commands.has("specfmt.fixAll"));
  assert.equal(desk.messages.length, 1);
});

test("a path that leads nowhere is named, and nothing else is started instead", async () => {
  await begin(folder(), { "specfmt.path": "/no/such/specfmt" });
  assert.deepEqual(desk.messages, [
    "specfmt cannot be started: the setting specfmt.path names /no/such/specfmt, which is no program.",
  ]);
});

test("a program from before there was a server is called too old, once", async () => {
  const root = folder();
  const old = script(path.join(root, "old"), 'test "$1" = --version && echo specfmt 0.0.9 && exit; exit 2');
  await begin(root, { "specfmt.path": old });
  await until(() => desk.messages.length);
  assert.deepEqual(desk.messages, [
    `specfmt 0.0.9 (${old}) is too old for this extension, which needs 0.1.0 or later.`,
  ]);
});

test("a program that is no server is said to be broken, once, with its log at hand", async () => {
  const root = folder();
  const broken = script(path.join(root, "broken"), "echo this is what went wrong >&2; exit 1");
  desk.answer = (actions) => actions.find((each) => each === "Show Log");
  await begin(root, { "specfmt.path": broken });
  await until(() => desk.executed.some(([name]) => name === "log.show"));
  assert.equal(desk.messages.length, 1);
  assert.match(desk.messages[0] ?? "", /does not work as a language server/);
  assert.ok(desk.logged.some((line) => line.includes("this is what went wrong")));
});

test("commands say that nothing runs, and start it", async () => {
  const root = folder();
  await begin(root, { "specfmt.path": "/no/such/specfmt" });
  desk.settings["specfmt.path"] = PROGRAM;
  desk.answer = (actions) => actions.find((each) => each === "Start");
  await desk.run("specfmt.fixFile");
  assert.equal(desk.messages.at(-1), "specfmt does not run.");
  assert.ok(desk.commands.has("specfmt.fixAll"));
});

test("a server that dies is started again, and learns what is open", async () => {
  const root = folder();
  const noted = path.join(root, "pids");
  const program = script(path.join(root, "program"), `echo $$ >> ${noted}; exec ${PROGRAM} "$@"`);
  await begin(root, { "specfmt.path": program });
  const uri = open(root, "buildspec.yml", BAD);
  await until(() => rules(uri)?.length);
  desk.diagnostics.clear();
  process.kill(Number(readFileSync(noted, "utf8")), "SIGKILL");
  assert.deepEqual(await until(() => rules(uri)), ["unknown-key"]);
  assert.equal(readFileSync(noted, "utf8").trim().split("\n").length, 2);
});

test("restarting many times at once leaves one server", async () => {
  const root = folder();
  await begin(root);
  await Promise.all([desk.run("specfmt.restart"), desk.run("specfmt.restart"), desk.run("specfmt.restart")]);
  assert.equal(count(/^info: starting /), 4);
  await until(() => count(/exited successfully$/) === 3);
  assert.deepEqual(desk.messages, []);
});
