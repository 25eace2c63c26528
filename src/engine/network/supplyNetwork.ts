import { requireFinite, requireInteger, requireNonNegative, requirePositive } from "../check";
import { EngineError } from "../errors";

/** A place or a step of a supply chain that can hold stock of what it makes, moves or buys. */
export interface Stage {
  readonly name: string;
  /** Periods from the day that all inputs are there to the day that the output is. */
  readonly leadTime: number;
  /** Money that this stage adds to one unit. */
  readonly costAdded: number;
  /** Demand from outside the network, units per period. */
  readonly demandMean: number;
  readonly demandSd: number;
  /** The longest time that customers of this stage accept to wait; null where nothing binds it. */
  readonly maximumServiceTime: number | null;
}
/** `to` takes `units` (1 where left out) of what `from` gives for each unit of its own. */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly units?: number;
}
/** An arc by the positions of its stages. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly units: number;
}
export interface SupplyNetwork {
  readonly stages: readonly Stage[];
  readonly links: readonly Link[];
  /** Positions of the stages that each one takes from, and of those that it gives to. */
  readonly suppliers: readonly (readonly number[])[];
  readonly customers: readonly (readonly number[])[];
  /** All positions, suppliers before their customers. */
  readonly order: readonly number[];
}

/** What is calculated in one call. @source convention */
export const MAXIMUM_STAGES = 2000;
export const MAXIMUM_ARCS = 10_000;

/**
 * Checks the stages and arcs of a supply network and brings its stages into an order.
 *
 * @param stages at least one; lead times and largest service times are whole numbers of periods
 * @param arcs between stages that are there, each pair once, without a circle
 * @returns the stages with their neighbours by position
 * @throws EngineError shape: no stage, too many, a name twice, an unknown name, an arc twice, a circle; domain: a
 * negative or broken number
 * @source GravesWillems2000
 */
export function supplyNetwork(stages: readonly Stage[], arcs: readonly Arc[]): SupplyNetwork {
  const positions = readStages(stages);
  const links = readArcs(arcs, positions);
  const suppliers: number[][] = stages.map(() => []);
  const customers: number[][] = stages.map(() => []);
  for (const { from, to } of links) {
    suppliers[to]?.push(from);
    customers[from]?.push(to);
  }
  return { stages, links, suppliers, customers, order: orderStages(stages, suppliers, customers) };
}

function readStages(stages: readonly Stage[]): ReadonlyMap<string, number> {
  if (stages.length === 0) throw new EngineError("shape", "stages", "stages must hold at least one stage");
  if (stages.length > MAXIMUM_STAGES) refuse("stages", `may hold at most ${MAXIMUM_STAGES}, got ${stages.length}`);
  const positions = new Map<string, number>();
  for (const [i, stage] of stages.entries()) {
    if (positions.has(stage.name)) refuse("stages", `must have names of their own, but "${stage.name}" is there twice`);
    positions.set(stage.name, i);
    const named = (field: string) => `${field} of "${stage.name}"`;
    requireInteger(stage.leadTime, named("leadTime"), 0);
    if (stage.maximumServiceTime !== null) requireInteger(stage.maximumServiceTime, named("maximumServiceTime"), 0);
    requireNonNegative(stage.costAdded, named("costAdded"));
    requireFinite(stage.demandMean, named("demandMean"));
    requireNonNegative(stage.demandMean, named("demandMean"));
    requireNonNegative(stage.demandSd, named("demandSd"));
  }
  return positions;
}

function readArcs(arcs: readonly Arc[], positions: ReadonlyMap<string, number>): readonly Link[] {
  if (arcs.length > MAXIMUM_ARCS) refuse("arcs", `may hold at most ${MAXIMUM_ARCS}, got ${arcs.length}`);
  const seen = new Set<string>();
  return arcs.map(({ from, to, units = 1 }) => {
    const find = (name: string): number => {
      const position = positions.get(name);
      const problem = `from "${from}" to "${to}" must join two stages, but "${name}" is none: write it as it stands in stages`;
      return position ?? refuse("arcs", problem);
    };
    const link = { from: find(from), to: find(to), units };
    requirePositive(units, `units of the arc from "${from}" to "${to}"`);
    if (link.from === link.to) refuse("arcs", `must join two stages, but "${from}" supplies itself`);
    const key = `${link.from},${link.to}`;
    if (seen.has(key)) refuse("arcs", `must not hold "${from}" to "${to}" twice: add up its units`);
    seen.add(key);
    return link;
  });
}

function orderStages(
  stages: readonly Stage[],
  suppliers: readonly (readonly number[])[],
  customers: readonly (readonly number[])[],
): readonly number[] {
  const waiting = suppliers.map((list) => list.length);
  const order = stages.flatMap((_, i) => (waiting[i] === 0 ? [i] : []));
  // The list grows while it is walked: a stage follows when its last supplier is in.
  for (const stage of order)
    for (const customer of customers[stage] ?? []) {
      const left = (waiting[customer] ?? 0) - 1;
      waiting[customer] = left;
      if (left === 0) order.push(customer);
    }
  if (order.length < stages.length) {
    const names = waiting.flatMap((left, i) => (left > 0 ? [`"${stages[i]?.name ?? ""}"`] : []));
    refuse("arcs", `must not run in a circle, but do among or before ${names.slice(0, 5).join(", ")}`);
  }
  return order;
}

function refuse(argument: string, problem: string): never {
  throw new EngineError("shape", argument, `${argument} ${problem}`);
}
