// The real server, which the tests start: SPECFMT names the program, else it is the one of the project's environment.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

/** The program `specfmt`. */
export const PROGRAM = process.env.SPECFMT ?? path.resolve(__dirname, "../../../.venv/bin/specfmt");

export const BAD = "version: 0.2\nphases:\n  build:\n    comands: [make]\n";
export const GOOD = "version: 0.2\nphases:\n  build:\n    commands: [make]\n";
export const PIPELINE = `\
pipeline:
  name: shop
  roleArn: arn:aws:iam::123456789012:role/shop
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: shop, BranchName: main}
          outputArtifacts: [{name: Sources}]
    - name: Release
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop, Extract: "true"}
          inputArtifacts: [{name: Sources}]
`;

process.setMaxListeners(0);

/** A folder of its own with these files, which is gone when the tests are done. */
export function folder(files: Record<string, string> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), "specfmt-"));
  process.on("exit", () => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

/** Wait until a condition gives something; fails after a while. */
export async function until<T>(condition: () => T | undefined | false | null): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = condition();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`this never came true: ${condition}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
