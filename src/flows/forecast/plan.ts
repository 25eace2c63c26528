import { normalQuantile } from "../../engine";
import type { MethodName } from "../../engine";
import type { SettingValues, StepProgress } from "../define";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { analogueForecast } from "./analogue";
import type { AnalogueForecast } from "./analogue";
import { aheadForecast, heldOutForecast } from "./fitted";
import type { AheadForecast, HeldOutForecast } from "./fitted";
import { ALL, leagues } from "./league";
import type { Compare, SegmentLeague } from "./league";
import type { PreparedForecast } from "./prepared";

/** The forecast of one item that the settings ask for. */
export interface ItemForecast {
  /** The method as it is written beside the item: a method's name, or "analogue", or "" for none. */
  readonly method: string;
  readonly forecast: readonly number[] | null;
  readonly low: readonly number[] | null;
  readonly high: readonly number[] | null;
  readonly remark: string;
  readonly analogue: AnalogueForecast | null;
  /** The method asked for before anything stood in for it. */
  readonly wanted: MethodName;
}
/** The ways of choosing a method that are valued one after the other. */
export const STEPS = ["naive", "one", "playbook", "champion", "auto"] as const;
export type Step = (typeof STEPS)[number];
export interface ForecastPlan {
  readonly leagues: ReadonlyMap<string, SegmentLeague>;
  readonly items: readonly ItemForecast[];
  /** Method of each item by each way of choosing. */
  readonly methods: Readonly<Record<Step, readonly MethodName[]>>;
  readonly heldOut: Readonly<Record<Step, readonly (HeldOutForecast | null)[]>>;
  readonly strategy: Step;
}

/** What the add-in calls analogue: the launch of similar items, scaled. */
export const ANALOGUE = "analogue";
const PROGRESS = 100;

/** Methods and forecasts for every item; what was made once for a method is found again. */
export function planForecasts(
  prepared: PreparedForecast,
  settings: SettingValues,
  onProgress?: StepProgress,
): ForecastPlan {
  const read = readSettings(settings);
  const compare: Compare = read.text("compare") === "wape" ? "wape" : "rmsse";
  const wanted = read.text("strategy");
  const strategy: Step = wanted === "playbook" || wanted === "auto" ? wanted : "champion";
  const confidence = read.number("confidence");
  return remembered(prepared, "plan", [compare, strategy, confidence], () => {
    const found = remembered(prepared, "leagues", [compare], () => leagues(prepared, compare));
    const methods = methodsByStep(prepared, found);
    const z = normalQuantile((1 + confidence) / 2);
    const count = prepared.segments.length;
    const tell = (item: number) => {
      if (item % PROGRESS === 0) onProgress?.(item, count, "Forecasting");
    };
    const items = methods[strategy].map((method, item) => {
      tell(item);
      return itemForecast(prepared, item, method, z, confidence);
    });
    const heldOut = Object.fromEntries(
      STEPS.map((step) => [
        step,
        remembered(prepared, `heldOut by ${step}`, [step === "naive" || step === "auto" ? "" : compare], () =>
          methods[step].map((method, item) => heldOutForecast(prepared, item, method)),
        ),
      ]),
    ) as unknown as ForecastPlan["heldOut"];
    return { leagues: found, items, methods, heldOut, strategy };
  });
}

function methodsByStep(
  { segments, policy, states }: PreparedForecast,
  found: ReadonlyMap<string, SegmentLeague>,
): ForecastPlan["methods"] {
  const best = found.get(ALL)?.champion ?? "combined";
  const champions = segments.map((segment) => found.get(segment)?.champion ?? best);
  return {
    naive: segments.map(() => "naive"),
    one: segments.map(() => best),
    playbook: segments.map(
      (segment, item) => methodNamed(policy.find(segment)?.values["forecastMethod"]) ?? champions[item] ?? best,
    ),
    champion: champions,
    auto: states.map(({ own }) => own),
  };
}

const METHOD_NAMES: readonly MethodName[] = [
  ...(["naive", "seasonalNaive", "mean", "ses", "holt", "damped", "holtWinters", "theta"] as const),
  ...(["croston", "sba", "tsb", "adida", "imapa", "combined"] as const),
];

/** The method that a playbook names; null for "none" and anything else. */
function methodNamed(value: string | number | undefined): MethodName | null {
  return METHOD_NAMES.find((name) => name.toLowerCase() === String(value ?? "").toLowerCase()) ?? null;
}

function itemForecast(
  prepared: PreparedForecast,
  item: number,
  wanted: MethodName,
  z: number,
  confidence: number,
): ItemForecast {
  const state = prepared.states[item];
  const none = { method: "", forecast: null, low: null, high: null, analogue: null, wanted };
  const ahead = state && !state.ended && state.age > 0 ? aheadForecast(prepared, item, wanted) : null;
  if (!state || !ahead) return { ...none, remark: "not forecast: the last periods are not known" };
  const analogue = state.isNew ? analogueForecast(prepared, item, confidence) : null;
  if (analogue) {
    const { forecast, low, high } = analogue;
    const remark = `new: follows ${String(analogue.analogues.length)} launches in ${analogue.group}`;
    return { method: ANALOGUE, forecast, low, high, analogue, wanted, remark };
  }
  return { ...none, ...banded(ahead, z), method: ahead.method, remark: remarkOf(prepared, item, wanted, ahead) };
}

function banded({ forecast, rmse, floor }: AheadForecast, z: number): Pick<ItemForecast, "forecast" | "low" | "high"> {
  if (!rmse) return { forecast, low: null, high: null };
  return {
    forecast,
    low: forecast.map((units, step) => Math.max(floor, units - z * (rmse[step] ?? 0))),
    high: forecast.map((units, step) => units + z * (rmse[step] ?? 0)),
  };
}

function remarkOf(
  { states }: PreparedForecast,
  item: number,
  wanted: MethodName,
  { method, rmse }: AheadForecast,
): string {
  const state = states[item];
  const remarks = [
    ...(state?.isNew ? ["new: no similar launches to follow"] : []),
    ...(state?.pattern === "inactive" ? ["no longer asked for"] : []),
    ...(method === wanted ? [] : [`${method} in place of ${wanted}, which the history cannot bear`]),
    ...(rmse ? [] : ["too short for a band"]),
  ];
  return remarks.join("; ");
}
