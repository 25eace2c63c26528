import { EMPTY_PLAN_ITEM, normalCdf } from "../../engine";
import type { AuditedQuantity, PlanItem, PlanUnits, TimeUnit } from "../../engine";
import type { Finding, MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { counted } from "../format";
import { currencyOf } from "../read/currencyOf";
import { FindingList } from "../read/findings";
import { readSettings } from "../settings";
import { demandFigures } from "./demandFigures";
import { headingUnit } from "./headingUnit";
import type { PreparedAudit } from "./prepared";
import { QUANTITIES } from "./prepared";
import type { RoleReader } from "./readPlan";
import { historyReader, roleReader, rowNames } from "./readPlan";

const PROGRESS = 1000;

/** Reads the plan; what a row does not say comes from the settings, and that is said. */
export function prepareAudit(
  tables: Readonly<Record<string, MappedTable>>,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedAudit> {
  const mapped = tables["plan"];
  if (!mapped) throw new RangeError("Choose the table with the stock plan first.");
  const list = new FindingList("plan");
  const names = rowNames(mapped, list);
  const rows = [...names.keys()].filter((row) => names[row] !== null);
  const has = (role: string): boolean => (mapped.mapping[role]?.length ?? 0) > 0;
  const of = roleReader(mapped, list);
  const history = has("periods") ? historyReader(mapped, list) : null;
  const items = rows.map((row, at) => {
    if (at % PROGRESS === 0) onProgress?.(at, rows.length, "rows read");
    return planItem(row, of, history, settings, list, mapped);
  });
  const values: Partial<Record<AuditedQuantity, readonly (number | null)[]>> = {};
  for (const quantity of QUANTITIES) if (has(quantity)) values[quantity] = rows.map((row) => of(quantity, row));
  const prepared: PreparedAudit = {
    keys: rows.map((row) => names[row] ?? ""),
    items,
    units: unitsOf(mapped, settings),
    values,
    currency: currencyOf(mapped, ["unitCost", "orderingCost", "holdingCost"]) || null,
    fromHistory: history !== null && !has("demandSd"),
  };
  return {
    prepared,
    findings: [...nothingToAudit(values), ...findingsOf(list, settings)],
    rows: {
      read: mapped.table.rowCount,
      used: rows.length,
      leftOut: rows.length < names.length ? [{ reason: "no item code", rows: names.length - rows.length }] : [],
    },
    summary: `${counted(rows.length, "item")}, ${counted(Object.keys(values).length, "column")} to look into`,
  };
}

function unitsOf({ table, mapping }: MappedTable, settings: SettingValues): PlanUnits {
  const read = readSettings(settings);
  const heading = (role: string): string => table.headings[mapping[role]?.[0] ?? -1] ?? "";
  const unit = (setting: string, roles: readonly string[], otherwise: TimeUnit): TimeUnit => {
    const chosen = read.text(setting);
    if (chosen !== "heading") return chosen as TimeUnit;
    return roles.map((role) => headingUnit(heading(role))).find((found) => found !== null) ?? otherwise;
  };
  const service = read.text("service");
  return {
    demand: unit("demandUnit", ["demandMean", "demandSd"], "month"),
    leadTime: unit("leadTimeUnit", ["leadTime", "leadTimeSd"], "day"),
    review: unit("reviewUnit", ["reviewPeriod"], "day"),
    service: service === "fill" || (service === "heading" && /fill/i.test(heading("serviceLevel"))) ? "fill" : "cycle",
  };
}

function planItem(
  row: number,
  of: RoleReader,
  history: ((row: number) => readonly number[]) | null,
  settings: SettingValues,
  list: FindingList,
  { mapping }: MappedTable,
): PlanItem {
  const read = readSettings(settings);
  const figures = history ? demandFigures(history(row)) : null;
  const share = (value: number | null, role: string): number | null => {
    if (value === null || value <= 1 || value > 100) return value;
    list.meet("percent", row, mapping[role]?.[0] ?? 0);
    return value / 100;
  };
  const factor = of("safetyFactor", row);
  const level = share(of("serviceLevel", row), "serviceLevel") ?? (factor === null ? null : normalCdf(factor));
  if (level === null) list.meet("noServiceLevel", row, mapping["item"]?.[0] ?? 0);
  const rate = share(of("holdingRate", row), "holdingRate");
  if (rate === null && of("holdingCost", row) === null) list.meet("noHoldingRate", row, mapping["item"]?.[0] ?? 0);
  const ordering = of("orderingCost", row);
  if (ordering === null && mapping["orderQuantity"]) list.meet("noOrderingCost", row, mapping["item"]?.[0] ?? 0);
  return {
    ...EMPTY_PLAN_ITEM,
    ...figures,
    demandMean: of("demandMean", row) ?? figures?.demandMean ?? null,
    demandSd: of("demandSd", row) ?? figures?.demandSd ?? null,
    demandMax: of("demandMax", row) ?? figures?.demandMax ?? null,
    meanAbsoluteDeviation: of("meanAbsoluteDeviation", row) ?? figures?.meanAbsoluteDeviation ?? null,
    leadTime: of("leadTime", row),
    leadTimeSd: of("leadTimeSd", row),
    leadTimeMax: of("leadTimeMax", row),
    reviewPeriod: of("reviewPeriod", row),
    serviceLevel: level ?? read.number("serviceLevel"),
    errorSd: of("errorSd", row),
    smoothing: share(of("smoothing", row), "smoothing"),
    yearlyDemand: of("yearlyDemand", row),
    orderingCost: ordering ?? read.number("orderingCost"),
    unitCost: of("unitCost", row),
    holdingRate: rate ?? read.number("holdingRate"),
    holdingCost: of("holdingCost", row),
    minimumOrder: of("minimumOrder", row),
    orderMultiple: of("orderMultiple", row),
    orderQuantity: of("orderQuantity", row),
    safetyStock: of("safetyStock", row),
  };
}

function nothingToAudit(values: PreparedAudit["values"]): readonly Finding[] {
  if (Object.keys(values).length > 0) return [];
  return [
    {
      severity: "error",
      title: "No column of safety stocks, reorder points or order quantities",
      count: 1,
      rule: "There is nothing to look into: choose at least one of these columns.",
      input: "plan",
      places: [],
    },
  ];
}

function findingsOf(list: FindingList, settings: SettingValues): readonly Finding[] {
  const value = (id: string): string => String(readSettings(settings).number(id));
  return list.list({
    noNumber: { severity: "warning", title: "Cells that are not numbers", rule: "Taken as not known." },
    negative: { severity: "warning", title: "Negative numbers where none can be", rule: "Taken as not known." },
    negativeDemand: { severity: "warning", title: "Periods with negative demand", rule: "Counted as no demand." },
    repeated: { severity: "info", title: "Further rows of an item", rule: "Each row is looked into." },
    noItem: { severity: "info", title: "Rows without an item code", rule: "Left out." },
    percent: { severity: "info", title: "Shares written as percent", rule: "95 is read as 0.95." },
    noServiceLevel: {
      severity: "warning",
      title: "Rows without a service level",
      rule: `${value("serviceLevel")} is taken.`,
      setting: "serviceLevel",
    },
    noHoldingRate: {
      severity: "info",
      title: "Rows without a holding rate",
      rule: `${value("holdingRate")} a year is taken.`,
      setting: "holdingRate",
    },
    noOrderingCost: {
      severity: "warning",
      title: "Rows without a cost of an order",
      rule: `${value("orderingCost")} is taken: order quantities are judged by it.`,
      setting: "orderingCost",
    },
  });
}
