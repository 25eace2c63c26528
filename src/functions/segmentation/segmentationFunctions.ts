import type { Definition } from "../machine/define";
import { abcFunction } from "./abc";
import { abcMultiFunction } from "./abcMulti";
import { abcProbabilityFunction } from "./abcProbability";
import { abcXyzFunction } from "./abcXyz";
import { classifyFunction } from "./classify";
import { clusterFunction } from "./cluster";
import { clusterQualityFunction } from "./clusterQuality";
import { concentrationFunction } from "./concentration";
import { kraljicFunction } from "./kraljic";
import { paretoFunction } from "./pareto";
import { scoreFunction } from "./score";
import { tierFunction } from "./tier";
import { xyzFunction } from "./xyz";

export const segmentationFunctions: readonly Definition[] = [
  abcFunction,
  abcProbabilityFunction,
  abcMultiFunction,
  paretoFunction,
  xyzFunction,
  abcXyzFunction,
  kraljicFunction,
  scoreFunction,
  classifyFunction,
  tierFunction,
  concentrationFunction,
  clusterFunction,
  clusterQualityFunction,
];
