// The commands of the palette. Each asks the server for one of its own commands and shows the answer.

import * as path from "node:path";
import * as vscode from "vscode";
import { showGraph } from "./graph";
import { type Pages, rulesAt, rulesIn } from "./pages";
import type { Server } from "./server";

/**
 * Command of the palette -> command of the server. The names differ because the client library registers those of the
 * server itself, as soon as one runs; ours are there before, to say that none does.
 */
export const COMMANDS = {
  "specfmt.fixFile": "specfmt.fixAll",
  "specfmt.fixFileUnsafe": "specfmt.fixAllUnsafe",
  "specfmt.checkFolders": "specfmt.checkWorkspace",
  "specfmt.explainRule": "specfmt.explain",
  "specfmt.showGraph": "specfmt.graph",
} as const;

type Command = (server: Server, name: string, pages: Pages) => Promise<void>;

const ACTIONS: Record<keyof typeof COMMANDS, Command> = {
  "specfmt.fixFile": fix,
  "specfmt.fixFileUnsafe": fix,
  "specfmt.checkFolders": check,
  "specfmt.explainRule": explain,
  "specfmt.showGraph": draw,
};

/** Register the commands that need a server. */
export function register(server: Server, pages: Pages): vscode.Disposable[] {
  return Object.entries(COMMANDS).map(([name, command]) =>
    vscode.commands.registerCommand(name, async () => {
      if (!server.offers(command)) {
        await refuse(server);
        return;
      }
      try {
        await ACTIONS[name as keyof typeof COMMANDS](server, command, pages);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(`specfmt: ${reason}`);
      }
    }),
  );
}

async function refuse(server: Server): Promise<void> {
  if (server.running) {
    void vscode.window.showWarningMessage("This version of specfmt cannot do that.");
    return;
  }
  const chosen = await vscode.window.showWarningMessage("specfmt does not run.", "Start", "Show Log");
  if (chosen !== undefined) {
    await vscode.commands.executeCommand(chosen === "Start" ? "specfmt.restart" : "specfmt.showLog");
  }
}

async function fix(server: Server, command: string): Promise<void> {
  const editor = openEditor();
  if (editor !== undefined) {
    await server.execute(command, server.address(editor.document.uri));
  }
}

async function check(server: Server, command: string): Promise<void> {
  await server.execute(command);
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}

async function explain(server: Server, command: string, pages: Pages): Promise<void> {
  const rule = await chooseRule();
  if (rule === undefined) {
    return;
  }
  const page = await server.execute(command, rule);
  if (typeof page === "string") {
    await pages.show(rule, page);
  } else {
    void vscode.window.showWarningMessage(`specfmt has no rule ${rule}.`);
  }
}

async function draw(server: Server, command: string, pages: Pages): Promise<void> {
  const editor = openEditor();
  if (editor === undefined) {
    return;
  }
  const { uri } = editor.document;
  // A template may hold several pipelines: the one at the cursor is meant.
  const { line, character } = editor.selection.active;
  const drawing = await server.execute(command, server.address(uri), { position: { line, character } });
  if (typeof drawing === "string" && drawing !== "") {
    await showGraph(drawing, path.posix.basename(uri.path), pages);
  } else {
    void vscode.window.showInformationMessage("This file is no pipeline.");
  }
}

function openEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    void vscode.window.showInformationMessage("Open a file first.");
  }
  return editor;
}

/** The rule at the cursor; where there are several, or none, the user says which. */
async function chooseRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const here = editor === undefined ? [] : rulesAt(editor.document, editor.selection.active);
  if (here.length === 1) {
    return here[0];
  }
  const known = here.length > 0 || editor === undefined ? here : rulesIn(editor.document);
  if (known.length > 0) {
    return vscode.window.showQuickPick(known, { placeHolder: "The rule to explain" });
  }
  const given = await vscode.window.showInputBox({
    prompt: "The rule to explain",
    placeHolder: "unknown-key",
  });
  return given?.trim() || undefined;
}
