import { findFlow } from "../../../../src/flows";
import { localSession } from "../../../../src/runs/localSession";
import { runFlow } from "../../../../src/runs/runFlow";
import type { KnownMapping } from "../../../../src/runs/rememberedMapping";
import { fillSources } from "./sources";
import type { Operation } from "./operation";
import { openStage } from "./stage";
import type { Stage } from "./stage";

const WHEN = "2026-01-31T12:00:00Z";

/** Found out once: recognising columns costs more than all the rest of a small run. */
async function mappingsOf(id: string): Promise<Readonly<Record<string, KnownMapping>>> {
  const stage = openStage();
  const flow = findFlow(id);
  const addresses = fillSources(stage, flow.sample);
  const inputs = Object.fromEntries(Object.entries(addresses).map(([input, address]) => [input, { address }]));
  const more = { live: false, version: "0.0.0", when: WHEN };
  return (await runFlow({ workbook: stage.book, openSession: localSession, flow, inputs, ...more })).mappings;
}

/** A guided analysis as a whole: read, prepare, classify, lay out, write. */
export async function flowOperation(id: string, live: boolean, repeated = false): Promise<Operation> {
  const flow = findFlow(id);
  const known = await mappingsOf(id);
  const run = async (stage: Stage): Promise<unknown> => {
    const addresses = addressesOf.get(stage.workbook) ?? {};
    const inputs = Object.fromEntries(
      Object.entries(addresses).map(([input, address]) => {
        const mapping = known[input];
        return [input, { address, ...(mapping && { known: mapping }) }];
      }),
    );
    const more = { live, version: "0.0.0", when: WHEN, without: ["playbook"] };
    const { receipt, rows } = await runFlow({ workbook: stage.book, openSession: localSession, flow, inputs, ...more });
    return { sheets: receipt.sheets, tables: receipt.tables, cells: receipt.cells, rows };
  };
  return {
    name: `${flow.title}, ${live ? "live formulas" : "values"}${repeated ? ", once more" : ""}`,
    async prepare(stage) {
      addressesOf.set(stage.workbook, fillSources(stage, flow.sample));
      if (repeated) await run(stage);
    },
    run,
  };
}

const addressesOf = new WeakMap<object, Record<string, string>>();
