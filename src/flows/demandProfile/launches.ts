import type { FlowInput, Finding, MappedTable } from "../define";
import { names } from "../names";
import { cellText } from "../read/cellText";
import { dateReader } from "../read/dateReader";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import { periodOf } from "../read/period";
import type { Sales } from "../sales/sales";
import type { Cell } from "../table";
import { itemFinder } from "./itemFinder";
import { itemRole } from "./itemRole";
import { periodTime } from "./periodTime";

const role = (
  id: string,
  type: "text" | "number" | "date",
  label: string,
  help: string,
  required: boolean,
  synonyms: string,
) => ({ id, label, help, type, required, synonyms: names(synonyms) });

/** The optional table of products that are still to come. */
export const launchesInput: FlowInput = {
  id: "launches",
  label: "Planned launches",
  help: "Items that are not sold yet. They get a provisional class by analogue and a place at the launch gates.",
  optional: true,
  forms: [
    {
      id: "launches",
      label: "One row a launch",
      help: "Item, day of launch, and what is known of it.",
      roles: [
        itemRole(true, "Its code to be."),
        role(
          "launch",
          "date",
          "Launch",
          "Day from which it is sold.",
          true,
          "launch, launch date, planned launch, launch on, introduction date, on sale from, markteinführung, verkaufsstart, date de lancement, fecha de lanzamiento",
        ),
        role(
          "family",
          "text",
          "Product group",
          "Family in which similar items are looked for.",
          false,
          "product group, family, product family, category, item group, range, warengruppe, produktgruppe, famille",
        ),
        role(
          "price",
          "number",
          "Planned price",
          "What one unit is to be sold for.",
          false,
          "planned price, price, unit price, list price, verkaufspreis, preis, prix, precio, prezzo",
        ),
        role(
          "expected",
          "number",
          "Expected demand (units a period)",
          "What sales expects after the ramp-up.",
          false,
          "expected demand, expected demand (units a period), expected units, planned demand, erwarteter absatz, demande prévue",
        ),
        role(
          "description",
          "text",
          "Description",
          "Shown beside the code.",
          false,
          "description, name, product name, bezeichnung, désignation, descripción",
        ),
        role(
          "supplier",
          "text",
          "Supplier",
          "Who is to deliver it.",
          false,
          "supplier, vendor, lieferant, fournisseur, proveedor, fornitore",
        ),
        role(
          "leadTime",
          "number",
          "Lead time (days)",
          "As agreed or expected.",
          false,
          "lead time, lead time (days), lead time days, lieferzeit, délai, plazo de entrega",
        ),
        role(
          "minimumOrder",
          "number",
          "Minimum order",
          "Smallest quantity the supplier delivers.",
          false,
          "minimum order, minimum order quantity, moq, mindestbestellmenge",
        ),
      ],
    },
  ],
};

export interface PlannedLaunch {
  readonly key: string;
  readonly description: string;
  /** Periods from the last one of the demand; null where the headings do not tell when that is. */
  readonly inPeriods: number | null;
  readonly family: string | null;
  readonly price: number | null;
  readonly expected: number | null;
  readonly supplier: string | null;
  readonly leadTime: number | null;
  readonly minimumOrder: number | null;
}

export function readLaunches(
  mapped: MappedTable | undefined,
  { keys, periods }: Sales,
): { launches: readonly PlannedLaunch[]; findings: readonly Finding[] } {
  if (!mapped) return { launches: [], findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList("launches");
  const column = (id: string): readonly Cell[] => table.columns[mapping[id]?.[0] ?? -1] ?? [];
  const text = (id: string, row: number): string | null => cellText(column(id)[row]) || null;
  const readers = new Map(
    ["price", "expected", "leadTime", "minimumOrder"].map((id) => [id, numberReader(column(id))] as const),
  );
  const number = (id: string, row: number): number | null => {
    const value = readers.get(id)?.(column(id)[row]) ?? null;
    return value !== null && value > 0 ? value : null;
  };
  const dates = dateReader(column("launch"));
  const time = periodTime(periods);
  const find = itemFinder(keys);
  const launches: PlannedLaunch[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const key = text("item", row);
    if (key === null) continue;
    const day = dates.read(column("launch")[row]);
    const known = day !== null && !Number.isNaN(day);
    if (find(key) >= 0) {
      list.meet("sold", row, mapping["item"]?.[0] ?? 0);
      continue;
    }
    if (!known) list.meet("noDay", row, mapping["launch"]?.[0] ?? 0);
    const inPeriods = known && time ? periodOf(day, time.kind) - time.last : null;
    if (inPeriods !== null && inPeriods < 1) list.meet("past", row, mapping["launch"]?.[0] ?? 0);
    launches.push({
      key,
      description: text("description", row) ?? "",
      inPeriods: inPeriods === null ? null : Math.max(1, inPeriods),
      family: text("family", row)?.toUpperCase() ?? null,
      price: number("price", row),
      expected: number("expected", row),
      supplier: text("supplier", row),
      leadTime: number("leadTime", row),
      minimumOrder: number("minimumOrder", row),
    });
  }
  const findings = list.list({
    noDay: {
      severity: "warning",
      title: "Launches without a day",
      rule: "They stand at the first gate, without a due date.",
    },
    past: {
      severity: "warning",
      title: "Launches in the past without any demand",
      rule: "Taken as due in the coming period.",
    },
    sold: { severity: "info", title: "Launches that are sold already", rule: "Their own demand counts." },
  });
  return { launches, findings };
}
