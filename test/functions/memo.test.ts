import fc from "fast-check";
import { contentHash } from "../../src/functions/machine/contentHash";
import { makeMemo } from "../../src/functions/machine/memo";

const one = [["x"]];

test("the oldest entries go first when there are too many", () => {
  const memo = makeMemo(2, 100);
  memo.set("a", one, 1);
  memo.set("b", one, 1);
  expect(memo.get("a")).toBe(one);
  memo.set("c", one, 1);
  expect([memo.get("a"), memo.get("b"), memo.get("c")]).toEqual([one, undefined, one]);
});

test("the cells of all entries stay within the budget", () => {
  const memo = makeMemo(10, 100);
  memo.set("a", one, 60);
  memo.set("b", one, 60);
  expect([memo.get("a"), memo.get("b")]).toEqual([undefined, one]);
  memo.set("c", one, 101);
  expect(memo.get("c")).toBeUndefined();
  memo.set("b", one, 10);
  memo.set("d", one, 90);
  expect([memo.get("b"), memo.get("d")]).toEqual([one, one]);
});

test("an entry can be forgotten", () => {
  const memo = makeMemo();
  memo.set("a", one, 1);
  memo.delete("a");
  expect(memo.get("a")).toBeUndefined();
});

describe("content hash", () => {
  const key = (...args: unknown[]) => contentHash("ABC", args).key;

  test("equal content has an equal key", () => {
    expect(key([[1, "a", null]], 0.95)).toBe(key([[1, "a", undefined]], 0.95));
    const error = () => ({ type: "Error", basicValue: "#N/A" });
    expect(key([[error()]])).toBe(key([[error()]]));
  });

  test.each([
    ["a number and its text", [[1]], [["1"]]],
    ["true and 1", [[true]], [[1]]],
    ["blank and 0", [[null]], [[0]]],
    ["blank and empty text", [[null]], [[""]]],
    ["a row and a column", [[1, 2]], [[1], [2]]],
    ["order", [[1], [2]], [[2], [1]]],
    ["texts that join alike", [["ab", "c"]], [["a", "bc"]]],
    ["sign", [[1]], [[-1]]],
    ["two errors", [[{ basicValue: "#N/A" }]], [[{ basicValue: "#REF!" }]]],
  ])("differs: %s", (_, a, b) => expect(key(a)).not.toBe(key(b)));

  test("differs by function", () => {
    expect(contentHash("ABC", [[[1]]]).key).not.toBe(contentHash("PARETO", [[[1]]]).key);
  });

  test("what cannot be written as text does no harm", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(() => key([[circle, Symbol("x"), () => 1, 5n, { big: 5n }]])).not.toThrow();
  });

  test("different columns of numbers have different keys", () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 5 }), (numbers) => {
        const text = numbers.map((value) => (Object.is(value, -0) ? "-0" : String(value))).join(";");
        const found = key(numbers.map((value) => [value]));
        expect(seen.get(found) ?? text).toBe(text);
        seen.set(found, text);
      }),
      { numRuns: 2000, seed: 23 },
    );
  });
});
