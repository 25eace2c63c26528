import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import { VERSION } from "../version";

export const versionFunction = defineFunction({
  name: "VERSION",
  summary: "Version of the add-in and of the engine in it.",
  args: {},
  result: result.grid("version such as 1.2.0"),
  run: (_: object) => [[VERSION]],
  examples: [{ call: [], gives: VERSION }],
  faults: [{ call: [1], error: "#VALUE!", says: "takes at most 0 arguments" }],
  explain: {
    formula: "the version that the add-in was built with",
    source: "Semantic Versioning 2.0.0",
    assumptions: ["Add-in and engine are released together."],
    steps: () => [],
  },
});
