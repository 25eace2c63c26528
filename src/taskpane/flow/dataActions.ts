import { readHead } from "../../runs/recognise/readHead";
import { recognise } from "../../runs/recognise/recognise";
import type { KnownMapping } from "../../runs/rememberedMapping";
import { recallMapping, rememberMapping } from "../../runs/rememberedMapping";
import type { Source } from "../../workbook/port";
import { createLatest } from "../state/latest";
import { problemOf } from "../state/problem";
import { failed, idle, loading, progressing, ready, valueOf } from "../state/remote";
import type { FlowContext } from "./flowContext";
import { patch, patchInput } from "./flowContext";
import type { FlowRunState, InputState } from "./flowRunState";
import { emptyInput } from "./flowRunState";
import { rememberSource } from "./memory";
import { isDataComplete } from "./missingRoles";
import type { ReadSource } from "./readTable";
import { hasMergedData, hiddenRowCount, holds, readSource, tableOf } from "./readTable";

/** Lets several corrections in a row pass before the data are read again. */
const CHECK_DELAY = 250;

export interface DataActions {
  /** Takes a source; its columns are those that are known, those of the last run, or recognised. */
  pick(input: string, source: Source | null, known?: KnownMapping): Promise<void>;
  chooseForm(input: string, form: string): void;
  map(input: string, role: string, columns: readonly number[]): void;
  /** Counts rows that a filter or the user hides, or leaves them out. */
  setSkipHidden(input: string, skip: boolean): void;
  /** Reads the data again, e.g. after a cell was corrected in the sheet. */
  readonly readAgain: () => void;
  check(): Promise<void>;
  /** Checks when the data are complete and no further change follows at once. */
  checkSoon(): void;
  stop(): void;
}

export function createDataActions(context: FlowContext, prepared: () => void): DataActions {
  const { flow, services, store } = context;
  const latest = createLatest();
  const reads = new Map<string, ReadSource>();
  const loaded = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading: AbortController | null = null;

  const inputOf = (id: string) => flow.inputs.find((input) => input.id === id);

  function checkSoon(): void {
    clearTimeout(timer);
    patch(context, { draft: idle, preparation: idle });
    if (isDataComplete(flow, store.get())) timer = setTimeout(() => void check(), CHECK_DELAY);
  }

  async function pick(id: string, source: Source | null, given?: KnownMapping): Promise<void> {
    const input = inputOf(id);
    if (!input) return;
    patchInput(context, id, { ...emptyInput(input.forms[0]?.id ?? ""), source, head: source ? loading : idle });
    patch(context, { preparation: idle });
    if (!source) {
      checkSoon();
      return;
    }
    try {
      const head = await readHead(services.workbook, source);
      const known = given ?? (await recallMapping(services.workbook, flow.id, id, head.headings).catch(() => null));
      if (store.get().inputs[id]?.source !== source) return;
      const usable = known && input.forms.some((form) => form.id === known.form) ? known : null;
      const recognised = recognise(input, head.headings, head.columns);
      patchInput(context, id, {
        head: ready(head),
        form: usable?.form ?? recognised.form,
        mapping: usable?.mapping ?? recognised.mapping,
        confidence: usable ? {} : recognised.confidence,
        remembered: usable !== null,
      });
      checkSoon();
    } catch (error) {
      patchInput(context, id, { head: failed(problemOf(error)) });
    }
  }

  async function readOnce(id: string, { source, head, mapping }: InputState, signal: AbortSignal) {
    const headings = valueOf(head);
    if (!source || !headings) return null;
    const known = reads.get(id);
    if (known && holds(known, source.address, mapping)) return known;
    const onProgress = (done: number, total: number, what: string): void => {
      if (!signal.aborted) patch(context, { preparation: progressing(done, total, what) });
    };
    const read = await readSource(services.workbook, source.address, headings, mapping, { signal, onProgress });
    reads.set(id, read);
    patchInput(context, id, { hiddenRows: hiddenRowCount(read), merged: hasMergedData(read) });
    return read;
  }

  /** Gives the session every input that is picked; an input that was taken away needs a new session. */
  async function load(signal: AbortSignal): Promise<void> {
    const { inputs } = store.get();
    if ([...loaded].some((id) => !inputs[id]?.source)) {
      context.restartSession();
      loaded.clear();
    }
    for (const { id } of flow.inputs) {
      const given = inputs[id];
      const read = given ? await readOnce(id, given, signal) : null;
      if (!given?.source || !read) continue;
      const table = tableOf(read, given.skipHidden);
      await context.session().load(id, table, given.form, given.mapping);
      loaded.add(id);
      remember(id, given.source, table.headings, given);
    }
  }

  /** A courtesy to the next run: a workbook that cannot keep it does not stop this one. */
  function remember(id: string, source: Source, headings: readonly string[], known: KnownMapping): void {
    void rememberSource(context, id, source);
    rememberMapping(services.workbook, flow.id, id, headings, known).catch(() => undefined);
  }

  async function check(): Promise<void> {
    reading?.abort();
    const mine = (reading = new AbortController());
    const { signal } = mine;
    // A worker's last progress may arrive after its answer; by then it is no news.
    const settle = (preparation: FlowRunState["preparation"]): void => {
      mine.abort();
      patch(context, { preparation });
    };
    patch(context, { preparation: loading, draft: idle });
    await latest(
      async () => {
        await load(signal);
        return context.session().prepare(store.get().settings, (done, total, what) => {
          if (!signal.aborted) patch(context, { preparation: progressing(done, total, what) });
        });
      },
      {
        done: (summary) => {
          if (signal.aborted) return;
          settle(ready(summary));
          prepared();
        },
        failed: (error) => {
          if (!signal.aborted) settle(failed(problemOf(error)));
        },
      },
    );
  }

  return {
    pick,
    check,
    checkSoon,
    chooseForm(id, form) {
      const input = inputOf(id);
      const head = valueOf(store.get().inputs[id]?.head ?? idle);
      const chosen = input?.forms.find((one) => one.id === form);
      if (!input || !chosen) return;
      const recognised = head
        ? recognise({ forms: [chosen] }, head.headings, head.columns)
        : { mapping: {}, confidence: {} };
      patchInput(context, id, { ...recognised, form, remembered: false });
      checkSoon();
    },
    map(id, role, columns) {
      const given = store.get().inputs[id];
      if (!given) return;
      patchInput(context, id, {
        mapping: { ...given.mapping, [role]: columns },
        confidence: { ...given.confidence, [role]: 1 },
        remembered: false,
      });
      checkSoon();
    },
    setSkipHidden(id, skipHidden) {
      patchInput(context, id, { skipHidden });
      checkSoon();
    },
    readAgain() {
      reads.clear();
      checkSoon();
    },
    stop() {
      clearTimeout(timer);
      reading?.abort();
    },
  };
}
