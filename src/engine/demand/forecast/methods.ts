import { adida } from "./adida";
import { combined } from "./combined";
import { croston } from "./croston";
import { damped } from "./damped";
import { holt } from "./holt";
import { holtWinters } from "./holtWinters";
import { imapa } from "./imapa";
import type { Learn } from "./learned";
import { meanDemand } from "./meanDemand";
import { naive } from "./naive";
import { sba } from "./sba";
import { seasonalNaive } from "./seasonalNaive";
import { ses } from "./ses";
import { theta } from "./theta";
import { tsb } from "./tsb";

export type MethodName =
  | "naive"
  | "seasonalNaive"
  | "mean"
  | "ses"
  | "holt"
  | "damped"
  | "holtWinters"
  | "theta"
  | "croston"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa"
  | "combined";

/** Every forecast method by its name. */
export const methods: Readonly<Record<MethodName, Learn>> = {
  naive,
  seasonalNaive,
  mean: meanDemand,
  ses,
  holt,
  damped,
  holtWinters,
  theta,
  croston,
  sba,
  tsb,
  adida,
  imapa,
  combined,
};
