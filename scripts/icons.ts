/** Draws the ribbon icons into assets/: shapes as functions of the unit square, crisp at every size. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodePng, type Pixel } from "./png";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const SAMPLES = 6;
const CLEAR: Pixel = [0, 0, 0, 0];

/** The nine classes, A-X darkest to C-Z: legible on the white and on the black ribbon. */
const MATRIX = [
  ["#0a5c63", "#1f7a80", "#3f989c"],
  ["#2b8388", "#4fa3a6", "#74bbbc"],
  ["#5fb0b2", "#87c8c8", "#b0dedc"],
];
const STROKE = "#137a80";

type Drawing = (size: number) => (x: number, y: number) => Pixel;

const colour = (hex: string): Pixel => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
  255,
];

/** Three by three squares on whole pixels: gap, square and margin are chosen so that no edge is blurred. */
const mark: Drawing = (size) => {
  const gap = Math.max(1, Math.round(size / 16));
  let square = Math.floor((size - 2 * gap) / 3);
  const wanted = Math.round(size / 16);
  while ((size - 3 * square - 2 * gap) / 2 < wanted && square > size / 4) square -= 1;
  if ((size - 3 * square - 2 * gap) % 2 !== 0) square += 1;
  const margin = (size - 3 * square - 2 * gap) / 2;
  const place = (position: number): number => {
    const offset = position * size - margin;
    const index = Math.floor(offset / (square + gap));
    return index >= 0 && index < 3 && offset - index * (square + gap) < square ? index : -1;
  };
  return (x, y) => {
    const hex = MATRIX[place(y)]?.[place(x)];
    return hex ? colour(hex) : CLEAR;
  };
};

/** Ranked bars, longest first: the classes of a selection. */
const classify: Drawing = (size) => {
  const pixel = 1 / size;
  const snap = (value: number): number => Math.round(value * size) * pixel;
  const bars = [
    { top: snap(0.12), end: snap(0.94), hex: "#0a5c63" },
    { top: snap(0.41), end: snap(0.66), hex: "#4fa3a6" },
    { top: snap(0.7), end: snap(0.4), hex: "#87c8c8" },
  ];
  const height = snap(0.2);
  return (x, y) => {
    const bar = bars.find(({ top, end }) => y >= top && y < top + height && x >= snap(0.07) && x < end);
    return bar ? colour(bar.hex) : CLEAR;
  };
};

/** An open ring with an arrow head at its end. Angles run clockwise from the right. */
function ringArrow(from: number, to: number, x: number, y: number): boolean {
  const [radius, half, head] = [0.32, 0.07, 0.19];
  const [dx, dy] = [x - 0.5, y - 0.53];
  const turn = (angle: number): number => ((angle % 360) + 360) % 360;
  const angle = turn((Math.atan2(dy, dx) * 180) / Math.PI - from);
  const onRing = Math.abs(Math.hypot(dx, dy) - radius) < half && angle <= turn(to - from);
  const tip = (to * Math.PI) / 180;
  const [cx, cy] = [radius * Math.cos(tip), radius * Math.sin(tip)];
  const along = -(dx - cx) * Math.sin(tip) + (dy - cy) * Math.cos(tip);
  const across = (dx - cx) * Math.cos(tip) + (dy - cy) * Math.sin(tip);
  return onRing || (along >= 0 && along <= head && Math.abs(across) <= (head - along) * 1.05);
}
const recalculate: Drawing = () => (x, y) =>
  ringArrow(200, 325, x, y) || ringArrow(20, 145, x, y) ? colour(STROKE) : CLEAR;
/** Mirrored, so that it turns back. */
const undo: Drawing = () => (x, y) => (ringArrow(120, 335, 1 - x, y) ? colour(STROKE) : CLEAR);

function render(drawing: Drawing, size: number): Pixel[] {
  const at = drawing(size);
  return Array.from({ length: size * size }, (_, index) => average(at, index % size, Math.floor(index / size), size));
}

function average(at: (x: number, y: number) => Pixel, column: number, row: number, size: number): Pixel {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const [r, g, b, a] = at(x, y);
    sum[0]! += r * a;
    sum[1]! += g * a;
    sum[2]! += b * a;
    sum[3]! += a;
  }
  const alpha = sum[3]!;
  return alpha === 0 ? CLEAR : [sum[0]! / alpha, sum[1]! / alpha, sum[2]! / alpha, alpha / (SAMPLES * SAMPLES)];
}

const drawings: Readonly<Record<string, Drawing>> = { icon: mark, classify, undo, recalculate };
const folder = join(__dirname, "..", "assets");
mkdirSync(folder, { recursive: true });
for (const [name, drawing] of Object.entries(drawings)) {
  for (const size of SIZES) writeFileSync(join(folder, `${name}-${size}.png`), encodePng(render(drawing, size), size));
}
