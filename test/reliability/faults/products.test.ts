import { flowOperation } from "./support/flowOperations";
import { guidedOperation } from "./support/paneOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults-products",
  [
    { name: "values", operation: () => flowOperation("products", false), share: 23 },
    { name: "live formulas", operation: () => flowOperation("products", true), share: 23 },
    { name: "once more", operation: () => flowOperation("products", false, true), share: 23 },
    { name: "in the pane", operation: () => guidedOperation("products"), share: 23 },
  ],
  380,
);
