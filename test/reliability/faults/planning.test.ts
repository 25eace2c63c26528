import { flowOperation } from "./support/flowOperations";
import { runMatrix } from "./support/runMatrix";

jest.setTimeout(600_000);

const planning = [
  "demandProfile",
  "forecast",
  "serviceLevels",
  "inventoryPolicy",
  "network",
  "ageing",
  "warehouse",
  "stockAudit",
];

/** The analyses of stock write through the same door as all others: a sample of combinations each. */
runMatrix(
  "faults-planning",
  planning.map((id) => ({ name: id, operation: () => flowOperation(id, false), share: 79 })),
  150,
);
