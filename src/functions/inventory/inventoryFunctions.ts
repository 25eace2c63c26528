import type { Definition } from "../machine/define";
import { economicOrderQuantityFunction } from "./economicOrderQuantity";
import { fillRateFunction } from "./fillRate";
import { reorderPointFunction } from "./reorderPoint";
import { safetyStockFunction } from "./safetyStock";
import { safetyStockForFillRateFunction } from "./safetyStockForFillRate";
import { safetyStockFromHistoryFunction } from "./safetyStockFromHistory";
import { serviceLevelFunction } from "./serviceLevel";

export const inventoryFunctions: readonly Definition[] = [
  safetyStockFunction,
  safetyStockForFillRateFunction,
  safetyStockFromHistoryFunction,
  reorderPointFunction,
  serviceLevelFunction,
  fillRateFunction,
  economicOrderQuantityFunction,
];
