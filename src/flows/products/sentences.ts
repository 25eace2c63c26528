import { count, counted, percent, verb } from "../format";
import { changeSentence } from "./changes";
import type { ProductResult } from "./classify";
import { paretoTitle } from "./pictures";
import { classSummaries, letterSummary } from "./summary";
import { basisName } from "./words";

export function productSentences(result: ProductResult): readonly string[] {
  const items = result.classes.length;
  if (items === 0) return ["No item is left after the rules for reading: look at the findings and loosen a rule."];
  const a = letterSummary(result, "A");
  const x = letterSummary(result, "X");
  const z = letterSummary(result, "Z");
  const az = classSummaries(result).get("AZ");
  const changed = changeSentence(result);
  const without = result.xyz.filter((letter) => letter === "N").length;
  const intermittent = result.statistics.filter(
    ({ pattern }) => pattern === "intermittent" || pattern === "lumpy",
  ).length;
  return [
    `${paretoTitle(result)}: ${count(a.count)} of ${counted(items, "item")} ${verb(a.count, "is", "are")} A.`,
    `${counted(x.count, "item")} ${verb(x.count, "sells", "sell")} steadily (X), ${counted(z.count, "item")} erratically (Z); ` +
      `${counted(intermittent, "item")} ${verb(intermittent, "has", "have")} intermittent or lumpy demand` +
      (without > 0 ? `, and ${counted(without, "item")} too little to tell.` : "."),
    az
      ? `${counted(az.count, "item")} with ${percent(az.share)} of ${basisName(result)} ${verb(az.count, "is", "are")} both valuable and erratic (AZ): that is where stock and service are decided.`
      : "No item is both valuable and erratic, so planning effort can follow value alone.",
    ...(changed === null ? [] : [changed]),
  ];
}

export function productNextSteps(result: ProductResult): readonly string[] {
  const summaries = classSummaries(result);
  const cz = summaries.get("CZ");
  const ax = summaries.get("AX");
  return [
    "Go through the A items near the cut with sales and finance before the classes take effect.",
    ...(ax ? [`Put the ${counted(ax.count, "AX item")} on automatic replenishment with the suppliers' help.`] : []),
    ...(cz ? [`Decide which of the ${counted(cz.count, "CZ item")} you still want to keep in stock.`] : []),
    "Change the playbook to your own service levels, then run again with it.",
  ];
}
