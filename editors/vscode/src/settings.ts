// The settings under `specfmt`: a few are for the extension, all others are passed on to the server as they are.

import { homedir } from "node:os";
import * as vscode from "vscode";
import type { Surroundings } from "./discovery";

export const SECTION = "specfmt";

/** Those that the server never sees: it warns of any that it does not know. */
const OWN = new Set(["path", "arguments", "trace"]);

/** Settings that say how the server is started, so it starts anew when they change. */
export const STARTING = [`${SECTION}.path`, `${SECTION}.arguments`];

/** The settings for the server, by their names under `specfmt`. */
export function forServer(): Record<string, unknown> {
  // What VS Code gives can only be read; a plain copy can be sent.
  const all: Record<string, unknown> = JSON.parse(JSON.stringify(vscode.workspace.getConfiguration(SECTION)));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !OWN.has(name)));
}

/** What the program is started with. */
export function serverArguments(): string[] {
  return vscode.workspace.getConfiguration(SECTION).get<string[]>("arguments", ["lsp"]);
}

/** Where a server is looked for at this moment. */
export function surroundings(): Surroundings {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return {
    setting: vscode.workspace.getConfiguration(SECTION).get<string>("path", ""),
    folders: folders.filter((each) => each.uri.scheme === "file").map((each) => each.uri.fsPath),
    trusted: vscode.workspace.isTrusted,
    home: homedir(),
    environment: process.env,
    windows: process.platform === "win32",
  };
}
