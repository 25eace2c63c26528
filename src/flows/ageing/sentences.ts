import { count, counted, percent, verb } from "../format";
import { moneyIn } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import { bucketsTitle, disposalTitle, excessTitle, hiddenTitle, itemsToReach } from "./pictures";
import { totalsOf } from "./totals";

export function ageingSentences(result: AgeingResult): readonly string[] {
  const { value, provision, stocked } = totalsOf(result);
  if (stocked === 0)
    return ["No item has any stock: look at the column with stock on hand.", "Nothing to judge: 0 items."];
  const begin = itemsToReach(result, 0.8);
  const stop = result.holdings.filter((one) => one?.advice === "stop stocking").length;
  const take = result.holdings.filter((one) => one?.advice === "take into stock").length;
  return [
    `${counted(stocked, "item")} in stock ${verb(stocked, "is", "are")} worth ${moneyIn(result, value)}; ${bucketsTitle(result)}, and ${moneyIn(result, provision)} (${value > 0 ? percent(provision / value) : "0 %"}) would be written down.`,
    `${excessTitle(result)}${begin > 0 ? `; ${count(begin)} of them hold 80 % of it` : ""}.`,
    `${disposalTitle(result)}.`,
    `${counted(stop, "item")} in stock ${verb(stop, "does", "do")} not earn ${verb(stop, "its", "their")} place, ${counted(take, "item")} ordered today would.`,
    `${hiddenTitle(result)}.`,
  ];
}

export function ageingNextSteps(result: AgeingResult): readonly string[] {
  const { actions, cancelValue } = totalsOf(result);
  const begin = itemsToReach(result, 0.8);
  const back = actions.get("return")?.items ?? 0;
  const dear = result.hidden.filter(({ verdict }) => verdict === "costs more than it saves").length;
  return [
    ...(cancelValue > 0
      ? [`First stop what is still coming: orders worth ${moneyIn(result, cancelValue)} go beyond the target.`]
      : []),
    ...(begin > 0
      ? [`Go through the ${counted(begin, "item")} that hold 80 % of the excess with sales and purchasing.`]
      : []),
    ...(back > 0 ? [`Ask the suppliers of ${counted(back, "item")} to take stock back before it is too old.`] : []),
    ...(dear > 0
      ? [`Keep the service of the ${counted(dear, "low-priority item")} whose cut costs more than it saves.`]
      : []),
    "Agree the shares of the age buckets with finance, change them in the sheet, and run again with your table.",
  ];
}
