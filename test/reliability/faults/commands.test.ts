import { commandOperations } from "./support/bookOperations";
import { partsOf, runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix("faults-commands", partsOf(commandOperations, 1), 2_317);
