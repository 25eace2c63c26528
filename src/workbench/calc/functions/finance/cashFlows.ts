import type { FunctionCall, WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { finite } from "../../operators";
import { raise } from "../../value";
import { numbersFrom, numbersIn } from "../numberLists";
import { newton } from "./annuity";

/** The worth today of amounts at the ends of periods. */
function presentWorth(rate: number, flows: readonly number[]): number {
  if (rate === -1) raise("#DIV/0!");
  return flows.reduceRight((worth, flow) => (worth + flow) / (1 + rate), 0);
}

function requireBothSigns(flows: readonly number[]): void {
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) {
    raise("#NUM!", "There must be at least one payment made and one received.");
  }
}

function internalRate(call: FunctionCall): number {
  const flows = numbersIn(call.content(0));
  requireBothSigns(flows);
  return newton((rate) => presentWorth(rate, flows) * (1 + rate), call.number(1, 0.1));
}

function modifiedRate(call: FunctionCall): number {
  const flows = numbersIn(call.content(0));
  const [borrowing, reinvesting] = [call.number(1), call.number(2)];
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) raise("#DIV/0!");
  const n = flows.length;
  const received = presentWorth(
    reinvesting,
    flows.map((flow) => Math.max(flow, 0)),
  );
  const made = presentWorth(
    borrowing,
    flows.map((flow) => Math.min(flow, 0)),
  );
  const ratio = (-received * (1 + reinvesting) ** n) / (made * (1 + borrowing));
  return finite(ratio ** (1 / (n - 1)) - 1);
}

interface DatedFlows {
  readonly flows: readonly number[];
  /** In years of 365 days since the first. */
  readonly years: readonly number[];
}

function datedFlows(call: FunctionCall, flowsAt: number): DatedFlows {
  const flows = numbersIn(call.content(flowsAt));
  const days = numbersIn(call.content(flowsAt + 1)).map(Math.trunc);
  if (flows.length !== days.length) raise("#NUM!", "There must be as many dates as amounts.");
  const [first = 0] = days;
  if (days.some((day) => day < first || day < 0)) raise("#NUM!", "No date may be before the first.");
  return { flows, years: days.map((day) => (day - first) / 365) };
}

function datedWorth({ flows, years }: DatedFlows, rate: number): number {
  return flows.reduce((worth, flow, index) => worth + flow / (1 + rate) ** (years[index] ?? 0), 0);
}

function datedNetWorth(call: FunctionCall): number {
  const rate = call.number(0);
  const dated = datedFlows(call, 1);
  return rate <= -1 ? raise("#NUM!") : finite(datedWorth(dated, rate));
}

function datedRate(call: FunctionCall): number {
  const dated = datedFlows(call, 0);
  requireBothSigns(dated.flows);
  return newton((rate) => datedWorth(dated, rate), call.number(2, 0.1));
}

export const cashFlowFunctions: Readonly<Record<string, WorksheetFunction>> = {
  NPV: worksheetFunction(2, 255, (call) => finite(presentWorth(call.number(0), numbersFrom(call, 1)))),
  IRR: worksheetFunction(1, 2, internalRate),
  MIRR: worksheetFunction(3, 3, modifiedRate),
  XNPV: worksheetFunction(3, 3, datedNetWorth),
  XIRR: worksheetFunction(2, 3, datedRate),
};
