import { readHead } from "../../runs/recognise/readHead";
import { recognise } from "../../runs/recognise/recognise";
import { strength } from "../../runs/recognise/strength";
import type { RecoverOptions, RecoveryReport, Source, WriteReceipt } from "../../workbook/port";
import { createFlowRun } from "../flow/flowRun";
import type { FlowRun, FlowStart } from "../flow/flowRun";
import type { PaneServices } from "../services";
import { problemOf } from "./problem";
import type { Problem } from "./problem";
import type { Remote } from "./remote";
import { failed, idle, loading, ready, valueOf } from "./remote";
import type { Store } from "./store";
import { createStore } from "./store";

export type View = "home" | "flow" | "functions";
export interface Notice {
  readonly level: "success" | "warning" | "error";
  readonly text: string;
}
export interface PaneState {
  readonly view: View;
  /** The user has gone from one view to another at least once. */
  readonly moved: boolean;
  /** The analysis in progress; it stays while the user looks something up elsewhere in the pane. */
  readonly run: FlowRun | null;
  readonly notice: Notice | null;
  readonly lastWrite: Remote<WriteReceipt | null>;
  readonly undoing: Remote<true>;
  /** A write that was interrupted and waits for the user's decision. */
  readonly unfinished: RecoveryReport | null;
}
export interface Pane {
  readonly state: Store<PaneState>;
  show(view: View): void;
  openFlow(flow: string, start: FlowStart): void;
  /** Opens the analysis that goes on from the one that is done, with its data. */
  goOn(flow: string): void;
  /** Opens the analysis that finds all its columns in the selection. */
  openSelection(): Promise<void>;
  refreshLastWrite(): Promise<void>;
  /** Takes back what an interrupted write left half done, and tells; asks first where cells were changed since. */
  recover(options?: RecoverOptions): Promise<void>;
  /** With force also when the sheets were changed since; those changes are lost. */
  undoLastWrite(force?: boolean): Promise<void>;
  readonly dismissNotice: () => void;
}

/** Where the user is in the pane. Office.js takes the browser's history away, so the route is a plain value. */
export function createPane(services: PaneServices): Pane {
  const state = createStore<PaneState>({
    view: "home",
    moved: false,
    run: null,
    notice: null,
    lastWrite: idle,
    undoing: idle,
    unfinished: null,
  });
  const set = (change: Partial<PaneState>): void => state.update((before) => ({ ...before, ...change }));
  const tell = (level: Notice["level"], text: string): void => set({ notice: { level, text } });
  const tellProblem = ({ message, advice }: Problem): void => tell("error", `${message} ${advice}`);

  function openFlow(id: string, start: FlowStart): void {
    const flow = services.flows.find((one) => one.id === id);
    if (!flow) {
      tell("error", `There is no analysis "${id}" in this version of the add-in.`);
      return;
    }
    state.get().run?.close();
    const run = createFlowRun(flow, services);
    set({ view: "flow", moved: true, run, notice: null });
    void run.start(start);
  }

  async function bestFlow(selection: Source): Promise<string | null> {
    const head = await readHead(services.workbook, selection);
    const scores = services.flows.map((flow) => {
      const input = flow.inputs[0];
      return { id: flow.id, score: input ? strength(recognise(input, head.headings, head.columns), input) : 0 };
    });
    const best = scores.reduce((a, b) => (b.score > a.score ? b : a), { id: "", score: 0 });
    return best.score > 0 ? best.id : null;
  }

  const pane: Pane = {
    state,
    openFlow,
    goOn(flow) {
      const former = state.get().run?.handOn();
      openFlow(flow, former ? { kind: "goOn", former } : { kind: "find" });
    },
    show(view) {
      set({ view, moved: true, notice: null });
      if (view === "home") void pane.refreshLastWrite();
    },
    async openSelection() {
      try {
        const selection = await services.workbook.selection();
        if (selection.rows < 2) {
          tell("warning", "Select a range with a heading row and its data first, then choose Use my selection.");
          return;
        }
        const flow = await bestFlow(selection);
        if (flow) openFlow(flow, { kind: "source", source: selection });
        else
          tell(
            "warning",
            `No analysis recognises all its columns in ${selection.address}. Choose an analysis below and map the columns there.`,
          );
      } catch (error) {
        tellProblem(problemOf(error));
      }
    },
    async refreshLastWrite() {
      set({ lastWrite: loading, undoing: idle });
      try {
        set({ lastWrite: ready(await services.workbook.lastWrite()) });
      } catch (error) {
        set({ lastWrite: failed(problemOf(error)) });
      }
    },
    async recover(options) {
      try {
        const report = await services.workbook.recover(options);
        const open = report?.outcome === "changedSince" || report?.outcome === "incomplete";
        set({ unfinished: open ? report : null });
        if (report && !open) tell(report.outcome === "kept" ? "success" : "warning", textOf(report));
        if (report) await pane.refreshLastWrite();
      } catch (error) {
        tellProblem(problemOf(error));
      }
    },
    async undoLastWrite(force = false) {
      set({ undoing: loading });
      try {
        const shown = valueOf(state.get().lastWrite);
        await services.workbook.undoLastWrite({ force, ...(shown ? { write: shown.id } : {}) });
        set({ undoing: ready(true as const), lastWrite: ready(await services.workbook.lastWrite()) });
      } catch (error) {
        set({ undoing: failed(problemOf(error)) });
      }
    },
    dismissNotice: () => set({ notice: null }),
  };
  services.requests.follow((request) => {
    if (request.kind === "openFlow") openFlow(request.flow, { kind: "find" });
    else tell(request.level, request.text);
  });
  return pane;
}

function textOf({ message, advice }: RecoveryReport): string {
  return advice ? `${message} ${advice}` : message;
}
