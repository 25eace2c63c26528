import type { AnyFlow, Setting } from "../../flows/define";
import type { FlowRunState } from "./flowRunState";

/** Settings that mean something for the chosen forms and the other settings' values. */
export function visibleSettings(flow: AnyFlow, state: FlowRunState): readonly Setting[] {
  const forms = flow.inputs.map((input) => state.inputs[input.id]?.form);
  return flow.settings.filter(({ forForms, shownWhen }) => {
    if (forForms && !forForms.some((form) => forms.includes(form))) return false;
    if (!shownWhen) return true;
    const value = state.settings[shownWhen.setting];
    return shownWhen.in.some((wanted) => wanted === value);
  });
}
