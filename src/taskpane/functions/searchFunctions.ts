import type { FunctionHelp } from "./functionHelp";

/** Functions that have every word in their name, summary or arguments; hits in the name come first. */
export function searchFunctions(functions: readonly FunctionHelp[], text: string): readonly FunctionHelp[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return functions;
  const hits = functions.filter((help) => {
    const all =
      `${help.name} ${help.summary} ${help.arguments.map((one) => `${one.name} ${one.help}`).join(" ")}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const inName = (help: FunctionHelp): boolean => words.every((word) => help.name.toLowerCase().includes(word));
  return [...hits.filter(inName), ...hits.filter((help) => !inName(help))];
}
