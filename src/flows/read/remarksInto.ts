import type { Finding } from "../define";

/** Adds findings on the data of an input as a whole, without places; nothing is said of what does not occur. */
export function remarksInto(findings: Finding[], input: string) {
  return (severity: Finding["severity"], title: string, count: number, rule: string, setting?: string): void => {
    if (count > 0) findings.push({ severity, title, count, rule, ...(setting ? { setting } : {}), input, places: [] });
  };
}
