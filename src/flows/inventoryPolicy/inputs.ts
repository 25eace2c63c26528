import type { ColumnRole, FlowInput } from "../define";
import { receiptsInput } from "../demandProfile/receipts";
import { itemInput } from "../itemData/itemInput";
import { names } from "../names";
import { playbookInput } from "../playbookInput";
import { salesInput } from "../sales/salesInput";

const item: ColumnRole = {
  id: "item",
  label: "Item",
  help: "The same code as in the sales.",
  type: "text",
  required: true,
  synonyms: names(
    "item, item code, item no, item number, sku, product, product code, part, material, article, artikel",
  ),
};

const forecastInput: FlowInput = {
  id: "forecast",
  label: "Forecast",
  help: "One row an item with the coming periods side by side, e.g. the sheet of the forecast analysis.",
  optional: true,
  forms: [
    {
      id: "forecast",
      label: "Coming periods side by side",
      help: "Periods of the same length as those of the sales, the next one first.",
      roles: [
        item,
        {
          id: "periods",
          label: "Coming periods",
          help: "Units expected in each of the coming periods, the next one first.",
          type: "number",
          required: true,
          many: true,
          synonyms: names("period, month, week, quarter, monat, woche, quartal, mois, semaine, mes, forecast, qty"),
        },
        {
          id: "errorSd",
          label: "Error of a period",
          help: "Spread of the forecast's error in one period, in units (RMSE). Without it the errors of simple smoothing on the sales are measured.",
          type: "number",
          required: false,
          synonyms: names(`
            error of a period, rmse, forecast error, error sd, sd of errors, spread of errors, standard error,
            prognosefehler, erreur de prévision, error de previsión
          `),
        },
      ],
    },
  ],
};

const targetInput: FlowInput = {
  id: "targets",
  label: "Service level by item",
  help: "One row an item with the service level it shall have, e.g. the sheet of the analysis that sets service levels.",
  optional: true,
  forms: [
    {
      id: "targets",
      label: "One row an item",
      help: "Items that are not listed keep the level of their class.",
      roles: [
        item,
        {
          id: "serviceLevel",
          label: "Service level",
          help: "0 to 1; what it counts is a setting: cycles without a stock-out or the share of demand served.",
          type: "number",
          required: true,
          synonyms: names(`
            service level, target service level, cycle service level, fill rate, target fill rate, target, servicegrad,
            lieferbereitschaft, taux de service, nivel de servicio, livello di servizio, servicegraad
          `),
        },
      ],
    },
  ],
};

/** Sales; what is known of the items, of their future and of their suppliers; the user's own playbook. */
export const inventoryInputs: readonly FlowInput[] = [
  salesInput,
  itemInput(
    [
      "class",
      "supplier",
      "unitCost",
      "price",
      "leadTime",
      "leadTimeSd",
      "onHand",
      "onOrder",
      "minimumOrder",
      "orderMultiple",
      "shelfLife",
      "safetyStock",
      "reorderPoint",
      "orderQuantity",
    ],
    true,
  ),
  forecastInput,
  targetInput,
  receiptsInput,
  playbookInput("products"),
];
