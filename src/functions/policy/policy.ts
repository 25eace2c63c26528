import { type Playbook, policyField } from "../../engine/index";
import { arg } from "../machine/arg";
import type { Argument } from "../machine/argument";
import { defineFunction } from "../machine/define";
import { CallFault } from "../machine/fault";
import { valueAt } from "../machine/grid";
import { text } from "../machine/kind";
import { result } from "../machine/result";
import { readTable } from "../machine/tableArgument";
import { findPlaybook, playbookOf, withReasons } from "./findPlaybook";
import { readPlaybook } from "./readPlaybook";

/** The name of a shipped playbook, or a range that holds one. */
const playbook: Argument<Playbook> = {
  help: "Name of a playbook (products, categories, customers), or a range that holds one with its headings",
  type: "any",
  shape: "table",
  optional: false,
  presence: "always",
  role: "whole",
  read: (grid, name) => {
    if (grid.rows * grid.columns > 1)
      return withReasons(readPlaybook(readTable(grid, name, { blank: 0, onProblem: "refuse" })));
    const value = valueAt(grid, 0, 0);
    if (typeof value !== "string")
      throw new CallFault("#VALUE!", `${name} must be the name of a playbook or a range that holds one`);
    return withReasons(findPlaybook(value.trim()));
  },
};

interface PolicyCall {
  readonly segment: string;
  readonly field: string;
  readonly playbook?: Playbook;
}

export const policyFunction = defineFunction({
  name: "POLICY",
  summary:
    "What the playbook says for a segment: service level, review, sourcing route, contract, audit, negotiator and more.",
  args: {
    segment: arg.each("Segment, such as AX, leverage or fix", text, { key: true }),
    field: arg.each("What to look up, such as cycleServiceLevel, contractType or because; see PLAYBOOK", text),
    playbook: arg.maybe(playbook, "the shipped one that has the segment"),
  },
  result: result.each("the playbook's entry"),
  run: ({ segment, field, playbook: chosen }: PolicyCall) => policyField(chosen ?? playbookOf(segment), segment, field),
  examples: [
    { call: [[["AX"], ["CZ"], [null], [""]], "cycleServiceLevel"], gives: [[0.99], [0.85], [""], [""]] },
    {
      call: ["Leverage", "contracttype"],
      gives: "framework with rebidding",
      note: "Upper and lower case do not matter",
    },
    {
      call: [
        [["gold"], ["tin"]],
        "days",
        [
          ["class", "days"],
          ["gold,silver", 7],
          ["bronze", 30],
        ],
      ],
      gives: [[7], [{ error: "#N/A" }]],
      note: "A playbook of your own",
    },
  ],
  faults: [
    { call: ["AX", "colour"], error: "#VALUE!", says: 'field "colour"' },
    { call: ["QQ", "cycleServiceLevel"], error: "#VALUE!", says: 'segment "QQ"' },
    { call: ["AX", "cycleServiceLevel", "no such"], error: "#VALUE!", says: "write products" },
  ],
  explain: {
    formula: "the entry under field in the row of the playbook for segment",
    source: "The playbook; Decision Model and Notation (OMG, DMN 1.5)",
    assumptions: ["Without a playbook argument the shipped playbook that has the segment is used."],
    steps: ({ segment, playbook: chosen }) => [
      ["playbook", (chosen ?? playbookOf(segment)).title],
      ["because", policyField(chosen ?? playbookOf(segment), segment, "because")],
    ],
  },
});
