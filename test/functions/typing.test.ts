import { arg } from "../../src/functions/machine/arg";
import { defineFunction, type Explanation } from "../../src/functions/machine/define";
import { number, text } from "../../src/functions/machine/kind";
import { result } from "../../src/functions/machine/result";

interface Input {
  readonly price: number;
  readonly quantity: number;
  readonly currency?: string;
}
const run = ({ price, quantity }: Input): number => price * quantity;
const explain: Explanation<Input, number> = {
  formula: "price × quantity",
  source: "",
  assumptions: [],
  steps: () => [],
};
const rest = { name: "COST", summary: "", result: result.each(""), run, examples: [], faults: [], explain } as const;
const price = arg.each("Price", number);
const quantity = arg.each("Quantity", number);
const currency = arg.maybe(arg.each("Currency", text));

/** The compiler is the test: each marked line must fail to compile, or the type check of the tests fails. */
test("an argument that is renamed, missing, extra, mistyped or wrongly optional does not compile", () => {
  const right = defineFunction({ ...rest, args: { price, quantity, currency } });
  // @ts-expect-error an argument renamed
  defineFunction({ ...rest, args: { price, amount: quantity, currency } });
  // @ts-expect-error an optional one missing
  defineFunction({ ...rest, args: { price, quantity } });
  // @ts-expect-error an extra one
  defineFunction({ ...rest, args: { price, quantity, currency, weight: quantity } });
  // @ts-expect-error another type
  defineFunction({ ...rest, args: { price, quantity: arg.each("Quantity", text), currency } });
  // @ts-expect-error a list where one value is taken
  defineFunction({ ...rest, args: { price, quantity: arg.list("Quantity", number), currency } });
  // @ts-expect-error may be left out although the run needs it
  defineFunction({ ...rest, args: { price, quantity: arg.maybe(quantity), currency } });
  // @ts-expect-error a default of another type
  defineFunction({ ...rest, args: { price, quantity: arg.optional(quantity, "one"), currency } });
  // @ts-expect-error a result for many where the run gives one
  defineFunction({ ...rest, args: { price, quantity, currency }, result: result.column("") });
  expect(right.args.map(({ name }) => name)).toEqual(["price", "quantity", "currency"]);
});

test("a definition reads either item by item or all items at once", async () => {
  const { definitions } = await import("../../src/functions/registry");
  for (const { name, args, result: written } of definitions) {
    const roles = new Set(
      args.map(({ argument }) => argument.role).filter((role) => role === "each" || role === "all"),
    );
    expect([name, roles.size <= 1]).toEqual([name, true]);
    expect([name, roles.has("each") === (written.align === "each")]).toEqual([name, true]);
  }
});
