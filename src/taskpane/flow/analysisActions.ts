import type { SettingValue } from "../../flows/define";
import { createLatest } from "../state/latest";
import { problemOf } from "../state/problem";
import { idle } from "../state/remote";
import type { FlowContext } from "./flowContext";
import { patch } from "./flowContext";
import { initialSettings } from "./flowRunState";

/** Long enough to swallow most steps of a drag, short enough to look live. */
const RUN_DELAY = 80;

export interface AnalysisActions {
  change(setting: string, value: SettingValue): void;
  readonly resetSettings: () => void;
  /** Classifies with the present settings; an older run that is still open is ignored when it answers. */
  run(): Promise<void>;
  stop(): void;
}

export function createAnalysisActions(context: FlowContext, prepareAgain: () => void): AnalysisActions {
  const latest = createLatest();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): Promise<void> {
    const { store } = context;
    patch(context, { draft: idle, outcome: { ...store.get().outcome, busy: true, problem: null } });
    return latest(() => context.session().run(store.get().settings), {
      done: (summary) => patch(context, { outcome: { summary, busy: false, problem: null } }),
      failed: (error) =>
        patch(context, { outcome: { ...store.get().outcome, busy: false, problem: problemOf(error) } }),
    });
  }
  /** At most one run per delay, also in the middle of a drag: the picture follows the line. */
  function soon(stage: "data" | "analysis"): void {
    if (stage === "data") {
      prepareAgain();
      return;
    }
    if (context.store.get().preparation.status !== "ready") return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void run();
    }, RUN_DELAY);
  }

  return {
    change(id, value) {
      const setting = context.flow.settings.find((one) => one.id === id);
      // A field that is left untouched commits what it shows.
      if (!setting || isSame(context.store.get().settings[id], value)) return;
      context.store.update((state) => ({ ...state, draft: idle, settings: { ...state.settings, [id]: value } }));
      soon(setting.stage);
    },
    resetSettings() {
      patch(context, { settings: initialSettings(context.flow), settingsRemembered: false, draft: idle });
      soon(context.flow.settings.some((setting) => setting.stage === "data") ? "data" : "analysis");
    },
    run,
    stop: () => clearTimeout(timer),
  };
}

/** Settings are plain data. */
function isSame(one: SettingValue | undefined, other: SettingValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
