import type { FlowInput } from "../define";
import { receiptsInput } from "../demandProfile/receipts";
import { itemInput } from "../itemData/itemInput";
import { names } from "../names";
import { playbookInput } from "../playbookInput";
import { salesInput } from "../sales/salesInput";

const agreementsInput: FlowInput = {
  id: "agreements",
  label: "Agreements with customers",
  help: "Service that customers were promised: new targets are held against it before they take effect.",
  optional: true,
  forms: [
    {
      id: "agreements",
      label: "One row a promise",
      help: "Who was promised what, and for which items.",
      roles: [
        {
          id: "customer",
          label: "Customer",
          help: "Who was promised it.",
          type: "text",
          required: true,
          synonyms: names("customer, customer name, account, client, kunde, cliente, klant"),
        },
        {
          id: "scope",
          label: "Item or class",
          help: "An item, a class such as AX, or a letter such as A; blank for everything.",
          type: "text",
          required: false,
          synonyms: names("item or class, scope, item, class, segment, sku, product, artikel, klasse, geltungsbereich"),
        },
        {
          id: "promised",
          label: "Promised fill rate",
          help: "Share of demand served at once, 0 to 1 or in per cent.",
          type: "number",
          required: true,
          synonyms: names(`
            promised fill rate, promised, agreed fill rate, fill rate, service level, agreed service level, sla, sla target,
            target, servicegrad, zugesagter servicegrad, taux de service, nivel de servicio
          `),
        },
        {
          id: "penalty",
          label: "Penalty a point",
          help: "Money that each percentage point below the promise costs a year.",
          type: "number",
          required: false,
          synonyms: names("penalty a point, penalty, penalty per point, malus, vertragsstrafe, pénalité, penalización"),
        },
      ],
    },
  ],
};

/** Sales, what is known of the items and their receipts, promises to customers, and the user's own playbook. */
export const levelInputs: readonly FlowInput[] = [
  salesInput,
  itemInput(
    [
      "class",
      "unitCost",
      "price",
      "leadTime",
      "leadTimeSd",
      "safetyStock",
      "orderQuantity",
      "minimumOrder",
      "orderMultiple",
      "shelfLife",
    ],
    true,
  ),
  receiptsInput,
  agreementsInput,
  playbookInput("products"),
];
