/** The model measures in points (72 to the inch), the screen in pixels (96 to the inch). */
export function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function points(pixelCount: number): number {
  return (pixelCount * 3) / 4;
}
