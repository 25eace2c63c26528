import { inspect } from "node:util";
import { callFunction } from "../../../src/functions/callFunction";
import { definitions } from "../../../src/functions/registry";
import { expectClean } from "../../support/expectClean";
import { callIn, functionHost } from "../../support/functionHost";
import { noteReliability } from "../../support/noteReliability";
import { hostileArguments } from "./hostileArguments";

const bound = functionHost();
const counts = new Map<string, number>();
const note = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);

describe.each(definitions)("SEG.$name", ({ name, args, examples }) => {
  const good = examples.map(({ call }) => call);
  const places = Math.max(1, args.length);

  test("takes anything in the place of any one argument", () => {
    for (const call of good) {
      for (let place = 0; place < places; place += 1) {
        for (const { kind, value } of hostileArguments) {
          const length = Math.max(call.length, place + 1);
          const given = Array.from({ length }, (_, i): unknown => (i === place ? value : call[i]));
          attempt(name, given, kind);
        }
      }
    }
  });

  test("takes the same hostile thing in every place", () => {
    for (const { kind, value } of hostileArguments) attempt(name, Array<unknown>(places).fill(value), kind);
  });

  test("refuses too many arguments in words", () => {
    expectClean(callFunction(name, Array<unknown>(300).fill(1)));
  });
});

function attempt(name: string, given: readonly unknown[], kind: string): void {
  note(kind);
  try {
    expectClean(callFunction(name, given));
    // As Excel calls it: any other thing thrown than the host's own error fails here.
    callIn(bound, name, ...given);
  } catch (reason) {
    throw new Error(`SEG.${name}(${given.map(shown).join("; ")}), ${kind}: ${String(reason)}`, { cause: reason });
  }
}

function shown(value: unknown): string {
  return inspect(value, { breakLength: Infinity }).slice(0, 80);
}

test("a name that every object has is no function", () => {
  for (const name of ["__proto__", "constructor", "toString", "", "SEG.ABC"]) {
    expectClean(callFunction(name, [[[1]]]));
    expect(callFunction(name, [[[1]]])).toHaveProperty("error", "#VALUE!");
  }
});

afterAll(() => {
  noteReliability(
    "functions",
    [...counts].map(([kind, count]) => ({
      what: `Calls of the ${definitions.length} SEG functions: ${kind}`,
      count,
      held: "a value or an error with a message",
    })),
  );
});
