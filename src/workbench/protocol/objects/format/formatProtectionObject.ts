import { flag } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnCells } from "../../core/onCells";
import { commonStyle, patchStyles } from "../../core/styles";

const formatProtectionClass: HostClass<OnCells> = {
  name: "FormatProtection",
  scalars: {
    locked: {
      get: (cells) => commonStyle<boolean | null>(cells, (style) => style.locked ?? true, null),
      set: (cells, value) => patchStyles(cells, { locked: flag(value) ? null : false }),
    },
    formulaHidden: {
      get: (cells) => commonStyle<boolean | null>(cells, (style) => style.formulaHidden ?? false, null),
      set: (cells, value) => patchStyles(cells, { formulaHidden: flag(value) || null }),
    },
  },
};

export function formatProtectionObject(cells: OnCells): HostObject {
  return bind(formatProtectionClass, cells);
}
