import type { Traffic } from "../../src/workbench/protocol/meter";
import type { RichApiHost } from "../../src/workbench/protocol/richApiHost";

/** What goes between the library and the host. `take` gives the traffic since the last time. */
export function meterTraffic({ meter }: RichApiHost): { readonly take: () => Traffic } {
  let last = meter.mark();
  return {
    take() {
      const traffic = meter.since(last);
      last = meter.mark();
      return traffic;
    },
  };
}
