import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnColumn } from "../table/onTable";
import type { Filtered } from "./filtered";
import { clearCriteria, setCriteria } from "./filtered";

/** The filter of one column of a table. */
const columnFilterClass: HostClass<OnColumn> = {
  name: "Filter",
  scalars: { criteria: { get: (target) => target.table.filter.get(place(target)) ?? null } },
  methods: {
    apply,
    applyValuesFilter: (target, values) => apply(target, { filterOn: "Values", values }),
    applyCustomFilter: (target, criterion1, criterion2, operator) =>
      apply(target, { filterOn: "Custom", criterion1, criterion2, operator }),
    applyDynamicFilter: (target, dynamicCriteria) => apply(target, { filterOn: "Dynamic", dynamicCriteria }),
    applyTopItemsFilter: (target, criterion1) => apply(target, { filterOn: "TopItems", criterion1 }),
    applyTopPercentFilter: (target, criterion1) => apply(target, { filterOn: "TopPercent", criterion1 }),
    applyBottomItemsFilter: (target, criterion1) => apply(target, { filterOn: "BottomItems", criterion1 }),
    applyBottomPercentFilter: (target, criterion1) => apply(target, { filterOn: "BottomPercent", criterion1 }),
    applyCellColorFilter: (target, color) => apply(target, { filterOn: "CellColor", color }),
    applyFontColorFilter: (target, color) => apply(target, { filterOn: "FontColor", color }),
    applyIconFilter: (target, icon) => apply(target, { filterOn: "Icon", icon }),
    clear: (target) => clearCriteria(filtered(target), place(target)),
  },
};

export function columnFilterObject(target: OnColumn): HostObject {
  return bind(columnFilterClass, target);
}

function apply(target: OnColumn, criteria: unknown): void {
  setCriteria(filtered(target), place(target), criteria);
}

function filtered({ host, table }: OnColumn): Filtered {
  return { host, sheet: table.sheet, table };
}

function place({ table, column }: OnColumn): number {
  return table.columns.indexOf(column);
}
