import type { Calc } from "../../calc/calc";
import type { Editor } from "../../model/editor";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { HostFaults } from "../faults/hostFaults";
import type { HostLocale } from "../hostLocale";
import type { HostProfile } from "../hostProfile";
import type { Meter } from "../meter";
import type { References } from "./references";
import type { Registrations } from "./registrations";

/** What every object of the API can reach. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly calc: Calc;
  readonly editor: Editor;
  readonly profile: HostProfile;
  readonly locale: HostLocale;
  readonly meter: Meter;
  readonly faults: HostFaults;
  readonly references: References;
  /** Handlers the add-in has registered; without any, no event needs to be sent. */
  readonly registrations: Registrations;
  /** Calculates what is stale, unless calculation is manual. */
  readonly settle: () => void;
}

/** Objects that belong to one sheet. */
export interface OnSheet {
  readonly host: HostContext;
  readonly sheet: Sheet;
}
