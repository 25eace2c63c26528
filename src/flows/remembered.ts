/**
 * What was last computed for a prepared data set under this name, as long as the arguments are the same. One result per
 * name is kept, and none longer than the data it belongs to.
 */
export function remembered<T>(owner: object, name: string, args: readonly unknown[], compute: () => T): T {
  const signature = JSON.stringify(args);
  const results = memory.get(owner) ?? new Map<string, { signature: string; result: unknown }>();
  memory.set(owner, results);
  const known = results.get(name);
  if (known?.signature === signature) return known.result as T;
  const result = compute();
  results.set(name, { signature, result });
  return result;
}

const memory = new WeakMap<object, Map<string, { signature: string; result: unknown }>>();
