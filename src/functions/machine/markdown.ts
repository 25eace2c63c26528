import type { Definition } from "./define";
import { type FunctionHelp, toHelp } from "./help";
import { shown } from "./shown";

/** The function reference: one section per definition. */
export function toMarkdown(
  groups: readonly { readonly title: string; readonly definitions: readonly Definition[] }[],
): string {
  const contents = groups.map(
    ({ title, definitions }) =>
      `- ${title}: ${definitions.map(({ name }) => `[${name}](#${anchor(name)})`).join(" · ")}`,
  );
  const parts = groups.map(({ title, definitions }) =>
    [`## ${title}`, ...definitions.map((d) => section(toHelp(d)))].join("\n\n"),
  );
  return [INTRODUCTION, contents.join("\n"), ...parts].join("\n\n") + "\n";
}

const INTRODUCTION = `# SEG functions

This page is generated from the definitions in src/functions by \`npm run generate\`; do not edit it.

Formulas are written with English separators: put \`;\` for \`,\` where your Excel does. What holds for all of them:

- An argument takes a single value, a range or an array. Items run down, periods run across. Where the history of one item is
  asked for, a single row or a single column is that item.
- Arguments marked *per item* take ranges where a function looks at one item at a time: single values are repeated, ranges must be
  equally long, and the result spills in the shape of the range. One formula serves a whole column.
- Arguments marked *one or per item* belong to functions that look at all items together: a single value there stands for
  every item.
- Shares, rates and service levels are between 0 and 1: write 0.95, not 95.
- A blank cell reads as 0 (as a text: as nothing). Write missing data as \`""\` or \`#N/A\`. In a demand history, missing cells before
  the first and after the last number are outside the item's life; inside they are not observed. A row whose key is blank or whose
  data are all missing gives \`""\`.
- Text that spells a plain number (\`"12"\`, \`"1.5"\`) counts as that number. Dates count as Excel's serial numbers.
- A call that is wrong as a whole gives \`#VALUE!\` with a message; a row that cannot be answered gives \`#N/A\` with a message in that
  row alone; \`#NUM!\` means that no solution exists. Hover over the cell's warning sign to read the message.
- Words that choose a method are matched without regard to case.
- Tables have a heading row unless the last argument, \`headers\`, is FALSE.
- Equal values get equal classes, whatever the order of the rows.`;

/** As GitHub makes the anchor of a heading. */
function anchor(name: string): string {
  return `seg${name.toLowerCase().replaceAll(".", "")}`;
}

function section(help: FunctionHelp): string {
  const rows = help.arguments.map(argumentRow);
  const table =
    rows.length === 0
      ? []
      : [["| argument | meaning | takes | unit | default |", "| --- | --- | --- | --- | --- |", ...rows].join("\n")];
  const examples = help.examples.map(
    (e) =>
      `- \`${e.formula}\` ${e.part ? "starts with" : "gives"} \`${shown(e.gives)}\`${e.note === undefined ? "" : `. ${e.note}`}`,
  );
  return [
    `### ${help.name}`,
    help.summary,
    `\`=${help.signature}\``,
    ...table,
    `**Result**: ${help.result}.`,
    ["**Examples**", "", ...examples].join("\n"),
    `**Formula**: ${help.formula}`,
    `**Source**: ${help.source}`,
    ...(help.assumptions.length > 0
      ? [["**Assumptions**", "", ...help.assumptions.map((text) => `- ${text}`)].join("\n")]
      : []),
  ].join("\n\n");
}

type ArgumentHelp = FunctionHelp["arguments"][number];
function argumentRow({ name, help, type, shape, unit, optional, defaultText, choices }: ArgumentHelp): string {
  const list = choices?.map((choice) => `\`${choice.value}\` (${choice.help})`).join(", ");
  const meaning = list === undefined ? help : `${help}: ${list}`;
  const takes = type === "any" || type === shape ? shape : `${type}, ${shape}`;
  const standard = optional ? (defaultText ?? "may be left out") : "required";
  return `| ${[name, meaning, takes, unit ?? "", standard].map(cell).join(" | ")} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
