import { classify } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, text } from "../machine/kind";
import { result, type ResultCell } from "../machine/result";
import { type SheetTable, tableArgument } from "../machine/tableArgument";

const mode = choice({
  first: "The topmost rule that applies decides",
  unique: "Exactly one rule may apply",
});

interface ClassifyCall {
  readonly data: SheetTable;
  readonly rules: SheetTable;
  readonly fallback?: string;
  readonly mode: "first" | "unique";
}

export const classifyFunction = defineFunction({
  name: "CLASSIFY",
  summary: "Segment of each item by a decision table that is kept in the sheet.",
  args: {
    data: tableArgument("Items with a heading row", { blank: 0, onProblem: "note" }),
    rules: tableArgument(
      "Decision table with a heading row: a condition per heading of data (>=0.8, A,B, 10..50, <>EU; blank is any, =0 is zero), last column the segment",
      { blank: null, onProblem: "refuse" },
    ),
    fallback: arg.maybe(arg.single("Segment of items that meet no rule", text), "#N/A"),
    mode: arg.optional(arg.single("What happens where several rules apply", mode), "first"),
  },
  result: result.grid("segment of each item, below each other"),
  run: segmentRows,
  examples: [
    {
      call: [
        [
          ["value", "region"],
          [90, "EU"],
          [30, "US"],
          [3, "EU"],
        ],
        [
          ["value", "region", "segment"],
          [">=50", null, "key"],
          ["10..50", "<>EU", "grow"],
        ],
        "other",
      ],
      gives: [["key"], ["grow"], ["other"]],
    },
    {
      call: [
        [["class"], ["a"], ["C"], [null], [{ error: "#REF!" }]],
        [
          ["class", "segment"],
          ["A,B", "core"],
        ],
      ],
      gives: [["core"], [{ error: "#N/A" }], [""], [{ error: "#N/A" }]],
    },
  ],
  faults: [
    {
      call: [
        [["value"], [90]],
        [
          ["sales", "segment"],
          [">1", "x"],
        ],
      ],
      error: "#VALUE!",
      says: "which is no heading of the data",
    },
    {
      call: [
        [["value"]],
        [
          ["value", "segment"],
          [">1", "x"],
        ],
      ],
      error: "#VALUE!",
      says: "data must have a heading row",
    },
    {
      call: [
        [["value"], [90]],
        [
          ["value", "segment"],
          [">", "x"],
        ],
      ],
      error: "#VALUE!",
      says: "needs a number",
    },
  ],
  explain: {
    formula: "segment = last column of the first rule whose conditions all hold",
    source: "Decision Model and Notation (OMG, DMN 1.5)",
    assumptions: [
      "A blank condition, or a bare 0, means any value: Excel does not tell them apart.",
      "Texts are compared without regard to case.",
    ],
    steps: ({ data, rules }, cells) => [
      ["items", data.rows.length],
      ["rules", rules.rows.length],
      ["segment of the first item", cells[0]?.[0] ?? ""],
    ],
  },
});

function segmentRows({ data, rules, ...options }: ClassifyCall): readonly (readonly ResultCell[])[] {
  // A row of nothing but blanks says nothing, though desktop Excel sends it as zeros.
  const rows = data.rows.map((row) => (row.every((cell) => cell === 0 || cell === null) ? row.map(() => null) : row));
  const segments = classify({ headings: data.headings, rows, rules, ...options });
  return segments.map((segment, i) => {
    const problem = data.problems.get(i);
    return [problem === undefined ? segment : { gap: problem }];
  });
}
