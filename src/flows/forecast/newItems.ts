import { readSettings } from "../settings";
import { launchForecast } from "./analogue";
import type { AnalogueForecast } from "./analogue";
import type { ForecastResult } from "./result";
import { periodWord } from "./words";

/** A new item or a launch: what it follows, how sure that is, and whether it counts in its segment yet. */
export interface NewItem {
  readonly name: string | number;
  readonly state: string;
  readonly follows: AnalogueForecast | null;
  readonly forecast: readonly number[] | null;
  /** Class of most of the items it follows, and their share. */
  readonly provisional: string;
  readonly certainty: number | null;
  readonly bandWidth: number | null;
  readonly counts: "in its segment" | "provisional";
  /** Excel serial of the first day of sale, for launches that have one. */
  readonly day: number | null;
  readonly supplier: string;
  readonly because: string;
}

/** Items with a short life and launches to come, each with the class that a gate review should work with. */
export function newItems(result: ForecastResult): readonly NewItem[] {
  const { prepared, plan, settings } = result;
  const read = readSettings(settings);
  const limit = read.number("bandLimit");
  const word = periodWord(result);
  const fresh = prepared.order
    .filter((item) => prepared.states[item]?.isNew)
    .map((item): NewItem => {
      const made = plan.items[item];
      const age = prepared.states[item]?.age ?? 0;
      const own = prepared.segments[item] ?? "";
      const width = made?.analogue ? made.analogue.bandWidth : widthOf(made);
      return {
        name: prepared.sales.keys[item] ?? "",
        state: `sold for ${String(age)} ${periodWord(result, age)}`,
        follows: made?.analogue ?? null,
        forecast: made?.forecast ?? null,
        ...classLike(result, made?.analogue ?? null, own),
        ...judged(width, limit),
        day: null,
        supplier: prepared.items.texts.supplier?.[item] ?? "",
      };
    });
  const coming = prepared.launches.map((launch): NewItem => {
    const follows = launchForecast(prepared, launch, read.number("confidence"));
    return {
      name: launch.name,
      state: "not sold yet",
      follows,
      forecast: follows?.forecast ?? null,
      ...classLike(result, follows, ""),
      ...judged(follows?.bandWidth ?? null, limit),
      ...(follows ? {} : { because: `no launches over ${String(prepared.horizon)} ${word} to follow` }),
      day: launch.day,
      supplier: launch.supplier,
    };
  });
  return [...coming, ...fresh];
}

function judged(bandWidth: number | null, limit: number): Pick<NewItem, "bandWidth" | "counts" | "because"> {
  if (bandWidth === null) return { bandWidth, counts: "provisional", because: "no band can be told" };
  const counts = bandWidth <= limit ? "in its segment" : "provisional";
  const words = counts === "provisional" ? "wider than" : "within";
  return {
    bandWidth,
    counts,
    because: `band ${bandWidth.toFixed(1)} times the forecast, ${words} the limit of ${limit.toFixed(1)}`,
  };
}

function widthOf(made: ForecastResult["plan"]["items"][number] | undefined): number | null {
  const { low, high, forecast } = made ?? { low: null, high: null, forecast: null };
  const total = forecast?.reduce((sum, units) => sum + units, 0) ?? 0;
  if (!low || !high || !(total > 0)) return null;
  return high.reduce((sum, units, step) => sum + units - (low[step] ?? 0), 0) / total;
}

function classLike(
  { prepared }: ForecastResult,
  follows: AnalogueForecast | null,
  own: string,
): Pick<NewItem, "provisional" | "certainty"> {
  if (!follows) return { provisional: own, certainty: null };
  const counts = new Map<string, number>();
  for (const item of follows.analogues) {
    const segment = prepared.segments[item] ?? "";
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return { provisional: most?.[0] ?? own, certainty: most ? most[1] / follows.analogues.length : null };
}
