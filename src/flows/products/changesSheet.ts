import type { ReportSheet, RunPart } from "../report";
import { changeSentence, changesOf } from "./changes";
import type { ProductResult } from "./classify";
import { valueType } from "./valueType";
import { basisHeading } from "./words";

/** One row an item that changes class, best first, with what follows for its service level. */
export function changesSheet(result: ProductResult, run: RunPart): ReportSheet | null {
  const changes = changesOf(result);
  if (!changes || changes.moved.length === 0) return null;
  const { moved } = changes;
  const { keys, descriptions, policy } = result.prepared;
  const level = (segment: string) => policy.find(segment)?.values["cycleServiceLevel"] ?? null;
  return {
    key: "changes",
    name: "Changes",
    title: "Items that change class",
    note: changeSentence(result) ?? "",
    parts: [
      {
        kind: "table",
        key: "changes",
        title: "Changes",
        freezeColumns: 1,
        columns: [
          { key: "item", heading: "Item", type: "text", values: moved.map(({ row }) => keys[row] ?? "") },
          ...(descriptions.some((text) => text !== "")
            ? [
                {
                  key: "description",
                  heading: "Description",
                  type: "text" as const,
                  values: moved.map(({ row }) => descriptions[row] || null),
                },
              ]
            : []),
          {
            key: "before",
            heading: "Class before",
            type: "class",
            look: "matrix",
            values: moved.map(({ before }) => before),
          },
          { key: "now", heading: "Class now", type: "class", look: "matrix", values: moved.map(({ now }) => now) },
          {
            key: "value",
            heading: basisHeading(result),
            type: valueType(result),
            values: moved.map(({ row }) => result.values[row] ?? 0),
          },
          {
            key: "levelBefore",
            heading: "Cycle service level before",
            type: "share",
            values: moved.map(({ before }) => level(before)),
          },
          {
            key: "levelNow",
            heading: "Cycle service level now",
            type: "share",
            values: moved.map(({ now }) => level(now)),
          },
        ],
      },
      run,
    ],
  };
}
