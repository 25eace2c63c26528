import type { Scalar } from "../../core/hostClass";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";

/** A setting the workbench does not draw: it keeps what is set and gives it back. */
export function keptSetting(name: string, usual: unknown): Scalar<OnFormat> {
  return {
    get: ({ format }) => format.kept?.[name] ?? usual,
    set: (target, value) => {
      target.format.kept = { ...target.format.kept, [name]: value };
      formatChanged(target);
    },
  };
}
