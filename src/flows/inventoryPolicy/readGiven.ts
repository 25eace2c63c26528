import type { Finding, MappedTable } from "../define";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import type { GivenForecast } from "./prepared";
import { eachRow, UNKNOWN_ITEMS } from "./rowsByItem";

type Keys = readonly (string | number)[];
interface Given<T> {
  readonly values: readonly (T | null)[];
  readonly findings: readonly Finding[];
}

/** Forecasts of the coming periods; a period without a number is one without demand. */
export function readForecasts(mapped: MappedTable | undefined, keys: Keys): Given<GivenForecast> {
  const values = new Array<GivenForecast | null>(keys.length).fill(null);
  if (!mapped) return { values, findings: [] };
  const list = new FindingList("forecast");
  const { mapping } = mapped;
  const columns = (mapping["periods"] ?? []).map((position) => readerOf(mapped, position));
  const errorColumn = mapping["errorSd"]?.[0];
  const errors = errorColumn === undefined ? null : readerOf(mapped, errorColumn);
  eachRow(mapped, keys, list, (item, row) => {
    const periods = columns.map(({ position, read }) => {
      const value = read(row);
      if (value !== null && !(value >= 0)) list.meet("faulty", row, position);
      return value !== null && value >= 0 ? value : 0;
    });
    const sd = errors?.read(row) ?? null;
    values[item] = { periods, errorSd: sd !== null && sd >= 0 ? sd : null };
  });
  const faulty = { severity: "warning" as const, title: "Forecasts that are no amounts", rule: "Taken as no demand." };
  return {
    values,
    findings: [...list.list({ faulty, ...UNKNOWN_ITEMS }), ...missing(values, "forecast", WITHOUT_FORECAST)],
  };
}

/** Service levels by item; 95 reads as 0.95, and a level of 1 as the highest that stock can give. */
export function readTargets(mapped: MappedTable | undefined, keys: Keys): Given<number> {
  const values = new Array<number | null>(keys.length).fill(null);
  const column = mapped?.mapping["serviceLevel"]?.[0];
  if (!mapped || column === undefined) return { values, findings: [] };
  const list = new FindingList("targets");
  const { read } = readerOf(mapped, column);
  eachRow(mapped, keys, list, (item, row) => {
    const value = read(row);
    const level = value !== null && value > 1 && value <= 100 ? value / 100 : value;
    if (level === null) return;
    if (!(level > 0 && level <= 1)) {
      list.meet("faulty", row, column);
      return;
    }
    if (level !== value) list.meet("percent", row, column);
    if (level > HIGHEST_TARGET) list.meet("all", row, column);
    values[item] = Math.min(level, HIGHEST_TARGET);
  });
  const findings = list.list({
    faulty: { severity: "warning", title: "Service levels that are no share", rule: "The level of the class applies." },
    percent: { severity: "info", title: "Service levels written as percent", rule: "95 is read as 0.95." },
    all: { severity: "info", title: "Service levels of 100 %", rule: "No stock gives that: taken as 99.9 %." },
    ...UNKNOWN_ITEMS,
  });
  return { values, findings: [...findings, ...missing(values, "targets", WITHOUT_TARGET)] };
}

/** The highest service level that is planned for. */
export const HIGHEST_TARGET = 0.999;

const WITHOUT_FORECAST = "Items without a forecast: their sales are taken instead.";
const WITHOUT_TARGET = "Items without a level of their own: that of their class applies.";

function missing(values: readonly unknown[], input: string, sentence: string): Finding[] {
  const count = values.filter((value) => value === null).length;
  if (count === 0) return [];
  const [title = "", rule = ""] = sentence.split(": ");
  return [{ severity: "info", title, count, rule: rule.charAt(0).toUpperCase() + rule.slice(1), input, places: [] }];
}

function readerOf({ table }: MappedTable, position: number) {
  const cells = table.columns[position] ?? [];
  const reader = numberReader(cells);
  return {
    position,
    /** Null where there is no number. */
    read: (row: number): number | null => {
      const value = reader(cells[row]);
      return value === null || Number.isNaN(value) ? null : value;
    },
  };
}
