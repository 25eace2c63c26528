import type { ConditionalFormat } from "../../../model/conditionalFormat";
import type { OnSheet } from "../../core/hostContext";

export interface OnFormat extends OnSheet {
  readonly format: ConditionalFormat;
}

export function formatChanged({ host, sheet }: OnFormat): void {
  host.workbook.emit("conditionalFormat", sheet);
}
