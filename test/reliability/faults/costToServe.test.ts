import { flowOperation } from "./support/flowOperations";
import { guidedOperation } from "./support/paneOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults-costToServe",
  [
    { name: "values", operation: () => flowOperation("costToServe", false), share: 37 },
    { name: "live formulas", operation: () => flowOperation("costToServe", true), share: 37 },
    { name: "once more", operation: () => flowOperation("costToServe", false, true), share: 37 },
    { name: "in the pane", operation: () => guidedOperation("costToServe"), share: 37 },
  ],
  320,
);
