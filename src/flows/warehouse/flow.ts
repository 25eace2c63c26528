import { defineFlow } from "../define";
import { analyseWarehouse } from "./analyse";
import { explainWarehouse, searchWarehouse } from "./explain";
import { warehouseInputs } from "./inputs";
import { warehousePictures } from "./pictures";
import { prepareWarehouse } from "./prepare";
import { SERVES, warehouseReport } from "./report";
import { warehouseSentences } from "./sentences";
import { warehouseSettings } from "./settings";

/** Where items lie, who gets the room, and in which order work is released. */
export const warehouse = defineFlow({
  id: "warehouse",
  title: "Warehouse",
  group: "plan",
  summary:
    "Puts fast and valuable items into the nearest places, shares short room by what it earns, and orders batches, waves and release by class.",
  capabilities: ["E7"],
  serves: SERVES,
  next: ["ageing"],
  functions: ["POLICY"],
  sample: { file: "products.json", sheets: { sales: "Invoice lines", items: "Item data" } },
  inputs: warehouseInputs,
  settings: warehouseSettings,
  prepare: prepareWarehouse,
  run: analyseWarehouse,
  pictures: warehousePictures,
  sentences: warehouseSentences,
  report: warehouseReport,
  search: searchWarehouse,
  explain: explainWarehouse,
});
