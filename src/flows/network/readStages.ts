import type { MappedTable, SettingValues } from "../define";
import type { FindingList } from "../read/findings";
import { nameIndex } from "../read/nameIndex";
import { numberReader } from "../read/numberReader";
import { cellText } from "../read/cellText";
import { readSettings } from "../settings";
import type { StageRow } from "./prepared";

/** What a stage's row says, before what its suppliers cost is known. */
export interface ReadStage extends StageRow {
  readonly unitCost: number | null;
  /** Its own row says how long its customers wait. */
  readonly waitGiven: boolean;
  /** Row of the table, 0-based. */
  readonly row: number;
}

/** Stages from their table: the first row of a name counts, numbers that cannot be are mended and told. */
export function readStages(
  { table, mapping }: MappedTable,
  settings: SettingValues,
  list: FindingList,
): readonly ReadStage[] {
  const read = readSettings(settings);
  const wait = read.number("wait");
  const cv = read.number("demandCv");
  const position = (role: string) => mapping[role]?.[0] ?? -1;
  const column = (role: string) => {
    const at = position(role);
    const cells = table.columns[at] ?? [];
    const number = numberReader(cells);
    return (row: number): number | null => {
      const value = at < 0 ? null : number(cells[row]);
      if (value === null) return null;
      if (!Number.isFinite(value)) list.meet("noNumber", row, at);
      else if (value < 0) list.meet("negative", row, at);
      else return value;
      return null;
    };
  };
  const whole = (role: string) => {
    const number = column(role);
    return (row: number): number | null => {
      const value = number(row);
      if (value !== null && !Number.isInteger(value)) list.meet("broken", row, position(role));
      return value === null ? null : Math.ceil(value);
    };
  };
  const columns = {
    leadTime: whole("leadTime"),
    costAdded: column("costAdded"),
    unitCost: column("unitCost"),
    demandMean: column("demandMean"),
    demandSd: column("demandSd"),
    wait: whole("maximumServiceTime"),
    level: column("cycleServiceLevel"),
    today: column("today"),
  };
  const names = nameIndex();
  const nameAt = position("stage");
  const stages: ReadStage[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const known = names.names.length;
    const index = names.of(table.columns[nameAt]?.[row]);
    if (index < known) {
      list.meet(index < 0 ? "noName" : "twice", row, nameAt);
      continue;
    }
    const leadTime = columns.leadTime(row);
    if (leadTime === null) list.meet("noTime", row, position("leadTime"));
    const demandMean = columns.demandMean(row) ?? 0;
    const ownSd = columns.demandSd(row);
    if (ownSd === null && demandMean > 0) list.meet("noSd", row, position("demandMean"));
    const level = columns.level(row);
    const possible = level === null || (level >= 0.5 && level < 1);
    if (!possible) list.meet("level", row, position("cycleServiceLevel"));
    const given = columns.wait(row);
    const costAdded = columns.costAdded(row);
    const unitCost = columns.unitCost(row);
    if (costAdded === null && unitCost === null) list.meet("noCost", row, nameAt);
    stages.push({
      name: names.names[index] ?? "",
      leadTime: leadTime ?? 0,
      costAdded: costAdded ?? 0,
      unitCost: costAdded === null ? unitCost : null,
      demandMean,
      demandSd: ownSd ?? cv * demandMean,
      maximumServiceTime: given ?? wait,
      waitGiven: given !== null,
      row,
      segment: cellText(table.columns[position("segment")]?.[row]),
      today: columns.today(row),
      cycleServiceLevel: possible ? level : null,
    });
  }
  return stages;
}

export const STAGE_REMARKS = {
  noName: { severity: "warning", title: "Rows without a name", rule: "Left out." },
  twice: { severity: "warning", title: "Stages that are there twice", rule: "The first row counts." },
  noTime: { severity: "warning", title: "Stages without a lead time", rule: "Counted as 0." },
  noCost: { severity: "warning", title: "Stages without a cost", rule: "Counted as adding none." },
  noNumber: { severity: "warning", title: "Cells that are not numbers", rule: "Counted as blank." },
  negative: { severity: "warning", title: "Negative numbers", rule: "Counted as blank." },
  broken: { severity: "info", title: "Times that are not whole periods", rule: "Rounded up." },
  level: {
    severity: "warning",
    title: "Service levels below 0.5 or not below 1",
    rule: "The setting holds.",
    setting: "cycleServiceLevel",
  },
  noSd: {
    severity: "info",
    title: "Demand without a standard deviation",
    rule: "Taken as a share of the mean.",
    setting: "demandCv",
  },
} as const;
