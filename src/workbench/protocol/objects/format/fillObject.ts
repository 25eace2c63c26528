import { bind } from "../../core/bind";
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
  },
  methods: { clear: (cells) => patchStyles(cells, { fill: null }) },
};

export function fillObject(cells: OnCells): HostObject {
  return bind(fillClass, cells);
}
