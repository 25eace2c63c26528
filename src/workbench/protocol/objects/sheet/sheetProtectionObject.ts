import { fields, textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, invalidOperation } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
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
      const given = options === undefined ? {} : fields(options);
      sheet.protection = {
        protected: true,
        options: given as Record<string, boolean | string>,
        password: textOr(password, ""),
      };
      host.workbook.emit("sheetLook", sheet);
    },
    unprotect: ({ host, sheet }, password) => {
      if (sheet.protection.password !== textOr(password, "")) {
        throw invalidArgument("The password you supplied is not correct.");
      }
      sheet.protection = { protected: false, options: null, password: "" };
      host.workbook.emit("sheetLook", sheet);
    },
  },
};

export function sheetProtectionObject(target: OnSheet): HostObject {
  return bind(sheetProtectionClass, target);
}
