import type { FlowInput } from "../define";
import { itemInput } from "../itemData/itemInput";
import { names } from "../names";
import { playbookInput } from "../playbookInput";
import { salesInput } from "../sales/salesInput";

const stocked = itemInput(
  [
    ...([
      "class",
      "supplier",
      "unitCost",
      "price",
      "leadTime",
      "leadTimeSd",
      "onHand",
      "onOrder",
      "oldestAge",
    ] as const),
    ...(["minimumOrder", "shelfLife", "safetyStock", "reorderPoint", "orderQuantity"] as const),
  ],
  false,
);

/** The item data must say what lies in stock: there is nothing to judge without it. */
const itemsWithStock: FlowInput = {
  ...stocked,
  forms: stocked.forms.map((form) => ({
    ...form,
    roles: form.roles.map((role) => (role.id === "onHand" ? { ...role, required: true } : role)),
  })),
};

const bucketsInput: FlowInput = {
  id: "buckets",
  label: "Your age buckets",
  help: "The table of age buckets of an earlier run, with the shares and reasons that you have agreed with finance.",
  optional: true,
  forms: [
    {
      id: "buckets",
      label: "One row a bucket",
      help: "From which age it begins and which share of the value is written down.",
      roles: [
        {
          id: "from",
          label: "From (days)",
          help: "First day of the bucket; it ends where the next begins.",
          type: "number",
          required: true,
          synonyms: names("from (days), from, from days, age from, ab tage, von"),
        },
        {
          id: "share",
          label: "Provision (share of value)",
          help: "Between 0 and 1, or in per cent.",
          type: "number",
          required: true,
          synonyms: names("provision (share of value), provision, provision share, rate, abwertung, abschreibung"),
        },
        {
          id: "reason",
          label: "Why this share",
          help: "Stands beside the share in the sheet.",
          type: "text",
          required: false,
          synonyms: names("why this share, reason, because, grund"),
        },
      ],
    },
  ],
};

export const ageingInputs: readonly FlowInput[] = [salesInput, itemsWithStock, bucketsInput, playbookInput("products")];
