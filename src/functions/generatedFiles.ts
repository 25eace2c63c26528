import { toHtml } from "./machine/html";
import { toMarkdown } from "./machine/markdown";
import { toMetadata } from "./machine/metadata";
import { definitions, subjects } from "./registry";

/** The files that are made from the definitions: what Excel reads, the reference, and its part of the help page. */
export function generatedFiles(): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: "assets/functions.json", text: `${JSON.stringify(toMetadata(definitions), null, 2)}\n` },
    { path: "docs/FUNCTIONS.md", text: toMarkdown(subjects) },
    { path: "assets/functions.html", text: toHtml(subjects) },
  ];
}
