import type { FlowInput, ReportContext, Setting, SettingValue } from "./define";
import type { RunPart } from "./report";
import { isShown } from "./settings";

/** What stands at the end of each result sheet, so that every number can be traced and the run repeated. */
export function runPart(
  title: string,
  inputs: readonly FlowInput[],
  settings: readonly Setting[],
  { version, when, origins, forms, mapped, rows, settings: values }: ReportContext,
  serves: readonly string[],
): RunPart {
  return {
    kind: "run",
    entries: [
      ["Analysis", title],
      ["Made with", `SEG for Excel ${version}`],
      ["Run on", when.replace("T", " ").slice(0, 16)],
      ...inputs.flatMap(({ id, label }): [string, string][] => (origins[id] ? [[label, origins[id]]] : [])),
      ["Rows read", rows.read],
      ["Rows used", rows.used],
      ...rows.leftOut.map(({ reason, rows: count }): [string, number] => [`Rows left out: ${reason}`, count]),
      ...settings
        // What is drawn changes no number of the sheet.
        .filter(({ control }) => control !== "object")
        .filter((setting) => isShown(setting, values, Object.values(forms), mapped))
        .map(({ id, label, ...setting }): [string, string | number] => [
          label,
          inWords(values[id] ?? setting.initial, setting),
        ]),
      ["Serves", serves.join(", ")],
    ],
  };
}

type Worded = {
  readonly control: Setting["control"];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
};

function inWords(value: SettingValue, { control, options }: Worded): string | number {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value;
  if (typeof value === "string") return options?.find((option) => option.value === value)?.label ?? value;
  if (value.length > 0) return value.join("; ");
  return control === "weights" ? "all alike" : "none";
}
