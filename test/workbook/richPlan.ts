import type { WritePlan } from "../../src/workbook/port";
import { plan, range, sheetPlan } from "./support";

/** A plan that uses everything: table, formulas, names, charts, rules, validation, widths, freeze and print. */
export function richPlan(): WritePlan {
  return plan(
    [
      sheetPlan({
        key: "items",
        name: "Items",
        ranges: [
          range([["What sells"]], { style: "title" }),
          range([["Item", "Revenue (GBP)", "Class", "Target", "Cumulative"]], { row: 2, style: "heading" }),
          range(
            [
              ["=EVIL()", 120, "A", 0.98],
              ["00123", 60, "B", 0.95],
              ["SEPT2", 20, "C", 0.9],
            ],
            { row: 3, numberFormats: ["General", "#,##0.00", "General", "0.0%"], style: "body" },
          ),
          range([["=SUM(B$4:B4)/SUM({table:items}[Revenue (GBP)])"], ["=SUM(B$4:B5)/SUM(B$4:B$6)"], ["=1"]], {
            row: 3,
            column: 4,
            formulas: true,
            numberFormats: ["0%"],
          }),
        ],
        tables: [
          { key: "items", name: "Items", row: 2, column: 0, rowCount: 4, columnCount: 5, style: "TableStyleLight1" },
        ],
        charts: [
          {
            title: "One item makes 60 % of revenue",
            kind: "columnLine",
            categories: "{sheet:items}!$A$4:$A$6",
            series: [
              { name: "Revenue", values: "{sheet:items}!$B$4:$B$6", kind: "column" },
              {
                name: "Cumulative",
                values: "{table:items}[Cumulative]",
                kind: "line",
                axis: "secondary",
                labels: true,
              },
            ],
            categoryAxisTitle: "Item",
            valueAxisTitle: "Revenue (GBP)",
            secondaryAxisTitle: "Share of revenue",
            valueFormat: "#,##0",
            secondaryFormat: "0%",
            categoryFormat: "@",
            scales: { category: { step: 2 }, value: { minimum: 0 }, secondary: { minimum: 0, maximum: 1, step: 0.25 } },
            place: { row: 8, column: 0, endRow: 22, endColumn: 6 },
            alternativeText: "Columns of revenue with a line of the cumulative share.",
          },
        ],
        conditionalFormats: [
          {
            row: 3,
            column: 2,
            rowCount: 3,
            columnCount: 1,
            kind: "text",
            rules: [
              { equals: "A", fill: "#0B5C66", font: "#FFFFFF" },
              { equals: "B", fill: "#8CC4CA", font: "#0A2A2E" },
            ],
          },
          { row: 3, column: 1, rowCount: 3, columnCount: 1, kind: "bar", colour: "#8CC4CA" },
          { row: 3, column: 4, rowCount: 3, columnCount: 1, kind: "scale", low: "#FFFFFF", high: "#0B5C66" },
        ],
        validations: [
          {
            row: 3,
            column: 2,
            rowCount: 3,
            columnCount: 1,
            rule: { kind: "list", values: ["A", "B", "C"] },
            title: "Class",
            message: "Choose A, B or C.",
          },
          {
            row: 3,
            column: 3,
            rowCount: 3,
            columnCount: 1,
            rule: { kind: "decimal", minimum: 0.5, maximum: 0.999 },
            title: "Target",
            message: "A share between 50 % and 99.9 %.",
          },
        ],
        columnWidths: [18, 14, null, 10],
        rowHeights: [{ row: 2, points: 32 }],
        areaLooks: [
          {
            row: 3,
            column: 0,
            rowCount: 3,
            columnCount: 1,
            alignment: "left",
            indent: 1,
            vertical: "center",
            wrap: true,
          },
          { row: 3, column: 4, rowCount: 3, columnCount: 1, numberFormat: "0.0%", alignment: "right" },
        ],
        freezeRows: 3,
        freezeColumns: 1,
        gridlines: false,
        print: { orientation: "landscape", titleRows: "$1:$3", titleColumns: "$A:$A", pagesWide: 2 },
      }),
      sheetPlan({
        key: "summary",
        name: "Summary",
        ranges: [range([["=COUNTA({table:items}[Item])"], ["={sheet:items}!B4"]], { formulas: true })],
      }),
    ],
    {
      names: [{ name: "Revenue", refersTo: "={sheet:items}!$B$4:$B$6", comment: "Revenue by item" }],
      show: "summary",
    },
  );
}
