import { fields, flagOr, oneOf, textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, invalidOperation } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import { requirePassword } from "../../core/requirePassword";
import type { HostObject } from "../../core/hostObject";

const sheetProtectionClass: HostClass<OnSheet> = {
  name: "WorksheetProtection",
  scalars: {
    protected: { get: ({ sheet }) => sheet.protection.protected },
    options: { get: ({ sheet }) => sheet.protection.options },
  },
  methods: {
    protect: ({ host, sheet }, options, password) => {
      if (sheet.protection.protected) throw invalidOperation("The worksheet is already protected.");
      const given = readOptions(options);
      sheet.protection = { protected: true, options: given, password: textOr(password, "") };
      host.workbook.emit("sheetLook", sheet);
    },
    unprotect: ({ host, sheet }, password) => {
      const { password: set, hash } = sheet.protection;
      requirePassword(textOr(password, ""), set, hash);
      sheet.protection = { protected: false, options: null, password: "" };
      host.workbook.emit("sheetLook", sheet);
    },
  },
};

const allowances = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** Excel's WorksheetProtectionOptions in full: what is not named is not allowed. */
function readOptions(options: unknown): Record<string, boolean | string> {
  const given = options === undefined ? {} : fields(options);
  const { selectionMode, ...rest } = given;
  const known: readonly string[] = allowances;
  if (Object.keys(rest).some((name) => !known.includes(name))) throw invalidArgument();
  return {
    ...Object.fromEntries(allowances.map((name) => [name, flagOr(given[name], false)])),
    selectionMode: oneOf(selectionMode ?? "Normal", ["Normal", "Unlocked", "None"]),
  };
}

export function sheetProtectionObject(target: OnSheet): HostObject {
  return bind(sheetProtectionClass, target);
}
