import { bind } from "../../core/bind";
import { oneOf } from "../../core/arguments";
import { color } from "../../core/color";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnCells } from "../../core/onCells";
import { commonStyle, patchStyles } from "../../core/styles";

const fillClass: HostClass<OnCells> = {
  name: "RangeFill",
  scalars: {
    /** Mixed fills read as empty text, no fill as white. */
    color: {
      get: (cells) => commonStyle(cells, (style) => style.fill ?? "#FFFFFF", ""),
      set: (cells, value) => patchStyles(cells, { fill: value === "" ? null : color(value) }),
    },
    pattern: {
      get: (cells) => commonStyle<string | null>(cells, (style) => (style.fill === undefined ? "None" : "Solid"), null),
      set: (cells, value) => {
        if (oneOf(value, ["None", "Solid"]) === "None") patchStyles(cells, { fill: null });
      },
    },
  },
  methods: { clear: (cells) => patchStyles(cells, { fill: null }) },
};

export function fillObject(cells: OnCells): HostObject {
  return bind(fillClass, cells);
}
