/** Starts the worker. The bundler finds its file by exactly this expression, so it stands alone. */
export function startWorker(): Worker {
  return new Worker(new URL("./compute.worker.ts", import.meta.url));
}
