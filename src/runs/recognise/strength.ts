import type { FlowInput } from "../../flows/define";
import type { Recognition } from "./recognise";

/**
 * How well a table fits an input: the mean confidence in the columns it must have, a little more for each that it may
 * have, less one for each that is missing. The same measure chooses among forms, among tables and among analyses.
 */
export function strength({ form, confidence, missing }: Recognition, input: Pick<FlowInput, "forms">): number {
  const roles = input.forms.find(({ id }) => id === form)?.roles ?? [];
  const required = roles.filter((role) => role.required);
  const sum = required.reduce((total, { id }) => total + (confidence[id] ?? 0), 0);
  const extra = roles.filter((role) => !role.required && confidence[role.id] !== undefined).length;
  return sum / Math.max(1, required.length) + 0.02 * extra - missing.length;
}
