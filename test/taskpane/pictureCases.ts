import type { Picture } from "../../src/flows/picture";

type OfKind<Kind extends Picture["kind"]> = Extract<Picture, { kind: Kind }>;

const words = { title: "What was found", description: "The same in words." };

export const series: OfKind<"series"> = {
  ...words,
  kind: "series",
  periods: ["Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Jun 2026"],
  lines: [
    { label: "Demand", role: "observed", values: [20, 24, 90, 26, null, null] },
    { label: "Cleansed", role: "cleansed", values: [20, 24, 25, 26, null, null] },
    { label: "Forecast", role: "forecast", values: [null, null, null, null, 25, 27] },
  ],
  band: { label: "80 % band", low: [null, null, null, null, 18, 16], high: [null, null, null, null, 33, 38] },
  marks: [{ period: 2, value: 90, label: "One-off, replaced by 25" }],
  periodLabel: "Month",
  valueLabel: "Units",
};

export const curve: OfKind<"curve"> = {
  ...words,
  kind: "curve",
  curves: [
    {
      label: "One target",
      points: [
        { x: 0.9, y: 120_000 },
        { x: 0.95, y: 160_000 },
        { x: 0.99, y: 260_000 },
      ],
    },
    {
      label: "Each its own",
      points: [
        { x: 0.9, y: 90_000 },
        { x: 0.95, y: 130_000 },
        { x: 0.99, y: 240_000 },
      ],
    },
  ],
  marks: [{ x: 0.95, y: 130_000, label: "Today" }],
  xLabel: "Fill rate",
  yLabel: "Stock value (EUR)",
  xType: "share",
  yType: "money",
};

export const bars: OfKind<"bars"> = {
  ...words,
  kind: "bars",
  series: ["Before", "After"],
  groups: [
    { label: "AX", values: [12_500, 9_000] },
    { label: "BZ", values: [300, -40] },
  ],
  groupLabel: "Class",
  valueLabel: "Stock value (EUR)",
  valueType: "money",
};

export const network: OfKind<"network"> = {
  ...words,
  kind: "network",
  nodes: [
    { key: "mill", label: "Mill", layer: 0, amount: 400, note: "15 → 5 days" },
    { key: "works", label: "Works", layer: 1, amount: 0, note: "5 → 5 days" },
    { key: "shop", label: "Shop", layer: 2, amount: 90, note: "7 → 0 days" },
  ],
  links: [
    { from: "mill", to: "works" },
    { from: "works", to: "shop" },
    { from: "works", to: "nowhere" },
  ],
  amountLabel: "Safety stock (EUR)",
};
