import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

/** Protection of the workbook's structure: no sheets may be added, deleted or renamed. */
const workbookProtectionClass: HostClass<HostContext> = {
  name: "WorkbookProtection",
  scalars: { protected: { get: ({ workbook }) => workbook.structureProtected } },
  methods: {
    protect: ({ workbook }) => {
      workbook.structureProtected = true;
    },
    unprotect: ({ workbook }) => {
      workbook.structureProtected = false;
    },
  },
};

export function workbookProtectionObject(host: HostContext): HostObject {
  return bind(workbookProtectionClass, host);
}
