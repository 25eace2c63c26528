import { byteLength } from "../../src/workbench/protocol/core/byteLength";
import { type Meter, newMeter } from "../../src/workbench/protocol/meter";
import type { RichApiHost } from "../../src/workbench/protocol/richApiHost";

export interface Traffic extends Meter {
  /** Bytes. */
  readonly largestRequest: number;
  readonly largestResponse: number;
}

/** Counts what goes between the library and the host. `take` gives the traffic since the last time. */
export function meterTraffic(host: RichApiHost): { readonly take: () => Traffic } {
  let before: Meter = { ...host.meter };
  let bytesSeen = host.meter.bytesIn;
  let largest = { request: 0, response: 0 };
  host.onRequest((_request, response) => {
    largest = {
      request: Math.max(largest.request, host.meter.bytesIn - bytesSeen),
      response: Math.max(largest.response, byteLength(JSON.stringify(response))),
    };
    bytesSeen = host.meter.bytesIn;
  });
  return {
    take() {
      const traffic = {
        ...since(before, host.meter),
        largestRequest: largest.request,
        largestResponse: largest.response,
      };
      before = { ...host.meter };
      largest = { request: 0, response: 0 };
      return traffic;
    },
  };
}

function since(before: Meter, now: Meter): Meter {
  const difference = newMeter();
  for (const key of ["requests", "syncs", "bytesIn", "bytesOut", "cells"] as const) {
    difference[key] = now[key] - before[key];
  }
  return difference;
}
