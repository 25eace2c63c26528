import type { NamedStyle } from "../../../model/namedStyle";
import { changeNamedStyle, namedStyle } from "../../../model/namedStyles";
import type { CellStyle, StylePatch } from "../../../model/style";
import { itemNotFound, notImplemented } from "../../core/errors";
import type { Scalar } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";

/** A named style is found anew by its name each time: changing it makes another object of it. */
export interface OnStyle {
  readonly host: HostContext;
  readonly name: string;
}

export function styleOf({ host, name }: OnStyle): NamedStyle {
  const style = namedStyle(host.workbook, name);
  if (!style) throw itemNotFound();
  return style;
}

/** Null in a patch takes a property away. */
export function changeLook(target: OnStyle, patch: StylePatch): void {
  const style = styleOf(target);
  if (style.name === "Normal") throw notImplemented("changes to the style Normal");
  const entries: [string, unknown][] = Object.entries({ ...style.look, ...patch });
  const look = Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined));
  changeNamedStyle(target.host.workbook, style, look);
}

/** A property of the style's look; what `stored` turns to null is the usual and is not kept. */
export function lookProperty<Name extends keyof CellStyle>(
  name: Name,
  usual: unknown,
  stored: (value: unknown) => CellStyle[Name] | null,
  shown: (value: NonNullable<CellStyle[Name]>) => unknown = (value) => value,
): Scalar<OnStyle> {
  return {
    get: (target) => {
      const value = styleOf(target).look[name];
      return value === undefined ? usual : shown(value);
    },
    set: (target, value) => changeLook(target, { [name]: stored(value) }),
  };
}
