import { flows } from "../../flows";
import type { AnyFlow } from "../../flows/define";
import { UsageError } from "../usage";

/** Lists the guided analyses, or the inputs and settings of one. */
export function flowsCommand(args: readonly string[]): Promise<number> {
  const [id] = args;
  const flow = id === undefined ? null : flows.find((candidate) => candidate.id === id);
  if (flow === undefined)
    throw new UsageError(`There is no analysis ${String(id)}. Known: ${flows.map((known) => known.id).join(", ")}.`);
  const lines =
    flow === null ? flows.map((each) => `${each.id.padEnd(16)} ${each.title}: ${each.summary}`) : describe(flow);
  process.stdout.write(`${lines.join("\n")}\n`);
  return Promise.resolve(0);
}

function describe(flow: AnyFlow): string[] {
  const inputs = flow.inputs.flatMap((input) =>
    input.forms.flatMap((form) => [
      `  ${input.id} (${form.label})${input.optional ? ", optional" : ""}: ${form.help}`,
      ...form.roles.map((role) => `    ${role.id}${role.required ? "" : " (optional)"}: ${role.help}`),
    ]),
  );
  const settings = flow.settings.flatMap((setting) => [
    `  ${setting.id} = ${JSON.stringify(setting.initial)}: ${setting.help}`,
    ...(setting.control === "choice" ? [`    one of ${setting.options.map((option) => option.value).join(", ")}`] : []),
  ]);
  return [`${flow.title}: ${flow.summary}`, "", "Columns", ...inputs, "", "Settings", ...settings];
}
