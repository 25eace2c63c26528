import { changingOperations } from "./support/bookOperations";
import { sampleOperation } from "./support/paneOperations";
import { partsOf, runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix(
  "faults while changing the workbook",
  [
    ...partsOf(changingOperations.slice(0, 4), 2),
    ...partsOf(changingOperations.slice(4), 8),
    ...partsOf([sampleOperation(false), sampleOperation(true)], 8),
  ],
  900,
);
