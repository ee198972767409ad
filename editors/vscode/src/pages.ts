// Pages of rules, shown as Markdown that belongs to no file.

import * as vscode from "vscode";

export const SCHEME = "specfmt-rule";

/** Holds the pages that were shown. */
export class Pages implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.path) ?? "";
  }

  /** Show a page beside the text. */
  async show(name: string, markdown: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md` });
    this.#texts.set(uri.path, markdown);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  }
}

/** The rules that are spoken of at a place: by findings there, else by an ignore comment on the line. */
export function rulesAt(document: vscode.TextDocument, position: vscode.Position): string[] {
  const here = findings(document).filter((each) => each.range.contains(position));
  const rules =
    here.length > 0 ? here.map(ruleOf) : ignored(document.lineAt(position.line).text, position.character);
  return [...new Set(rules)];
}

/** The rules that find something in a text. */
export function rulesIn(document: vscode.TextDocument): string[] {
  return [...new Set(findings(document).map(ruleOf))].sort();
}

function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((each) => each.source === "specfmt");
}

function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

/** The rule under the cursor in `# specfmt: ignore[one, two]`, else all that are named there. */
function ignored(line: string, character: number): string[] {
  const comment = /#\s*specfmt:\s*ignore(?:-file)?\[([^\]]*)\]/d.exec(line);
  const [start] = comment?.indices?.[1] ?? [];
  if (comment?.[1] === undefined || start === undefined) {
    return [];
  }
  const names = [...comment[1].matchAll(/[^\s,]+/g)];
  const under = names.filter(
    (each) => start + each.index <= character && character <= start + each.index + each[0].length,
  );
  return (under.length > 0 ? under : names).map((each) => each[0]);
}
