import { quoteSheetName } from "./address";
import { WorkbookFault } from "./port";

/** Names that a plan's sheets and tables got, by key. */
export interface AssignedNames {
  readonly sheets: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
}

/** Replaces `{sheet:key}` and `{table:key}` in a formula or reference by the names the plan's parts got. */
export function resolveTokens(text: string, names: AssignedNames): string {
  return text.replace(/\{(sheet|table):([^{}]+)\}/g, (_token, kind: string, key: string) => {
    const found = kind === "sheet" ? names.sheets[key] : names.tables[key];
    if (found === undefined) {
      throw new WorkbookFault(
        "notFound",
        `The plan refers to a ${kind} "${key}" that it does not contain.`,
        "Nothing was written. Please report this: the analysis itself is at fault, not your data.",
      );
    }
    return kind === "sheet" ? quoteSheetName(found) : found;
  });
}
