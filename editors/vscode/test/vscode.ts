// A small VS Code for tests: what the extension and the client library use of it works, the rest of the API answers
// any call with a thing that can be disposed of. Importing this file makes it the module `vscode`.

import Module from "node:module";
import { URI } from "vscode-uri";

type Anything = Record<PropertyKey, unknown>;
type Listener = (event: unknown) => unknown;

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(startLine: Position | number, start: Position | number, endLine?: number, end?: number) {
    if (typeof startLine === "number") {
      this.start = new Position(startLine, Number(start));
      this.end = new Position(Number(endLine), Number(end));
    } else {
      this.start = startLine;
      this.end = start as Position;
    }
  }

  contains(place: Position): boolean {
    const after = (left: Position, right: Position) =>
      left.line > right.line || (left.line === right.line && left.character >= right.character);
    return after(place, this.start) && after(this.end, place);
  }
}

class Diagnostic {
  source?: string;
  code?: string | { value: string };

  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity?: number,
  ) {}
}

class EventEmitter {
  readonly #listeners = new Set<Listener>();
  readonly event = (listener: Listener, self?: unknown) => {
    const bound = self === undefined ? listener : listener.bind(self);
    this.#listeners.add(bound);
    return { dispose: () => this.#listeners.delete(bound) };
  };
  fire(event: unknown): void {
    for (const each of this.#listeners) {
      each(event);
    }
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
  cancel(): void {
    this.token.isCancellationRequested = true;
  }
  dispose(): void {}
}

class Disposable {
  static from(...all: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const each of all) {
        each.dispose();
      }
    });
  }
  constructor(readonly dispose: () => unknown) {}
}

class WorkspaceEdit {
  readonly changes: { uri: string; edits: TextEdit[] }[] = [];

  /** An edit may come with what says how it is to be shown. */
  set(uri: URI, edits: (TextEdit | [TextEdit, unknown])[]): void {
    const bare = edits.map((each) => (Array.isArray(each) ? each[0] : each));
    this.changes.push({ uri: uri.toString(), edits: bare });
  }
}

class CodeActionKind {
  static readonly Empty = new CodeActionKind("");
  static readonly QuickFix = new CodeActionKind("quickfix");
  static readonly Refactor = new CodeActionKind("refactor");
  static readonly Source = new CodeActionKind("source");

  constructor(readonly value: string) {}

  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === "" ? part : `${this.value}.${part}`);
  }
}

export class TextEdit {
  constructor(
    readonly range: Range,
    readonly newText: string,
  ) {}
}

/** A text that is open. */
export function document(uri: URI, text: string, languageId = "yaml") {
  return {
    uri,
    languageId,
    version: 1,
    isDirty: false,
    fileName: uri.fsPath,
    getText: () => text,
    lineAt: (line: number) => ({ text: text.split("\n")[line] ?? "" }),
  };
}

/** What the user of this VS Code did and saw. */
export class Desk {
  settings: Record<string, unknown> = {};
  /** What the user answers to a question or a message; asked with all that was shown. */
  answer: (shown: string[]) => string | undefined = () => undefined;
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  readonly executed: [string, ...unknown[]][] = [];
  readonly edits: WorkspaceEdit[] = [];
  readonly panels: { title: string; webview: { html: string } }[] = [];
  readonly commands = new Map<string, (...args: unknown[]) => unknown>();
  readonly contents = new Map<string, { provideTextDocumentContent(uri: URI): string }>();
  readonly diagnostics = new Map<string, Diagnostic[]>();
  readonly configurationChanged = new EventEmitter();
  readonly trustGranted = new EventEmitter();
  readonly opened = new EventEmitter();

  /** Show a document in the editor, with the cursor at a place. */
  open(text: ReturnType<typeof document>, line = 0, character = 0): void {
    vscode.workspace.textDocuments.push(text);
    const editor = { document: text, selection: { active: new Position(line, character) } };
    vscode.window.activeTextEditor = editor;
    vscode.window.visibleTextEditors = [editor];
    this.opened.fire(text);
  }

  /** Close all documents and forget what was seen. */
  clear(): void {
    vscode.workspace.textDocuments.length = 0;
    vscode.workspace.workspaceFolders = [];
    vscode.workspace.isTrusted = true;
    vscode.window.activeTextEditor = undefined;
    this.settings = {};
    this.answer = () => undefined;
    for (const each of [this.messages, this.logged, this.executed, this.edits, this.panels]) {
      each.length = 0;
    }
    this.diagnostics.clear();
  }

  /** Choose a command. */
  async run(command: string, ...args: unknown[]): Promise<unknown> {
    const found = this.commands.get(command);
    if (found === undefined) {
      throw new Error(`command '${command}' not found`);
    }
    return found(...args);
  }

  /** Change a setting, as in the editor of settings. */
  set(name: string, value: unknown): void {
    this.settings[name] = value;
    this.configurationChanged.fire({
      affectsConfiguration: (section: string) => name === section || name.startsWith(`${section}.`),
    });
  }
}

export const desk = new Desk();

/** The settings under a section as the object that VS Code makes of them. */
function configuration(section?: string) {
  const tree: Anything = {};
  for (const [name, value] of Object.entries(desk.settings)) {
    const parts = name.split(".");
    const last = parts.pop() ?? "";
    let place = tree;
    for (const part of parts) {
      place[part] ??= {};
      place = place[part] as Anything;
    }
    place[last] = value;
  }
  const at = (from: unknown, path: string) =>
    path.split(".").reduce((place, part) => (place as Anything | undefined)?.[part], from);
  const root = (section === undefined ? tree : at(tree, section)) as Anything | undefined;
  return {
    ...root,
    get: (name: string, otherwise?: unknown) => at(root, name) ?? otherwise,
    has: (name: string) => at(root, name) !== undefined,
  };
}

async function say(message: string, ...actions: unknown[]): Promise<string | undefined> {
  desk.messages.push(message);
  return desk.answer(actions.map(String));
}

function diagnosticCollection() {
  return {
    set: (uri: URI, found: Diagnostic[]) => desk.diagnostics.set(uri.toString(), found),
    delete: (uri: URI) => desk.diagnostics.delete(uri.toString()),
    has: (uri: URI) => desk.diagnostics.has(uri.toString()),
    get: (uri: URI) => desk.diagnostics.get(uri.toString()),
    clear: () => desk.diagnostics.clear(),
    dispose: () => desk.diagnostics.clear(),
  };
}

const log = (level: string) => (text: string) => desk.logged.push(`${level}: ${text}`);
const nothing = () => ({ dispose() {} });
/** A class that can be extended, called and asked for members. */
const anyClass = (): unknown =>
  new Proxy(class {}, {
    get: (target, name) => (name in target || typeof name === "symbol" ? Reflect.get(target, name) : name),
  });

function lenient<T extends object>(known: T, unknown: (name: string) => unknown): T {
  const made = new Map<PropertyKey, unknown>();
  return new Proxy(known, {
    get(target, name) {
      if (name in target || typeof name === "symbol") {
        return Reflect.get(target, name);
      }
      if (!made.has(name)) {
        made.set(name, unknown(name));
      }
      return made.get(name);
    },
  });
}

const workspace = lenient(
  {
    textDocuments: [] as ReturnType<typeof document>[],
    notebookDocuments: [],
    workspaceFolders: [] as { uri: URI; name: string; index: number }[],
    isTrusted: true,
    getConfiguration: configuration,
    onDidChangeConfiguration: desk.configurationChanged.event,
    onDidGrantWorkspaceTrust: desk.trustGranted.event,
    onDidOpenTextDocument: desk.opened.event,
    registerTextDocumentContentProvider: (
      scheme: string,
      provider: { provideTextDocumentContent(uri: URI): string },
    ) => {
      desk.contents.set(scheme, provider);
      return { dispose: () => desk.contents.delete(scheme) };
    },
    applyEdit: async (edit: WorkspaceEdit) => {
      desk.edits.push(edit);
      return true;
    },
    createFileSystemWatcher: () => ({
      onDidCreate: nothing,
      onDidChange: nothing,
      onDidDelete: nothing,
      dispose() {},
    }),
  },
  () => nothing,
);

const window = lenient(
  {
    activeTextEditor: undefined as unknown,
    visibleTextEditors: [] as unknown[],
    tabGroups: { all: [], onDidChangeTabs: nothing, onDidChangeTabGroups: nothing },
    createOutputChannel: () => ({
      logLevel: 3,
      onDidChangeLogLevel: nothing,
      trace: log("trace"),
      debug: log("debug"),
      info: log("info"),
      warn: log("warn"),
      error: log("error"),
      append: log("text"),
      appendLine: log("text"),
      show: () => desk.executed.push(["log.show"]),
      dispose() {},
    }),
    createWebviewPanel: (_type: string, title: string) => {
      const panel = { title, webview: { html: "" } };
      desk.panels.push(panel);
      return panel;
    },
    showErrorMessage: say,
    showWarningMessage: say,
    showInformationMessage: say,
    showQuickPick: async (items: string[]) => desk.answer(items),
    showInputBox: async () => desk.answer([]),
    withProgress: async (_options: unknown, task: (...args: unknown[]) => unknown) =>
      task({ report() {} }, new CancellationTokenSource().token),
  },
  () => nothing,
);

const commands = {
  registerCommand: (name: string, handler: (...args: unknown[]) => unknown, self?: unknown) => {
    if (desk.commands.has(name)) {
      throw new Error(`command '${name}' already exists`);
    }
    desk.commands.set(name, handler.bind(self));
    return { dispose: () => desk.commands.delete(name) };
  },
  executeCommand: async (name: string, ...args: unknown[]) => {
    desk.executed.push([name, ...args]);
    return desk.commands.get(name)?.(...args);
  },
};

const languages = lenient(
  {
    match: (selector: unknown, text: ReturnType<typeof document>) =>
      [selector].flat().some((each) => (each as Anything | undefined)?.language === text.languageId) ? 10 : 0,
    createDiagnosticCollection: diagnosticCollection,
    getDiagnostics: (uri: URI) => desk.diagnostics.get(uri.toString()) ?? [],
  },
  () => nothing,
);

export const vscode = lenient(
  {
    version: "1.91.0",
    Uri: URI,
    Position,
    Range,
    Diagnostic,
    EventEmitter,
    CancellationTokenSource,
    CancellationError: class extends Error {},
    Disposable,
    WorkspaceEdit,
    TextEdit,
    CodeActionKind,
    LogLevel: { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 },
    ViewColumn: { Beside: -2 },
    env: {
      language: "en",
      appName: "Test",
      openExternal: async (uri: URI) => desk.executed.push(["open", uri.toString()]),
    },
    workspace,
    window,
    commands,
    languages,
  },
  anyClass,
);

const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === "vscode" ? vscode : load.call(Module, request, ...rest));
