import { createWorkbench, type Workbench } from "../../src/workbench/createWorkbench";
import { registerSegFunctions } from "../../src/workbench/registerSegFunctions";
import { isCellError } from "../../src/workbench/model/cellValue";
import { type Benchmark, fastest, type Measure } from "./measure";

/** One formula over all rows, and the same formula for one row. */
const CALLS = [
  {
    name: "KRALJIC",
    spilled: (rows: number) => `=SEG.KRALJIC(A1:A${rows},B1:B${rows})`,
    oneRow: (row: number) => `=SEG.KRALJIC(A${row},B${row})`,
  },
  {
    name: "SAFETYSTOCK",
    spilled: (rows: number) => `=SEG.SAFETYSTOCK(0.95,A1:A${rows},B1:B${rows})`,
    oneRow: (row: number) => `=SEG.SAFETYSTOCK(0.95,A${row},B${row})`,
  },
];
const SIZES = [5_000, 50_000];
/** Rows that are calculated before the clock counts. */
const WARM_UP = 1_000;
/** Column C. */
const RESULTS = 2;

interface Figures {
  readonly first: number;
  readonly change: number;
  readonly full: number;
  readonly firstCalls: number;
  readonly changeCalls: number;
}

interface Both {
  readonly spilled: Figures;
  readonly byRow: Figures;
}

/** A workbench whose SEG functions are counted whenever they are called. */
function countedWorkbench(): { readonly bench: Workbench; readonly calls: () => number } {
  const bench = createWorkbench();
  let calls = 0;
  const register = bench.calc.register.bind(bench.calc);
  bench.calc.register = (custom) =>
    register({
      ...custom,
      call: (...given) => {
        calls += 1;
        return custom.call(...given);
      },
    });
  registerSegFunctions(bench.calc);
  return { bench, calls: () => calls };
}

/** Fills A and B with numbers from 0 to 1, enters the formulas in C and calculates. */
async function measure(rows: number, formulas: readonly string[]): Promise<Figures> {
  const { bench, calls } = countedWorkbench();
  const { calc, editor, workbook } = bench;
  const sheet = workbook.active;
  for (let row = 0; row < rows; row++) {
    sheet.setValue(row, 0, (row % 97) / 97);
    sheet.setValue(row, 1, (row % 89) / 89);
  }
  const entries = formulas.map((formula) => [formula]);
  editor.enter(sheet, { row: 0, column: RESULTS, rows: formulas.length, columns: 1 }, entries);
  const first = await fastest(1, () => editor.flush());
  const firstCalls = calls();
  const last = sheet.value(rows - 1, RESULTS);
  if (last === null || isCellError(last)) throw new Error("The last row has no result.");

  let value = 0.5;
  const middle = { row: rows / 2, column: 0, rows: 1, columns: 1 };
  const change = await fastest(3, () => {
    editor.enter(sheet, middle, [[(value += 0.001)]]);
    editor.flush();
  });
  const changeCalls = (calls() - firstCalls) / 3;
  const full = await fastest(2, () => calc.recalculate(true));
  return { first, change, full, firstCalls, changeCalls };
}

async function measureBoth({ spilled, oneRow }: (typeof CALLS)[number], rows: number): Promise<Both> {
  const formulas = Array.from({ length: rows }, (_, index) => oneRow(index + 1));
  return { spilled: await measure(rows, [spilled(rows)]), byRow: await measure(rows, formulas) };
}

function lines(what: string, { spilled, byRow }: Both): Measure[] {
  const times = (form: string, { first, change, full }: Figures): Measure[] => [
    { name: `${what}, ${form}: first calculation`, value: first * 1000, unit: "ms" },
    { name: `${what}, ${form}: one cell changed`, value: change * 1000, unit: "ms" },
    { name: `${what}, ${form}: full recalculation`, value: full * 1000, unit: "ms" },
  ];
  return [
    ...times("one call", spilled),
    ...times("a call a row", byRow),
    { name: `${what}, calls: one call, first`, value: spilled.firstCalls, unit: "calls", budget: 1 },
    { name: `${what}, calls: one call, one cell changed`, value: spilled.changeCalls, unit: "calls", budget: 1 },
    { name: `${what}, calls: a call a row, first`, value: byRow.firstCalls, unit: "calls" },
    { name: `${what}, calls: a call a row, one cell changed`, value: byRow.changeCalls, unit: "calls", budget: 1 },
    { name: `${what}, a call a row against one call`, value: byRow.first / spilled.first, unit: "times" },
    {
      name: `${what}, a call a row: one cell against all`,
      value: byRow.change / byRow.full,
      unit: "of all",
      budget: 0.05,
    },
  ];
}

export const formulaRows: Benchmark = {
  title: "Rows of formulas in the workbench",
  run: async () => {
    for (const call of CALLS) await measureBoth(call, WARM_UP);
    const measures: Measure[] = [];
    for (const call of CALLS) {
      for (const rows of SIZES) measures.push(...lines(`${call.name} × ${rows}`, await measureBoth(call, rows)));
    }
    return measures;
  },
};
