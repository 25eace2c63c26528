import { hostProfiles, microsoft365 } from "../../src/workbench/protocol/hostProfile";
import type { HostProfile } from "../../src/workbench/protocol/hostProfile";

/** The Excel that this run of the tests is about: jest.config.cjs has a project for each. */
export function hostOfRun(): HostProfile {
  const { hostProfile } = globalThis as { hostProfile?: string };
  if (hostProfile === undefined) return microsoft365;
  const profile = hostProfiles.find(({ id }) => id === hostProfile);
  if (!profile) throw new RangeError(`There is no host "${hostProfile}".`);
  return profile;
}
