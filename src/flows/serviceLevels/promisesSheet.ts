import type { ReportSheet, RunPart } from "../report";
import type { LevelsResult } from "./analyse";
import { heldPromises } from "./promises";
import { unitOf } from "./words";

/** Promises to customers beside what is expected, those at risk first; null where none were given. */
export function promisesSheet(result: LevelsResult, run: RunPart): ReportSheet | null {
  const held = [...heldPromises(result)].sort((a, b) => (b.exposure ?? 0) - (a.exposure ?? 0) || b.short - a.short);
  if (held.length === 0) return null;
  return {
    key: "levelPromises",
    name: "Customer agreements",
    title: "Promises to customers before the new levels take effect",
    note: `Expected fill rates are for all customers of an item, weighted by ${result.counted}. A promise is in breach where the proposal falls below it.`,
    parts: [
      {
        kind: "table",
        key: "levelPromises",
        title: "Promises",
        freezeColumns: 1,
        columns: [
          { key: "customer", heading: "Customer", type: "text", values: held.map(({ customer }) => customer) },
          {
            key: "scope",
            heading: "Item or class",
            type: "text",
            values: held.map(({ scope }) => scope || "everything"),
          },
          { key: "count", heading: "Items", type: "integer", values: held.map(({ items }) => items) },
          {
            key: "promised",
            heading: "Promised fill rate",
            type: "share",
            values: held.map(({ promised }) => promised),
          },
          {
            key: "byTargets",
            heading: "Expected with the targets by class",
            type: "share",
            values: held.map((one) => one.byTargets),
          },
          {
            key: "byProposal",
            heading: "Expected with the proposal",
            type: "share",
            values: held.map((one) => one.byProposal),
          },
          {
            key: "short",
            heading: "Below the promise (points)",
            type: "number",
            values: held.map(({ short }) => short * 100),
          },
          {
            key: "penalty",
            heading: `Penalty a point${unitOf(result)}`,
            type: "money",
            values: held.map(({ penalty }) => penalty),
          },
          {
            key: "exposure",
            heading: `Exposure a year${unitOf(result)}`,
            type: "money",
            values: held.map(({ exposure }) => exposure),
          },
          { key: "verdict", heading: "Verdict", type: "text", values: held.map(({ verdict }) => verdict) },
        ],
      },
      run,
    ],
  };
}
