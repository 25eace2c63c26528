import { parseA1, splitSheet } from "../../../model/address";
import type { HostContext } from "../../core/hostContext";
import type { Place } from "../../core/readRange";

/** The cells a series refers to, or null when it refers to none, or to cells that are gone. */
export function referencedPlace({ workbook }: HostContext, reference: string | undefined): Place | null {
  const { sheet: name, a1 } = splitSheet((reference ?? "").replace(/^=/, ""));
  const sheet = name === null ? undefined : workbook.sheet(name);
  const rect = parseA1(a1);
  return sheet && rect ? { sheet, rect } : null;
}
