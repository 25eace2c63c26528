import type { ReportContext } from "../define";
import type { ChartPart, Report, ReportSheet, RunPart, TablePart } from "../report";
import { runPart } from "../runPart";
import type { AuditResult } from "./audit";
import { formulaOf, LEGEND, SYMBOLS } from "./formulas";
import { auditInputs } from "./inputs";
import { mistakeNames, mistakeText } from "./mistakes";
import { moneyTitle, statusTitle } from "./pictures";
import { rowsSheet } from "./rowsSheet";
import { auditNextSteps, auditSentences } from "./sentences";
import { SERVES } from "./serves";
import { auditSettings } from "./settings";
import { columnTotals, quantityName, unitOf } from "./totals";

const CHARTED = 10;

export function auditReport(result: AuditResult, context: ReportContext): Report {
  const run = runPart("Spreadsheet auditor", auditInputs, auditSettings, context, SERVES);
  return {
    title: "Spreadsheet audit",
    sentences: auditSentences(result),
    next: auditNextSteps(result),
    sheets: [
      summarySheet(result, run),
      ...remediesSheets(result, run),
      ...result.columns.map((column) => rowsSheet(result, column, run)),
    ],
    names: result.columns.slice(0, 1).flatMap(({ quantity }) => [
      { name: "SEG_AuditedItems", table: quantity, column: "item", comment: "Items of the last spreadsheet audit" },
      { name: "SEG_ShouldBe", table: quantity, column: "shouldBe", comment: "What the numbers of the plan should be" },
    ]),
  };
}

function summarySheet(result: AuditResult, run: RunPart): ReportSheet {
  const totals = columnTotals(result);
  const unit = unitOf(result);
  const [main] = totals;
  const charts: ChartPart[] = [
    {
      kind: "chart",
      title: statusTitle(totals),
      chart: "stackedColumn",
      table: "audited",
      categories: "quantity",
      series: ["right", "mistake", "unexplained", "notChecked"].map((column) => ({ column })),
      categoryAxisTitle: "Column of the plan",
      valueAxisTitle: "Rows",
      valueType: "integer",
      scales: { value: { minimum: 0 } },
      alternativeText: `Rows of each column that are right, hold a known mistake, or are not explained. ${statusTitle(totals)}.`,
    },
    ...(main && main.mistakes.length > 0
      ? [
          {
            kind: "chart" as const,
            title: moneyTitle(main, result),
            chart: "bar" as const,
            table: "mistakes",
            categories: "mistake",
            series: [{ column: "tooMuch" }, { column: "missing" }],
            rows: Math.min(CHARTED, main.mistakes.length),
            categoryAxisTitle: "Mistake",
            valueAxisTitle: `Stock at cost${unit}`,
            valueType: "money" as const,
            scales: { value: { minimum: 0 } },
            alternativeText: `Stock too much and missing by mistake, largest first. ${moneyTitle(main, result)}.`,
          },
        ]
      : []),
  ];
  return {
    key: "audit",
    name: "Stock audit",
    title: "What is wrong in the stock plan",
    note: `${auditSentences(result).join(" ")} ${LEGEND}.`,
    parts: [auditedTable(result), ...charts, mistakesTable(result), run],
  };
}

function auditedTable(result: AuditResult): TablePart {
  const totals = columnTotals(result);
  const unit = unitOf(result);
  return {
    kind: "table",
    key: "audited",
    title: "Columns that were looked into",
    columns: [
      {
        key: "quantity",
        heading: "Column",
        type: "text",
        values: totals.map(({ quantity }) => quantityName(quantity)),
      },
      { key: "checked", heading: "Rows checked", type: "integer", values: totals.map(({ checked }) => checked) },
      { key: "right", heading: "Right", type: "integer", values: totals.map(({ counts }) => counts.right) },
      { key: "mistake", heading: "Known mistake", type: "integer", values: totals.map(({ counts }) => counts.mistake) },
      {
        key: "unexplained",
        heading: "Not explained",
        type: "integer",
        values: totals.map(({ counts }) => counts.unexplained),
      },
      {
        key: "notChecked",
        heading: "Inputs missing",
        type: "integer",
        values: totals.map(({ counts }) => counts.notChecked),
      },
      {
        key: "explained",
        heading: "Confidence (rows explained / rows checked)",
        type: "share",
        values: totals.map(({ explained }) => explained),
      },
      { key: "tooMuch", heading: `Stock too much${unit}`, type: "money", values: totals.map(({ tooMuch }) => tooMuch) },
      { key: "missing", heading: `Stock missing${unit}`, type: "money", values: totals.map(({ missing }) => missing) },
      { key: "aYear", heading: `Cost a year${unit}`, type: "money", values: totals.map(({ aYear }) => aYear) },
    ],
  };
}

function mistakesTable(result: AuditResult): TablePart {
  const totals = columnTotals(result);
  const unit = unitOf(result);
  const found = totals.flatMap(({ mistakes, checked }) => mistakes.map((one) => ({ ...one, checked })));
  return {
    kind: "table",
    key: "mistakes",
    title: "Mistakes found",
    columns: [
      { key: "mistake", heading: "Mistake", type: "text", values: found.map(({ mistakes }) => mistakeNames(mistakes)) },
      { key: "quantity", heading: "Column", type: "text", values: found.map(({ quantity }) => quantityName(quantity)) },
      { key: "rows", heading: "Rows", type: "integer", values: found.map(({ rows }) => rows) },
      {
        key: "share",
        heading: "Share of rows checked",
        type: "share",
        values: found.map(({ rows, checked }) => (checked > 0 ? rows / checked : 0)),
      },
      { key: "tooMuch", heading: `Stock too much${unit}`, type: "money", values: found.map(({ tooMuch }) => tooMuch) },
      { key: "missing", heading: `Stock missing${unit}`, type: "money", values: found.map(({ missing }) => missing) },
      { key: "aYear", heading: `Cost a year${unit}`, type: "money", values: found.map(({ aYear }) => aYear) },
      {
        key: "confidence",
        heading: "Confidence",
        type: "share",
        values: found.map(({ confidence }) => confidence),
      },
    ],
  };
}

/** How each mistake came about and how to mend it: long texts, so they have a sheet of their own. */
function remediesSheets(result: AuditResult, run: RunPart): readonly ReportSheet[] {
  const found = columnTotals(result).flatMap(({ mistakes }) => mistakes);
  if (found.length === 0) return [];
  const parts = { review: true, supply: true, measured: false, fill: result.prepared.units.service === "fill" };
  const words = (of: "why" | "fix" | "source") =>
    found.map(({ mistakes }) => [...new Set(mistakes.map((id) => mistakeText(id)[of]))].join(" "));
  const table: TablePart = {
    kind: "table",
    key: "remedies",
    title: "Mistakes, why they are wrong, and how to mend them",
    freezeColumns: 1,
    columns: [
      { key: "mistake", heading: "Mistake", type: "text", values: found.map(({ mistakes }) => mistakeNames(mistakes)) },
      { key: "quantity", heading: "Column", type: "text", values: found.map(({ quantity }) => quantityName(quantity)) },
      { key: "rows", heading: "Rows", type: "integer", values: found.map(({ rows }) => rows) },
      {
        key: "formula",
        heading: "Formula it was made by",
        type: "text",
        values: found.map(({ quantity, mistakes }) => formulaOf(quantity, mistakes, SYMBOLS, parts)),
      },
      { key: "why", heading: "Why it is wrong", type: "text", values: words("why") },
      { key: "fix", heading: "How to mend it", type: "text", values: words("fix") },
      { key: "source", heading: "Literature", type: "text", values: words("source") },
    ],
  };
  return [
    {
      key: "remedies",
      name: "Audit remedies",
      title: "How to mend the stock plan",
      note: `${LEGEND}.`,
      parts: [table, run],
    },
  ];
}
