import type { Sheet } from "../../../model/sheet";
import { oneOf } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { HostContext } from "../../core/hostContext";
import { isHostObject } from "../../core/isHostObject";
import { copySheet } from "./copySheet";

const positions = ["None", "Before", "After", "Beginning", "End"] as const;

/** Worksheet.copy: without a position the copy comes first. */
export function copyAt(host: HostContext, source: Sheet, position: unknown, relativeTo: unknown): Sheet {
  const where = oneOf(position ?? "None", positions);
  const other = where === "Before" || where === "After" ? readSheet(relativeTo) : null;
  const copy = copySheet(host, source);
  const { workbook } = host;
  const last = workbook.sheets.length - 1;
  if (other) {
    const index = workbook.sheets.indexOf(other);
    workbook.moveSheet(copy, where === "Before" ? index : index + 1);
  } else workbook.moveSheet(copy, where === "End" ? last : 0);
  return copy;
}

function readSheet(given: unknown): Sheet {
  if (!isHostObject(given) || given.className !== "Worksheet") throw invalidArgument();
  return (given.target as { readonly sheet: Sheet }).sheet;
}
