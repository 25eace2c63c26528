import { demandProfile, lifecycle } from "../../engine";
import type { CleanseMethod } from "../../engine";
import type { Finding, MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { readItemData } from "../itemData/readItemData";
import { policyTable } from "../policyTable";
import { remembered } from "../remembered";
import { readSales } from "../sales/readSales";
import { salesPeriod, salesPeriodSetting } from "../sales/salesPeriod";
import type { Sales } from "../sales/sales";
import { salesSettings } from "../sales/salesSettings";
import { segmentsOf } from "../segmentsOf";
import { readSettings } from "../settings";
import type { Replacement } from "./cleanseItem";
import { cleanseItem } from "./cleanseItem";
import { readDecisions } from "./decisions";
import type { ItemDecisions } from "./decisions";
import { readLaunches } from "./launches";
import { readMarks } from "./marks";
import type { PreparedProfile } from "./prepared";
import { preparedFindings } from "./preparedFindings";
import { readReceipts } from "./receipts";

type Tables = Readonly<Record<string, MappedTable>>;
/** Items between two reports of progress. */
const STRIDE = 250;
const NONE: ReadonlyMap<number, string> = new Map();
const UNDECIDED: ItemDecisions = new Map();

export function prepareProfile(
  tables: Tables,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedProfile> {
  const read = readSettings(settings);
  const preparation = salesOf(tables, settings, onProgress);
  const sales = preparation.prepared;
  const cleansing = cleanseAll(tables, sales, settings, onProgress);
  const measured = read.text("profileOn") === "read" ? "read" : "cleansed";
  const demand = measured === "read" ? sales.demand : cleansing.demand;
  const [seasonLength, window] = [read.number("seasonLength"), read.number("lifecycleWindow")];
  const count = sales.keys.length;
  const measuredItems = demand.map((history, item) => {
    if (item % STRIDE === 0) onProgress?.(item, count, "Measuring patterns and lives");
    return {
      profile: demandProfile({ demand: history, seasonLength }),
      life: lifecycle({ demand: history, window, seasonLength }),
    };
  });
  const { data, findings: itemFindings } = readItemData(tables["items"], sales.keys);
  const { measured: leadTimes, findings: receiptFindings } = readReceipts(tables["receipts"], sales.keys);
  const { launches, findings: launchFindings } = readLaunches(tables["launches"], sales);
  const { policy, findings: policyFindings } = policyTable("lifecycle", tables["playbook"]);
  const { segments } = segmentsOf({ ...sales, demand }, data);
  const prepared: PreparedProfile = {
    sales,
    period: salesPeriod(sales, settings),
    cleansed: cleansing.demand,
    replaced: cleansing.replaced,
    measured,
    profiles: measuredItems.map(({ profile }) => profile),
    lives: measuredItems.map(({ life }) => life),
    items: data,
    leadTimes,
    launches,
    segments,
    policy,
    ...rankedByValue(sales),
  };
  onProgress?.(count, count, "Done");
  return {
    ...preparation,
    prepared,
    findings: [
      ...preparation.findings,
      ...cleansing.findings,
      ...preparedFindings(prepared, tables, seasonLength),
      ...itemFindings,
      ...receiptFindings,
      ...launchFindings,
      ...policyFindings,
    ],
  };
}

/** Reading half a million lines again for another threshold of cleansing would only take time. */
function salesOf(tables: Tables, settings: SettingValues, onProgress?: StepProgress): Preparation<Sales> {
  const table = tables["sales"];
  const relevant = [...salesSettings, salesPeriodSetting].map(({ id }) => settings[id]);
  return remembered(table ?? tables, "sales", relevant, () => readSales(table, settings, onProgress));
}

interface Cleansing {
  readonly demand: readonly (readonly (number | null)[])[];
  readonly replaced: readonly Replacement[];
  readonly findings: readonly Finding[];
}

function cleanseAll(tables: Tables, sales: Sales, settings: SettingValues, onProgress?: StepProgress): Cleansing {
  const read = readSettings(settings);
  const stockOuts = readMarks(tables["stockOuts"], sales, "stockOuts");
  const events = readMarks(tables["events"], sales, "events");
  const { decisions, findings } = readDecisions(tables["ledger"], sales);
  const rules = {
    method: read.text("method") as CleanseMethod | "eventsOnly",
    threshold: read.number("threshold"),
    seasonLength: read.number("seasonLength"),
    newest: read.number("newest"),
  };
  const replaced: Replacement[] = [];
  const demand = sales.demand.map((history, item) => {
    if (item % STRIDE === 0) onProgress?.(item, sales.keys.length, "Cleansing demand");
    const own = events.byItem.get(item);
    const cleansed = cleanseItem(item, history, rules, {
      events: own ? new Map([...events.all, ...own]) : events.all,
      stockOuts: stockOuts.byItem.get(item) ?? NONE,
      decisions: decisions.get(item) ?? UNDECIDED,
    });
    replaced.push(...cleansed.replaced);
    return cleansed.demand;
  });
  const raised = replaced.filter(({ rule }) => rule === "stock-out").length;
  const marked = [...stockOuts.byItem.values()].reduce((sum, { size }) => sum + size, 0);
  const asSold: Finding = {
    severity: "info",
    title: "Stock-outs that leave the number as it was sold",
    count: marked - raised,
    rule: "As much was sold as could be expected, or fewer than three periods with stock tell too little.",
    input: "stockOuts",
    places: [],
  };
  const unchanged = asSold.count > 0 ? [asSold] : [];
  return { demand, replaced, findings: [...stockOuts.findings, ...unchanged, ...events.findings, ...findings] };
}

function rankedByValue({ keys, revenue, quantity }: Sales): Pick<PreparedProfile, "order" | "shareBefore" | "values"> {
  const values = (revenue ?? quantity).map((value) => Math.max(0, value));
  const order = [...keys.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const total = values.reduce((sum, value) => sum + value, 0);
  const shareBefore = new Array<number>(keys.length).fill(1);
  let [sum, before] = [0, 0];
  for (const [rank, item] of order.entries()) {
    const value = values[item] ?? 0;
    if (value !== values[order[rank - 1] ?? -1]) before = total > 0 ? Math.min(1, sum / total) : 1;
    shareBefore[item] = value > 0 ? before : 1;
    sum += value;
  }
  return { order, shareBefore, values };
}
