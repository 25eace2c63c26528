import { flowOperation } from "./support/flowOperations";
import { guidedOperation } from "./support/paneOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults in product analyses",
  [
    { name: "values", operation: () => flowOperation("products", false), share: 24 },
    { name: "live formulas", operation: () => flowOperation("products", true), share: 32 },
    { name: "once more", operation: () => flowOperation("products", false, true), share: 32 },
    { name: "in the pane", operation: () => guidedOperation("products"), share: 32 },
  ],
  200,
);
