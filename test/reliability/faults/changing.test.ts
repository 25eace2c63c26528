import { changingOperations } from "./support/bookOperations";
import { sampleOperation } from "./support/paneOperations";
import { partsOf, runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults-changing",
  [
    ...partsOf(changingOperations.slice(0, 4), 1),
    ...partsOf(changingOperations.slice(4), 5),
    ...partsOf([sampleOperation(false), sampleOperation(true)], 5),
  ],
  1_500,
);
