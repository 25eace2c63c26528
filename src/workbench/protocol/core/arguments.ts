import { invalidArgument } from "./errors";

/** Readers for values from the wire. Each refuses what Excel refuses with InvalidArgument. */
export function wholeNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function wholeNumberOr(value: unknown, otherwise: number): number {
  return value === undefined || value === null ? otherwise : wholeNumber(value);
}

export function finite(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function textOr(value: unknown, otherwise: string): string {
  return value === undefined || value === null ? otherwise : text(value);
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function flagOr(value: unknown, otherwise: boolean): boolean {
  return value === undefined || value === null ? otherwise : flag(value);
}

export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw invalidArgument();
  return choice;
}

export function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
