import type { CoveredClass, CoveredMember, State } from "./coverage";

/** Classes of which the workbench has nothing are only named, these with a reason. */
const reasons: Readonly<Record<string, string>> = {
  Functions: "worksheet functions called from code; formulas in cells do the same",
};

export interface Counts {
  readonly classes: number;
  readonly implemented: number;
  readonly kept: number;
  readonly refused: number;
  readonly absent: number;
}

export function counts(classes: readonly CoveredClass[]): Counts {
  const of = (state: State): number => classes.reduce((sum, { members }) => sum + inState(members, state).length, 0);
  return {
    classes: classes.length,
    implemented: of("implemented"),
    kept: of("kept"),
    refused: of("refused"),
    absent: of("absent"),
  };
}

/** docs/OFFICE-COVERAGE.md. */
export function coverageMarkdown(all: readonly CoveredClass[]): string {
  const known = all.filter(({ members }) => members.some(({ state }) => state === "implemented" || state === "kept"));
  const strange = all.filter((item) => !known.includes(item));
  const sum = counts(known);
  const rows = known.map(({ name, set, members }) => [
    name,
    set,
    ...(["implemented", "kept", "refused"] as const).map((state) => String(inState(members, state).length)),
  ]);
  return [
    "# What the workbench knows of Excel's API",
    "",
    "Made by `npm run generate` from the type declarations and the installed library; a test fails when it is stale.",
    "**Implemented** members have logic of their own. **Kept** ones give back what was set and do nothing else.",
    "**Refused** ones fail by name with `ApiNotImplementedInWorkbench`, so that no add-in takes silence for success.",
    "",
    `Of ${sum.classes} classes the workbench knows ${sum.implemented} members are implemented, ${sum.kept} kept and ` +
      `${sum.refused} refused. Another ${strange.length} classes are refused whole.`,
    "",
    ...table(["Class", "Since", "Implemented", "Kept", "Refused"], rows),
    "",
    ...listed("Kept", known, "kept"),
    ...listed("Refused", known, "refused"),
    ...settersRefused(known),
    "## Refused whole",
    "",
    ...strange.map(({ name }) => `- ${name}${reasons[name] === undefined ? "" : `: ${reasons[name]}`}`),
    "",
    ...absentMembers(all),
  ].join("\n");
}

function inState(members: readonly CoveredMember[], state: State): CoveredMember[] {
  return members.filter((member) => member.state === state);
}

function listed(title: string, classes: readonly CoveredClass[], state: State): string[] {
  const lines = classes.flatMap(({ name, members }) => line(name, inState(members, state)));
  return [`## ${title}`, "", ...lines, ""];
}

function settersRefused(classes: readonly CoveredClass[]): string[] {
  const lines = classes.flatMap(({ name, members }) =>
    line(
      name,
      members.filter(({ onlyRead }) => onlyRead),
    ),
  );
  return lines.length === 0 ? [] : ["## Can be read but not set", "", ...lines, ""];
}

function absentMembers(classes: readonly CoveredClass[]): string[] {
  const lines = classes.flatMap(({ name, members }) => line(name, inState(members, "absent")));
  const intro = "The type declarations name these, the installed library does not have them: they cannot be asked for.";
  return ["## Not in the installed library", "", intro, "", ...lines, ""];
}

function line(name: string, members: readonly CoveredMember[]): string[] {
  return members.length === 0 ? [] : [`- **${name}**: ${members.map((member) => member.name).join(", ")}`];
}

/** Padded as the formatter pads tables. */
function table(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const written = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [written(heading), written(widths.map((width) => "-".repeat(width))), ...rows.map(written)];
}
