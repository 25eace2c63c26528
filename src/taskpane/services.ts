import { createContext, useContext } from "react";
import type { AnyFlow } from "../flows/define";
import type { OpenSession } from "../runs/session";
import type { Workbook } from "../workbook/port";
import type { FunctionHelp } from "./functions/functionHelp";
import type { PaneRequests } from "./state/paneRequests";
import type { SampleFile } from "./samples/sampleFile";

/** Everything the pane needs from outside. The composition root fills it; tests fill it with plain objects. */
export interface PaneServices {
  readonly workbook: Workbook;
  readonly openSession: OpenSession;
  readonly flows: readonly AnyFlow[];
  readonly functionHelp: readonly FunctionHelp[];
  readonly loadSample: (file: string) => Promise<SampleFile>;
  /** What ribbon buttons ask of the pane. */
  readonly requests: PaneRequests;
  readonly officeTheme: () => "light" | "dark" | null;
  readonly version: string;
  readonly now: () => Date;
}

const ServicesContext = createContext<PaneServices | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices needs a ServicesProvider above it.");
  return services;
}
