// The parts that need neither a server nor an editor.

import "./vscode";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type * as api from "vscode";
import { URI } from "vscode-uri";
import { pictureOf, showGraph } from "../src/graph";
import { Pages, rulesAt, rulesIn } from "../src/pages";
import { diagnose, sentence } from "../src/problems";
import { forServer, serverArguments } from "../src/settings";
import { isBefore } from "../src/version";
import { desk, document, Position, Range, vscode } from "./vscode";

beforeEach(() => desk.clear());

const uri = URI.file("/w/buildspec.yml");
const at = (line: number, character: number) => new Position(line, character) as unknown as api.Position;
const text = (content: string) => document(uri, content) as unknown as api.TextDocument;

function finding(code: string | { value: string }, line: number, source = "specfmt") {
  const found = new vscode.Diagnostic(new Range(line, 2, line, 8), "something");
  return Object.assign(found, { code, source });
}

test("versions are compared by their numbers", () => {
  assert.ok(isBefore("0.9.1", "0.10.0"));
  assert.ok(isBefore("0.1", "0.1.1"));
  assert.ok(isBefore("0.0.9.dev1+abc", "0.1.0"));
  assert.ok(!isBefore("0.1.0", "0.1.0"));
  assert.ok(!isBefore("0.1.0rc1", "0.1.0"));
  assert.ok(!isBefore("1.0", "0.99.99"));
  assert.ok(isBefore("", "0.1.0"));
});

test("the server gets all settings but those that start it", () => {
  desk.settings = {
    "specfmt.path": "x",
    "specfmt.arguments": ["lsp"],
    "specfmt.trace.server": "verbose",
    "specfmt.select": ["all"],
    "specfmt.severity": { "unknown-key": "error" },
    "specfmt.later": 1,
    "other.ignore": ["y"],
  };
  assert.deepEqual(forServer(), { select: ["all"], severity: { "unknown-key": "error" }, later: 1 });
  assert.deepEqual(serverArguments(), ["lsp"]);
});

test("the rule under the cursor is that of the finding there", () => {
  desk.diagnostics.set(uri.toString(), [
    finding({ value: "unknown-key" }, 3),
    finding("unknown-phase", 3),
    finding("theirs", 3, "other"),
    finding("duplicate-key", 5),
  ]);
  assert.deepEqual(rulesAt(text(""), at(3, 2)), ["unknown-key", "unknown-phase"]);
  assert.deepEqual(rulesAt(text(""), at(3, 9)), []);
  assert.deepEqual(rulesIn(text("")), ["duplicate-key", "unknown-key", "unknown-phase"]);
});

test("in an ignore comment it is the one that is written there", () => {
  const line = "a: b  # specfmt: ignore[unknown-key, duplicate-key] for now";
  assert.deepEqual(rulesAt(text(line), at(0, line.indexOf("known"))), ["unknown-key"]);
  assert.deepEqual(rulesAt(text(line), at(0, line.indexOf("duplicate"))), ["duplicate-key"]);
  assert.deepEqual(rulesAt(text(line), at(0, 0)), ["unknown-key", "duplicate-key"]);
  assert.deepEqual(rulesAt(text("# specfmt: ignore-file[no-such]"), at(0, 24)), ["no-such"]);
  assert.deepEqual(rulesAt(text("# specfmt: ignore[]"), at(0, 18)), []);
  assert.deepEqual(rulesAt(text("a: b"), at(0, 1)), []);
});

test("SVG is shown as an image, so that nothing in it runs", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>Quelle \u00e9</text></svg>';
  await showGraph(svg, "pipeline.json", new Pages());
  const [panel] = desk.panels;
  assert.equal(panel?.title, "pipeline.json");
  const page = panel?.webview.html ?? "";
  assert.ok(!page.includes("<script"));
  assert.match(page, /default-src 'none'/);
  const data = /base64,([^"]*)/.exec(page)?.[1] ?? "";
  assert.equal(Buffer.from(data, "base64").toString("utf8"), svg);
  assert.equal(pictureOf(svg), page);
});

test("a Mermaid diagram is shown as Markdown", async () => {
  const pages = new Pages();
  await showGraph("flowchart LR\n  a --> b\n", "pipeline.json", pages);
  const [command, shown] = desk.executed[0] ?? [];
  assert.equal(command, "markdown.showPreviewToSide");
  const page = pages.provideTextDocumentContent(shown as api.Uri);
  assert.equal(page, "# pipeline.json\n\n```mermaid\nflowchart LR\n  a --> b\n```\n");
});

test("a program that answers nothing to --version is broken, not old", async () => {
  const problem = await diagnose("/no/such/program", new Error("it ended"));
  assert.deepEqual(problem, { kind: "broken", command: "/no/such/program", reason: "it ended" });
  assert.equal(sentence(problem), "specfmt (/no/such/program) does not work as a language server: it ended");
});
