import { addressOf, parseCells, splitAddress } from "../../workbook/address";
import type { Workbook } from "../../workbook/port";
import { problemOf } from "../state/problem";
import type { Problem } from "../state/problem";
import type { Store } from "../state/store";
import { createStore } from "../state/store";
import { buildFormula, missingArguments } from "./buildFormula";
import { englishArgument } from "./displayFormula";
import type { Separators } from "./displayFormula";
import type { FunctionHelp } from "./functionHelp";

export interface FormulaDraftState {
  /** Arguments as typed, with the user's own separators. */
  readonly texts: readonly string[];
  /** The formula in English, as it will be written. */
  readonly formula: string;
  readonly missing: readonly string[];
  readonly separators: Separators;
  readonly problem: Problem | null;
  /** Where it was inserted last. */
  readonly inserted: string | null;
}
export interface FormulaDraft {
  readonly state: Store<FormulaDraftState>;
  type(argument: number, text: string): void;
  takeSelection(argument: number): Promise<void>;
  /** Writes a formula into the first cell of the selection; a filled cell is refused. */
  insert(formula: string): Promise<void>;
}

export function createFormulaDraft(help: FunctionHelp, workbook: Workbook): FormulaDraft {
  const texts = help.arguments.map(() => "");
  const state = createStore<FormulaDraftState>({
    texts,
    formula: buildFormula(help, texts),
    missing: missingArguments(help, texts),
    separators: { list: ",", decimal: "." },
    problem: null,
    inserted: null,
  });
  const set = (change: Partial<FormulaDraftState>): void => state.update((before) => ({ ...before, ...change }));
  const fail = (error: unknown): void => set({ problem: problemOf(error), inserted: null });

  workbook
    .capabilities()
    .then(
      ({ listSeparator, decimalSeparator }) => set({ separators: { list: listSeparator, decimal: decimalSeparator } }),
      fail,
    );

  function type(argument: number, text: string): void {
    const { texts: before, separators } = state.get();
    const next = before.map((one, index) => (index === argument ? text : one));
    const english = next.map((one) => englishArgument(one, separators));
    set({
      texts: next,
      formula: buildFormula(help, english),
      missing: missingArguments(help, english),
      problem: null,
      inserted: null,
    });
  }

  return {
    state,
    type,
    async takeSelection(argument) {
      try {
        type(argument, (await workbook.selection()).address);
      } catch (error) {
        fail(error);
      }
    },
    async insert(formula) {
      try {
        const target = firstCell((await workbook.selection()).address);
        await workbook.enterFormula(target, formula);
        set({ inserted: target, problem: null });
      } catch (error) {
        fail(error);
      }
    },
  };
}

function firstCell(address: string): string {
  const { sheet, cells } = splitAddress(address);
  const rect = parseCells(cells);
  if (sheet === null || !rect) return address;
  return addressOf(sheet, { ...rect, rows: 1, columns: 1 });
}
