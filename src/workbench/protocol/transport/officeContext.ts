import { requirementSets, supports } from "../requirementSets";
import type { HostProfile } from "../hostProfile";

/** The part of Office.context the Excel library asks for: what this Excel supports. */
export function officeContext(profile: HostProfile): object {
  const sets = requirementSets(profile);
  return { requirements: { isSetSupported: (name: string, version = "1.1") => supports(sets, name, version) } };
}
