import { HostError } from "../../model/hostError";
import type { Sheet } from "../../model/sheet";

/** What a protected sheet may still allow, as in Excel.WorksheetProtectionOptions; null is never allowed. */
export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowEditObjects"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowInsertHyperlinks"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowSort"
  | "allowAutoFilter"
  | null;

/** Throws AccessDenied on a protected sheet that does not allow this, whether or not the cells are locked. */
export function requirePermission(sheet: Sheet, permission: Permission): void {
  const { protected: isProtected, options } = sheet.protection;
  if (!isProtected || (permission !== null && options?.[permission] === true)) return;
  throw new HostError(
    "AccessDenied",
    `The worksheet '${sheet.name}' is protected. Unprotect it (Review > Unprotect Sheet) and try again.`,
  );
}
