const channel = (color: string, index: number): number =>
  Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);

/** The colour a share (0 to 1) of the way from one #RRGGBB to another. */
export function mixColors(from: string, to: string, share: number): string {
  const mixed = [0, 1, 2].map((index) => {
    const level = channel(from, index) + share * (channel(to, index) - channel(from, index));
    return Math.round(level).toString(16).padStart(2, "0");
  });
  return `#${mixed.join("").toUpperCase()}`;
}
