import { readingOperations } from "./support/bookOperations";
import { partsOf, runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix("faults-reading", partsOf(readingOperations, 1), 1_286);
