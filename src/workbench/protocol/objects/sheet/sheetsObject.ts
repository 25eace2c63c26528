import type { Sheet } from "../../../model/sheet";
import { flagOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { registerEvent } from "../../core/events";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { textOr } from "../../core/arguments";
import { sheetObject } from "./sheetObject";

interface Sheets {
  readonly host: HostContext;
}

const sheetsClass = collection<Sheets, Sheet>({
  name: "WorksheetCollection",
  all: ({ host }) => host.workbook.sheets,
  wrap: ({ host }, sheet) => sheetObject(host, sheet),
  matches: (sheet, key) => sheet.id === key || sameText(sheet.name, key),
  methods: {
    add: ({ host }, name) => sheetObject(host, host.workbook.addSheet(textOr(name, ""))),
    getActiveWorksheet: ({ host }) => sheetObject(host, host.workbook.active),
    getCount: (target, visibleOnly) => shown(target, visibleOnly).length,
    getFirst: (target, visibleOnly) => edge(target.host, shown(target, visibleOnly)[0]),
    getLast: (target, visibleOnly) => edge(target.host, shown(target, visibleOnly).at(-1)),
  },
  events: registerEvent,
});

export function sheetsObject(host: HostContext): HostObject {
  return bind(sheetsClass, { host });
}

function shown({ host }: Sheets, visibleOnly: unknown): Sheet[] {
  return host.workbook.sheets.filter((sheet) => !flagOr(visibleOnly, false) || sheet.visibility === "Visible");
}

function edge(host: HostContext, sheet: Sheet | undefined): HostObject | null {
  return sheet ? sheetObject(host, sheet) : null;
}
