import { defineFlow } from "../define";
import { analyseAgeing } from "./analyse";
import { explainAgeing, searchAgeing } from "./explain";
import { ageingInputs } from "./inputs";
import { ageingPictures } from "./pictures";
import { prepareAgeing } from "./prepare";
import { ageingReport, SERVES } from "./report";
import { ageingSentences } from "./sentences";
import { ageingSettings } from "./settings";

/** Cover, excess and age of stock, and what to do about what does not move. */
export const ageing = defineFlow({
  id: "ageing",
  title: "Ageing and slow movers",
  group: "plan",
  summary:
    "Finds stock that is old or too much, what of it to keep, return, discount or scrap, and which items earn their place in stock at all.",
  capabilities: ["E5"],
  serves: SERVES,
  next: ["inventoryPolicy", "warehouse"],
  functions: ["STOCKHEALTH", "NEWSVENDOR"],
  sample: { file: "products.json", sheets: { sales: "Invoice lines", items: "Item data" } },
  inputs: ageingInputs,
  settings: ageingSettings,
  prepare: prepareAgeing,
  run: analyseAgeing,
  pictures: ageingPictures,
  sentences: ageingSentences,
  report: ageingReport,
  search: searchAgeing,
  explain: explainAgeing,
});
