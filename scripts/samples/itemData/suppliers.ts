/** An invented supplier: lead time in days, its deviation as a share of it, and the share of deliveries on time. */
export interface Supplier {
  readonly name: string;
  readonly leadTime: number;
  readonly deviation: number;
  readonly onTime: number;
  readonly groups: readonly string[];
}

const supplier = (
  name: string,
  leadTime: number,
  deviation: number,
  onTime: number,
  ...groups: string[]
): Supplier => ({ name, leadTime, deviation, onTime, groups });

const [seasonal, jewellery, candles, bags, paper, kitchen, toys, storage, walls, garden, home] = [
  "Seasonal",
  "Jewellery and accessories",
  "Candles and scents",
  "Bags",
  "Paper and stationery",
  "Kitchen and table",
  "Toys and children",
  "Storage",
  "Walls and floors",
  "Garden and picnic",
  "Home decoration",
] as const;

export const SUPPLIERS: readonly Supplier[] = [
  supplier("Far East Gifts 1", 75, 0.18, 0.81, seasonal, home, kitchen),
  supplier("Far East Gifts 2", 68, 0.25, 0.72, seasonal, toys, home, storage),
  supplier("Far East Metalware", 62, 0.2, 0.78, walls, storage, garden),
  supplier("Far East Ceramics", 70, 0.15, 0.86, kitchen),
  supplier("Indian Textiles", 55, 0.28, 0.69, bags, walls, toys),
  supplier("Indian Beads", 48, 0.3, 0.74, jewellery),
  supplier("Turkish Glassworks", 30, 0.2, 0.88, kitchen, home),
  supplier("Polish Woodcraft", 24, 0.15, 0.92, walls, storage, garden, home),
  supplier("German Toymaker", 18, 0.12, 0.96, toys),
  supplier("Italian Papermill", 21, 0.22, 0.85, paper),
  supplier("Spanish Candleworks", 16, 0.25, 0.87, candles),
  supplier("English Printers", 10, 0.15, 0.95, paper),
  supplier("English Bagmakers", 12, 0.2, 0.93, bags),
  supplier("Welsh Pottery", 14, 0.3, 0.83, kitchen, garden),
  supplier("Scottish Wax", 11, 0.18, 0.94, candles, home),
  supplier("London Jewellery Wholesale", 10, 0.35, 0.79, jewellery),
];

export const suppliersOf = (group: string): readonly Supplier[] =>
  SUPPLIERS.filter(({ groups }) => groups.includes(group));
