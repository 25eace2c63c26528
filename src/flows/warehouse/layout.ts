import type { Finding, MappedTable } from "../define";
import type { ItemData } from "../itemData/itemData";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import type { StorageLocation } from "./prepared";

export interface Layout {
  readonly locations: readonly StorageLocation[];
  readonly today: readonly (number | null)[];
  readonly zones: readonly string[];
  readonly findings: readonly Finding[];
}
/** Where nobody names zones, everything lies in one. */
export const ONE_ZONE = "All";

type Known = Omit<StorageLocation, "aisle" | "bay" | "level">;

/** The locations of the warehouse: from their own table, else from the codes that the items lie in, else one for each item. */
export function readLayout(table: MappedTable | undefined, data: ItemData, picks: readonly number[]): Layout {
  const codes = picks.map((_, item) => data.texts.location?.[item] ?? null);
  const read = table ? fromTable(table) : null;
  const known = read?.known ?? fromItems(codes, data, picks);
  const positions = new Map(known.map(({ code }, at) => [code.toUpperCase(), at]));
  const today = codes.map((code) => (code === null ? null : (positions.get(code.toUpperCase()) ?? null)));
  const zones = picks.map((_, item) => {
    const own = data.texts.zone?.[item] ?? null;
    const at = today[item] ?? null;
    return own ?? (at === null ? (known[0]?.zone ?? ONE_ZONE) : (known[at]?.zone ?? ONE_ZONE));
  });
  const strange = codes.filter((code, item) => code !== null && today[item] === null).length;
  const findings: Finding[] = [...(read?.findings ?? [])];
  if (strange > 0) {
    const rule = "Where they lie today counts as not known.";
    const title = "Items in locations that the table of locations does not list";
    findings.push({ severity: "warning", title, count: strange, rule, input: "items", places: [] });
  }
  return { locations: withPositions(known), today, zones, findings };
}

function fromTable({ table, mapping }: MappedTable): { known: Known[]; findings: Finding[] } {
  const list = new FindingList("locations");
  const cells = (role: string) => table.columns[mapping[role]?.[0] ?? -1] ?? [];
  const column = mapping["location"]?.[0] ?? 0;
  const number = (role: string, least: number) => {
    const [all, reader] = [cells(role), numberReader(cells(role))];
    return (row: number): number | null => {
      const value = reader(all[row]);
      if (value === null) return null;
      if (value >= least) return value;
      list.meet("wrong", row, mapping[role]?.[0] ?? 0);
      return null;
    };
  };
  const [distance, room, weightLimit] = [
    number("distance", 0),
    number("room", Number.MIN_VALUE),
    number("weightLimit", 0),
  ];
  const [codes, zones] = [cells("location"), cells("locationZone")];
  const known = new Map<string, Known>();
  for (let row = 0; row < table.rowCount; row++) {
    const code = cellText(codes[row]);
    if (code === "") list.meet("blank", row, column);
    else if (known.has(code.toUpperCase())) list.meet("repeated", row, column);
    else {
      const zone = cellText(zones[row]) || ONE_ZONE;
      known.set(code.toUpperCase(), {
        code,
        zone,
        distance: distance(row),
        room: room(row),
        weightLimit: weightLimit(row),
      });
    }
  }
  const findings = list.list({
    wrong: {
      severity: "warning",
      title: "Cells of locations that are not numbers or too small",
      rule: "Taken as not known.",
    },
    repeated: { severity: "warning", title: "Further rows of a location", rule: "The first row counts." },
    blank: { severity: "info", title: "Rows of locations without a code", rule: "Left out." },
  });
  return { known: [...known.values()], findings };
}

/** A location has the zone of the item that is picked most of those that lie there. */
function fromItems(codes: readonly (string | null)[], data: ItemData, picks: readonly number[]): Known[] {
  const none = { distance: null, room: null, weightLimit: null };
  const zoneOf = (item: number): string => data.texts.zone?.[item] ?? ONE_ZONE;
  const busiest = new Map<string, { code: string; item: number }>();
  for (const [item, code] of codes.entries()) {
    if (code === null) continue;
    const found = busiest.get(code.toUpperCase());
    if (!found || (picks[item] ?? 0) > (picks[found.item] ?? 0)) busiest.set(code.toUpperCase(), { code, item });
  }
  if (busiest.size > 0) return [...busiest.values()].map(({ code, item }) => ({ ...none, code, zone: zoneOf(item) }));
  return codes.map((_, item) => ({ ...none, code: `Place ${String(item + 1).padStart(4, "0")}`, zone: zoneOf(item) }));
}

/** Where a code says nothing, places stand four in a bay and twenty bays in an aisle. @source convention */
const PLACES_IN_A_BAY = 4;
const BAYS_IN_AN_AISLE = 20;

/**
 * Aisle, bay and level by the parts of the code, such as A-01-2: letters and numbers in the order in which they count up.
 * Codes of one part, or without a second number, are counted through an assumed warehouse.
 */
function withPositions(known: readonly Known[]): StorageLocation[] {
  const parts = known.map(({ code }) => code.match(/[A-Za-z]+|\d+/g) ?? [code]);
  const ordinals = (of: (part: string[]) => string): Map<string, number> => {
    const all = [...new Set(parts.map(of))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    return new Map(all.map((name, at) => [name, at]));
  };
  const aisles = ordinals((part) => part[0] ?? "");
  const bays = ordinals((part) => part[1] ?? "");
  const told = aisles.size > 1 && bays.size > 1;
  const row = told ? new Map<string, number>() : ordinals((part) => part.join(" "));
  return known.map((location, at) => {
    const part = parts[at] ?? [];
    if (!told) {
      const bay = Math.floor((row.get(part.join(" ")) ?? 0) / PLACES_IN_A_BAY);
      return { ...location, aisle: Math.floor(bay / BAYS_IN_AN_AISLE), bay: bay % BAYS_IN_AN_AISLE, level: null };
    }
    const level = part.length > 2 ? Number(part[2]) : NaN;
    return {
      ...location,
      aisle: aisles.get(part[0] ?? "") ?? 0,
      bay: bays.get(part[1] ?? "") ?? 0,
      level: Number.isFinite(level) ? level : null,
    };
  });
}
