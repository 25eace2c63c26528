import type { PolicyTable } from "../policyTable";
import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import type { WarehouseResult } from "./analyse";
import type { Release } from "./releases";

const RULES: readonly string[] = ["pickMethod", "wave", "cutOff"];

/** The classes in the order of release, with what they ask of the pickers; null without items. */
export function releaseSheet({ releases, prepared }: WarehouseResult, run: RunPart): ReportSheet | null {
  if (releases.length === 0) return null;
  const policy: PolicyTable = prepared.policy;
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (release: Release) => Scalar,
    formula?: string,
  ): ReportColumn => ({ key, heading, type, values: releases.map(of), ...(formula ? { formula } : {}) });
  const rule = (label: string): string => `=SEG.POLICY({column:segment},"${label}",{all:playbook})`;
  const rules = policy.playbook.fields.filter(({ name }) => RULES.includes(name));
  return {
    key: "release",
    name: "Release plan",
    title: "What is released when, and how it is picked",
    note: "In the order of release. What is released how, and why, stands on the sheet Release rules: change it there.",
    parts: [
      {
        kind: "table",
        key: "release",
        title: "Release plan",
        freezeColumns: 1,
        columns: [
          column("segment", "Speed and value", "class", ({ segment }) => segment),
          column("priority", "Release priority", "integer", ({ priority }) => priority, rule("Release priority")),
          column("items", "Items", "integer", ({ items }) => items),
          column("lines", "Lines a day", "number", ({ linesPerDay }) => linesPerDay),
          column("share", "Share of lines", "share", ({ linesShare }) => linesShare),
          column("single", "Alone on their order", "share", ({ single }) => single),
          column("batch", "Lines per batch", "integer", ({ batchLines }) => batchLines, rule("Lines per batch")),
          column("walks", "Walks a day one by one", "number", ({ walksAlone }) => walksAlone),
          column(
            "batched",
            "Walks a day in batches",
            "number",
            ({ walksBatched }) => walksBatched,
            "=IF({column:lines}<={column:batch},IF({column:lines}<1,{column:lines},1),{column:lines}/{column:batch})",
          ),
          ...rules.map(({ name, label }) =>
            column(name, label, "text", ({ segment }) => policy.find(segment)?.values[name] ?? null, rule(label)),
          ),
        ],
      },
      {
        kind: "chart",
        title: "Batches save walks where lines are many",
        chart: "column",
        table: "release",
        categories: "segment",
        series: [{ column: "walks" }, { column: "batched" }],
        categoryAxisTitle: "Speed and value",
        valueAxisTitle: "Walks a day",
        valueType: "number",
        scales: { value: { minimum: 0 } },
        alternativeText: "Walks a day by class when each line is a walk, and when lines are picked in batches.",
      },
      run,
    ],
  };
}
