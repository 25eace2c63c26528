import type { Definition } from "../machine/define";
import { cleanseFunction } from "./cleanse";
import { demandPatternFunction } from "./demandPattern";
import { demandProfileFunction } from "./demandProfile";

export const demandFunctions: readonly Definition[] = [demandPatternFunction, demandProfileFunction, cleanseFunction];
