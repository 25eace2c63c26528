import type { Definition } from "../machine/define";
import { economicOrderQuantityFunction } from "./economicOrderQuantity";
import { fillRateFunction } from "./fillRate";
import { reorderPointFunction } from "./reorderPoint";
import { safetyStockFunction } from "./safetyStock";
import { safetyStockForFillRateFunction } from "./safetyStockForFillRate";
import { serviceLevelFunction } from "./serviceLevel";

export const inventoryFunctions: readonly Definition[] = [
  safetyStockFunction,
  safetyStockForFillRateFunction,
  reorderPointFunction,
  serviceLevelFunction,
  fillRateFunction,
  economicOrderQuantityFunction,
];
