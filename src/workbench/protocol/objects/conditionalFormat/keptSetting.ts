import { finite, flag, text } from "../../core/arguments";
import { color } from "../../core/color";
import type { Scalar } from "../../core/hostClass";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";

/** A setting the workbench does not draw: it keeps what is set and gives it back. */
export function keptSetting(
  name: string,
  usual: boolean | number | string,
  read = readLike(name, usual),
): Scalar<OnFormat> {
  return {
    get: ({ format }) => format.kept?.[name] ?? usual,
    set: (target, value) => {
      target.format.kept = { ...target.format.kept, [name]: read(value) };
      formatChanged(target);
    },
    kept: true,
  };
}

/** By the type of what an untouched format answers. */
function readLike(name: string, usual: boolean | number | string): (value: unknown) => unknown {
  if (typeof usual === "boolean") return flag;
  if (/color$/i.test(name)) return (value) => (value === "" ? "" : color(value));
  return typeof usual === "number" ? finite : text;
}
