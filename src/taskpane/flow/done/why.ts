import type { Explanation } from "../../../flows/define";
import { addressOf, parseCells, splitAddress } from "../../../workbook/address";
import type { Workbook } from "../../../workbook/port";
import { createLatest } from "../../state/latest";
import { problemOf } from "../../state/problem";
import type { Problem } from "../../state/problem";
import type { Store } from "../../state/store";
import { createStore } from "../../state/store";
import type { FlowRun } from "../flowRun";

export interface WhyState {
  readonly text: string;
  readonly matches: readonly string[];
  readonly explanation: Explanation | null;
  readonly problem: Problem | null;
}
export interface Why {
  readonly state: Store<WhyState>;
  search(text: string): Promise<void>;
  explain(key: string): Promise<void>;
  /** Explains the row that is selected in one of these sheets, until the returned function is called. */
  follow(sheets: readonly string[]): () => void;
}

/** Result tables name their object in one of the first columns. */
const KEY_COLUMNS = 6;

export function createWhy(run: FlowRun, workbook: Workbook): Why {
  const state = createStore<WhyState>({ text: "", matches: [], explanation: null, problem: null });
  const set = (change: Partial<WhyState>): void => state.update((before) => ({ ...before, ...change }));
  const latest = createLatest();
  const fail = (error: unknown): void => set({ problem: problemOf(error) });

  function explain(key: string): Promise<void> {
    return latest(() => run.explain(key), {
      done: (explanation) => set({ explanation, matches: [], problem: null }),
      failed: fail,
    });
  }

  async function explainSelection(sheets: readonly string[]): Promise<void> {
    await latest(
      async () => {
        for (const key of await keysOfSelection(workbook, sheets)) {
          const explanation = await run.explain(key);
          if (explanation) return explanation;
        }
        return null;
      },
      {
        done: (explanation) => {
          if (explanation) set({ explanation, matches: [], text: "", problem: null });
        },
        failed: fail,
      },
    );
  }

  return {
    state,
    explain,
    search(text) {
      set({ text, explanation: null, problem: null });
      return latest(() => (text.trim() === "" ? Promise.resolve([]) : run.search(text.trim())), {
        done: (matches) => set({ matches }),
        failed: fail,
      });
    },
    follow(sheets) {
      if (sheets.length === 0) return () => undefined;
      let stopped = false;
      let stop: (() => Promise<void>) | null = null;
      workbook
        .onSelectionChanged(() => {
          if (!stopped) void explainSelection(sheets);
        })
        .then((off) => {
          stop = off;
          if (stopped) void off();
        }, fail);
      return () => {
        stopped = true;
        void stop?.();
      };
    },
  };
}

/** Texts and numbers in the first cells of the selected row, when it lies in one of the sheets. */
async function keysOfSelection(workbook: Workbook, sheets: readonly string[]): Promise<readonly string[]> {
  const { sheet, cells } = splitAddress((await workbook.selection()).address);
  const rect = parseCells(cells);
  if (sheet === null || !sheets.includes(sheet) || !rect) return [];
  const row = addressOf(sheet, { row: rect.row, rows: 1, column: 0, columns: KEY_COLUMNS });
  const { columns } = await workbook.read(row);
  return columns
    .map((column) => column[0] ?? null)
    .filter((cell) => typeof cell === "string" || typeof cell === "number")
    .map(String)
    .filter((text) => text !== "");
}
