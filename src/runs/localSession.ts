import { Analysis } from "../flows/analysis";
import { findFlow } from "../flows";
import type { OpenSession, Session } from "./session";
import { SessionClosed } from "../flows/sessionClosed";

/** A session in the calling thread: for the command line, for tests, and where a worker cannot be had. */
export const localSession: OpenSession = (flow) => {
  let analysis: Analysis | null = new Analysis(findFlow(flow));
  // Every call starts in a microtask of its own, so that faults reach the caller as rejections, as from a worker.
  const call = async <T>(step: (open: Analysis) => T): Promise<T> => {
    await Promise.resolve();
    if (!analysis) throw new SessionClosed();
    return step(analysis);
  };
  const session: Session = {
    load: (input, table, form, mapping) => call((open) => open.load(input, table, form, mapping)),
    prepare: (settings, onProgress) => call((open) => open.prepare(settings, onProgress)),
    run: (settings) => call((open) => open.run(settings)),
    report: (options) => call((open) => open.report(options)),
    search: (text, limit) => call((open) => open.search(text, limit)),
    explain: (key) => call((open) => open.explain(key)),
    close: () => {
      analysis = null;
    },
  };
  return session;
};
