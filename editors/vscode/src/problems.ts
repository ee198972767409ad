// What keeps the server from running, said once, with something to do about it.

import { execFile } from "node:child_process";
import * as vscode from "vscode";
import { isBefore, OLDEST } from "./version";

export type Problem =
  /** `asked` is the program that the setting names; empty where it names none. */
  | { readonly kind: "missing"; readonly asked: string }
  | { readonly kind: "outdated"; readonly command: string; readonly version: string }
  | { readonly kind: "broken"; readonly command: string; readonly reason: string };

const INSTALLATION = "https://github.com/specfmt/specfmt#install";

const INSTALL = "How to Install";
const SETTINGS = "Open Settings";
const LOG = "Show Log";
const RETRY = "Try Again";

/** The sentence that the user reads. */
export function sentence(problem: Problem): string {
  switch (problem.kind) {
    case "missing":
      return problem.asked === ""
        ? "specfmt is not installed: it is neither in the workspace's .venv nor on the PATH."
        : `specfmt cannot be started: the setting specfmt.path names ${problem.asked}, which is no program.`;
    case "outdated":
      return `specfmt ${problem.version} (${problem.command}) is too old for this extension, which needs ${OLDEST} or later.`;
    case "broken":
      return `specfmt (${problem.command}) does not work as a language server: ${problem.reason}`;
  }
}

/** Show a problem with its actions, and do what the user chooses. */
export async function show(problem: Problem, retry: () => unknown): Promise<void> {
  const remedies = {
    missing:
      problem.kind === "missing" && problem.asked !== "" ? [SETTINGS, RETRY] : [INSTALL, SETTINGS, RETRY],
    outdated: [INSTALL, SETTINGS],
    broken: [LOG, SETTINGS, RETRY],
  };
  const chosen = await vscode.window.showErrorMessage(sentence(problem), ...remedies[problem.kind]);
  switch (chosen) {
    case INSTALL:
      await vscode.env.openExternal(vscode.Uri.parse(INSTALLATION));
      break;
    case SETTINGS:
      await vscode.commands.executeCommand("workbench.action.openSettings", "specfmt.path");
      break;
    case LOG:
      await vscode.commands.executeCommand("specfmt.showLog");
      break;
    case RETRY:
      await retry();
      break;
  }
}

/** Why a program that was started did not serve: perhaps it comes from before there was a server. */
export async function diagnose(command: string, error: unknown): Promise<Problem> {
  const version = await versionOf(command);
  if (version !== undefined && isBefore(version, OLDEST)) {
    return { kind: "outdated", command, version };
  }
  return { kind: "broken", command, reason: error instanceof Error ? error.message : String(error) };
}

function versionOf(command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ["--version"], { timeout: 10_000, windowsHide: true }, (_error, output) => {
      resolve(/^specfmt (\S+)/.exec(output)?.[1]);
    });
  });
}
