// The picture of a pipeline.

import * as vscode from "vscode";
import type { Pages } from "./pages";

/** Show what the server drew: SVG as a picture, anything else as a Mermaid diagram. */
export async function showGraph(drawing: string, title: string, pages: Pages): Promise<void> {
  if (!/^\s*<(?:\?xml|svg)/.test(drawing)) {
    await pages.show(`${title} graph`, `# ${title}\n\n\`\`\`mermaid\n${drawing.trim()}\n\`\`\`\n`);
    return;
  }
  const panel = vscode.window.createWebviewPanel("specfmt.graph", title, vscode.ViewColumn.Beside);
  panel.webview.html = pictureOf(drawing);
}

/** A page that shows SVG as an image, in which nothing can run and from which nothing can be loaded. */
export function pictureOf(svg: string): string {
  const data = Buffer.from(svg, "utf8").toString("base64");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<style>body { background: white; margin: 0; padding: 1em } img { max-width: 100% }</style>
</head>
<body><img alt="The stages and actions of the pipeline" src="data:image/svg+xml;base64,${data}"></body>
</html>`;
}
