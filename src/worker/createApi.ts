import { findFlow } from "../flows";
import { Analysis } from "../flows/analysis";
import { callFunction } from "../functions/callFunction";
import type { WorkerApi } from "./workerApi";

/** The worker's side of the conversation. One worker holds one analysis at a time. */
export function createApi(): WorkerApi {
  let analysis: Analysis | null = null;
  const opened = (): Analysis => {
    if (!analysis) throw new Error("No analysis is open in this worker.");
    return analysis;
  };
  return {
    open: (flow) => {
      analysis = new Analysis(findFlow(flow));
    },
    load: (input, table, form, mapping) => opened().load(input, table, form, mapping),
    prepare: (settings, onProgress) => opened().prepare(settings, onProgress ?? undefined),
    run: (settings) => opened().run(settings),
    report: (options) => opened().report(options),
    search: (text, limit) => opened().search(text, limit),
    explain: (key) => opened().explain(key),
    callFunction,
  };
}
