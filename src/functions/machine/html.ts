import type { Definition } from "./define";
import { type FunctionHelp, toHelp } from "./help";
import { shown } from "./shown";

interface Group {
  readonly title: string;
  readonly definitions: readonly Definition[];
}

/** The functions as part of a help page: Excel's "More help on this function" leads to the anchor of its name. */
export function toHtml(groups: readonly Group[]): string {
  const parts = groups.map(({ title, definitions }) =>
    [
      `<h3>${escape(title)}</h3>`,
      ...definitions.map((definition) => section(definition.name, toHelp(definition))),
    ].join("\n"),
  );
  return `<h2>Functions</h2>\n${parts.join("\n")}\n`;
}

function section(id: string, help: FunctionHelp): string {
  const parameters = help.arguments.map(
    ({ name, help: meaning, unit, optional, defaultText }) =>
      `<dt><code>${escape(name)}</code></dt><dd>${escape(
        [meaning, unit && `in ${unit}`, optional ? `optional${defaultText ? `, otherwise ${defaultText}` : ""}` : ""]
          .filter(Boolean)
          .join("; "),
      )}</dd>`,
  );
  const examples = help.examples.map(
    ({ formula, gives, note }) =>
      `<li><code>${escape(formula)}</code> gives ${escape(shown(gives))}${note === undefined ? "" : `. ${escape(note)}`}</li>`,
  );
  return [
    `<section id="${id}">`,
    `<h4>${escape(help.name)}</h4>`,
    `<p>${escape(help.summary)}</p>`,
    `<p><code>=${escape(help.signature)}</code></p>`,
    `<dl>${parameters.join("")}</dl>`,
    `<p>Result: ${escape(help.result)}.</p>`,
    `<ul>${examples.join("")}</ul>`,
    `<p>Formula: ${escape(help.formula)}. Source: ${escape(help.source)}.</p>`,
    "</section>",
  ].join("\n");
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
