import type { Scalar } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";

/** A setting of Excel the workbench gives back without acting on it. */
export function unusedSetting<Item extends boolean | number | string>(
  name: string,
  usual: Item,
  read: (value: unknown) => Item,
): Scalar<{ readonly host: HostContext }> {
  return {
    get: ({ host }) => host.workbook.unusedSettings.get(name) ?? usual,
    set: ({ host }, value) => {
      host.workbook.unusedSettings.set(name, read(value));
      host.workbook.dirty = true;
    },
    kept: true,
  };
}
