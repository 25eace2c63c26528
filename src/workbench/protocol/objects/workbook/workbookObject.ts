import { flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { itemNotFound } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { readEventReference } from "../../events/eventReference";
import { chartObject } from "../chart/chartObject";
import { commentsObject } from "../comment/commentsObject";
import { rangeAreasObject } from "../range/rangeAreasObject";
import { newRange } from "../range/rangeObject";
import { sheetsObject } from "../sheet/sheetsObject";
import { stylesObject } from "../style/stylesObject";
import { tablesObject } from "../table/tablesObject";
import { applicationObject } from "./applicationObject";
import { engineVersion } from "./engineVersion";
import { namesObject } from "./namesObject";
import { propertiesObject } from "./propertiesObject";
import { runtimeObject } from "./runtimeObject";
import { settingsObject } from "./settingsObject";
import { unusedSetting } from "./unusedSetting";
import { workbookProtectionObject } from "./workbookProtectionObject";
import { xmlPartsObject } from "./xmlPartsObject";

interface Root {
  readonly host: HostContext;
}

const workbookClass: HostClass<Root> = {
  name: "Workbook",
  scalars: {
    name: { get: ({ host }) => host.workbook.name },
    /** Workbooks of the workbench can always be written and are never saved by themselves. */
    readOnly: { get: () => false },
    autoSave: { get: () => false },
    isDirty: {
      get: ({ host }) => host.workbook.dirty,
      set: ({ host }, value) => {
        host.workbook.dirty = flag(value);
      },
    },
    previouslySaved: { get: ({ host }) => host.workbook.saved },
    calculationEngineVersion: { get: () => engineVersion },
    chartDataPointTrack: unusedSetting("chartDataPointTrack", true, flag),
    usePrecisionAsDisplayed: unusedSetting("usePrecisionAsDisplayed", false, flag),
  },
  navigation: {
    application: ({ host }) => applicationObject(host),
    worksheets: ({ host }) => sheetsObject(host),
    tables: ({ host }) => tablesObject({ host, sheet: null, list: () => host.workbook.tables() }),
    names: ({ host }) => namesObject({ host, scope: null }),
    comments: ({ host }) => commentsObject({ host, sheet: null }),
    styles: ({ host }) => stylesObject(host),
    settings: ({ host }) => settingsObject(host),
    customXmlParts: ({ host }) => xmlPartsObject(host),
    properties: ({ host }) => propertiesObject(host),
    protection: ({ host }) => workbookProtectionObject(host),
    _Runtime: ({ host }) => runtimeObject(host),
  },
  methods: {
    getSelectedRange: ({ host }) => newRange(host, host.workbook.selection),
    getSelectedRanges: ({ host }) => {
      const { sheet, rect } = host.workbook.selection;
      return rangeAreasObject(new RangeAreasTarget(host, sheet, [rect]));
    },
    getActiveCell: ({ host }) => {
      const { sheet, rect } = host.workbook.selection;
      return newRange(host, { sheet, rect: { ...rect, rows: 1, columns: 1 } });
    },
    getActiveChart: (target) => activeChart(target) ?? missing(),
    getActiveChartOrNullObject: activeChart,
    save: ({ host }, behaviour) => {
      oneOf(behaviour ?? "Save", ["Save", "Prompt"]);
      host.workbook.dirty = false;
      host.workbook.saved = true;
      host.workbook.emit("saved", { name: host.workbook.name });
    },
    _RemoveReference: ({ host }, id) => host.references.release(text(id)),
    _RemoveAllReferences: ({ host }) => host.references.releaseAll(),
    _GetRangeForEventByReferenceId: (target, reference) => rangeOfEvent(target, reference) ?? missing(),
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
  },
};

export function workbookObject(host: HostContext): HostObject {
  return bind(workbookClass, { host });
}

function activeChart({ host }: Root): HostObject | null {
  const active = host.workbook.activeChart;
  return active && !active.sheet.deleted ? chartObject({ host, ...active }) : null;
}

function rangeOfEvent({ host }: Root, reference: unknown): HostObject | null {
  const place = readEventReference(host.workbook, text(reference));
  return place && newRange(host, place);
}

function missing(): never {
  throw itemNotFound();
}
