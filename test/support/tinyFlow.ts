import { defineFlow } from "../../src/flows/define";
import type { MappedTable } from "../../src/flows/define";
import type { Picture } from "../../src/flows/picture";

interface Line {
  readonly item: string;
  readonly value: number;
}
interface Split {
  readonly high: readonly Line[];
  readonly low: readonly Line[];
}

/** The smallest analysis with every kind of control and every kind of picture: items above and below a cut. */
export const tinyFlow = defineFlow<readonly Line[], Split>({
  id: "tiny",
  title: "Sort a list",
  group: "segment",
  summary: "Splits items at a value.",
  capabilities: [],
  serves: [],
  functions: ["TIER"],
  sample: { file: "tiny.json", sheets: { items: "Tiny items" } },
  inputs: [
    {
      id: "items",
      label: "Items and values",
      help: "One row for each item.",
      forms: [
        {
          id: "down",
          label: "Items down",
          help: "One row for each item.",
          roles: [
            {
              id: "item",
              label: "Item",
              help: "Name of the item.",
              type: "text",
              required: true,
              synonyms: ["item", "sku"],
            },
            {
              id: "value",
              label: "Value",
              help: "Value of the item.",
              type: "number",
              required: true,
              synonyms: ["value", "revenue"],
            },
            {
              id: "extra",
              label: "Criteria",
              help: "More numbers.",
              type: "number",
              required: false,
              many: true,
              synonyms: ["score"],
            },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      id: "blanks",
      label: "Blank values",
      help: "What a blank is.",
      reason: "A blank is no value.",
      stage: "data",
      control: "choice",
      initial: "leaveOut",
      options: [
        { value: "leaveOut", label: "Leave out" },
        { value: "zero", label: "Take as zero", help: "A blank counts as 0." },
      ],
    },
    {
      id: "cuts",
      label: "Cuts",
      help: "Where the classes part.",
      reason: "Usual.",
      stage: "analysis",
      control: "cuts",
      initial: [10, 50],
      minimum: 0,
      maximum: 100,
      step: 1,
      labels: ["Low to middle", "Middle to high"],
    },
    {
      id: "share",
      label: "Share",
      help: "A share.",
      reason: "Half.",
      stage: "analysis",
      control: "share",
      initial: 0.5,
      minimum: 0,
      maximum: 1,
    },
    {
      id: "impact",
      label: "Impact cut",
      help: "A number.",
      reason: "Half.",
      stage: "analysis",
      control: "number",
      initial: 0.5,
      minimum: 0,
      maximum: 1,
      step: 0.05,
      unit: "points",
    },
    {
      id: "strict",
      label: "Strict",
      help: "A flag.",
      reason: "Rarely.",
      stage: "analysis",
      control: "flag",
      initial: false,
    },
    {
      id: "names",
      label: "Names",
      help: "Texts.",
      reason: "None.",
      stage: "analysis",
      control: "texts",
      initial: [],
      placeholder: "POST",
      shownWhen: { setting: "strict", in: [true] },
    },
    {
      id: "drawn",
      label: "Item to draw",
      help: "Which item the last picture shows.",
      reason: "The most telling one.",
      stage: "analysis",
      control: "object",
      initial: "",
    },
    {
      id: "weights",
      label: "Weights",
      help: "Weights.",
      reason: "Equal.",
      stage: "analysis",
      control: "weights",
      initial: [],
      role: "extra",
    },
  ],
  prepare(tables, settings) {
    const lines = readLines(tables["items"]);
    const kept = lines.filter((line) => Number.isFinite(line.value) || settings["blanks"] === "zero");
    const blank = lines.length - kept.length;
    return {
      prepared: kept.map((line) => ({ ...line, value: Number.isFinite(line.value) ? line.value : 0 })),
      findings:
        blank === 0
          ? []
          : [
              {
                severity: "warning",
                title: "Value is blank",
                count: blank,
                rule: "These rows are left out.",
                setting: "blanks",
                input: "items",
                places: lines.flatMap((line, row) => (Number.isFinite(line.value) ? [] : [{ row, column: 1 }])),
              },
            ],
      rows: { read: lines.length, used: kept.length, leftOut: blank ? [{ reason: "blank", rows: blank }] : [] },
      summary: `${kept.length} items`,
    };
  },
  run(lines, settings) {
    const cut = (settings["cuts"] as readonly number[])[1] ?? 0;
    return { high: lines.filter((line) => line.value >= cut), low: lines.filter((line) => line.value < cut) };
  },
  pictures: (result, settings) => [
    ...picturesOf(result, settings["cuts"] as readonly number[]),
    barsOf(result, settings["drawn"] as string),
  ],
  sentences: (result) => [`${result.high.length} of ${result.high.length + result.low.length} items are high.`],
  report: (result) => ({
    title: "Sorted list",
    sentences: [`${result.high.length} items are high.`],
    next: ["Look after the high items first."],
    names: [],
    sheets: [
      {
        key: "list",
        name: "Sorted",
        title: "Items by value",
        parts: [
          {
            kind: "table",
            key: "list",
            title: "Items",
            columns: [
              {
                key: "item",
                heading: "Item",
                type: "text",
                values: [...result.high, ...result.low].map((line) => line.item),
              },
              {
                key: "value",
                heading: "Value",
                type: "number",
                values: [...result.high, ...result.low].map((line) => line.value),
              },
            ],
          },
        ],
      },
    ],
  }),
  search: (result, text, limit) =>
    [...result.high, ...result.low]
      .map((line) => line.item)
      .filter((item) => item.toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit),
  explain(result, key) {
    const line = [...result.high, ...result.low].find((one) => one.item === key);
    if (!line) return null;
    const high = result.high.includes(line);
    return {
      key,
      verdict: high ? "high" : "low",
      lines: [{ label: "Value", value: String(line.value), because: "Compared with the cut." }],
      advice: high ? "Look after it." : "Leave it be.",
    };
  },
});

function readLines(mapped: MappedTable | undefined): Line[] {
  const { table, mapping } = mapped ?? { table: undefined, mapping: {} };
  const items = table?.columns[mapping["item"]?.[0] ?? -1] ?? [];
  const values = table?.columns[mapping["value"]?.[0] ?? -1] ?? [];
  return items.map((item, row) => ({
    item: typeof item === "string" ? item : "",
    value: typeof values[row] === "number" ? values[row] : NaN,
  }));
}

function picturesOf({ high, low }: Split, cuts: readonly number[]): Picture[] {
  const lines = [...high, ...low];
  return [
    {
      kind: "pareto",
      title: `${high.length} items are high`,
      description: "Cumulated share of value.",
      points: [
        { items: 0, value: 0 },
        { items: 0.5, value: 0.8 },
        { items: 1, value: 1 },
      ],
      cuts: [{ setting: "share", index: 0, value: 0.5, label: "Share" }],
      itemsLabel: "Share of items",
      valueLabel: "Share of value",
    },
    {
      kind: "histogram",
      title: "Values of the items",
      description: "How many items have which value.",
      bins: [
        { from: 0, to: 50, count: low.length },
        { from: 50, to: 100, count: high.length },
      ],
      cuts: cuts.map((value, index) => ({
        setting: "cuts",
        index,
        value,
        label: index === 0 ? "Low cut" : "High cut",
      })),
      axisLabel: "Value",
      countLabel: "Items",
    },
    {
      kind: "matrix",
      title: "Classes of the items",
      description: "Two by two.",
      rows: ["A", "B"],
      columns: ["X", "Y"],
      cells: [
        [
          { count: high.length, valueShare: 0.8, label: "AX" },
          { count: 0, valueShare: 0, label: "AY" },
        ],
        [
          { count: low.length, valueShare: 0.2, label: "BX" },
          { count: 0, valueShare: 0, label: "BY" },
        ],
      ],
      outside: [{ label: "N", count: 1, reason: "No value." }],
    },
    {
      kind: "map",
      title: "Map of the items",
      description: "Risk and impact.",
      points: lines.map((line, index) => ({
        key: line.item,
        x: line.value / 100,
        y: 0.5,
        size: index + 1,
        group: "routine",
      })),
      cuts: { x: { setting: "share", value: 0.5 }, y: { setting: "impact", value: 0.5 } },
      xLabel: "Supply risk",
      yLabel: "Profit impact",
      quadrants: [{ name: "routine", corner: "bottomLeft", count: lines.length }],
    },
    {
      kind: "whale",
      title: "Profit peaks after 2 items",
      description: "The last item gives some back.",
      points: [
        { rank: 1, cumulated: 80 },
        { rank: 2, cumulated: 110 },
        { rank: 3, cumulated: 95 },
      ],
      peak: { rank: 2, cumulated: 110 },
      itemsLabel: "Items",
      valueLabel: "Cumulated profit",
    },
  ];
}

/** The chosen item's value, or the highest one's. */
function barsOf({ high, low }: Split, drawn: string): Picture {
  const lines = [...high, ...low];
  const shown = lines.find(({ item }) => item === drawn) ?? lines[0];
  return {
    kind: "bars",
    title: `Value of ${shown?.item ?? "nothing"}`,
    description: "One item.",
    series: ["Value"],
    groups: shown ? [{ label: shown.item, values: [shown.value] }] : [],
    groupLabel: "Item",
    valueLabel: "Value",
    valueType: "number",
  };
}
