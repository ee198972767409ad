// Where the server is: what the setting says, else the virtual environment of a workspace folder, else the PATH.

import { accessSync, constants, statSync } from "node:fs";
import * as path from "node:path";

/** What is known of the place where a server is looked for. Paths are absolute. */
export interface Surroundings {
  /** The setting `specfmt.path`; empty where there is none. */
  readonly setting: string;
  readonly folders: readonly string[];
  /** Whether the user trusts the folders: programs that lie in them are started only then. */
  readonly trusted: boolean;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly windows: boolean;
}

export type Discovery =
  | { readonly kind: "found"; readonly command: string; readonly from: "setting" | "workspace" | "path" }
  /** `asked` is the program that the setting names; empty where it names none. */
  | { readonly kind: "missing"; readonly asked: string };

const ENVIRONMENTS = [".venv", "venv"];

/** Find the program that serves. */
export function discover(around: Surroundings): Discovery {
  const setting = expand(around.setting.trim(), around);
  if (setting !== "") {
    const command = named(setting, around);
    return command === undefined
      ? { kind: "missing", asked: setting }
      : { kind: "found", command, from: "setting" };
  }
  const own = around.trusted ? inFolders(around) : undefined;
  if (own !== undefined) {
    return { kind: "found", command: own, from: "workspace" };
  }
  const command = onPath("specfmt", around);
  return command === undefined ? { kind: "missing", asked: "" } : { kind: "found", command, from: "path" };
}

/** Fill in `~`, `${workspaceFolder}`, `${userHome}` and `${env:NAME}`; an unknown name stays as it is. */
export function expand(text: string, around: Surroundings): string {
  const filled = text.replace(/\$\{(env:)?([^}]*)\}/g, (whole, env: string | undefined, name: string) => {
    if (env !== undefined) {
      return around.environment[name] ?? "";
    }
    const known: Record<string, string | undefined> = {
      workspaceFolder: around.folders[0],
      userHome: around.home,
    };
    return known[name] ?? whole;
  });
  return /^~(?=$|[/\\])/.test(filled) ? around.home + filled.slice(1) : filled;
}

function named(setting: string, around: Surroundings): string | undefined {
  if (!/[/\\]/.test(setting)) {
    return onPath(setting, around);
  }
  const file = path.isAbsolute(setting) ? setting : path.resolve(around.folders[0] ?? around.home, setting);
  return firstProgram([file, `${file}.exe`].slice(0, around.windows ? 2 : 1), around);
}

function inFolders(around: Surroundings): string | undefined {
  const place = around.windows ? path.join("Scripts", "specfmt.exe") : path.join("bin", "specfmt");
  return firstProgram(
    around.folders.flatMap((folder) => ENVIRONMENTS.map((name) => path.join(folder, name, place))),
    around,
  );
}

function onPath(name: string, around: Surroundings): string | undefined {
  // A shell script such as `specfmt.cmd` cannot be started without a shell; installers make an `.exe`.
  const file = around.windows && !name.toLowerCase().endsWith(".exe") ? `${name}.exe` : name;
  const variable = around.windows
    ? Object.keys(around.environment).find((each) => each.toUpperCase() === "PATH")
    : "PATH";
  const value = (variable === undefined ? undefined : around.environment[variable]) ?? "";
  // A relative folder would be one of the workspace, which nobody may have looked at.
  const folders = value.split(around.windows ? ";" : ":").filter((folder) => path.isAbsolute(folder));
  return firstProgram(
    folders.map((folder) => path.join(folder, file)),
    around,
  );
}

function firstProgram(files: readonly string[], around: Surroundings): string | undefined {
  return files.find((file) => isProgram(file, around.windows));
}

function isProgram(file: string, windows: boolean): boolean {
  try {
    if (!statSync(file).isFile()) {
      return false;
    }
    accessSync(file, windows ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
