import type { Definition } from "../machine/define";
import { continuousReviewFunction } from "./continuousReview";
import { periodicReviewFunction } from "./periodicReview";
import { minMaxFunction } from "./minMax";
import { stockHealthFunction } from "./stockHealth";
import { inventoryKpiFunction } from "./inventoryKpi";
import { economicProductionQuantityFunction } from "./economicProductionQuantity";
import { discountedOrderQuantityFunction } from "./discountedOrderQuantity";
import { lotSizesFunction } from "./lotSizes";
import { multiEchelonFunction } from "./multiEchelon";
import { newsvendorFunction } from "./newsvendor";
import { poolingFunction } from "./pooling";
import { supplyVarianceFunction } from "./supplyVariance";
import { economicOrderQuantityFunction } from "./economicOrderQuantity";
import { fillRateFunction } from "./fillRate";
import { reorderPointFunction } from "./reorderPoint";
import { safetyStockFunction } from "./safetyStock";
import { safetyStockForFillRateFunction } from "./safetyStockForFillRate";
import { safetyStockFromHistoryFunction } from "./safetyStockFromHistory";
import { serviceMixCurveFunction } from "./serviceMixCurve";
import { serviceMixFunction } from "./serviceMix";
import { serviceLevelFunction } from "./serviceLevel";

export const inventoryFunctions: readonly Definition[] = [
  safetyStockFunction,
  safetyStockForFillRateFunction,
  safetyStockFromHistoryFunction,
  reorderPointFunction,
  serviceLevelFunction,
  fillRateFunction,
  supplyVarianceFunction,
  economicOrderQuantityFunction,
  discountedOrderQuantityFunction,
  economicProductionQuantityFunction,
  lotSizesFunction,
  newsvendorFunction,
  continuousReviewFunction,
  periodicReviewFunction,
  minMaxFunction,
  serviceMixFunction,
  serviceMixCurveFunction,
  multiEchelonFunction,
  poolingFunction,
  stockHealthFunction,
  inventoryKpiFunction,
];
