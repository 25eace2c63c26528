import { defineFlow } from "../define";
import { planInventory } from "./analyse";
import { explainInventory, searchInventory } from "./explain";
import { inventoryInputs } from "./inputs";
import { inventoryPictures } from "./pictures";
import { prepareInventory } from "./prepare";
import { inventoryReport, SERVES, TITLE } from "./report";
import { inventorySentences } from "./sentences";
import { inventorySettings } from "./settings";

/** From sales and item data to safety stock, reorder point, order quantity and owner of each item. */
export const inventoryPolicy = defineFlow({
  id: "inventoryPolicy",
  title: TITLE,
  group: "plan",
  summary:
    "Turns sales and item data into safety stock, reorder point, order quantity and policy of each item, ready to load, and says what stock and service become.",
  capabilities: ["E2", "E3", "E4", "E6"],
  serves: SERVES,
  next: ["ageing", "serviceLevels"],
  functions: [
    "SAFETYSTOCK",
    "SAFETYSTOCK.FILLRATE",
    "SAFETYSTOCK.HISTORY",
    "REORDERPOINT",
    "EOQ",
    "FILLRATE",
    "SUPPLYVARIANCE",
  ],
  sample: { file: "products.json", sheets: { sales: "Invoice lines", items: "Item data" } },
  inputs: inventoryInputs,
  settings: inventorySettings,
  prepare: prepareInventory,
  run: planInventory,
  pictures: inventoryPictures,
  sentences: inventorySentences,
  report: inventoryReport,
  search: searchInventory,
  explain: explainInventory,
});
