import { flowOperation } from "./support/flowOperations";
import { guidedOperation } from "./support/paneOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults in cost-to-serve analyses",
  [
    { name: "values", operation: () => flowOperation("costToServe", false), share: 32 },
    { name: "live formulas", operation: () => flowOperation("costToServe", true), share: 32 },
    { name: "once more", operation: () => flowOperation("costToServe", false, true), share: 32 },
    { name: "in the pane", operation: () => guidedOperation("costToServe"), share: 32 },
  ],
  200,
);
