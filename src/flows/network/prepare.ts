import { guaranteedService } from "../../engine";
import type { Finding, MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { count, counted } from "../format";
import { currencyOf } from "../read/currencyOf";
import { FindingList } from "../read/findings";
import { chainsOf, type JoinedStages } from "./chainsOf";
import type { Chain, PreparedNetwork, StageRow } from "./prepared";
import { ARC_REMARKS, readArcs } from "./readArcs";
import { readSpread } from "./readSpread";
import { readStages, STAGE_REMARKS } from "./readStages";
import { stagesInPlace } from "./stagesInPlace";

/** What one call of the function can take, and what a planner looks at in one sheet. */
const ONE_CALL = 500;

/** Reads stages, arcs and demand by location, and finds the cheapest times of each chain. */
export function prepareNetwork(
  tables: Readonly<Record<string, MappedTable>>,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedNetwork> {
  const { stages: stageTable, arcs: arcTable, spread: spreadTable } = tables;
  if (!stageTable) throw new RangeError("Choose the table with the stages first.");
  if (!arcTable) throw new RangeError("Choose the table that says who supplies whom first.");
  const list = new FindingList("stages");
  const arcList = new FindingList("arcs");
  const read = readStages(stageTable, settings, list);
  if (read.length === 0)
    throw new RangeError("The table with the stages has no row with a name: choose another range.");
  const arcs = readArcs(
    arcTable,
    read.map(({ name }) => name),
    arcList,
  );
  const stages = stagesInPlace(read, arcs, list);
  const joined = chainsOf(stages, arcs);
  const oneCall = stages.length <= ONE_CALL && arcs.length === stages.length - joined.length;
  const chains = placeChains(stages, joined, oneCall, arcs, onProgress);
  const spread = spreadTable ? readSpread(spreadTable) : null;
  const leftOut = list.count("noName") + list.count("twice");
  const findings: Finding[] = [
    ...list.list({ ...STAGE_REMARKS, ...PLACE_REMARKS }),
    ...arcList.list(ARC_REMARKS),
    ...gapFindings(chains),
    ...(spread?.findings ?? []),
  ];
  const rows = spread?.rows ?? { read: 0, used: 0, leftOut: [] };
  return {
    prepared: {
      stages,
      arcs,
      chains,
      oneCall,
      spread: spread?.items ?? null,
      currency:
        currencyOf(stageTable, ["costAdded", "unitCost"]) || (spreadTable ? currencyOf(spreadTable, ["unitCost"]) : ""),
    },
    findings,
    rows: {
      read: stageTable.table.rowCount + rows.read,
      used: stageTable.table.rowCount - leftOut + rows.used,
      leftOut: [...(leftOut > 0 ? [{ reason: "no name, or there twice", rows: leftOut }] : []), ...rows.leftOut],
    },
    summary: `${counted(stages.length, "stage")} in ${counted(chains.length, "chain")}, ${counted(arcs.length, "supply", "supplies")}${spread ? `, ${counted(spread.items.length, "item")} at ${count(Math.max(0, ...spread.items.map(({ locations }) => locations.length)))} locations at most` : ""}`,
  };
}

const PLACE_REMARKS = {
  alone: { severity: "info", title: "Stages that supply nobody and have no demand", rule: "They need no stock." },
  cheaper: {
    severity: "warning",
    title: "Stages that cost less than what goes into them",
    rule: "They are taken to add no cost.",
  },
} as const;

function placeChains(
  stages: readonly StageRow[],
  joined: readonly JoinedStages[],
  oneCall: boolean,
  arcs: PreparedNetwork["arcs"],
  onProgress?: StepProgress,
): readonly Chain[] {
  const whole = oneCall ? guaranteedService({ stages, arcs }) : null;
  const chains = joined.map(({ stages: members, arcs: own }, i) => {
    onProgress?.(i, joined.length, "Placing stock");
    const placed = whole ?? guaranteedService({ stages: members.flatMap((at) => stages[at] ?? []), arcs: own });
    const mine = whole ? members.flatMap((at) => whole.stages[at] ?? []) : placed.stages;
    const suppliers = new Set(own.map(({ from }) => from));
    const ends = members.flatMap((at) => (stages[at] && !suppliers.has(stages[at].name) ? [stages[at]] : []));
    const [end] = ends;
    return {
      chain: {
        name: ends.length > 1 ? `${end?.name ?? ""} and ${count(ends.length - 1)} more` : (end?.name ?? ""),
        segment:
          ends.find(({ segment }) => segment !== "")?.segment ??
          members.map((at) => stages[at]?.segment ?? "").find((name) => name !== "") ??
          "",
        stages: members,
        arcs: own,
        promised: mine.map(({ committedServiceTime }) => committedServiceTime),
        gap: placed.gap,
        tree: own.length === members.length - 1,
      },
      cost: mine.reduce((sum, { cost }) => sum + cost, 0),
    };
  });
  return chains.sort((a, b) => b.cost - a.cost).map(({ chain }) => chain);
}

function gapFindings(chains: readonly Chain[]): Finding[] {
  const open = chains.filter(({ gap }) => gap > 0);
  if (open.length === 0) return [];
  const largest = open.reduce((most, { gap }) => Math.max(most, gap), 0);
  return [
    {
      severity: "info",
      title: `Chains whose search ended before the least cost was proved (at most ${(largest * 100).toFixed(1)} % above it)`,
      count: open.length,
      rule: "The best placement found is shown, with its gap.",
      input: "stages",
      places: [],
    },
  ];
}
