import type { CellStyle } from "../../../model/style";
import { finite, flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import { invalidArgument } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { noTint } from "../../core/noTint";
import type { OnCells } from "../../core/onCells";
import { commonStyle, patchStyles } from "../../core/styles";

const fontClass: HostClass<OnCells> = {
  name: "RangeFont",
  scalars: {
    tintAndShade: noTint("RangeFont.tintAndShade"),
    bold: yesNo("bold"),
    italic: yesNo("italic"),
    strikethrough: yesNo("strikethrough"),
    subscript: raised("subscript", "superscript"),
    superscript: raised("superscript", "subscript"),
    underline: {
      get: (cells) => commonStyle<string | null>(cells, underlineOf, null),
      set: (cells, value) => {
        const line = oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
        patchStyles(cells, {
          underline: line !== "None" || null,
          underlineStyle: line === "None" || line === "Single" ? null : line,
        });
      },
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
      set: (cells, value) => {
        const size = finite(value);
        if (size < 1 || size > 409) throw invalidArgument();
        patchStyles(cells, { fontSize: size });
      },
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

/** A cell's font is raised or lowered, not both. */
function raised(property: "subscript" | "superscript", other: "subscript" | "superscript"): Scalar<OnCells> {
  return {
    get: (cells) => commonStyle<boolean | null>(cells, (style) => style[property] ?? false, null),
    set: (cells, value) => patchStyles(cells, flag(value) ? { [property]: true, [other]: null } : { [property]: null }),
  };
}

function underlineOf(style: CellStyle): string {
  return style.underline ? (style.underlineStyle ?? "Single") : "None";
}
