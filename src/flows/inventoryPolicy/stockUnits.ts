/**
 * Units that lie in stock on average: safety stock and half of an order. With a negative safety stock each cycle ends
 * short, and only what is left of the order lies there.
 */
export function stockUnits(safetyStock: number, order: number): number {
  if (safetyStock >= 0) return safetyStock + order / 2;
  const left = Math.max(0, order + safetyStock);
  return order > 0 ? (left * left) / (2 * order) : 0;
}
