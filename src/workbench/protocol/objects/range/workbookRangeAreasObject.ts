import { fullAddress } from "../../../model/address";
import type { Area, ShiftedEvent } from "../../../model/events";
import type { Sheet } from "../../../model/sheet";
import { shiftRect } from "../../../model/shift";
import { text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { itemNotFound } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import type { Keepable } from "../../core/references";
import { rangeAreasObject } from "./rangeAreasObject";
import { newRange } from "./rangeObject";

/** Areas on several sheets. */
class WorkbookAreas implements Keepable {
  referenceId: string | null = null;

  constructor(
    readonly host: HostContext,
    public areas: readonly Area[],
  ) {}

  follow({ sheet, rect, direction }: ShiftedEvent): void {
    this.areas = this.areas.flatMap((area) => {
      if (area.sheet !== sheet) return [area];
      const moved = shiftRect(area.rect, rect, direction);
      return moved ? [{ sheet, rect: moved }] : [];
    });
  }
}

const rangesClass = collection<WorkbookAreas, Area>({
  name: "RangeCollection",
  all: ({ areas }) => areas,
  wrap: ({ host }, area) => newRange(host, area),
  matches: () => false,
});

const areasClass = collection<WorkbookAreas, Sheet>({
  name: "RangeAreasCollection",
  all: sheetsOf,
  wrap: onSheet,
  matches: () => false,
});

const workbookRangeAreasClass: HostClass<WorkbookAreas> = {
  name: "WorkbookRangeAreas",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: {
    addresses: {
      get: (target) =>
        sheetsOf(target).map((sheet) =>
          target.areas
            .filter((area) => area.sheet === sheet)
            .map(({ rect }) => fullAddress(sheet.name, rect))
            .join(","),
        ),
    },
  },
  navigation: { ranges: (target) => bind(rangesClass, target), areas: (target) => bind(areasClass, target) },
  methods: {
    getRangeAreasBySheet: (target, key) => bySheet(target, key) ?? nothing(),
    getRangeAreasOrNullObjectBySheet: bySheet,
    _KeepReference: (target) => target.host.references.keep(target, () => bind(workbookRangeAreasClass, target)),
  },
};

/** No cells at all are no object: Excel answers ItemNotFound. */
export function workbookRangeAreasObject(host: HostContext, areas: readonly Area[]): HostObject {
  if (areas.length === 0) throw itemNotFound("No cells were found.");
  return bind(workbookRangeAreasClass, new WorkbookAreas(host, areas));
}

function sheetsOf({ areas }: WorkbookAreas): Sheet[] {
  return [...new Set(areas.map(({ sheet }) => sheet))];
}

function onSheet({ host, areas }: WorkbookAreas, sheet: Sheet): HostObject {
  const own = areas.filter((area) => area.sheet === sheet).map(({ rect }) => rect);
  return rangeAreasObject(new RangeAreasTarget(host, sheet, own));
}

function bySheet(target: WorkbookAreas, key: unknown): HostObject | null {
  const sheet = target.host.workbook.sheet(text(key));
  return sheet && sheetsOf(target).includes(sheet) ? onSheet(target, sheet) : null;
}

function nothing(): never {
  throw itemNotFound();
}
