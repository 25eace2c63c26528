import type { Draw } from "../draw";
import { drawFrom } from "../draw";
import type { RetailItem } from "../retailFigures";
import type { SampleSheet } from "../sample";
import type { ProductGroup } from "./productGroups";
import { productGroup } from "./productGroups";
import { stockToday } from "./stockToday";
import { suppliersOf } from "./suppliers";

const SEED = 352;
/** One item in so many has no row, and one in so many has a cell that nobody filled in. */
const NO_ROW = 100;
const EMPTY_CELL = 60;

type Cell = string | number | null;
type Row = readonly Cell[];

const COLUMNS: readonly (readonly [heading: string, type: SampleSheet["types"][number]])[] = [
  ["Item", "text"],
  ["Supplier", "text"],
  ["Product group", "text"],
  ["Cost per unit (GBP)", "money"],
  ["Lead time (days)", "integer"],
  ["Lead time deviation (days)", "number"],
  ["Deliveries on time", "share"],
  ["Stock on hand", "integer"],
  ["On order", "integer"],
  ["Age of stock (days)", "integer"],
  ["Minimum order", "integer"],
  ["Order multiple", "integer"],
  ["Shelf life (days)", "integer"],
  ["Safety stock today", "integer"],
  ["Reorder point today", "integer"],
  ["Order quantity today", "integer"],
  ["Volume per unit (litres)", "money"],
  ["Weight per unit (kg)", "money"],
  ["Storage location", "text"],
  ["Storage zone", "text"],
];

/** An item master with stock, assumed throughout: only the codes, the demand and the prices behind it are real. */
export function itemDataSheet(items: readonly RetailItem[]): SampleSheet {
  const draw = drawFrom(SEED);
  const rows = items
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .flatMap((item, index) => {
      const row = itemRow(item, index, draw);
      return draw.below(NO_ROW) === 0 ? [] : [row];
    });
  return {
    name: "Item data",
    headings: COLUMNS.map(([heading]) => heading),
    types: COLUMNS.map(([, type]) => type),
    columns: COLUMNS.map((_, column) => rows.map((row) => row[column] ?? null)),
  };
}

function itemRow(item: RetailItem, index: number, draw: Draw): Row {
  const group = productGroup(item.description);
  const supplier = draw.oneOf(suppliersOf(group.name));
  const price = sum(item.pence) / 100 / sum(item.quantity);
  const cost = Math.max(0.01, round(price * draw.between(0.45, 0.6), 2));
  const leadTime = Math.round(supplier.leadTime * draw.between(0.9, 1.1));
  const deviation = round(leadTime * supplier.deviation * draw.between(0.8, 1.2), 1);
  const onTime = round(Math.min(1, supplier.onTime + draw.between(-0.03, 0.03)), 3);
  const multiple = packSize(price, draw);
  const minimum = multiple * (1 + draw.below(4));
  const stock = stockToday(item, leadTime, { minimum, multiple }, draw);
  const { litres, kilograms } = size(group, price, draw);
  return [
    item.code,
    supplier.name,
    group.name,
    unless(draw, cost),
    unless(draw, leadTime),
    unless(draw, deviation),
    unless(draw, onTime),
    stock.onHand,
    stock.onOrder,
    stock.age,
    minimum,
    multiple,
    group.shelfLife ?? null,
    stock.safetyStock,
    stock.reorderPoint,
    stock.orderQuantity,
    litres,
    kilograms,
    location(index, draw),
    group.zone,
  ];
}

/** Cheap things come in large packs. */
function packSize(price: number, draw: Draw): number {
  if (price < 1) return draw.oneOf([12, 24, 36, 48]);
  return price < 4 ? draw.oneOf([6, 12, 24]) : draw.oneOf([1, 2, 4, 6]);
}

/** Dear things of a group tend to be the large ones. */
function size(group: ProductGroup, price: number, draw: Draw): { litres: number; kilograms: number } {
  const [least, most] = group.litres;
  const large = Math.min(1, price / 10) * 0.6 + draw.between(0, 0.4);
  const litres = Math.max(0.05, round(least + large * (most - least), 2));
  return { litres, kilograms: Math.max(0.01, round(litres * draw.between(...group.density), 2)) };
}

/** Bins were given out in the order of item numbers, whatever sells: aisle, bay, level. */
function location(index: number, draw: Draw): string {
  const aisle = String.fromCharCode(65 + Math.floor(index / 75));
  const bay = String(1 + (Math.floor(index / 4) % 19)).padStart(2, "0");
  return `${aisle}-${bay}-${1 + draw.below(4)}`;
}

const unless = (draw: Draw, value: number): number | null => (draw.below(EMPTY_CELL) === 0 ? null : value);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
