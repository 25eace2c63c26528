import { flowOperation } from "./support/flowOperations";
import { guidedOperation } from "./support/paneOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults-products",
  [
    { name: "values", operation: () => flowOperation("products", false), share: 37 },
    { name: "live formulas", operation: () => flowOperation("products", true), share: 37 },
    { name: "once more", operation: () => flowOperation("products", false, true), share: 37 },
    { name: "in the pane", operation: () => guidedOperation("products"), share: 37 },
  ],
  230,
);
