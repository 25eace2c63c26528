import type { CellStyle } from "../../../model/style";
import { flag, oneOf, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, notImplemented } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnCells } from "../../core/onCells";
import { requirePermission } from "../../core/requirePermission";
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
    wrapText: yesNo("wrap"),
    indentLevel: {
      get: (cells) => commonStyle<number | null>(cells, (style) => style.indent ?? 0, null),
      set: (cells, value) => setIndent(cells, wholeNumber(value)),
    },
    textOrientation: {
      get: (cells) => commonStyle<number | null>(cells, (style) => style.rotation ?? 0, null),
      set: (cells, value) => {
        const degrees = wholeNumber(value);
        // 180 stands for letters one below the other.
        if ((degrees < -90 || degrees > 90) && degrees !== 180) throw invalidArgument();
        patchStyles(cells, { rotation: degrees || null });
      },
    },
    shrinkToFit: yesNo("shrink"),
    autoIndent: yesNo("autoIndent"),
    readingOrder: {
      get: (cells) => commonStyle<string | null>(cells, (style) => style.readingOrder ?? "Context", null),
      set: (cells, value) => {
        const order = oneOf(value, ["Context", "LeftToRight", "RightToLeft"]);
        patchStyles(cells, { readingOrder: order === "Context" ? null : order });
      },
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
    adjustIndent: (cells, amount) => {
      const by = wholeNumber(amount);
      for (const area of cells.areas) {
        const now = commonStyle<number | null>({ ...cells, areas: [area] }, (style) => style.indent ?? 0, null);
        if (now !== null) setIndent({ ...cells, areas: [area] }, Math.max(0, now + by));
        else throw notImplemented("RangeFormat.adjustIndent of cells with different indents");
      }
    },
    autofitColumns,
    /** Rows take their height from their content already. */
    autofitRows: ({ host, sheet, areas }) => {
      requirePermission(sheet, "allowFormatRows");
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

/** Excel indents by 250 characters at most. */
function setIndent(cells: OnCells, indent: number): void {
  if (indent < 0 || indent > 250) throw invalidArgument();
  patchStyles(cells, { indent: indent || null });
}

function yesNo(property: "wrap" | "shrink" | "autoIndent"): Scalar<OnCells> {
  return {
    get: (cells) => commonStyle<boolean | null>(cells, (style: CellStyle) => style[property] ?? false, null),
    set: (cells, value) => patchStyles(cells, { [property]: flag(value) || null }),
  };
}
