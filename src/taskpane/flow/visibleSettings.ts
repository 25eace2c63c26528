import type { AnyFlow, Setting } from "../../flows/define";
import { mappedRoles } from "../../flows/mappedRoles";
import { isShown } from "../../flows/settings";
import type { FlowRunState } from "./flowRunState";

/** Settings that mean something for the chosen forms, the columns found and the other settings' values. */
export function visibleSettings(flow: AnyFlow, state: FlowRunState): readonly Setting[] {
  const given = flow.inputs.flatMap((input) => state.inputs[input.id] ?? []);
  const forms = given.map(({ form }) => form);
  const mapped = given.flatMap(({ mapping }) => mappedRoles(mapping));
  return flow.settings.filter((setting) => isShown(setting, state.settings, forms, mapped));
}
