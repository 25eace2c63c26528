import { scaleSqrt } from "d3-scale";
import type { NetworkPicture } from "../../flows/picture";
import { FRAME } from "./frame";
import { textWidth } from "./placeLabels";

type Node = NetworkPicture["nodes"][number];
export interface PlacedNode extends Node {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly { readonly from: PlacedNode; readonly to: PlacedNode }[];
  /** Stages that are only in the table: those that hold least. */
  readonly hidden: number;
}

export const MOST_NODES = 40;
const ROW = 36;
const LARGEST = 13;
/** From the middle of a stage to its name. */
export const NAME_AT = LARGEST + 4;
const NARROWEST = 100;
const WIDEST = 190;

/** Columns from left to right, in each the stages near those that supply them, the names beside them. */
export function layoutNetwork({ nodes, links }: NetworkPicture): NetworkLayout {
  const drawn = largest(nodes.map((node) => ({ ...node, amount: Number.isFinite(node.amount) ? node.amount : 0 })));
  const layers = [...new Set(drawn.map(({ layer }) => layer))].sort((a, b) => a - b);
  const columns: Node[][] = [];
  for (const layer of layers) {
    const own = drawn.filter((node) => node.layer === layer);
    columns.push(nearSuppliers(own, columns.at(-1) ?? [], links));
  }
  const rows = Math.max(1, ...columns.map((column) => column.length));
  const longest = Math.max(0, ...drawn.flatMap(({ label, note }) => [textWidth(label), textWidth(note)]));
  const wanted = Math.min(WIDEST, Math.max(NARROWEST, longest + 2 * NAME_AT));
  const step = Math.max(wanted, (FRAME.width - LARGEST) / Math.max(1, columns.length));
  const radius = scaleSqrt([0, Math.max(1e-9, ...drawn.map(({ amount }) => amount))], [4, LARGEST]).clamp(true);
  const placed = columns.flatMap((column, at) =>
    column.map((node, row) => ({
      ...node,
      x: LARGEST + 1 + at * step,
      y: ROW * (row + 0.5 + (rows - column.length) / 2),
      radius: radius(node.amount),
    })),
  );
  const byKey = new Map(placed.map((node) => [node.key, node]));
  return {
    width: Math.max(FRAME.width, Math.round(columns.length * step + LARGEST)),
    height: rows * ROW,
    nodes: placed,
    links: links.flatMap((link) => {
      const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
      return from && to && from !== to ? [{ from, to }] : [];
    }),
    hidden: nodes.length - drawn.length,
  };
}

function largest(nodes: readonly Node[]): readonly Node[] {
  if (nodes.length <= MOST_NODES) return nodes;
  const kept = new Set([...nodes].sort((a, b) => b.amount - a.amount).slice(0, MOST_NODES));
  return nodes.filter((node) => kept.has(node));
}

/** By the mean place of the suppliers in the column before, which keeps most links from crossing. */
function nearSuppliers(column: readonly Node[], before: readonly Node[], links: NetworkPicture["links"]): Node[] {
  const places = new Map(before.map(({ key }, place) => [key, place]));
  const meanPlace = ({ key }: Node): number => {
    const found = links.filter(({ to }) => to === key).flatMap(({ from }) => places.get(from) ?? []);
    return found.length > 0 ? found.reduce((sum, place) => sum + place, 0) / found.length : before.length;
  };
  return before.length === 0 ? [...column] : [...column].sort((a, b) => meanPlace(a) - meanPlace(b));
}

/** As much of a text as there is room for. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const fitting = Math.max(1, Math.floor(width / textWidth("x")) - 1);
  return `${text.slice(0, fitting).trimEnd()}…`;
}
