import type { AnyFlow, FlowInput, Setting } from "../../src/flows/define";
import type { Report, ReportSheet } from "../../src/flows/report";
import { salesSettings } from "../../src/flows/sales/salesSettings";

/** One guided analysis and what it writes for its own sample. */
export interface Described {
  readonly flow: AnyFlow;
  readonly report: Report;
}

const GROUPS: Readonly<Record<AnyFlow["group"], string>> = {
  prepare: "Prepare",
  segment: "Segment",
  plan: "Plan",
  source: "Source",
  deliver: "Deliver",
  measure: "Measure",
  money: "Money",
  protect: "Protect",
  together: "Work together",
  govern: "Govern",
};

/** The page on all guided analyses: what each needs, decides and writes. */
export function analysesMarkdown(described: readonly Described[]): string {
  const groups = Object.entries(GROUPS)
    .map(([group, title]) => ({ title, members: described.filter(({ flow }) => flow.group === group) }))
    .filter(({ members }) => members.length > 0);
  return [
    "# Guided analyses",
    "",
    "What each analysis of the pane needs, decides and writes. This page is made from the analyses themselves by",
    "`npm run generate`; the same texts stand in the pane. On the command line: `npm run seg -- run <id> <workbook>`.",
    ...groups.flatMap(({ title, members }) => ["", `## ${title}`, ...members.flatMap(section)]),
    "",
    "## How sales are read",
    "",
    "The same in every analysis that takes sales or demand.",
    "",
    ...settingRows(salesSettings),
    "",
  ].join("\n");
}

function section({ flow, report }: Described): string[] {
  const functions = flow.functions.map((name) => `\`SEG.${name}\``).join(", ");
  return [
    "",
    `### ${flow.title}`,
    "",
    flow.summary,
    "",
    `- **Id**: \`${flow.id}\``,
    `- **Serves**: ${flow.capabilities.join(", ")}`,
    ...(functions ? [`- **The same numbers in a cell**: ${functions}`] : []),
    "",
    "**Data**",
    "",
    ...flow.inputs.flatMap(inputLines),
    "",
    "**Settings**",
    "",
    ...settingRows(flow.settings.filter(({ id }) => !ofSales.has(id))),
    "",
    ...(flow.settings.some(({ id }) => ofSales.has(id)) ? ["And [how sales are read](#how-sales-are-read).", ""] : []),
    "**Sheets**",
    "",
    ...report.sheets.map(sheetLine),
  ];
}

const ofSales: ReadonlySet<string> = new Set(salesSettings.map(({ id }) => id));

function settingRows(settings: readonly Setting[]): string[] {
  return [
    "| setting | default | why |",
    "| --- | --- | --- |",
    ...settings.map((setting) => `| ${row([setting.label, initialOf(setting), setting.reason])} |`),
  ];
}

function inputLines({ label, help, optional, forms }: FlowInput): string[] {
  return [
    `- **${label}**${optional ? " (optional)" : ""}: ${help}`,
    ...forms.map((form) => {
      const named = (required: boolean): string =>
        form.roles
          .filter((role) => role.required === required)
          .map((role) => role.label)
          .join(", ");
      const optionalRoles = named(false);
      return `  - ${form.label}: ${named(true)}${optionalRoles ? `; if known ${optionalRoles}` : ""}.`;
    }),
  ];
}

function sheetLine({ name, title, parts }: ReportSheet): string {
  const tables = parts.flatMap((part) => (part.kind === "table" ? [part] : []));
  const widest = tables.reduce<(typeof tables)[number] | undefined>(
    (most, table) => (table.columns.length > (most?.columns.length ?? 0) ? table : most),
    undefined,
  );
  const headings = widest?.columns.map(({ heading }) => heading) ?? [];
  const shown = headings.length > SHOWN ? [...headings.slice(0, SHOWN), "…"] : headings;
  const charts = parts.filter(({ kind }) => kind === "chart").length;
  const drawn = charts > 0 ? ` With ${String(charts)} ${charts === 1 ? "chart" : "charts"}.` : "";
  return `- **${name}**: ${title}${shown.length > 0 ? ` (${shown.join(", ")})` : ""}.${drawn}`;
}

/** Headings named of a table: enough to see what stands in it. */
const SHOWN = 14;

function initialOf(setting: Setting): string {
  switch (setting.control) {
    case "choice":
      return setting.options.find(({ value }) => value === setting.initial)?.label ?? setting.initial;
    case "flag":
      return setting.initial ? "yes" : "no";
    case "share":
      return `${String(Math.round(setting.initial * 1000) / 10)} %`;
    case "number":
      return `${String(setting.initial)}${setting.unit ? ` ${setting.unit}` : ""}`;
    case "text":
      return setting.initial || "none";
    case "object":
      return "chosen by the analysis";
    case "weights":
      return "all alike";
    case "cuts":
    case "texts":
      return setting.initial.join(", ") || "none";
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ");
}
