/** At least this share of the codes must hold a digit before codes without one are taken for services. */
const NUMBERED = 0.9;

/**
 * Tells which item codes stand for services: those that match a pattern of the user's list (`*` for anything, capitals
 * do not matter), and codes without any digit where nearly all others are numbered.
 */
export function serviceCodes(keys: readonly string[], patterns: readonly string[], withoutDigits: boolean): boolean[] {
  const exact = new Set<string>();
  const wild: RegExp[] = [];
  for (const pattern of patterns.map((text) => text.trim().toUpperCase()).filter((text) => text !== "")) {
    if (!pattern.includes("*")) exact.add(pattern);
    else wild.push(new RegExp(`^${pattern.split("*").map(escape).join(".*")}$`));
  }
  const numbered = keys.map((key) => /\d/.test(key));
  const apply = withoutDigits && numbered.filter(Boolean).length >= NUMBERED * keys.length;
  return keys.map((key, index) => {
    const upper = key.toUpperCase();
    return exact.has(upper) || (apply && !numbered[index]) || wild.some((pattern) => pattern.test(upper));
  });
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
