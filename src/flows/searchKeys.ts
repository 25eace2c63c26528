/** Names that hold the text: the exact one first, then those that begin with it, then the others in their order. */
export function searchKeys(
  keys: readonly string[],
  text: string,
  limit: number,
  describedBy: (at: number) => string = () => "",
): readonly string[] {
  const wanted = text.trim().toLowerCase();
  const ranked: [string[], string[], string[]] = [[], [], []];
  for (const [at, key] of keys.entries()) {
    const lower = key.toLowerCase();
    if (lower === wanted) ranked[0].push(key);
    else if (lower.startsWith(wanted)) ranked[1].push(key);
    else if (lower.includes(wanted) || describedBy(at).toLowerCase().includes(wanted)) ranked[2].push(key);
  }
  return ranked.flat().slice(0, limit);
}
