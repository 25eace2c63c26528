import type { Remote } from "comlink";
import { proxy } from "comlink";
import type { Mapping, SettingValues, StepProgress } from "../flows/define";
import { SessionClosed } from "../flows/sessionClosed";
import type { Table } from "../flows/table";
import type { Connection } from "./connect";
import { connect } from "./connect";
import { startWorker } from "./startWorker";
import type { WorkerApi } from "./workerApi";

type Load = readonly [table: Table, form: string, mapping: Mapping];

/**
 * An analysis in a worker of its own, so that the pane stays quick while half a million rows are counted. It has the
 * shape that the pane expects of a session. The worker starts with the first call and ends with `close`; when it fails,
 * the next call starts another and gives it the data again.
 */
export function openWorkerSession(flow: string, connectWorker: () => Connection = () => connect(startWorker())) {
  const loads = new Map<string, Load>();
  let connection: Connection | null = null;
  let ready: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function call<T>(ask: (api: Remote<WorkerApi>) => Promise<T>): Promise<T> {
    if (closed) throw new SessionClosed();
    const { request } = connected();
    await ready;
    return request(ask);
  }

  function connected(): Connection {
    if (connection?.isOpen()) return connection;
    const fresh = connectWorker();
    connection = fresh;
    const given = [...loads];
    ready = fresh.request(async (api) => {
      await api.open(flow);
      for (const [input, load] of given) await api.load(input, ...load);
    });
    // Whoever waits for it is told; nobody may be waiting any more.
    ready.catch(() => undefined);
    return fresh;
  }

  return {
    async load(input: string, table: Table, form: string, mapping: Mapping): Promise<void> {
      const load: Load = [withColumns(table, mapping), form, mapping];
      await call((api) => api.load(input, ...load));
      loads.set(input, load);
    },
    prepare: (settings: SettingValues, onProgress?: StepProgress) =>
      call((api) => api.prepare(settings, onProgress ? proxy(onProgress) : null)),
    run: (settings: SettingValues) => call((api) => api.run(settings)),
    report: (options: { version: string; when: string; live: boolean }) => call((api) => api.report(options)),
    search: (text: string, limit: number) => call((api) => api.search(text, limit)),
    explain: (key: string) => call((api) => api.explain(key)),
    close(): void {
      closed = true;
      loads.clear();
      connection?.end();
      connection = null;
    },
  };
}

/** Only the columns that play a role cross to the worker; the others keep their place but are empty. */
function withColumns(table: Table, mapping: Mapping): Table {
  const used = new Set(Object.values(mapping).flat());
  return { ...table, columns: table.columns.map((column, position) => (used.has(position) ? column : [])) };
}
