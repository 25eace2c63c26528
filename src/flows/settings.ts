import type { Flow, Setting, SettingValues } from "./define";

/** Settings as the flow declares them, before anybody changes one. */
export function initialSettings(flow: Pick<Flow, "settings">): SettingValues {
  return Object.fromEntries(flow.settings.map((setting) => [setting.id, setting.initial]));
}

/** Whether a setting plays a part for these forms, the roles that have a column, and the values of the others. */
export function isShown(
  setting: Setting,
  settings: SettingValues,
  forms: readonly string[],
  mapped: readonly string[],
): boolean {
  if (setting.unlessMapped?.some((role) => mapped.includes(role))) return false;
  if (setting.forForms && !setting.forForms.some((form) => forms.includes(form))) return false;
  return (
    !setting.shownWhen || setting.shownWhen.in.some((value) => value === settings[setting.shownWhen?.setting ?? ""])
  );
}

/** Typed access to setting values; a missing or wrongly typed value is a fault of the caller and says which. */
export function readSettings(settings: SettingValues) {
  const fault = (id: string, type: string): never => {
    throw new TypeError(`Setting "${id}" must be ${type}, got ${JSON.stringify(settings[id])}.`);
  };
  return {
    text: (id: string): string => {
      const value = settings[id];
      return typeof value === "string" ? value : fault(id, "a text");
    },
    number: (id: string): number => {
      const value = settings[id];
      return typeof value === "number" && Number.isFinite(value) ? value : fault(id, "a number");
    },
    flag: (id: string): boolean => {
      const value = settings[id];
      return typeof value === "boolean" ? value : fault(id, "true or false");
    },
    numbers: (id: string): readonly number[] => {
      const value = settings[id];
      return Array.isArray(value) && value.every((entry) => typeof entry === "number")
        ? value
        : fault(id, "a list of numbers");
    },
    texts: (id: string): readonly string[] => {
      const value = settings[id];
      return Array.isArray(value) && value.every((entry) => typeof entry === "string")
        ? value
        : fault(id, "a list of texts");
    },
  };
}
export type SettingReader = ReturnType<typeof readSettings>;
