import type { ProfileResult } from "./classify";
import type { NewItem } from "./newItems";
import { laterLabel } from "./periodTime";

/** A gate of a launch: when it is held and what each side brings, by how much the item will matter. */
export interface LaunchGate {
  readonly name: string;
  /** Periods after the first demand; null stands for the graduation that the settings say. */
  readonly after: number | null;
  readonly question: string;
  readonly supplier: Readonly<Record<"A" | "B" | "C", string>>;
}

export const LAUNCH_GATES: readonly LaunchGate[] = [
  {
    name: "Sourcing decision",
    after: -3,
    question: "Is the supplier chosen, with lead time, minimum order and price in writing, and a provisional class?",
    supplier: {
      A: "joint launch plan, second source named, capacity reserved",
      B: "lead time and capacity confirmed",
      C: "catalogue terms confirmed",
    },
  },
  {
    name: "Supply readiness",
    after: -1,
    question: "Is the launch quantity on order, and does it fit the analogues' demand and the minimum order?",
    supplier: {
      A: "first articles approved, launch quantity and one reorder in hand",
      B: "launch quantity in hand",
      C: "launch quantity on the next regular order",
    },
  },
  {
    name: "First review",
    after: 1,
    question: "Does demand follow the analogues, and is the launch quantity enough?",
    supplier: {
      A: "weekly call, reorder released or stopped within days",
      B: "flexibility upwards and downwards confirmed",
      C: "none",
    },
  },
  {
    name: "Ramp-up review",
    after: 3,
    question: "Does supply keep up: on time, lead time as promised, minimum order still right?",
    supplier: {
      A: "capacity for the next half-year committed",
      B: "deliveries on time reviewed together",
      C: "minimum order reviewed",
    },
  },
  {
    name: "Graduation",
    after: null,
    question: "Is the history long and steady enough for a class of its own?",
    supplier: {
      A: "terms of the item's own class",
      B: "terms of the item's own class",
      C: "terms of the item's own class",
    },
  },
];

export interface NextGate {
  readonly name: string;
  /** Name of the period in which it is due; null where the headings of the periods do not tell. */
  readonly due: string | null;
  /** Null where the launch has no date. */
  readonly inPeriods: number | null;
}

/** The first gate that the age of an item has not passed; graduation stays due until it happens. */
export function nextGate({ prepared }: ProfileResult, { launch }: NewItem, graduateAfter: number): NextGate {
  const { periods } = prepared.sales;
  if (launch === null) return { name: LAUNCH_GATES[0]?.name ?? "", due: null, inPeriods: null };
  const now = periods.length - 1;
  const gates = LAUNCH_GATES.map(({ name, after }) => ({ name, at: launch + (after ?? graduateAfter) }));
  const next = gates.find(({ at }) => at > now) ?? gates.at(-1) ?? { name: "", at: now };
  const at = Math.max(next.at, now + 1);
  return { name: next.name, due: laterLabel(periods, at - now), inPeriods: at - now };
}
