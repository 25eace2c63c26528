import type { HostProfile } from "./hostProfile";

export type RequirementSets = Readonly<Record<string, string>>;

/** What the host says it supports, by set and highest version. */
export function requirementSets(profile: HostProfile): RequirementSets {
  const sets: Record<string, string | null> = {
    ExcelApi: profile.excelApi,
    ExcelApiDesktop: "1.1",
    SharedRuntime: "1.2",
    RibbonApi: "1.2",
    DialogApi: "1.2",
    DialogOrigin: "1.1",
    AddinCommands: "1.3",
    CustomFunctionsRuntime: "1.4",
    CustomFunctions: "1.9",
    RichApiRuntime: "1.1",
    Settings: "1.1",
    Selection: "1.1",
    CustomXmlParts: "1.1",
    KeyboardShortcuts: "1.1",
    IdentityApi: "1.3",
    ...profile.requirements,
  };
  return Object.fromEntries(Object.entries(sets).filter((entry): entry is [string, string] => entry[1] !== null));
}

export function supports(sets: RequirementSets, name: string, version: string): boolean {
  const known = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (known === undefined) return false;
  const [major = 0, minor = 0] = known.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
