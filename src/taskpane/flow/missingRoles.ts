import type { AnyFlow, ColumnRole, FlowInput, InputForm } from "../../flows/define";
import type { FlowRunState, InputState } from "./flowRunState";

export function formOf(input: FlowInput, state: InputState): InputForm | undefined {
  return input.forms.find((form) => form.id === state.form) ?? input.forms[0];
}

/** Required columns of the chosen form that no column of the source was given to. */
export function missingRoles(input: FlowInput, state: InputState): readonly ColumnRole[] {
  const roles = formOf(input, state)?.roles ?? [];
  return roles.filter((role) => role.required && (state.mapping[role.id]?.length ?? 0) === 0);
}

/** True when every input that must be there, and every one that was picked, is fully mapped. */
export function isDataComplete(flow: AnyFlow, state: FlowRunState): boolean {
  return flow.inputs.every((input) => {
    const given = state.inputs[input.id];
    if (!given?.source) return input.optional === true;
    return given.head.status === "ready" && missingRoles(input, given).length === 0;
  });
}
