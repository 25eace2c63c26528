import { raise } from "../value";

/** NUMBERVALUE: reads a number written with any decimal and group separator. Blanks within it do not count. */
export function numberValue(text: string, decimal: string, group: string): number {
  const [point, gap] = [decimal.slice(0, 1), group.slice(0, 1)];
  if (point === "" || (group !== "" && point === gap)) raise("#VALUE!");
  const plain = text.replace(/\s/g, "");
  if (plain === "") return 0;
  const match = /^(.*?)(%*)$/.exec(plain);
  const [body = "", percents = ""] = [match?.[1], match?.[2]];
  const [whole = "", ...fraction] = body.split(point);
  if (fraction.length > 1 || (gap !== "" && (fraction[0] ?? "").includes(gap))) raise("#VALUE!");
  const digits = gap === "" ? whole : whole.replaceAll(gap, "");
  const number = fraction.length === 1 ? `${digits}.${fraction[0] ?? ""}` : digits;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) raise("#VALUE!", `'${text}' is no number.`);
  return Number(number) / 100 ** percents.length;
}
