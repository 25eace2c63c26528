import { typedText } from "../../../../src/workbench/protocol/faults/typing";
import { whichSheet } from "../../../../src/workbench/protocol/faults/whichSheet";
import type { Sheet } from "../../../../src/workbench/model/sheet";
import type { Workbook } from "../../../../src/workbench/model/workbook";
import { sheetState } from "../../../workbook/workbookState";
import { unexplained } from "./explained";
import { differences } from "./normalState";
import type { Operation } from "./operation";
import type { Stage } from "./stage";
import { attempt } from "./trySteadyFault";
import type { Trouble } from "./trouble";
import type { Untroubled } from "./untroubled";

interface Hit {
  readonly sheet: Sheet;
  readonly wasThere: boolean;
  /** Something was typed, and it went in. */
  readonly typed: boolean;
  /** The user agreed to lose it. */
  agreed?: true;
}

/** Somebody does something in the middle. What they did stays done, and the operation is done whole or not at all. */
export async function tryHappening(
  stage: Stage,
  operation: Operation,
  dry: Untroubled,
  trouble: Trouble,
): Promise<string[]> {
  const { fault, when } = trouble.happening ?? {};
  if (!fault || !when || fault.strike.kind !== "happen") throw new RangeError(`${trouble.kind} is no happening.`);
  const { work } = fault.strike;
  const there = new Set(stage.workbook.sheets);
  const parts = partsOf(stage.workbook);
  const others = new Map(stage.workbook.sheets.map((sheet) => [sheet, sheetState(sheet)]));
  const hits: Hit[] = [];
  const strike = {
    kind: "happen" as const,
    work: (bench: Parameters<typeof work>[0]) => {
      const sheet = whichSheet(bench.workbook, fault.id.startsWith("read") ? "first" : "newest");
      work(bench);
      hits.push({ sheet, wasThere: there.has(sheet), typed: holdsTyped(bench.workbook) });
    },
  };
  stage.host.faults.plan(strike, when);
  const outcome = await attempt(stage, operation, trouble);
  const [struck] = hits;
  if (!struck) return ["it never happened"];
  const wrong: string[] = [];
  if (outcome.kind === "failed") {
    wrong.push(...unexplained(outcome.error));
    // What came after the work was done may fail, too: then all of the work is there.
    if (!isComplete(stage.workbook, dry)) {
      const left = leftovers(stage, there, parts, struck);
      // Where somebody's change would be lost, all stays as it is, and the user is asked.
      const mayAsk = struck.typed || fault.id === "written-sheet-deleted" || fault.id === "written-sheet-renamed";
      wrong.push(...(left.length > 0 && mayAsk ? await askFirst(stage, there, parts, struck) : left));
    }
    for (const [sheet, before] of others) {
      if (sheet === struck.sheet || sheet.deleted) continue;
      wrong.push(...differences(sheetState(sheet), before, `sheet ${sheet.name}`));
    }
  }
  if (outcome.kind === "done") wrong.push(...missing(stage.workbook, dry, struck));
  if (struck.typed && !holdsTyped(stage.workbook) && !mayReplace(operation, outcome.kind, struck)) {
    wrong.push(`what was typed is lost (${outcome.kind})`);
  }
  return wrong;
}

/** A write that succeeds fills its own new sheets, and cells that it was allowed to replace. */
function mayReplace({ replaces = [] }: Operation, kind: string, { sheet, wasThere, agreed }: Hit): boolean {
  if (agreed) return true;
  return kind === "done" && (!wasThere || replaces.includes(sheet.name) || sheet.deleted);
}

/** The pane must find the half result, change nothing unasked, and take it back when it may. */
async function askFirst(
  stage: Stage,
  there: ReadonlySet<Sheet>,
  parts: readonly string[],
  hit: Hit,
): Promise<string[]> {
  const question = await stage.book.recover();
  if (question?.outcome !== "changedSince") return [`not asked about the half result: ${String(question?.outcome)}`];
  if (hit.typed && !holdsTyped(stage.workbook)) return ["what was typed is lost before the question"];
  const answer = await stage.book.recover({ changes: "lose" });
  if (answer?.outcome !== "takenBack") return [`not taken back when allowed: ${String(answer?.outcome)}`];
  hit.agreed = true;
  return leftovers(stage, there, parts, { ...hit, typed: false });
}

/** What a failed operation must not leave: sheets, tables, names and charts of its own. */
function leftovers({ workbook }: Stage, there: ReadonlySet<Sheet>, parts: readonly string[], hit: Hit): string[] {
  const more = workbook.sheets.filter((sheet) => !there.has(sheet) && !(sheet === hit.sheet && hit.typed));
  const kept = workbook.sheets.some((sheet) => !there.has(sheet) && sheet === hit.sheet && hit.typed);
  const wrong = more.map(({ name }) => `the sheet ${name} was left behind`);
  if (kept) return wrong;
  return [
    ...wrong,
    ...partsOf(workbook)
      .filter((part) => !parts.includes(part))
      .map((part) => `${part} was left behind`),
  ];
}

function partsOf({ names, sheets }: Workbook): string[] {
  return [
    ...names.map(({ name }) => `name ${name}`),
    ...sheets.flatMap((sheet) => [
      ...sheet.tables.map(({ name }) => `table ${name}`),
      ...sheet.charts.map(({ name }) => `chart ${name} on ${sheet.id}`),
    ]),
  ];
}

/** What a successful operation must have made, save what the happening itself took away. */
function missing(workbook: Workbook, dry: Untroubled, hit: Hit): string[] {
  const lost = sheetsOf(dry.after)
    .filter(({ name }) => !workbook.sheet(name))
    .map(({ name }) => name);
  const excused = hit.sheet.deleted || hit.sheet.name.endsWith(" renamed") ? 1 : 0;
  return lost.length > excused ? [`missing after success: ${lost.join(", ")}`] : [];
}

/** All that the operation makes without trouble stands there, to the last cell. */
function isComplete(workbook: Workbook, { before, after }: Untroubled): boolean {
  const names = new Set(sheetsOf(before).map(({ name }) => name));
  const made = sheetsOf(after).filter(({ name }) => !names.has(name));
  return made.every((wanted) => {
    const sheet = workbook.sheet(wanted.name);
    return sheet !== undefined && differences(sheetState(sheet), wanted).length === 0;
  });
}

function sheetsOf(state: Record<string, unknown>): readonly { readonly name: string }[] {
  return state["sheets"] as readonly { readonly name: string }[];
}

function holdsTyped({ sheets }: Workbook): boolean {
  return sheets.some((sheet) => {
    const used = sheet.usedRange(true);
    if (!used) return false;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        if (sheet.value(row, column) === typedText) return true;
      }
    }
    return false;
  });
}
