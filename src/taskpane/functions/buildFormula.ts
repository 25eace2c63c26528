import type { FunctionHelp } from "./functionHelp";

/** `=SEG.ABC(A2:A20,,{"x"})` from English argument texts; empty ones at the end are left out. */
export function buildFormula(help: FunctionHelp, texts: readonly string[]): string {
  const given = texts.map((text) => text.trim());
  const count = given.reduce((last, text, index) => (text === "" ? last : index + 1), 0);
  return `=${help.name}(${given.slice(0, count).join(",")})`;
}

/** Names of required arguments that have no text yet. */
export function missingArguments(help: FunctionHelp, texts: readonly string[]): readonly string[] {
  return help.arguments
    .filter((argument, index) => !argument.optional && (texts[index] ?? "").trim() === "")
    .map((argument) => argument.name);
}
