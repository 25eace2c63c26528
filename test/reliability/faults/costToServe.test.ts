import { flowOperation } from "./support/flowOperations";
import { guidedOperation } from "./support/paneOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults in cost-to-serve analyses",
  [
    { name: "values", operation: () => flowOperation("costToServe", false), share: 24 },
    { name: "live formulas", operation: () => flowOperation("costToServe", true), share: 24 },
    { name: "once more", operation: () => flowOperation("costToServe", false, true), share: 24 },
    { name: "in the pane", operation: () => guidedOperation("costToServe"), share: 24 },
  ],
  300,
);
