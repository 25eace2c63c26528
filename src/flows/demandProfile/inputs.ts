import type { ColumnRole, FlowInput } from "../define";
import { itemInput } from "../itemData/itemInput";
import { names } from "../names";
import { playbookInput } from "../playbookInput";
import { salesInput } from "../sales/salesInput";
import { itemRole } from "./itemRole";
import { launchesInput } from "./launches";
import { receiptsInput } from "./receipts";

/** Headings of the ledger sheet, which is also a table that is read back. */
export const LEDGER_HEADINGS = {
  period: "Period replaced",
  old: "Old demand (units)",
  replacement: "New demand (units)",
  keep: "Keep",
} as const;

const text = (id: string, label: string, help: string, required: boolean, synonyms: string): ColumnRole => ({
  id,
  label,
  help,
  type: "text",
  required,
  synonyms: names(synonyms),
});

const ledgerInput: FlowInput = {
  id: "ledger",
  label: "Your cleansing ledger",
  help: "The ledger sheet of an earlier run with your decisions. What you rejected stays as it was sold.",
  optional: true,
  forms: [
    {
      id: "ledger",
      label: "One row a number",
      help: "Item, period, what was sold, what stands instead, and whether that is kept. Rows of your own count too.",
      roles: [
        itemRole(true),
        text("period", LEDGER_HEADINGS.period, "As the headings of the demand sheet.", true, "period replaced"),
        {
          id: "old",
          label: LEDGER_HEADINGS.old,
          help: "Tells whether the number is still the same as when it was decided on.",
          type: "number",
          required: true,
          synonyms: names("old demand (units), old demand, old number, original demand"),
        },
        {
          id: "replacement",
          label: LEDGER_HEADINGS.replacement,
          help: "What stands instead; without it the proposal of this run.",
          type: "number",
          required: false,
          synonyms: names("new demand (units), new demand, new number, cleansed demand"),
        },
        text("keep", LEDGER_HEADINGS.keep, "yes or no.", true, "keep, keep?, keep (yes/no), accepted, behalten"),
        text("decided", "Decided", "Rows that wait are asked again.", false, "decided, decided by"),
        text("reason", "Reason", "Why.", false, "reason, grund, raison, motivo"),
      ],
    },
  ],
};

const stockOutInput: FlowInput = {
  id: "stockOuts",
  label: "Stock-outs",
  help: "Item and period in which stock ran out. What was sold there is cut off and not low: demand is estimated.",
  optional: true,
  forms: [
    {
      id: "stockOuts",
      label: "One row a stock-out",
      help: "Item and period, or the days from and to.",
      roles: [
        itemRole(true),
        text(
          "from",
          "Stock-out period",
          "The period or the first day without stock.",
          true,
          "stock-out period, stockout period, stock-out date, stockout date, stock-out from, stockout from, out of stock from, out of stock, fehlbestand ab, rupture depuis",
        ),
        text(
          "to",
          "Stock-out to",
          "The last period or day without stock; blank for one period.",
          false,
          "stock-out to, stockout to, out of stock to, stock-out until, fehlbestand bis, rupture jusque",
        ),
      ],
    },
  ],
};

const eventInput: FlowInput = {
  id: "events",
  label: "Promotions and events",
  help: "Calendar of promotions and one-time events. Their periods are replaced by what is usual.",
  optional: true,
  forms: [
    {
      id: "events",
      label: "One row an event",
      help: "Name and period; without an item it counts for all.",
      roles: [
        text(
          "name",
          "Event",
          "Stands in the ledger as the reason.",
          true,
          "event, event name, promotion, promotion name, promo, campaign, aktion, aktionsname, promoción",
        ),
        text(
          "from",
          "Event from",
          "The first period or day.",
          true,
          "event from, event period, promotion from, promotion start, promotion period, promo start, campaign start, event start, aktion von, aktionsbeginn",
        ),
        text(
          "to",
          "Event to",
          "The last period or day; blank for one period.",
          false,
          "event to, promotion to, promotion end, promo end, campaign end, event end, aktion bis, aktionsende",
        ),
        itemRole(false, "The same codes as in the sales; blank counts for all items."),
      ],
    },
  ],
};

export const profileInputs: readonly FlowInput[] = [
  salesInput,
  itemInput(
    [
      "class",
      "family",
      "supplier",
      "leadTime",
      "leadTimeSd",
      "supplierReliability",
      "minimumOrder",
      "complexity",
      "importShare",
      "onHand",
      "unitCost",
      "price",
    ],
    true,
  ),
  stockOutInput,
  eventInput,
  ledgerInput,
  receiptsInput,
  launchesInput,
  playbookInput("lifecycle"),
];
