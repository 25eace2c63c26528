import { expose } from "comlink";
import { createLargeCalls } from "../../src/addin/largeCalls";
import type { WorkerLike } from "../../src/worker/connect";

/** Workers over message channels: the first never answers, the others give the name back. */
function workers(): { start: () => WorkerLike; ended: number[]; close: () => void } {
  const ended: number[] = [];
  const ports: MessagePort[] = [];
  let started = 0;
  const start = (): WorkerLike => {
    const number = started++;
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const callFunction = (name: string): unknown => (number === 0 ? new Promise(() => undefined) : [[name]]);
    expose({ callFunction }, port2);
    return Object.assign(port1, { terminate: () => ended.push(number) });
  };
  return { start, ended, close: () => ports.forEach((port) => port.close()) };
}

test("an endless call is ended at its limit and those behind it are answered by a new worker", async () => {
  const { start, ended, close } = workers();
  const runLarge = createLargeCalls(start, 50);
  const calls = await Promise.allSettled([runLarge("ENDLESS", []), runLarge("ABC", []), runLarge("XYZ", [])]);
  close();
  expect(calls.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(String((calls[0] as PromiseRejectedResult).reason)).toContain("longer than");
  expect(calls.slice(1).map((call) => (call as PromiseFulfilledResult<unknown>).value)).toEqual([[["ABC"]], [["XYZ"]]]);
  expect(ended).toEqual([0]);
});
