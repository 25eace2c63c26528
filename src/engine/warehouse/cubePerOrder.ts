import { requireNonNegative } from "../check";

export interface CubePerOrderInput {
  readonly space: number;
  readonly picks: number;
  readonly priority?: number;
}

/**
 * Cube-per-order index: the room an item takes for each time somebody walks to it. Low ones belong near the dock.
 *
 *     index = space / (picks · priority)
 *
 * @param space room in any unit, zero or above
 * @param picks visits per period, zero or above
 * @param priority weight of its segment, zero or above; 1 is neutral
 * @returns the index; null where nobody walks to it
 * @throws EngineError domain: a negative number
 * @source Heskett1963
 * @example cubePerOrder({ space: 2, picks: 40 }) // 0.05
 */
export function cubePerOrder({ space, picks, priority = 1 }: CubePerOrderInput): number | null {
  requireNonNegative(space, "space");
  requireNonNegative(picks, "picks");
  requireNonNegative(priority, "priority");
  const visits = picks * priority;
  return visits > 0 ? space / visits : null;
}
