import type { Explanation } from "../../flows/define";
import { layoutReport } from "../../runs/layout/layoutReport";
import { createLatest } from "../state/latest";
import { problemOf } from "../state/problem";
import { failed, idle, loading, progressing, ready, valueOf } from "../state/remote";
import type { FlowContext } from "./flowContext";
import { patch } from "./flowContext";
import { rememberSettings } from "./memory";

export interface WriteActions {
  /** Lays the report out and asks the workbook what would change. */
  draft(): Promise<void>;
  setLive(live: boolean): void;
  /** Leaves a sheet of the report out, or takes it in again. */
  setSheet(key: string, wanted: boolean): void;
  readonly setConsent: (consent: boolean) => void;
  write(): Promise<void>;
  readonly cancel: () => void;
  /** With force also when the sheets were changed since; those changes are lost. */
  undo(force?: boolean): Promise<void>;
  /** Notices when the write was taken back elsewhere, such as from the ribbon. */
  checkWritten(): Promise<void>;
  search(text: string): Promise<readonly string[]>;
  explain(key: string): Promise<Explanation | null>;
}

const SEARCH_LIMIT = 8;

export function createWriteActions(context: FlowContext): WriteActions {
  const { services, store } = context;
  const latest = createLatest();
  let running: AbortController | null = null;

  async function draft(): Promise<void> {
    patch(context, { draft: loading, consent: false });
    await latest(
      async () => {
        const { live, without } = store.get();
        const report = await context
          .session()
          .report({ version: services.version, when: services.now().toISOString(), live });
        const plan = layoutReport(report, { live, without });
        return { report, plan, preview: await services.workbook.preview(plan) };
      },
      {
        done: (value) => patch(context, { draft: ready(value), shownDraft: value }),
        failed: (error) => patch(context, { draft: failed(problemOf(error)) }),
      },
    );
  }

  async function write(): Promise<void> {
    const drafted = valueOf(store.get().draft);
    if (!drafted || running) return;
    running = new AbortController();
    patch(context, { step: "write", writing: loading, undoing: idle });
    try {
      const receipt = await services.workbook.write(drafted.plan, {
        signal: running.signal,
        onProgress: (done, total, what) => patch(context, { writing: progressing(done, total, what) }),
      });
      // The workbook is another one now: what a next write would change has to be asked anew.
      patch(context, { step: "done", writing: ready({ report: drafted.report, receipt }), draft: idle });
      void rememberSettings(context);
    } catch (error) {
      patch(context, { writing: failed(problemOf(error)) });
    } finally {
      running = null;
    }
  }

  return {
    draft,
    write,
    setLive(live) {
      patch(context, { live });
      void draft();
    },
    setSheet(key, wanted) {
      const others = store.get().without.filter((one) => one !== key);
      patch(context, { without: wanted ? others : [...others, key] });
      void draft();
    },
    setConsent: (consent) => patch(context, { consent }),
    cancel: () => running?.abort(),
    async undo(force = false) {
      patch(context, { undoing: loading });
      try {
        const written = valueOf(store.get().writing);
        await services.workbook.undoLastWrite({ force, ...(written ? { write: written.receipt.id } : {}) });
        patch(context, { undoing: ready(true as const), draft: idle });
      } catch (error) {
        patch(context, { undoing: failed(problemOf(error)) });
      }
    },
    async checkWritten() {
      const written = valueOf(store.get().writing);
      if (!written || store.get().undoing.status !== "idle") return;
      const last = await services.workbook.lastWrite().catch(() => undefined);
      if (last === undefined || store.get().undoing.status !== "idle") return;
      // A later write leaves this one where it is; an earlier one is the last only when this one is gone.
      const gone = last === null || last.when < written.receipt.when;
      if (gone && valueOf(store.get().writing) === written)
        patch(context, { undoing: ready(true as const), draft: idle });
    },
    search: (text) => context.session().search(text, SEARCH_LIMIT),
    explain: (key) => context.session().explain(key),
  };
}
