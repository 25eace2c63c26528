import type { ColumnRole, FlowInput } from "../define";
import { itemInput } from "../itemData/itemInput";
import { names } from "../names";
import { playbookInput } from "../playbookInput";
import { salesInput } from "../sales/salesInput";
import { rulesInput } from "./rules";

const item: ColumnRole = {
  id: "item",
  label: "Item",
  help: "The same code as in the sales.",
  type: "text",
  required: true,
  synonyms: names("item, item code, sku, product, part, material, article, artikel, artikelnummer, artículo"),
};
const number = (id: string, label: string, help: string, required: boolean, synonyms: string): ColumnRole => ({
  ...{ id, label, help, required, type: "number", synonyms: names(synonyms) },
});
const text = (id: string, label: string, help: string, synonyms: string): ColumnRole => ({
  ...{ id, label, help, required: false, type: "text", synonyms: names(synonyms) },
});

/** The consensus form as colleagues gave it back: what they put in place of the forecast, why, and who. */
const consensusInput: FlowInput = {
  id: "consensus",
  label: "Consensus form",
  help: "The Consensus sheets of earlier runs with the overrides that were agreed. Past ones are valued, coming ones used.",
  optional: true,
  forms: [
    {
      id: "consensus",
      label: "One row an item and period",
      help: "As the Consensus sheet is written.",
      roles: [
        item,
        {
          ...text("period", "Period", "The period that the row speaks of, as the forecast names it.", "period, month"),
          required: true,
        },
        number("baseline", "Baseline forecast", "The forecast before.", true, "baseline, baseline (units), forecast"),
        number("override", "Override", "What was agreed instead; blank keeps it.", true, "override, override (units)"),
        text("reason", "Reason", "Why.", "reason, reason for the override, grund, motif"),
        text("author", "Author", "Who.", "author, by, name, autor, auteur"),
      ],
    },
  ],
};

/** Sell-out at the till, to be compared with what was delivered. */
const sellOutInput: FlowInput = {
  ...salesInput,
  id: "sellOut",
  label: "Point-of-sale data",
  help: "What was sold to consumers, by item and period. It is compared with your sales for the segments that call for it.",
  optional: true,
};

const wide = salesInput.forms.filter(({ id }) => id === "wide");

/** The long-range forecast of sales and operations planning, by item or by group. */
const planInput: FlowInput = {
  id: "plan",
  label: "Long-range plan (S&OP)",
  help: "One row an item, a product group or a segment, coming periods side by side, in units.",
  optional: true,
  forms: wide.map((form) => ({
    ...form,
    label: "One row an item, group or segment",
    help: "The first column names an item, a product group of the item data, or a segment such as AX.",
  })),
};

/** Products about to be launched, which have no sales at all. */
const launchInput: FlowInput = {
  id: "launches",
  label: "Launches",
  help: "Products that come to market: what they resemble and when they start.",
  optional: true,
  forms: [
    {
      id: "launches",
      label: "One row a launch",
      help: "Item, its product group or the item it resembles, and the day of the launch.",
      roles: [
        item,
        text(
          "family",
          "Product group",
          "Group whose launches it will follow.",
          "family, product group, category, group",
        ),
        text(
          "like",
          "Resembles item",
          "An item whose launch it will follow.",
          "resembles, like, analogue, analog, similar to",
        ),
        number(
          "scale",
          "Expected size",
          "Units in relation to its analogue; 1 is alike.",
          false,
          "scale, expected size, factor",
        ),
        {
          ...text("launch", "Launch date", "First day of sale.", "launch, launch date, start, start date, go live"),
          type: "date",
        },
        text("supplier", "Supplier", "Who will deliver it.", "supplier, vendor, lieferant"),
      ],
    },
  ],
};

export const forecastInputs: readonly FlowInput[] = [
  salesInput,
  itemInput(["class", "family", "supplier", "unitCost", "price"], true),
  playbookInput("products"),
  rulesInput,
  consensusInput,
  sellOutInput,
  planInput,
  launchInput,
];
