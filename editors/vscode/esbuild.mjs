// Makes dist/extension.js, one file with everything in it, and the licences of what is in it; with --tests also the
// tests, into out/.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(dirname(fileURLToPath(import.meta.url)));

const shared = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  logLevel: "warning",
};

rmSync("dist", { recursive: true, force: true });
const made = await build({
  ...shared,
  entryPoints: ["src/extension.ts"],
  outdir: "dist",
  minify: true,
  legalComments: "none",
  metafile: true,
});
writeFileSync("dist/licenses.txt", licenses(Object.keys(made.metafile.inputs)));
copyFileSync("../../LICENSE", "LICENSE");

if (process.argv.includes("--tests")) {
  rmSync("out", { recursive: true, force: true });
  const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));
  await build({
    ...shared,
    entryPoints: tests.map((name) => `test/${name}`),
    outdir: "out",
    sourcemap: "inline",
  });
}

/** The licences of the packages that files belong to. Fails for a package that has none. */
function licenses(files) {
  const packages = new Set(files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]));
  packages.delete(undefined);
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const license = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      if (license === undefined) {
        throw new Error(`${folder} has no licence`);
      }
      return `${name} ${version}\n\n${readFileSync(join(folder, license), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
