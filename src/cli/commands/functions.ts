import { functionHelp } from "../../functions/functionHelp";
import { UsageError } from "../usage";

/** Lists the SEG functions, or the help of one. */
export function functions(args: readonly string[]): Promise<number> {
  const help = functionHelp();
  const [wanted] = args;
  if (wanted === undefined) {
    process.stdout.write(`${help.map(({ name, summary }) => `${name.padEnd(26)} ${summary}`).join("\n")}\n`);
    return Promise.resolve(0);
  }
  const name = `SEG.${wanted.toUpperCase().replace(/^=?SEG\./, "")}`;
  const found = help.find((candidate) => candidate.name === name);
  if (!found) throw new UsageError(`There is no function ${name}.`);
  const lines = [
    `=${found.signature}`,
    found.summary,
    "",
    ...found.arguments.map(
      (argument) => `  ${argument.name}${argument.optional ? " (optional)" : ""}: ${argument.help}`,
    ),
    "",
    `Gives ${found.result}.`,
    ...found.examples.map((example) => `  ${example.formula} gives ${JSON.stringify(example.gives)}`),
    `Source: ${found.source}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return Promise.resolve(0);
}
