import type { AnyFlow } from "../../flows/define";
import type { Source } from "../../workbook/port";
import type { PaneServices } from "../services";
import { problemOf } from "../state/problem";
import { failed, idle, loading, ready, valueOf } from "../state/remote";
import type { Store } from "../state/store";
import { createStore } from "../state/store";
import type { AnalysisActions } from "./analysisActions";
import { createAnalysisActions } from "./analysisActions";
import type { DataActions } from "./dataActions";
import { createDataActions } from "./dataActions";
import type { FlowContext } from "./flowContext";
import { patch } from "./flowContext";
import type { FoundSource } from "./findSources";
import { findSources } from "./findSources";
import type { FlowRunState, Step } from "./flowRunState";
import { initialState } from "./flowRunState";
import type { FormerRun } from "./formerRun";
import { formerRun, sharedSettings } from "./formerRun";
import { recallSettings } from "./memory";
import { placeSample } from "./placeSample";
import type { WriteActions } from "./writeActions";
import { createWriteActions } from "./writeActions";

export interface FlowRun extends Omit<DataActions, "stop">, Omit<AnalysisActions, "stop">, WriteActions {
  readonly flow: AnyFlow;
  readonly state: Store<FlowRunState>;
  /** Finds the data: the sample, the given source, those of the run before, of the last run, or the first that fit. */
  start(data: FlowStart): Promise<void>;
  /** What the next analysis takes over. */
  readonly handOn: () => FormerRun;
  refreshSources(): Promise<readonly Source[]>;
  readonly go: (step: Step) => void;
  close(): void;
}
export type FlowStart =
  | { readonly kind: "find" }
  | { readonly kind: "sample" }
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "goOn"; readonly former: FormerRun };

/** One guided analysis from data to sheet. It knows no view; the views show its state and call its actions. */
export function createFlowRun(flow: AnyFlow, services: PaneServices): FlowRun {
  const store = createStore(initialState(flow));
  let session = services.openSession(flow.id);
  const context: FlowContext = {
    flow,
    services,
    store,
    session: () => session,
    restartSession() {
      session.close();
      session = services.openSession(flow.id);
    },
  };
  const data = createDataActions(context, () => void analysis.run());
  const analysis = createAnalysisActions(context, () => data.checkSoon());
  const writing = createWriteActions(context);

  async function refreshSources(): Promise<readonly Source[]> {
    patch(context, { sources: loading });
    try {
      const sources = await services.workbook.sources();
      patch(context, { sources: ready(sources) });
      return sources;
    } catch (error) {
      patch(context, { sources: failed(problemOf(error)) });
      return [];
    }
  }

  async function findData(taken: readonly FoundSource[], former: FormerRun | null): Promise<void> {
    const found = await findSources(context, await refreshSources(), taken, former);
    await pickAll(found.filter(({ input }) => !store.get().inputs[input]?.source));
  }

  /** All at once, so that nothing is checked before every input is known. */
  async function pickAll(picked: readonly FoundSource[]): Promise<void> {
    await Promise.all(picked.map(({ input, source, known }) => data.pick(input, source, known)));
  }

  /** Other data are on their way: what was found in those before leads nowhere any more. */
  function dropData(): void {
    data.stop();
    patch(context, { sample: loading, preparation: idle, draft: idle });
  }

  async function bringSample(): Promise<readonly FoundSource[]> {
    try {
      const { title, origin, picked } = await placeSample(flow, services);
      patch(context, { sample: ready({ title, origin }) });
      return picked.map(([input, source]) => ({ input, source }));
    } catch (error) {
      patch(context, { sample: failed(problemOf(error)) });
      return [];
    }
  }

  /** A sample that is being tried goes on with the sheets of it that this analysis needs beside. */
  async function goOn(former: FormerRun): Promise<void> {
    patch(context, { settings: { ...store.get().settings, ...sharedSettings(flow, former) } });
    const samePlace = former.sample === flow.sample.file;
    if (samePlace) dropData();
    await findData(samePlace ? await bringSample() : [], former);
  }

  return {
    flow,
    state: store,
    ...data,
    ...analysis,
    ...writing,
    refreshSources,
    async start(from) {
      if (from.kind === "sample") dropData();
      const settings = await recallSettings(context);
      const settingsRemembered = Object.keys(settings).length > 0;
      store.update((state) => ({ ...state, settingsRemembered, settings: { ...state.settings, ...settings } }));
      if (from.kind === "goOn") return goOn(from.former);
      if (from.kind === "find") return findData([], null);
      if (from.kind === "sample") {
        const picked = await bringSample();
        await refreshSources();
        return pickAll(picked);
      }
      await refreshSources();
      const first = flow.inputs[0];
      if (first) await data.pick(first.id, from.source);
    },
    handOn: () => formerRun(flow, store.get()),
    go(step) {
      patch(context, { step });
      // The last write, or the user, may have brought tables since.
      if (step === "data") void refreshSources();
      if (step === "preview" && valueOf(store.get().draft) === null) void writing.draft();
    },
    close() {
      data.stop();
      analysis.stop();
      writing.cancel();
      session.close();
    },
  };
}
