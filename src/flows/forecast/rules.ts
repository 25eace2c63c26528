import { playbookCells } from "../../engine";
import type { Finding, FlowInput, MappedTable } from "../define";
import { names } from "../names";
import { findPlaybook } from "../playbookInput";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";

/** What the playbook of products leaves open: how far a segment's forecast may miss, and who may change it. */
export interface ForecastRule {
  readonly segment: string;
  /** Error from which an item is an exception: Σ |error| / Σ demand. */
  readonly tolerance: number;
  /** The same to one side: |Σ error| / Σ demand. */
  readonly biasTolerance: number;
  /** Cumulated error in mean absolute deviations. */
  readonly trackingLimit: number;
  /** Who may put another number in place of the statistical forecast. */
  readonly overrideBy: string;
  /** Share by which an override may move the forecast without a second signature. */
  readonly freeRange: number;
  /** Days until an exception must be answered. */
  readonly daysToAnswer: number;
  /** Planning effort an item deserves, in relation to the others. */
  readonly effort: number;
  readonly sellOut: "yes" | "no";
  readonly supplierPart: string;
  readonly because: string;
}
export interface RuleTable {
  readonly rules: readonly ForecastRule[];
  find(segment: string): ForecastRule;
}
export const NOBODY = "nobody";

type Letters<T> = Readonly<Record<"A" | "B" | "C" | "N", T>>;
/** About one and a half times what a good forecast of monthly demand misses by in such a class. */
const TOLERANCE = { X: 0.4, Y: 0.75, Z: 1.5, N: 1.5 } as const;
const BIAS = { X: 0.2, Y: 0.4, Z: 0.75, N: 0.75 } as const;
const FREE_RANGE = { X: 0.1, Y: 0.2, Z: 0.3, N: 0.5 } as const;
/** Share added for items of less value: their errors cost less than looking at them. */
const SLACK: Letters<number> = { A: 0, B: 0.05, C: 0.1, N: 0.1 };
const DAYS: Letters<number> = { A: 2, B: 5, C: 10, N: 20 };
/** Brown's usual limit of the tracking signal. */
const TRACKING = 4;
const EFFORT: Readonly<Record<string, number>> = { AX: 2, AY: 4, AZ: 3, AN: 3, BX: 1, BY: 2, BZ: 1, BN: 1 };
const LEAST_EFFORT = 0.25;
const OVERRIDE: Readonly<Record<string, string>> = {
  AX: "planner, with a reason",
  AY: "planner and sales, with a reason",
  AZ: "senior planner and sales, with a reason",
  AN: "planner and sales, with a reason",
  BY: "planner, with a reason",
  BZ: "planner, on exceptions only",
  BN: "planner, with a reason",
};
const SUPPLIER: Letters<string> = {
  A: "sees forecast and history every month, confirms capacity, may comment; changes nothing itself",
  B: "sees the forecast every quarter, reports limits of supply",
  C: "sees orders only",
  N: "none",
};

export const RULE_FIELDS = [
  ["tolerance", "Error tolerance (WAPE)", "share"],
  ["biasTolerance", "Bias tolerance", "share"],
  ["trackingLimit", "Tracking signal limit", "number"],
  ["overrideBy", "Who may override", "text"],
  ["freeRange", "Override without approval up to", "share"],
  ["daysToAnswer", "Days to answer an exception", "integer"],
  ["effort", "Planning effort (index)", "number"],
  ["sellOut", "Point-of-sale data", "text"],
  ["supplierPart", "Supplier's part in the forecast", "text"],
  ["because", "Reason", "text"],
] as const;

export const rulesInput: FlowInput = {
  id: "rules",
  label: "Your forecast rules",
  help: "The Forecast rules sheet of an earlier run that you have changed: tolerances, rights, effort.",
  optional: true,
  forms: [
    {
      id: "rules",
      label: "One row a segment",
      help: "The segment and what you have changed; blank cells keep the add-in's value.",
      roles: [
        {
          id: "segment",
          label: "Segment",
          help: "The class, e.g. AX.",
          type: "text",
          required: true,
          synonyms: names("segment, class, klasse, classe, clase"),
        },
        ...RULE_FIELDS.map(([id, label, type]) => ({
          id,
          label,
          help: `What holds for ${label.toLowerCase()}.`,
          type: type === "text" ? ("text" as const) : ("number" as const),
          required: false,
          synonyms: [label.toLowerCase()],
        })),
      ],
    },
  ],
};

/** The rules of the add-in for every segment, with what the user's own table says instead. */
export function readRules(own: MappedTable | undefined): { rules: RuleTable; findings: readonly Finding[] } {
  const list = new FindingList("rules");
  const changes = own ? readOwn(own, list) : new Map<string, Partial<ForecastRule>>();
  const segments = playbookCells(findPlaybook("products").keys).map((cell) => Object.values(cell).join(""));
  const rules = segments.map((segment) => ({ ...initialRule(segment), ...changes.get(segment) }));
  const bySegment = new Map(rules.map((rule) => [rule.segment, rule]));
  return {
    rules: { rules, find: (segment) => bySegment.get(segment) ?? initialRule(segment) },
    findings: list.list({
      unknown: { severity: "warning", title: "Forecast rules for an unknown segment", rule: "Left out." },
      faulty: {
        severity: "warning",
        title: "Cells of the forecast rules that are no valid number",
        rule: "The add-in's value applies.",
      },
    }),
  };
}

function initialRule(segment: string): ForecastRule {
  const abc = letterOf(segment, 0, ["A", "B", "C"] as const);
  const xyz = letterOf(segment, 1, ["X", "Y", "Z"] as const);
  const slack = SLACK[abc];
  return {
    segment,
    tolerance: rounded(TOLERANCE[xyz] + slack),
    biasTolerance: rounded(BIAS[xyz] + slack),
    trackingLimit: TRACKING,
    overrideBy: OVERRIDE[segment] ?? NOBODY,
    freeRange: FREE_RANGE[xyz],
    daysToAnswer: DAYS[abc],
    effort: EFFORT[segment] ?? LEAST_EFFORT,
    sellOut: abc === "A" ? "yes" : "no",
    supplierPart: SUPPLIER[abc],
    because: `${REASON_XYZ[xyz]} ${REASON_ABC[abc]}`,
  };
}

const REASON_XYZ = {
  X: "Steady demand can be forecast closely.",
  Y: "Trend or season leave an error that a planner may know more about.",
  Z: "Erratic demand misses widely whatever one does: stock covers it, not meetings.",
  N: "There is no usable history yet.",
} as const;
const REASON_ABC: Letters<string> = {
  A: "An error here is expensive, so it is answered first.",
  B: "Errors are answered within the week.",
  C: "An error costs less than looking at it.",
  N: "Without value nothing is lost.",
};

function letterOf<T extends string>(segment: string, at: number, known: readonly T[]): T | "N" {
  return known.find((letter) => letter === segment.charAt(at)) ?? "N";
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

function readOwn({ table, mapping }: MappedTable, list: FindingList): Map<string, Partial<ForecastRule>> {
  const segmentAt = mapping["segment"]?.[0] ?? 0;
  const known = new Set(playbookCells(findPlaybook("products").keys).map((cell) => Object.values(cell).join("")));
  const fields = RULE_FIELDS.flatMap(([id, , type]) => {
    const position = mapping[id]?.[0];
    const cells = position === undefined ? undefined : table.columns[position];
    return position === undefined || !cells ? [] : [{ id, type, position, cells, reader: numberReader(cells) }];
  });
  const changes = new Map<string, Partial<ForecastRule>>();
  for (const [row, cell] of (table.columns[segmentAt] ?? []).entries()) {
    const segment = cellText(cell).toUpperCase();
    if (segment === "") continue;
    if (!known.has(segment)) {
      list.meet("unknown", row, segmentAt);
      continue;
    }
    const values: Record<string, string | number> = {};
    for (const { id, type, position, cells, reader } of fields) {
      const text = cellText(cells[row]);
      if (text === "") continue;
      const number = type === "text" ? 0 : reader(cells[row] ?? null);
      if (number === null || !(number >= 0)) list.meet("faulty", row, position);
      else if (id === "sellOut") values[id] = text.toLowerCase().startsWith("y") ? "yes" : "no";
      else values[id] = type === "text" ? text : number;
    }
    changes.set(segment, values);
  }
  return changes;
}
