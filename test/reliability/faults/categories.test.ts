import { flowOperation } from "./support/flowOperations";
import { guidedOperation } from "./support/paneOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults-categories",
  [
    { name: "values", operation: () => flowOperation("categories", false), share: 37 },
    { name: "live formulas", operation: () => flowOperation("categories", true), share: 37 },
    { name: "once more", operation: () => flowOperation("categories", false, true), share: 37 },
    { name: "in the pane", operation: () => guidedOperation("categories"), share: 37 },
  ],
  240,
);
