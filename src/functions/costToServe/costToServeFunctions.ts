import type { Definition } from "../machine/define";
import { allocateFunction } from "./allocate";
import { costToServeFunction } from "./costToServe";
import { costToServeDetailFunction } from "./costToServeDetail";
import { whaleCurveFunction } from "./whaleCurve";

export const costToServeFunctions: readonly Definition[] = [
  costToServeFunction,
  costToServeDetailFunction,
  allocateFunction,
  whaleCurveFunction,
];
