import { readingOperations } from "./support/bookOperations";
import { partsOf, runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix("faults while reading", partsOf(readingOperations, 2), 500);
