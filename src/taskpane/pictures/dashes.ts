import type { SeriesPicture } from "../../flows/picture";

/** Unbroken, dashes, dots, dash and dot, short dashes: told apart without any colour. */
const DASHES = ["none", "7 4", "2 3", "9 3 2 3", "4 2"] as const;

const USUAL: Readonly<Record<SeriesPicture["lines"][number]["role"], string>> = {
  observed: DASHES[0],
  forecast: DASHES[1],
  fitted: DASHES[2],
  cleansed: DASHES[3],
  reference: DASHES[4],
};

/** The dash of each line: the usual one of its role, or the next that is free. */
export function dashesOf(lines: SeriesPicture["lines"]): readonly string[] {
  const taken: string[] = [];
  for (const { role } of lines) {
    const usual = USUAL[role];
    const free = taken.includes(usual) ? DASHES.find((dash) => !taken.includes(dash)) : usual;
    taken.push(free ?? usual);
  }
  return taken;
}

export function dashAt(index: number): string {
  return DASHES[index % DASHES.length] ?? DASHES[0];
}
