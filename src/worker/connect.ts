import type { Endpoint, Remote } from "comlink";
import { wrap } from "comlink";
import { SessionClosed } from "../flows/sessionClosed";
import type { WorkerApi } from "./workerApi";

/** Longer than any data set that fits a sheet needs; after that the worker hangs. */
export const TIME_LIMIT = 180_000;

/** What a conversation needs of a worker; a port of a message channel will do in a test. */
export type WorkerLike = Endpoint & { terminate?(): void };

/** A conversation with one worker. It ends for good when the worker fails, takes too long, or is ended. */
export interface Connection {
  /** Rejected when the worker fails, answers too late or is ended meanwhile. */
  readonly request: <T>(ask: (api: Remote<WorkerApi>) => Promise<T>) => Promise<T>;
  isOpen(): boolean;
  end(): void;
}

export function connect(worker: WorkerLike, timeLimit = TIME_LIMIT): Connection {
  const api = wrap<WorkerApi>(worker);
  const waiting = new Set<(reason: Error) => void>();
  let broken: Error | null = null;

  const stop = (reason: Error): void => {
    if (broken) return;
    broken = reason;
    worker.removeEventListener("error", onError);
    worker.removeEventListener("messageerror", onError);
    worker.terminate?.();
    for (const reject of waiting) reject(reason);
    waiting.clear();
  };
  const onError = (event: unknown): void => {
    const { message } = event as { message?: unknown };
    const detail = typeof message === "string" && message !== "" ? ` (${message})` : "";
    stop(new Error(`The calculation in the background stopped${detail}. Start the step again; it runs in a new one.`));
  };
  worker.addEventListener("error", onError);
  worker.addEventListener("messageerror", onError);

  return {
    request(ask) {
      if (broken) return Promise.reject(broken);
      return new Promise((resolve, reject) => {
        const limit = setTimeout(() => {
          const seconds = String(Math.round(timeLimit / 1000));
          stop(new Error(`The calculation took longer than ${seconds} seconds and was stopped. Try fewer rows.`));
        }, timeLimit);
        const done = (): void => {
          clearTimeout(limit);
          waiting.delete(abandon);
        };
        const abandon = (reason: Error): void => {
          done();
          reject(reason);
        };
        waiting.add(abandon);
        ask(api).then(
          (value) => {
            done();
            resolve(value);
          },
          (error: unknown) => abandon(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
    isOpen: () => broken === null,
    end: () => stop(new SessionClosed()),
  };
}
