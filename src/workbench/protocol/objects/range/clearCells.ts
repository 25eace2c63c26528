import { notImplemented } from "../../core/errors";
import type { OnCells } from "../../core/onCells";

const parts = ["All", "Contents", "Formats"] as const;

/** Clears contents, formats or both, as Excel.ClearApplyTo says. Without a word it clears all. */
export function clearCells({ host, sheet, areas }: OnCells, applyTo?: unknown): void {
  const what = parts.find((part) => part === (applyTo ?? "All"));
  if (!what) throw notImplemented(`Range.clear(${String(applyTo)})`);
  for (const area of areas) host.editor.clear(sheet, area, what, { source: "Local", trigger: "ThisLocalAddin" });
}
