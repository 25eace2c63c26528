import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import type { NetworkResult } from "./place";
import type { StageRow } from "./prepared";
import { periodsOf, unitOf } from "./words";

/** Stages and supplies as they were read and mended, in the order that SEG.MULTIECHELON takes. */
export function dataSheet(result: NetworkResult, run: RunPart): ReportSheet {
  const { stages, arcs } = result.prepared;
  const periods = periodsOf(result);
  const suppliers = new Set(arcs.map(({ from }) => from));
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    pick: (stage: StageRow) => Scalar,
  ): ReportColumn => ({ key, heading, type, values: stages.map(pick) });
  return {
    key: "data",
    name: "Network data",
    title: "Stages and supplies as read",
    note: "The two tables are what SEG.MULTIECHELON takes. A longest wait of 0 at a stage that only supplies others means that nothing binds it.",
    parts: [
      {
        kind: "table",
        key: "stagesRead",
        title: "Stages as read",
        columns: [
          column("name", "Stage", "text", ({ name }) => name),
          column("leadTime", `Lead time (${periods})`, "integer", ({ leadTime }) => leadTime),
          column("costAdded", `Cost added${unitOf(result)}`, "money", ({ costAdded }) => costAdded),
          column("mean", "Mean own demand (units a period)", "number", ({ demandMean }) => demandMean),
          column("sd", "Deviation of own demand (units)", "number", ({ demandSd }) => demandSd),
          column(
            "longestWait",
            `Longest wait of customers (${periods})`,
            "integer",
            ({ name, maximumServiceTime }) => maximumServiceTime ?? (suppliers.has(name) ? 0 : ""),
          ),
        ],
      },
      {
        kind: "table",
        key: "supplies",
        title: "Who supplies whom",
        columns: [
          { key: "from", heading: "From", type: "text", values: arcs.map(({ from }) => from) },
          { key: "to", heading: "To", type: "text", values: arcs.map(({ to }) => to) },
          { key: "units", heading: "Units", type: "number", values: arcs.map(({ units = 1 }) => units) },
        ],
      },
      run,
    ],
  };
}
