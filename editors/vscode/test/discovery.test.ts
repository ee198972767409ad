// Which program is started, in folders on the disk.

import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { beforeEach, test } from "node:test";
import { discover, expand, type Surroundings } from "../src/discovery";
import { folder } from "./real";

let root: string;

beforeEach(() => {
  root = folder();
});

function program(...parts: string[]): string {
  const file = path.join(root, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

function around(more: Partial<Surroundings> = {}): Surroundings {
  return {
    setting: "",
    folders: [path.join(root, "work")],
    trusted: true,
    home: path.join(root, "home"),
    environment: { PATH: path.join(root, "bin") },
    windows: false,
    ...more,
  };
}

test("nothing anywhere is missing", () => {
  assert.deepEqual(discover(around()), { kind: "missing", asked: "" });
});

test("the PATH is searched in its order", () => {
  const second = program("b", "specfmt");
  const PATH = [path.join(root, "a"), path.join(root, "b"), path.join(root, "c")].join(":");
  program("c", "specfmt");
  assert.deepEqual(discover(around({ environment: { PATH } })), {
    kind: "found",
    command: second,
    from: "path",
  });
});

test("the environment of a folder comes before the PATH, the first folder first", () => {
  program("bin", "specfmt");
  const own = program("other", "venv", "bin", "specfmt");
  const folders = [path.join(root, "work"), path.join(root, "other")];
  assert.deepEqual(discover(around({ folders })), { kind: "found", command: own, from: "workspace" });
  const first = program("work", ".venv", "bin", "specfmt");
  assert.deepEqual(discover(around({ folders })), { kind: "found", command: first, from: "workspace" });
});

test("the environment of a folder that is not trusted is left alone", () => {
  program("work", ".venv", "bin", "specfmt");
  assert.deepEqual(discover(around({ trusted: false })), { kind: "missing", asked: "" });
  const command = program("bin", "specfmt");
  assert.deepEqual(discover(around({ trusted: false })), { kind: "found", command, from: "path" });
});

test("the setting comes before everything", () => {
  program("bin", "specfmt");
  program("work", ".venv", "bin", "specfmt");
  const command = program("mine", "specfmt");
  assert.deepEqual(discover(around({ setting: ` ${command} ` })), {
    kind: "found",
    command,
    from: "setting",
  });
});

test("a setting may be a name, a path from the first folder, or have places to fill in", () => {
  const uv = program("bin", "uv");
  const inside = program("work", "tools", "specfmt");
  const home = program("home", "specfmt");
  const found = (setting: string) => {
    const all = { PATH: path.join(root, "bin"), TOOLS: path.join(root, "work", "tools") };
    const answer = discover(around({ setting, environment: all }));
    return answer.kind === "found" ? answer.command : answer;
  };
  assert.equal(found("uv"), uv);
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: users write these
  assert.equal(found("tools/specfmt"), inside);
  assert.equal(found("${workspaceFolder}/tools/specfmt"), inside);
  assert.equal(found("${env:TOOLS}/specfmt"), inside);
  assert.equal(found("~/specfmt"), home);
  assert.equal(found("${userHome}/specfmt"), home);
  assert.equal(expand("${unknown}/~/x", around()), "${unknown}/~/x");
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: users write these
});

test("what the setting names and does not exist is missing, whatever else is there", () => {
  program("bin", "specfmt");
  assert.deepEqual(discover(around({ setting: "/no/specfmt" })), { kind: "missing", asked: "/no/specfmt" });
  assert.deepEqual(discover(around({ setting: "specfmt-next" })), { kind: "missing", asked: "specfmt-next" });
});

test("neither a folder nor a file that cannot be run is a program", () => {
  mkdirSync(path.join(root, "bin", "specfmt"), { recursive: true });
  assert.deepEqual(discover(around()), { kind: "missing", asked: "" });
  chmodSync(program("plain", "specfmt"), 0o644);
  const environment = { PATH: path.join(root, "plain") };
  assert.deepEqual(discover(around({ environment })), { kind: "missing", asked: "" });
});

test("relative parts of the PATH are passed over", () => {
  program("bin", "specfmt");
  const environment = { PATH: `:.:${path.relative(process.cwd(), path.join(root, "bin"))}` };
  assert.deepEqual(discover(around({ environment })), { kind: "missing", asked: "" });
});

test("on Windows it is an exe, and Path may be written in any way", () => {
  const command = program("bin", "specfmt.exe");
  const environment = { Path: `relative;${path.join(root, "bin")}` };
  const windows = around({ windows: true, environment });
  assert.deepEqual(discover(windows), { kind: "found", command, from: "path" });
  const own = program("work", ".venv", "Scripts", "specfmt.exe");
  assert.deepEqual(discover(windows), { kind: "found", command: own, from: "workspace" });
  const setting = own.slice(0, -".exe".length);
  assert.deepEqual(discover({ ...windows, setting }), { kind: "found", command: own, from: "setting" });
});
