import { findFlow } from "../../../../src/flows";
import { localSession } from "../../../../src/runs/localSession";
import { createFlowRun } from "../../../../src/taskpane/flow/flowRun";
import type { FlowRun } from "../../../../src/taskpane/flow/flowRun";
import { placeSample } from "../../../../src/taskpane/flow/placeSample";
import type { PaneServices } from "../../../../src/taskpane/services";
import type { Problem } from "../../../../src/taskpane/state/problem";
import type { Remote } from "../../../../src/taskpane/state/remote";
import type { Source } from "../../../../src/workbook/port";
import { WorkbookFault } from "../../../../src/workbook/port";
import { paneServices } from "../../../support/paneServices";
import type { Operation } from "./operation";
import { fillSources } from "./sources";
import type { Stage } from "./stage";

function servicesOf({ book }: Stage): PaneServices {
  return { ...paneServices(), workbook: book, openSession: localSession, flows: [] };
}

/** The sample that the flow of the tests comes with: three rows. */
export function sampleOperation(again: boolean): Operation {
  const flow = {
    ...findFlow("products"),
    sample: { file: "tiny.json", sheets: { sales: "Tiny items" }, note: "" },
  };
  return {
    name: again ? "Place the sample where it is already" : "Place the sample",
    async prepare(stage) {
      if (again) await placeSample(flow, servicesOf(stage));
    },
    run: (stage) => placeSample(flow, servicesOf(stage)),
  };
}

/** A guided analysis through the pane's own state, from the choice of data to the sheets. */
export function guidedOperation(id: string): Operation {
  const flow = findFlow(id);
  holdOwnChecks();
  const sourcesOf = new WeakMap<object, Record<string, string>>();
  return {
    name: `${flow.title} in the pane`,
    prepare(stage) {
      sourcesOf.set(stage.workbook, fillSources(stage, flow.sample));
      return Promise.resolve();
    },
    async run(stage) {
      const run = createFlowRun(flow, servicesOf(stage));
      try {
        for (const [input, address] of Object.entries(sourcesOf.get(stage.workbook) ?? {})) {
          const source: Source = { kind: "selection", label: "Selection", address, rows: 2, columns: 2 };
          await run.pick(input, source);
          stopAt(run.state.get().inputs[input]?.head);
        }
        return await analyseAndWrite(run);
      } finally {
        run.close();
        await stage.quiet();
      }
    },
  };
}

/** What the pane waits after the last change before it checks the data by itself. */
const CHECK_DELAY = 250;

/** Here the test checks the data; a check of the pane's own in between would make the requests depend on the clock. */
function holdOwnChecks(): void {
  const real = globalThis.setTimeout;
  const held = (work: () => void, delay?: number): ReturnType<typeof setTimeout> =>
    real(delay === CHECK_DELAY ? () => undefined : work, delay);
  globalThis.setTimeout = held as typeof setTimeout;
}

async function analyseAndWrite(run: FlowRun): Promise<unknown> {
  await run.check();
  stopAt(run.state.get().preparation);
  await run.run();
  const { problem } = run.state.get().outcome;
  if (problem) throw faultOf(problem);
  run.setSheet("playbook", false);
  await run.draft();
  stopAt(run.state.get().draft);
  await run.write();
  const { writing } = run.state.get();
  stopAt(writing);
  return writing.status === "ready" ? writing.value.receipt.sheets : null;
}

/** The pane shows problems instead of throwing them. */
function stopAt(remote: Remote<unknown> | undefined): void {
  if (remote?.status === "failed") throw faultOf(remote.problem);
}

function faultOf({ message, advice }: Problem): WorkbookFault {
  return new WorkbookFault("unknown", message, advice);
}
