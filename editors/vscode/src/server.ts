// The server's life: found, started, started anew, ended. One at a time, whatever is asked for meanwhile.

import type * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  ExecuteCommandRequest,
  LanguageClient,
  type LanguageClientOptions,
} from "vscode-languageclient/node";
import { discover } from "./discovery";
import { diagnose, type Problem } from "./problems";
import { forServer, SECTION, serverArguments, surroundings } from "./settings";
import { isBefore, OLDEST } from "./version";

/**
 * Texts that the server gets to see. It tells its files by their content and is silent about all others, so this is wide:
 * YAML under whatever language another extension gives it, and unsaved texts.
 */
export const SELECTOR = [
  { scheme: "file", language: "yaml" },
  { scheme: "file", language: "json" },
  { scheme: "file", language: "cloudformation" },
  { scheme: "file", pattern: "**/*.{yml,yaml}" },
  { scheme: "file", pattern: "**/*{buildspec,build-spec,appspec,app-spec}*.json" },
  { scheme: "untitled", language: "yaml" },
  { scheme: "untitled", language: "json" },
];

/** How often a server that ran is started again within three minutes. */
const RESTARTS = 4;

/** A client that leaves it to us to tell the user that it could not start. */
class Client extends LanguageClient {
  starting = true;

  override error(message: string, data?: unknown, showNotification?: boolean | "force"): void {
    super.error(message, data, this.starting ? false : showNotification);
  }
}

export class Server implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #report: (problem: Problem) => void;
  #client: Client | undefined;
  #turn: Promise<void> = Promise.resolve();

  /** `report` is told what keeps the server from running; it is not waited for. */
  constructor(log: vscode.LogOutputChannel, report: (problem: Problem) => void) {
    this.#log = log;
    this.#report = report;
  }

  /** Start the server, after ending the one that runs. Never fails: what goes wrong is reported. */
  restart(): Promise<void> {
    return this.#next(async () => {
      await this.#end();
      await this.#begin();
    });
  }

  /** End the server. */
  stop(): Promise<void> {
    return this.#next(() => this.#end());
  }

  dispose(): void {
    void this.stop();
  }

  /** Whether there is a server that can be asked. */
  get running(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** Whether the server has a command. */
  offers(command: string): boolean {
    const provider = this.#client?.initializeResult?.capabilities.executeCommandProvider;
    return this.running && (provider?.commands.includes(command) ?? false);
  }

  /** Let the server do a command. Rejects where it does not run or answers with an error. */
  async execute(command: string, ...args: unknown[]): Promise<unknown> {
    if (this.#client === undefined) {
      throw new Error("the server does not run");
    }
    return this.#client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
  }

  /** An address as the server knows it. */
  address(uri: vscode.Uri): string {
    return this.#client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(step).catch((error: unknown) => this.#log.error(String(error)));
    return this.#turn;
  }

  async #begin(): Promise<void> {
    const found = discover(surroundings());
    if (found.kind === "missing") {
      this.#report(found);
      return;
    }
    const args = serverArguments();
    this.#log.info(`starting ${[found.command, ...args].join(" ")} (from: ${found.from})`);
    const client = new Client(SECTION, "specfmt", { command: found.command, args }, this.#options());
    try {
      await client.start();
    } catch (error) {
      this.#report(await diagnose(found.command, error));
      return;
    }
    client.starting = false;
    this.#client = client;
    const version = client.initializeResult?.serverInfo?.version ?? "";
    this.#log.info(`specfmt ${version} runs`);
    if (isBefore(version, OLDEST)) {
      this.#report({ kind: "outdated", command: found.command, version });
    }
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A server that crashed cannot say goodbye.
      this.#log.warn(String(error));
    }
  }

  #options(): LanguageClientOptions {
    let usual: ErrorHandler | undefined;
    const running = () => {
      usual ??= this.#client?.createDefaultErrorHandler(RESTARTS);
      return usual;
    };
    return {
      documentSelector: SELECTOR,
      outputChannel: this.#log,
      initializationOptions: forServer,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (error, message, count) =>
          running()?.error(error, message, count) ?? { action: ErrorAction.Shutdown, handled: true },
        // One that ends before it ever ran would do so again.
        closed: () => running()?.closed() ?? { action: CloseAction.DoNotRestart, handled: true },
      },
      middleware: {
        workspace: {
          configuration: async (params, token, next) => {
            const answers = await next(params, token);
            return Array.isArray(answers)
              ? answers.map((each, nth) => (params.items[nth]?.section === SECTION ? forServer() : each))
              : answers;
          },
        },
      },
    };
  }
}
