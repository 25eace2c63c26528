import type { AnyFlow } from "../../flows/define";
import { fittestSource } from "../../runs/recognise/fittestSource";
import type { Source } from "../../workbook/port";
import type { PaneServices } from "../services";
import { problemOf } from "../state/problem";
import { failed, loading, ready, valueOf } from "../state/remote";
import type { Store } from "../state/store";
import { createStore } from "../state/store";
import type { AnalysisActions } from "./analysisActions";
import { createAnalysisActions } from "./analysisActions";
import type { DataActions } from "./dataActions";
import { createDataActions } from "./dataActions";
import type { FlowContext } from "./flowContext";
import { patch } from "./flowContext";
import type { FlowRunState, Step } from "./flowRunState";
import { initialState } from "./flowRunState";
import { isSourceOf, recallSettings, recallSource } from "./memory";
import { placeSample } from "./placeSample";
import type { WriteActions } from "./writeActions";
import { createWriteActions } from "./writeActions";

export interface FlowRun extends Omit<DataActions, "stop">, Omit<AnalysisActions, "stop">, WriteActions {
  readonly flow: AnyFlow;
  readonly state: Store<FlowRunState>;
  /** Finds the data: the sample, the given source, the one of the last run, or the first that fits. */
  start(data: FlowStart): Promise<void>;
  refreshSources(): Promise<readonly Source[]>;
  readonly go: (step: Step) => void;
  close(): void;
}
export type FlowStart =
  { readonly kind: "find" } | { readonly kind: "sample" } | { readonly kind: "source"; readonly source: Source };

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

  async function findData(): Promise<void> {
    const sources = await refreshSources();
    const found: [input: string, source: Source][] = [];
    for (const input of flow.inputs) {
      const memo = await recallSource(context, input.id);
      const free = sources.filter((source) => !found.some(([, { address }]) => address === source.address));
      const known = memo ? free.find((source) => isSourceOf(memo, source)) : undefined;
      const source = known ?? (await fittestSource(services.workbook, input, free))?.source;
      if (source) found.push([input.id, source]);
    }
    await pickAll(found.filter(([input]) => !store.get().inputs[input]?.source));
  }

  /** All at once, so that nothing is checked before every input is known. */
  async function pickAll(picked: readonly (readonly [input: string, source: Source])[]): Promise<void> {
    await Promise.all(picked.map(([input, source]) => data.pick(input, source)));
  }

  async function bringSample(): Promise<void> {
    patch(context, { sample: loading });
    try {
      const { title, origin, picked } = await placeSample(flow, services);
      await refreshSources();
      patch(context, { sample: ready({ title, origin }) });
      await pickAll(picked);
    } catch (error) {
      patch(context, { sample: failed(problemOf(error)) });
      await refreshSources();
    }
  }

  return {
    flow,
    state: store,
    ...data,
    ...analysis,
    ...writing,
    refreshSources,
    async start(from) {
      const settings = await recallSettings(context);
      const settingsRemembered = Object.keys(settings).length > 0;
      store.update((state) => ({ ...state, settingsRemembered, settings: { ...state.settings, ...settings } }));
      if (from.kind === "sample") return bringSample();
      if (from.kind === "find") return findData();
      await refreshSources();
      const first = flow.inputs[0];
      if (first) await data.pick(first.id, from.source);
    },
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
