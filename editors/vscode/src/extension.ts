// The door: VS Code calls `activate` when a text or a workspace of interest is opened, and `deactivate` at the end.

import * as vscode from "vscode";
import { COMMANDS, register } from "./commands";
import { Pages, SCHEME } from "./pages";
import { show } from "./problems";
import { Server } from "./server";
import { STARTING } from "./settings";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("specfmt", { log: true });
  const pages = new Pages();
  const one = new Server(log, (problem) => {
    log.error(JSON.stringify(problem));
    void show(problem, start);
  });
  server = one;

  async function start(): Promise<void> {
    await one.restart();
    await tellAbilities(one);
  }

  context.subscriptions.push(
    log,
    one,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages),
    vscode.commands.registerCommand("specfmt.restart", start),
    vscode.commands.registerCommand("specfmt.showLog", () => log.show()),
    ...register(one, pages),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (STARTING.some((name) => event.affectsConfiguration(name))) {
        void start();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void start()),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** The palette offers the picture where the server can draw it. */
async function tellAbilities(one: Server): Promise<void> {
  const graph = one.offers(COMMANDS["specfmt.showGraph"]);
  await vscode.commands.executeCommand("setContext", "specfmt.offersGraph", graph);
}
