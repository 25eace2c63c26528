import { requirementSets, supports } from "../requirementSets";
import type { HostProfile } from "../hostProfile";

/** The part of Office.context that the Excel library and the add-in ask for: which Excel this is and what it supports. */
export function officeContext(profile: HostProfile): object {
  const sets = requirementSets(profile);
  return {
    host: "Excel",
    platform: profile.platform,
    requirements: { isSetSupported: (name: string, version = "1.1") => supports(sets, name, version) },
  };
}
