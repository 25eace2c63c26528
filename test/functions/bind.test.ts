import { callFunction } from "../../src/functions/callFunction";
import type { Outcome } from "../../src/functions/machine/fault";
import { makeMemo } from "../../src/functions/machine/memo";
import { callIn, functionHost, HostError } from "../support/functionHost";

const column = (rows: number) => Array.from({ length: rows }, (_, i) => [i + 1]);
const invocation = {
  functionName: "ABC",
  address: "Sheet1!A1",
  parameterAddresses: undefined,
  isInValuePreview: false,
};

describe("the object about the call that Excel adds", () => {
  const host = functionHost();
  test("is not an argument", () => {
    expect(callIn(host, "ABC", [[80], [15], [5]], null, null, null, invocation)).toEqual([["A"], ["B"], ["C"]]);
    expect(callIn(host, "ABC", [[80], [15], [5]], invocation)).toEqual([["A"], ["B"], ["C"]]);
    expect(callIn(host, "VERSION", invocation)).toEqual(callFunction("VERSION", []));
  });

  test("in a preview, large calls are not calculated and small ones are", () => {
    const runLarge = jest.fn<Promise<Outcome>, [string, readonly unknown[]]>();
    const functions = functionHost({ runLarge });
    const preview = { ...invocation, isInValuePreview: true };
    const rows = callIn(functions, "ABC", column(10_001), null, null, null, preview) as unknown[][];
    expect((rows[0]?.[0] as HostError).code).toBe("#N/A");
    expect(runLarge).not.toHaveBeenCalled();
    expect(callIn(functions, "ABC", [[80]], null, null, null, preview)).toEqual([["A"]]);
  });
});

describe("large calls", () => {
  const answer: Outcome = [["A"]];

  test("go to the executor from 10,001 rows on, smaller ones do not", async () => {
    const runLarge = jest.fn((name: string, cells: readonly unknown[]) => Promise.resolve(callFunction(name, cells)));
    const host = functionHost({ runLarge });
    expect(callIn(host, "ABC", column(10_000))).not.toBeInstanceOf(Promise);
    expect(runLarge).not.toHaveBeenCalled();
    const result = (await callIn(host, "ABC", column(10_001))) as unknown[][];
    expect(runLarge).toHaveBeenCalledTimes(1);
    expect(result).toEqual(callFunction("ABC", [column(10_001)]));
  });

  test("run where they are without an executor", () => {
    expect(callIn(functionHost(), "ABC", column(10_001))).toHaveLength(10_001);
  });

  test("a dead worker gives #N/A with the reason, and the next call tries again", async () => {
    const runLarge = jest
      .fn<Promise<Outcome>, [string, readonly unknown[]]>()
      .mockRejectedValueOnce(new Error("worker ended"))
      .mockResolvedValueOnce(answer);
    const host = functionHost({ runLarge });
    const first = callIn(host, "ABC", column(10_001)) as Promise<unknown>;
    await expect(first).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("worker ended") as string,
    });
    await expect(callIn(host, "ABC", column(10_001))).resolves.toEqual(answer);
  });

  test("an executor that throws gives #N/A too", async () => {
    const host = functionHost({
      runLarge: () => {
        throw new Error("no worker here");
      },
    });
    await expect(callIn(host, "ABC", column(10_001))).rejects.toMatchObject({ code: "#N/A" });
  });

  test("a late worker gives #N/A at the time limit", async () => {
    let ring: () => void = () => undefined;
    const host = functionHost({
      runLarge: () => new Promise(() => undefined),
      startTimer: (milliseconds, onEnd) => {
        expect(milliseconds).toBe(5000);
        ring = onEnd;
        return () => undefined;
      },
      timeLimit: 5000,
    });
    const result = callIn(host, "ABC", column(10_001)) as Promise<unknown>;
    ring();
    await expect(result).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("longer than 5 s") as string,
    });
  });

  test("the timer is stopped when the answer is there", async () => {
    const stop = jest.fn();
    const host = functionHost({ runLarge: () => Promise.resolve(answer), startTimer: () => stop });
    await callIn(host, "ABC", column(10_001));
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test("the same call made again while the first runs shares its answer", async () => {
    const runLarge = jest.fn(() => Promise.resolve(answer));
    const host = functionHost({ runLarge });
    const both = [callIn(host, "ABC", column(10_001)), callIn(host, "ABC", column(10_001))];
    await expect(Promise.all(both)).resolves.toEqual([answer, answer]);
    expect(runLarge).toHaveBeenCalledTimes(1);
  });
});

describe("identical calls", () => {
  test("are answered from memory, and what a host does to its copy does no harm", () => {
    const memo = makeMemo();
    const look = jest.spyOn(memo, "get");
    const keep = jest.spyOn(memo, "set");
    const host = functionHost({ memo });
    const first = callIn(host, "PARETO", column(400)) as unknown[][];
    const expected = callFunction("PARETO", [column(400)]);
    first.reverse();
    first[0]?.reverse();
    const second = callIn(host, "PARETO", column(400));
    expect(second).toEqual(expected);
    expect(keep).toHaveBeenCalledTimes(1);
    expect(look.mock.results[1]?.value).toBeDefined();
  });

  test("are kept by the size of the result: arguments are not kept", () => {
    const memo = makeMemo(64, 500);
    const look = jest.spyOn(memo, "get");
    const host = functionHost({ memo });
    const demand = Array.from({ length: 400 }, (_, row) => [row, 5, 9]);
    callIn(host, "XYZ", demand);
    callIn(host, "XYZ", demand);
    expect(look.mock.results[1]?.value).toBeDefined();
  });

  test("one changed cell is another call", () => {
    const host = functionHost();
    const rows = column(400);
    const before = callIn(host, "ABC", rows);
    const changed = rows.map((row, i) => (i === 0 ? [1e9] : row));
    expect(callIn(host, "ABC", changed)).not.toEqual(before);
    expect(callIn(host, "ABC", changed)).toEqual(callFunction("ABC", [changed]));
  });

  test("small calls are not kept: computing them costs no more than finding them", () => {
    const memo = makeMemo();
    const keep = jest.spyOn(memo, "set");
    callIn(functionHost({ memo }), "EOQ", 100, 2, 1);
    expect(keep).not.toHaveBeenCalled();
  });
});
