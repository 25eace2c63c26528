import { USAGE, UsageError } from "./usage";

type Command = (args: readonly string[]) => Promise<number>;

/** Commands are loaded when they are called: `seg version` does not wait for the workbench. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  functions: async () => (await import("./commands/functions")).functions,
  flows: async () => (await import("./commands/flows")).flowsCommand,
  evaluate: async () => (await import("./commands/evaluate")).evaluate,
  recalculate: async () => (await import("./commands/recalculate")).recalculate,
  run: async () => (await import("./commands/run")).run,
  version: async () => (await import("./commands/version")).version,
};

/** Runs one command and gives its exit code. Nothing but results is written to standard output. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    const load = commands[name];
    if (!load) throw new UsageError(`There is no command ${name}.`);
    return await (
      await load()
    )(rest);
  } catch (fault) {
    return report(fault);
  }
}

function report(fault: unknown): number {
  const message = fault instanceof Error ? fault.message : String(fault);
  const advice = fault instanceof Error && "advice" in fault ? ` ${String(fault.advice)}` : "";
  process.stderr.write(`seg: ${message}${advice}\n`);
  if (!(fault instanceof UsageError) && !isParseFault(fault)) return 1;
  process.stderr.write("\nseg help shows how to call it.\n");
  return 2;
}

/** Node's own argument parser found an unknown or incomplete option. */
const isParseFault = (fault: unknown): boolean =>
  fault instanceof Error && "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS");
