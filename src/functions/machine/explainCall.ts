import { gather, isLifted } from "./call";
import { type Definition, HEADERS } from "./define";
import { CallFault } from "./fault";
import { planItems, readItem } from "./itemPlan";
import { tidy } from "./kind";
import { type ReadCall, readCall } from "./readCall";
import type { ResultCell } from "./result";
import { contextFor } from "./writeCells";

export type ExplainedRow = readonly [step: string, what: string, value: ResultCell];
type Input = Readonly<Record<string, unknown>>;

/** How a function comes to its result for these cells: formula, numbers, steps, source, assumptions, warnings. */
export function explainCall(definition: Definition, cells: readonly unknown[]): readonly ExplainedRow[] {
  const read = readCall(definition, cells);
  const { input, used, notes } = isLifted(definition) ? firstItem(read) : allItems(definition, read);
  const value = definition.run(input, contextFor(used));
  const { explain } = definition;
  const steps = explain.steps(input, value).map(([what, cell], i): ExplainedRow => [`step ${i + 1}`, what, cell]);
  return [
    ["function", `SEG.${definition.name}`, definition.summary],
    ...argumentRows(definition, input),
    ...formulaRows(explain.formula, input),
    ...steps,
    ...resultRows(definition, value),
    ["source", "", explain.source],
    ...explain.assumptions.map((text): ExplainedRow => ["assumption", "", text]),
    ...[...notes, ...(explain.warnings?.(input, value) ?? [])].map((text): ExplainedRow => ["warning", "", text]),
  ];
}

interface Chosen {
  readonly input: Input;
  readonly used: readonly number[];
  readonly notes: readonly string[];
}

/** A lifted call is explained by its first item that has data. */
function firstItem(read: ReadCall): Chosen {
  const plan = planItems(read.readers, true);
  for (let index = 0; index < plan.count; index++) {
    const item = readItem(read.readers, index);
    if ("fault" in item) throw new CallFault("#VALUE!", item.fault.message);
    if (!("values" in item)) continue;
    const notes = plan.count > 1 ? [`${plan.count} items were given; this explains ${plan.place(index)}.`] : [];
    return { input: { ...read.whole, ...item.values }, used: [index], notes };
  }
  throw new CallFault("#N/A", `${read.readers[0]?.name ?? "The call"} holds no data: there is nothing to explain`);
}

function allItems(definition: Definition, read: ReadCall): Chosen {
  const plan = planItems(read.readers, false);
  const { input, used } = gather(definition, read, plan);
  if (used.length === 0) throw new CallFault("#N/A", "No row holds data: there is nothing to explain");
  const left = plan.count - used.length;
  const notes = left > 0 ? [`${left} of ${plan.count} rows hold no usable data and take no part.`] : [];
  return { input, used, notes };
}

/** What was given, and what holds for what was left out. */
function argumentRows({ args }: Definition, input: Input): readonly ExplainedRow[] {
  return args.flatMap(({ name, argument }): readonly ExplainedRow[] => {
    if (Object.hasOwn(input, name)) return [["argument", name, brief(input[name])]];
    if (!argument.optional || name === HEADERS) return [];
    const { defaultText } = argument;
    return [["argument", name, defaultText === undefined ? "left out" : `left out: ${defaultText}`]];
  });
}

function formulaRows(formula: string, input: Input): readonly ExplainedRow[] {
  const numbers = substitute(formula, input);
  const words: ExplainedRow = ["formula", "in words", formula];
  return numbers === formula ? [words] : [words, ["formula", "with numbers", numbers]];
}

/** One value as it is; many values by their number and range. */
function brief(value: unknown): ResultCell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (!Array.isArray(value)) return "table";
  const flat = value.flat() as unknown[];
  if (flat.length <= 6 && !flat.some((part) => typeof part === "object")) return flat.map(show).join("; ");
  const numbers = flat.filter((part) => typeof part === "number");
  if (numbers.length === 0) return `${flat.length} values`;
  const low = numbers.reduce((a, b) => Math.min(a, b));
  const high = numbers.reduce((a, b) => Math.max(a, b));
  const rows = Array.isArray(value[0]) ? `${value.length} rows, ` : "";
  return `${rows}${numbers.length} numbers from ${tidy(low)} to ${tidy(high)}`;
}

function substitute(formula: string, input: Input): string {
  return formula.replace(/[A-Za-z][A-Za-z0-9]*/g, (word) => {
    const value = Object.hasOwn(input, word) ? input[word] : undefined;
    return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? show(value) : word;
  });
}

function show(value: unknown): string {
  if (typeof value === "number") return value < 0 ? `(${tidy(value)})` : tidy(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? value : "missing";
}

/** A single cell; for many cells how often each text occurs, or the range of the numbers. */
function resultRows(definition: Definition, value: unknown): readonly ExplainedRow[] {
  const { result } = definition;
  const rows = result.rows(value);
  const headings = result.headings?.(value);
  if (rows.length === 1 && headings) return headings.map((heading, i) => ["result", heading, rows[0]?.[i] ?? ""]);
  if (rows.length === 1 && rows[0]?.length === 1) return [["result", definition.name, rows[0][0] ?? ""]];
  const size = `${rows.length} rows`;
  const texts = rows.flatMap(([cell]) => (typeof cell === "string" ? [cell] : []));
  const counts = new Map<string, number>();
  for (const cell of texts) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  if (counts.size === 0 || counts.size > MOST_TEXTS) return [["result", size, brief(rows)]];
  const tally = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([cell, n]) => `${cell}: ${n}`);
  return [["result", size, tally.join(", ")]];
}

/** More classes than this are no classes but names. */
const MOST_TEXTS = 12;
