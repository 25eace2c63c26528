import type { Workbook } from "../../model/workbook";

/** Office's document settings: the same store as workbook.settings, as JSON texts. */
export function settingsStore(workbook: Workbook): {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
} {
  return {
    Read: (keys, values) => {
      for (const [key, value] of workbook.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys, values) => {
      workbook.settings.clear();
      keys.forEach((key, index) => workbook.settings.set(key, JSON.parse(values[index] ?? "null")));
    },
  };
}
