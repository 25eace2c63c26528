import { fullAddress } from "../../../model/address";
import type { OnSheet } from "../../core/hostContext";
import { readRange } from "../../core/readRange";

/** The text by which a series refers to cells, e.g. "=Sheet1!$A$2:$A$9". */
export function referenceTo({ host, sheet }: OnSheet, range: unknown): string {
  const place = readRange(host, sheet, range);
  return `=${fullAddress(place.sheet.name, place.rect, true)}`;
}
