import { PLOT } from "./frame";

export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
export interface PlacedLabel extends Labelled {
  readonly anchor: "start" | "middle" | "end";
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Mean width of a character at the size of the drawings, and the height of its line. */
const CHARACTER = 5.8;
const LINE = 12;
const DOT = 5;
const PLACES = [
  { dx: 8, dy: 4, anchor: "start" },
  { dx: -8, dy: 4, anchor: "end" },
  { dx: 0, dy: -8, anchor: "middle" },
  { dx: 0, dy: 18, anchor: "middle" },
  { dx: -2, dy: -8, anchor: "start" },
  { dx: 2, dy: -8, anchor: "end" },
  { dx: -2, dy: 18, anchor: "start" },
  { dx: 2, dy: 18, anchor: "end" },
] as const;

export function textWidth(text: string): number {
  return text.length * CHARACTER;
}

/**
 * Where the names of points can stand without covering each other or another point. A name for which there is no room
 * is left out: the point keeps its mark, and the table its name.
 */
export function placeLabels(points: readonly Labelled[]): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const dots = points.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  return points.flatMap((point, index) => {
    const others = dots.filter((_, other) => other !== index);
    for (const { dx, dy, anchor } of PLACES) {
      const label = { x: point.x + dx, y: point.y + dy, text: point.text, anchor };
      const box = boxOf(label);
      if (!isInside(box) || [...taken, ...others].some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [label];
    }
    return [];
  });
}

function boxOf({ x, y, text, anchor }: PlacedLabel): Box {
  const width = textWidth(text);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 2, bottom: y + 2 };
}

function isInside({ left, right, top, bottom }: Box): boolean {
  return left >= PLOT.left && right <= PLOT.right + DOT && top >= 0 && bottom <= PLOT.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
