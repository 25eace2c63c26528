import { amount, count, counted, percent, verb } from "../format";
import type { CostToServeResult } from "./classify";
import { money, total, whaleTitle } from "./pictures";

export function costToServeSentences(result: CostToServeResult): readonly string[] {
  const { prepared, net, cost, tiers } = result;
  if (prepared.keys.length === 0) return ["No row has a name: look at the findings and the chosen columns."];
  const base = prepared.revenue ? total(prepared.revenue) : 0;
  const share = base > 0 ? `, ${percent(total(cost) / base, 1)} of revenue` : "";
  const spread = `Serving ${counted(prepared.keys.length, "object")} costs ${amount(total(cost))}${money(result)}${share}.`;
  if (!net || !tiers) return [spread, `The dearest is ${dearest(result)}.`];
  const lost = total(net.filter((profit) => profit < 0));
  const losing = net.filter((profit) => profit < 0).length;
  return [
    `${whaleTitle(result)}.`,
    spread,
    losing === 0
      ? "None loses money at today's terms."
      : `${count(losing)} of them ${verb(losing, "loses", "lose")} ${amount(-lost)}${money(result)} together: fix, price or end them.`,
  ];
}

function dearest({ prepared, cost }: CostToServeResult): string {
  const at = cost.reduce((best, value, index) => (value > (cost[best] ?? 0) ? index : best), 0);
  return `${prepared.keys[at] ?? ""} with ${amount(cost[at] ?? 0)}`;
}

export function costToServeNextSteps({ tiers }: CostToServeResult): readonly string[] {
  const number = (name: string): number => tiers?.filter((tier) => tier === name).length ?? 0;
  return [
    "Go through the largest losses with sales: which driver causes them?",
    ...(number("price") > 0
      ? [`Work out the fee or price rise for the ${counted(number("price"), "object")} to be priced.`]
      : []),
    ...(number("exit") > 0 ? [`Prepare a last offer for the ${counted(number("exit"), "object")} to be left.`] : []),
    "Check the cost pools with finance before anybody is told a number.",
  ];
}
