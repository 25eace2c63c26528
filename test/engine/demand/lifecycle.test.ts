import fc from "fast-check";
import { lifecycle } from "../../../src/engine";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

/** Fixed disturbance without trend: every seven periods the same. */
const noise = (t: number) => [2, -6, 4, -2, 6, -4, 0][t % 7] ?? 0;
const make = (f: (t: number) => number, length = 36) => Array.from({ length }, (_, t) => Math.max(0, f(t)));
const stage = (demand: readonly (number | null)[], window?: number) =>
  lifecycle(frozen({ demand, ...(window !== undefined && { window }) })).stage;
const sine = (t: number) => Math.sin((t / 12) * 2 * Math.PI);

describe("lifecycle", () => {
  test("a life from launch to silence", () => {
    // Up over ten periods, level for thirty, down over ten, then next to nothing, then nothing.
    const sold = (t: number) => {
      if (t < 12) return 10 * (t + 1);
      if (t < 42) return 120 + noise(t);
      if (t < 52) return 120 - 11 * (t - 41);
      return t < 62 ? 4 : 0;
    };
    const history = [0, 0, ...make(sold, 80)];
    const at = (period: number) => stage(history.slice(0, 2 + period));
    expect(at(4)).toBe("introduction");
    expect(at(6)).toBe("introduction");
    expect(at(11)).toBe("growth");
    expect(at(35)).toBe("maturity");
    expect(at(50)).toBe("decline");
    expect(at(60)).toBe("end of life");
    expect(at(80)).toBe("dormant");
  });
  test("a season is neither growth nor decline", () => {
    for (let length = 30; length <= 48; length += 1)
      expect(stage(make((t) => 100 + 50 * sine(t) + noise(t), length))).toBe("maturity");
  });
  test("a trend under a season is seen", () => {
    expect(stage(make((t) => 100 + 6 * t + 50 * sine(t) + noise(t), 42))).toBe("growth");
    expect(stage(make((t) => 400 - 6 * t + 50 * sine(t) + noise(t), 42))).toBe("decline");
  });
  test("noise alone is maturity, and so is a small change", () => {
    expect(stage(make((t) => 100 + noise(t)))).toBe("maturity");
    expect(stage(make((t) => 1000 + t, 36))).toBe("maturity");
  });
  test("intermittent demand is judged over three of its intervals", () => {
    const seldom = make((t) => (t % 5 === 4 ? 7 : 0), 40);
    expect(lifecycle({ demand: seldom })).toMatchObject({ stage: "maturity", reach: 14 });
    const quiet = [...seldom, ...Array<number>(9).fill(0)];
    expect(stage(quiet)).not.toBe("dormant");
    expect(stage([...quiet, ...Array<number>(9).fill(0)])).toBe("dormant");
  });
  test("dormant after more than the window, as inactive in the demand pattern", () => {
    const alive = make((t) => 10 + noise(t) / 6, 12);
    expect(stage([...alive, 0, 0, 0, 0, 0, 0])).not.toBe("dormant");
    expect(stage([...alive, 0, 0, 0, 0, 0, 0, 0])).toBe("dormant");
    expect(stage([...alive, 0, 0, 0, 0], 3)).toBe("dormant");
  });
  test("missing before the launch and after the end are outside the life", () => {
    const young = [3, 5, 6, 8];
    expect(stage([...Array<null>(20).fill(null), ...young])).toBe("introduction");
    expect(stage([...young, ...Array<null>(6).fill(null)])).toBe("end of life");
    expect(stage([...young, ...Array<null>(5).fill(null)])).toBe("introduction");
  });
  test("nothing to say about nothing, never sold is dormant", () => {
    expect(lifecycle({ demand: [null, null] })).toMatchObject({ stage: "", age: 0, recent: null });
    expect(stage([0, 0, -2, 0])).toBe("dormant");
    expect(stage([0, ...Array<null>(6).fill(null)])).toBe("end of life");
  });
  test("back from silence is growth", () => {
    expect(stage([...make(() => 20, 10), ...make(() => 0, 10), 2, 6, 9, 14, 18, 24])).toBe("growth");
  });
  test("scaling the demand and missing periods before it change nothing", () => {
    const history = fc.array(fc.option(fc.integer({ min: -2, max: 40 }), { nil: null, freq: 8 }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(history, (demand) => {
        const found = stage(demand);
        expect(stage([null, ...demand.map((value) => (value === null ? null : value * 8))])).toBe(found);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
  test("faults", () => {
    expectFault(() => lifecycle({ demand: [1], window: 1 }), "domain", "window", /at least 2/);
    expectFault(() => lifecycle({ demand: [1], seasonLength: 0 }), "domain", "seasonLength", /at least 2/);
    expectFault(() => lifecycle({ demand: [Infinity] }), "domain", "demand", /finite/);
  });
});
