import type { CellStyle } from "../../../model/style";
import { bind } from "../../core/bind";
import { oneOf } from "../../core/arguments";
import { color } from "../../core/color";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { noTint } from "../../core/noTint";
import type { OnCells } from "../../core/onCells";
import { commonStyle, patchStyles } from "../../core/styles";

const nothing = { fill: null, pattern: null, patternColor: null };

const patterns = [
  "None",
  "Solid",
  "Gray50",
  "Gray75",
  "Gray25",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
  "Gray16",
  "Gray8",
] as const;

function patternOf(style: CellStyle): string {
  return style.pattern ?? (style.fill === undefined ? "None" : "Solid");
}

const fillClass: HostClass<OnCells> = {
  name: "RangeFill",
  scalars: {
    /** Mixed fills read as empty text, no fill as white. */
    color: {
      get: (cells) => commonStyle(cells, (style) => style.fill ?? "#FFFFFF", ""),
      set: (cells, value) => patchStyles(cells, value === "" ? nothing : { fill: color(value) }),
    },
    tintAndShade: noTint("RangeFill.tintAndShade"),
    patternTintAndShade: noTint("RangeFill.patternTintAndShade"),
    pattern: {
      get: (cells) => commonStyle<string | null>(cells, patternOf, null),
      set: (cells, value) => {
        const pattern = oneOf(value, patterns);
        if (pattern === "None") patchStyles(cells, nothing);
        else patchStyles(cells, { pattern: pattern === "Solid" ? null : pattern });
      },
    },
    patternColor: {
      get: (cells) => commonStyle(cells, (style) => style.patternColor ?? "#000000", ""),
      set: (cells, value) => patchStyles(cells, { patternColor: color(value) }),
    },
  },
  methods: { clear: (cells) => patchStyles(cells, nothing) },
};

export function fillObject(cells: OnCells): HostObject {
  return bind(fillClass, cells);
}
