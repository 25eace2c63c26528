import { finite, flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnCells } from "../../core/onCells";
import { commonStyle, patchStyles } from "../../core/styles";

const fontClass: HostClass<OnCells> = {
  name: "RangeFont",
  scalars: {
    bold: yesNo("bold"),
    italic: yesNo("italic"),
    strikethrough: yesNo("strikethrough"),
    underline: {
      get: (cells) => commonStyle<string | null>(cells, (style) => (style.underline ? "Single" : "None"), null),
      set: (cells, value) => patchStyles(cells, { underline: oneOf(value, ["None", "Single"]) === "Single" || null }),
    },
    color: {
      get: (cells) => commonStyle(cells, (style) => style.fontColor ?? "#000000", ""),
      set: (cells, value) => patchStyles(cells, { fontColor: color(value) }),
    },
    name: {
      get: (cells) => commonStyle<string | null>(cells, (style) => style.fontName ?? "Calibri", null),
      set: (cells, value) => patchStyles(cells, { fontName: text(value) }),
    },
    size: {
      get: (cells) => commonStyle<number | null>(cells, (style) => style.fontSize ?? 11, null),
      set: (cells, value) => patchStyles(cells, { fontSize: finite(value) }),
    },
  },
};

export function fontObject(cells: OnCells): HostObject {
  return bind(fontClass, cells);
}

function yesNo(property: "bold" | "italic" | "strikethrough"): Scalar<OnCells> {
  return {
    get: (cells) => commonStyle<boolean | null>(cells, (style) => style[property] ?? false, null),
    set: (cells, value) => patchStyles(cells, { [property]: flag(value) || null }),
  };
}
