import { bind } from "../../core/bind";
import { registerEvent } from "../../core/events";
import { text } from "../../core/arguments";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { readEventReference } from "../../events/eventReference";
import { newRange } from "../range/rangeObject";
import { sheetsObject } from "../sheet/sheetsObject";
import { tablesObject } from "../table/tablesObject";
import { applicationObject } from "./applicationObject";
import { namesObject } from "./namesObject";
import { propertiesObject } from "./propertiesObject";
import { settingsObject } from "./settingsObject";
import { workbookProtectionObject } from "./workbookProtectionObject";
import { xmlPartsObject } from "./xmlPartsObject";

interface Root {
  readonly host: HostContext;
}

const workbookClass: HostClass<Root> = {
  name: "Workbook",
  scalars: {
    name: { get: ({ host }) => host.workbook.name },
    readOnly: { get: () => false },
    autoSave: { get: () => false },
  },
  navigation: {
    application: ({ host }) => applicationObject(host),
    worksheets: ({ host }) => sheetsObject(host),
    tables: ({ host }) => tablesObject({ host, sheet: null, list: () => host.workbook.tables() }),
    names: ({ host }) => namesObject({ host, scope: null }),
    settings: ({ host }) => settingsObject(host),
    customXmlParts: ({ host }) => xmlPartsObject(host, null),
    properties: ({ host }) => propertiesObject(host),
    protection: ({ host }) => workbookProtectionObject(host),
  },
  methods: {
    getSelectedRange: ({ host }) => newRange(host, host.workbook.selection),
    getActiveCell: ({ host }) => {
      const { sheet, rect } = host.workbook.selection;
      return newRange(host, { sheet, rect: { ...rect, rows: 1, columns: 1 } });
    },
    /** The workbench has no notion of a selected chart. */
    getActiveChartOrNullObject: () => null,
    _RemoveReference: ({ host }, id) => host.references.release(text(id)),
    _RemoveAllReferences: ({ host }) => host.references.releaseAll(),
    _GetRangeForEventByReferenceId: rangeOfEvent,
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
  },
  events: registerEvent,
};

export function workbookObject(host: HostContext): HostObject {
  return bind(workbookClass, { host });
}

function rangeOfEvent({ host }: Root, reference: unknown): HostObject | null {
  const place = readEventReference(host.workbook, text(reference));
  return place && newRange(host, place);
}
