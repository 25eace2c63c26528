import type { Argument } from "../machine/argument";
import { arg } from "../machine/arg";
import { defineFunction, type Definition } from "../machine/define";
import { explainCall } from "../machine/explainCall";
import { CallFault } from "../machine/fault";
import { text } from "../machine/kind";
import { result, type ResultCell } from "../machine/result";

interface ExplainCall {
  readonly functionName: string;
  readonly arguments: readonly unknown[];
}

/** Excel packs repeated arguments into one list; other callers write them one after the other. */
const rest: Argument<readonly unknown[]> = {
  help: "The arguments of that function, as in its own call",
  type: "any",
  shape: "repeated",
  optional: true,
  presence: "always",
  role: "rest",
  collect: (cells) => {
    const [first] = cells;
    const packed =
      cells.length === 1 &&
      Array.isArray(first) &&
      first.every((part) => !Array.isArray(part) || part.some(Array.isArray));
    return packed ? (first as readonly unknown[]) : cells;
  },
};

/** EXPLAIN knows all other functions, so it is made from them. */
export function makeExplainFunction(definitions: readonly Definition[]): Definition {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  return defineFunction({
    name: "EXPLAIN",
    summary: "How a SEG function comes to its result: formula, numbers, steps, source, assumptions and warnings.",
    args: { functionName: arg.single('Name of the function, such as "SAFETYSTOCK"', text), arguments: rest },
    result: result.grid("table of step, what and value"),
    run: ({ functionName, arguments: cells }: ExplainCall): readonly (readonly ResultCell[])[] => {
      const name = functionName.toUpperCase().replace(/^=?SEG\./, "");
      const definition = byName.get(name);
      if (!definition) throw new CallFault("#VALUE!", `functionName: there is no function SEG.${name} to explain`);
      return [["step", "what", "value"], ...explainCall(definition, cells)];
    },
    examples: [
      {
        call: ["TIER", 5, [4], ["low", "high"]],
        gives: [
          ["step", "what", "value"],
          ["function", "SEG.TIER", "Label of the band that a value lies in."],
          ["argument", "value", 5],
          ["argument", "boundaries", "4"],
          ["argument", "labels", "low; high"],
          ["formula", "in words", "label number 1 + (how many boundaries are ≤ value)"],
          ["formula", "with numbers", "label number 1 + (how many boundaries are ≤ 5)"],
          ["step 1", "boundaries reached", 1],
          ["result", "TIER", "high"],
        ],
        part: true,
      },
    ],
    faults: [
      { call: ["NOSUCH", 1], error: "#VALUE!", says: "there is no function SEG.NOSUCH" },
      { call: ["EOQ", -5, 10, 1], error: "#VALUE!", says: "demandRate" },
    ],
    explain: {
      formula: "the explanation is made by the same reading and the same run as the result",
      source: "The definitions of the functions",
      assumptions: [],
      steps: () => [],
    },
  });
}
