import type { CutPort } from "../../pictures/cutPort";
import type { FlowRun } from "../flowRun";
import { cutLimits, moveCut } from "./moveCut";

const SHARE_STEP = 0.01;

/** Lets the lines in the pictures read and move the settings of a run. */
export function settingCuts(run: FlowRun): CutPort {
  function find(id: string): { values: readonly number[]; limits: ReturnType<typeof cutLimits> & { step: number } } {
    const setting = run.flow.settings.find((one) => one.id === id);
    const value = run.state.get().settings[id];
    const values = (Array.isArray(value) ? value : [value]).map(Number);
    if (setting?.control === "cuts" || setting?.control === "number") return { values, limits: setting };
    if (setting?.control === "share") return { values, limits: { ...setting, step: SHARE_STEP } };
    return { values: [], limits: { minimum: 0, maximum: 1, step: SHARE_STEP } };
  }
  return {
    value: (id, index, fallback) => find(id).values[index] ?? fallback,
    limits(id, index) {
      const { values, limits } = find(id);
      return { ...cutLimits(values, index, limits), step: limits.step };
    },
    move(id, index, wanted) {
      const { values, limits } = find(id);
      if (values.length === 0) return;
      const moved = moveCut(values, index, wanted, limits);
      const isList = Array.isArray(run.state.get().settings[id]);
      run.change(id, isList ? moved : (moved[0] ?? wanted));
    },
  };
}
