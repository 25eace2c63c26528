import { ageing } from "./ageing/flow";
import { categories } from "./categories/flow";
import { costToServe } from "./costToServe/flow";
import type { AnyFlow } from "./define";
import { demandProfile } from "./demandProfile/flow";
import { forecast } from "./forecast/flow";
import { inventoryPolicy } from "./inventoryPolicy/flow";
import { network } from "./network/flow";
import { products } from "./products/flow";
import { serviceLevels } from "./serviceLevels/flow";
import { stockAudit } from "./stockAudit/flow";
import { warehouse } from "./warehouse/flow";

/** Every guided analysis, one line each. */
export const flows: readonly AnyFlow[] = [
  products,
  categories,
  costToServe,
  ageing,
  demandProfile,
  forecast,
  inventoryPolicy,
  serviceLevels,
  stockAudit,
  warehouse,
  network,
];

export function findFlow(id: string): AnyFlow {
  const found = flows.find((flow) => flow.id === id);
  if (!found)
    throw new RangeError(`There is no analysis "${id}". There are: ${flows.map((flow) => flow.id).join(", ")}.`);
  return found;
}
