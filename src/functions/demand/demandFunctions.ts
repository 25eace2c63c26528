import type { Definition } from "../machine/define";
import { cleanseFunction } from "./cleanse";
import { demandForecastFunction } from "./demandForecast";
import { demandForecastBandFunction } from "./demandForecastBand";
import { demandPatternFunction } from "./demandPattern";
import { demandProfileFunction } from "./demandProfile";
import { forecastAccuracyFunction } from "./forecastAccuracy";
import { forecastMethodFunction } from "./forecastMethod";
import { forecastValueFunction } from "./forecastValue";
import { trackingSignalFunction } from "./trackingSignal";
import { lifecycleFunction } from "./lifecycle";

export const demandFunctions: readonly Definition[] = [
  demandPatternFunction,
  demandProfileFunction,
  cleanseFunction,
  lifecycleFunction,
  demandForecastFunction,
  demandForecastBandFunction,
  forecastMethodFunction,
  forecastAccuracyFunction,
  forecastValueFunction,
  trackingSignalFunction,
];
