import { commandOperations } from "./support/bookOperations";
import { partsOf, runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

runMatrix("faults in commands", partsOf(commandOperations, 4), 400);
