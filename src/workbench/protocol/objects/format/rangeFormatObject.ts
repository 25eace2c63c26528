import { finite, flag, oneOf, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnCells } from "../../core/onCells";
import { commonStyle, patchStyles } from "../../core/styles";
import { autofitColumns } from "./autofitColumns";
import { bordersObject } from "./bordersObject";
import { fillObject } from "./fillObject";
import { fontObject } from "./fontObject";
import { formatProtectionObject } from "./formatProtectionObject";
import { lineSizes } from "./lineSizes";

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const rangeFormatClass: HostClass<OnCells> = {
  name: "RangeFormat",
  scalars: {
    horizontalAlignment: {
      get: (cells) => commonStyle<string | null>(cells, (style) => style.horizontal ?? "General", null),
      set: (cells, value) => {
        const choice = oneOf(value, horizontal);
        patchStyles(cells, { horizontal: choice === "General" ? null : choice });
      },
    },
    verticalAlignment: {
      get: (cells) => commonStyle<string | null>(cells, (style) => style.vertical ?? "Bottom", null),
      set: (cells, value) => patchStyles(cells, { vertical: oneOf(value, vertical) }),
    },
    wrapText: {
      get: (cells) => commonStyle<boolean | null>(cells, (style) => style.wrap ?? false, null),
      set: (cells, value) => patchStyles(cells, { wrap: flag(value) || null }),
    },
    indentLevel: {
      get: (cells) => commonStyle<number | null>(cells, (style) => style.indent ?? 0, null),
      set: (cells, value) => patchStyles(cells, { indent: wholeNumber(value) || null }),
    },
    textOrientation: {
      get: (cells) => commonStyle<number | null>(cells, (style) => style.rotation ?? 0, null),
      set: (cells, value) => patchStyles(cells, { rotation: finite(value) || null }),
    },
    ...lineSizes,
  },
  navigation: {
    fill: fillObject,
    font: fontObject,
    borders: bordersObject,
    protection: formatProtectionObject,
  },
  methods: {
    autofitColumns,
    /** Rows take their height from their content already. */
    autofitRows: ({ host, sheet, areas }) => {
      for (const { row, rows } of areas.map((area) => sheet.clip(area))) {
        for (let r = row; r < row + rows; r++) sheet.rowHeights.delete(r);
      }
      host.workbook.emit("dimensions", sheet);
    },
  },
};

export function rangeFormatObject({ host, sheet, areas }: OnCells): HostObject {
  return bind(rangeFormatClass, { host, sheet, areas });
}
