/** Functions whose result may differ at every recalculation although nothing they read has changed. */
const VOLATILE: ReadonlySet<string> = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "OFFSET",
  "INDIRECT",
  "CELL",
  "INFO",
]);

export function isVolatile(functionName: string): boolean {
  return VOLATILE.has(functionName);
}
