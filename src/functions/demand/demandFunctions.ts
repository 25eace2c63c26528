import type { Definition } from "../machine/define";
import { cleanseFunction } from "./cleanse";
import { demandPatternFunction } from "./demandPattern";
import { demandProfileFunction } from "./demandProfile";
import { lifecycleFunction } from "./lifecycle";

export const demandFunctions: readonly Definition[] = [
  demandPatternFunction,
  demandProfileFunction,
  cleanseFunction,
  lifecycleFunction,
];
