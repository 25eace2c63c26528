import { textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidOperation } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import { requirePassword } from "../../core/requirePassword";
import type { HostObject } from "../../core/hostObject";

/** Protection of the workbook's structure: no sheets may be added, deleted, renamed, moved, hidden or shown. */
const workbookProtectionClass: HostClass<HostContext> = {
  name: "WorkbookProtection",
  scalars: { protected: { get: ({ workbook }) => workbook.structureProtected } },
  methods: {
    protect: ({ workbook }, password) => {
      if (workbook.structureProtected) throw invalidOperation("The workbook is already protected.");
      workbook.structureProtected = true;
      workbook.structurePassword = textOr(password, "");
      workbook.structureHash = {};
      workbook.dirty = true;
    },
    unprotect: ({ workbook }, password) => {
      requirePassword(textOr(password, ""), workbook.structurePassword, workbook.structureHash);
      workbook.structureProtected = false;
      workbook.structurePassword = "";
      workbook.structureHash = {};
      workbook.dirty = true;
    },
  },
};

export function workbookProtectionObject(host: HostContext): HostObject {
  return bind(workbookProtectionClass, host);
}
