import { requireChoice, requireSameLength } from "../check";
import { EngineError } from "../errors";
import type { Gap } from "../gap";
import { readCondition } from "./condition";
import type { Cell, Condition } from "./condition";

export interface RuleTable {
  /** Headings of the data, and last the heading of the segment. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
export interface ClassifyInput {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rules: RuleTable;
  readonly fallback?: string;
  readonly mode?: "first" | "unique";
}

/** More would keep Excel busy for seconds, and nobody can read them; a lookup does that work. */
const MOST_RULES = 1000;

interface Rule {
  readonly number: number;
  readonly conditions: readonly { readonly column: number; readonly meets: Condition }[];
  readonly segment: string;
}

/**
 * Puts items into segments by a decision table that people keep in a sheet.
 *
 * Each rule is a row: a condition per heading (see `readCondition`) and last the segment. All conditions of a row must
 * hold. In mode "first" the topmost rule that holds decides; in mode "unique" exactly one rule may hold, so that
 * overlaps come to light.
 *
 * @param headings headings of the data columns
 * @param rows n items, a cell per heading
 * @param rules headings (each found in the data's, in any order and case), last the segment's; rows of conditions
 * @param fallback segment of items that meet no rule
 * @param mode what happens where several rules hold
 * @returns segment per item; a reasoned gap where no rule holds and there is no fallback, or where mode "unique" finds
 * several; "" for a row of blanks
 * @throws EngineError shape: a rule heading that the data lack or have twice, rows of another length; tooFewData: no
 * rule; domain: a condition that cannot be read, a rule without a segment, more than 1,000 rules
 * @source DMN1.5
 * @example classify({ headings: ["value", "region"], rows: [[90, "EU"], [3, "US"]], rules: { headings: ["value", "segment"], rows: [[">=50", "key"], [null, "other"]] } }) // ["key", "other"]
 */
export function classify({ headings, rows, rules, fallback, mode = "first" }: ClassifyInput): (string | Gap)[] {
  requireChoice(mode, "mode", ["first", "unique"]);
  const list = readRules(rules, headings);
  return rows.map((cells, index) => {
    requireSameLength(cells.length, `data row ${index + 1}`, headings.length, "the header row");
    if (cells.every((cell) => cell === null || cell === "")) return "";
    const met = (rule: Rule) => rule.conditions.every(({ column, meets }) => meets(cells[column] ?? null));
    const first = list.findIndex(met);
    const hit = list[first];
    if (!hit) return fallback ?? { gap: "no rule applies: add a rule, or a last rule of blanks for the rest" };
    const second = mode === "unique" ? list.slice(first + 1).find(met) : undefined;
    if (second) return { gap: `rules ${hit.number} and ${second.number} both apply: make them exclude each other` };
    return hit.segment;
  });
}

function readRules({ headings, rows }: RuleTable, dataHeadings: readonly string[]): Rule[] {
  const columns = headings.slice(0, -1).map((heading) => findColumn(heading, dataHeadings));
  const rules = rows.flatMap((cells, index): Rule[] => {
    const number = index + 1;
    requireSameLength(cells.length, `rules row ${number}`, headings.length, "its header row");
    const written = cells.map((cell) => (cell === null ? "" : String(cell).trim()));
    if (written.every((cell) => cell === "" || cell === "0")) return [];
    const segment = written[headings.length - 1] ?? "";
    if (segment === "" || cells[headings.length - 1] === 0)
      throw new EngineError("domain", "rules", `rule ${number} has no segment in its last column`, number);
    const conditions = columns.flatMap((column, position) => {
      const place = `rule ${number}, ${headings[position] ?? ""}`;
      return [{ column, meets: readCondition(cells[position] ?? null, place) }];
    });
    return [{ number, conditions, segment }];
  });
  if (rules.length === 0)
    throw new EngineError("tooFewData", "rules", "rules must hold at least one rule below the header row");
  if (rules.length > MOST_RULES)
    throw new EngineError(
      "domain",
      "rules",
      `rules must be at most ${MOST_RULES} rules, got ${rules.length}: use ranges such as 10..50, or XLOOKUP for a code list`,
    );
  return rules;
}

function findColumn(heading: string, dataHeadings: readonly string[]): number {
  const same = (other: string) => other.trim().toLowerCase() === heading.trim().toLowerCase();
  const column = dataHeadings.findIndex(same);
  if (column < 0) {
    const message = `rules speak of "${heading}", which is no heading of the data (${dataHeadings.join(", ")})`;
    throw new EngineError("shape", "rules", message);
  }
  if (dataHeadings.filter(same).length > 1)
    throw new EngineError("shape", "headings", `the data have the heading "${heading}" more than once: rename one`);
  return column;
}
