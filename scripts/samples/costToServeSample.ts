import type { OrderFigures, OrderGroup } from "./orderFigures";
import type { Sample } from "./sample";

/** Assumed rates in US dollars: the source has no cost of service, so a round figure for each activity stands in. */
const ACTIVITIES = [
  { activity: "Order handling", driver: "Orders", rate: 9 },
  { activity: "Picking", driver: "Order lines", rate: 4 },
  { activity: "Packing", driver: "Units", rate: 1.5 },
  { activity: "Fast shipping", driver: "Fast lines", rate: 18 },
  { activity: "Late delivery claims", driver: "Late lines", rate: 6 },
];
const FAST_MODES = ["First Class", "Same Day"];

export function costToServeSample({ source, groups }: OrderFigures): Sample {
  const customers = [...new Set(groups.map((group) => `${group.segment} · ${group.region}`))].map((name) => {
    const own = groups.filter((group) => `${group.segment} · ${group.region}` === name);
    const sum = (pick: (group: OrderGroup) => number): number => own.reduce((total, group) => total + pick(group), 0);
    return {
      name,
      Orders: sum((group) => group.orders),
      "Order lines": sum((group) => group.lines),
      Units: sum((group) => group.units),
      "Fast lines": sum((group) => (FAST_MODES.includes(group.mode) ? group.lines : 0)),
      "Late lines": sum((group) => group.lateLines),
      sales: sum((group) => group.salesCents) / 100,
      profit: sum((group) => group.profitCents) / 100,
    };
  });
  const drivers = ["Orders", "Order lines", "Units", "Fast lines", "Late lines"] as const;
  return {
    title: "Cost to serve: an online shop by customer group",
    origin: source,
    licence: "CC BY 4.0",
    notes: [
      "Orders, lines, units, late lines, sales and profit are real totals of the sample by customer segment and region.",
      "The cost pools are assumptions: the source has no cost of service. Each is a round rate times the real driver volume; put your own amounts there.",
    ],
    sheets: [
      {
        name: "Customers",
        headings: ["Customer group", ...drivers, "Sales (USD)", "Profit before service (USD)"],
        types: ["text", "integer", "integer", "integer", "integer", "integer", "money", "money"],
        columns: [
          customers.map((customer) => customer.name),
          ...drivers.map((driver) => customers.map((customer) => customer[driver])),
          customers.map((customer) => customer.sales),
          customers.map((customer) => customer.profit),
        ],
      },
      {
        name: "Cost pools",
        headings: ["Activity", "Driver", "Cost (USD)"],
        types: ["text", "text", "money"],
        columns: [
          ACTIVITIES.map(({ activity }) => activity),
          ACTIVITIES.map(({ driver }) => driver),
          ACTIVITIES.map(({ driver, rate }) =>
            customers.reduce((total, customer) => total + rate * customer[driver as (typeof drivers)[number]], 0),
          ),
        ],
      },
      {
        name: "Orders",
        headings: [
          "Segment",
          "Region",
          "Shipping mode",
          "Orders",
          "Order lines",
          "Units",
          "Late lines",
          "Sales (USD)",
          "Profit (USD)",
        ],
        types: ["text", "text", "text", "integer", "integer", "integer", "integer", "money", "money"],
        columns: [
          groups.map((group) => group.segment),
          groups.map((group) => group.region),
          groups.map((group) => group.mode),
          groups.map((group) => group.orders),
          groups.map((group) => group.lines),
          groups.map((group) => group.units),
          groups.map((group) => group.lateLines),
          groups.map((group) => group.salesCents / 100),
          groups.map((group) => group.profitCents / 100),
        ],
      },
    ],
  };
}
