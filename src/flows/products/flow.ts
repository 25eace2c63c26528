import { defineFlow } from "../define";
import { policyTable } from "../policyTable";
import { readSales } from "../sales/readSales";
import { classifyProducts } from "./classify";
import { dataFindings } from "./dataFindings";
import { readFormerRun } from "./formerRun";
import { explainProduct, searchProducts } from "./explain";
import { productInputs } from "./inputs";
import { productPictures } from "./pictures";
import { productReport, SERVES } from "./report";
import { productSentences } from "./sentences";
import { productSettings } from "./settings";

/** ABC by value, XYZ by variability, the demand pattern, and what applies to each class. */
export const products = defineFlow({
  id: "products",
  title: "Segment products",
  group: "segment",
  summary:
    "Finds which products carry the value (ABC) and which sell steadily (XYZ), and says how to plan, stock and order each class.",
  capabilities: ["C1", "C2", "B1", "B2", "B4"],
  serves: SERVES,
  next: ["demandProfile", "forecast", "inventoryPolicy", "serviceLevels", "ageing"],
  functions: ["ABC", "ABC.MULTI", "PARETO", "XYZ", "ABCXYZ", "DEMANDPATTERN", "POLICY"],
  sample: { file: "products.json", sheets: { sales: "Invoice lines" } },
  inputs: productInputs,
  settings: productSettings,
  prepare(tables, settings, onProgress) {
    const { policy, findings } = policyTable("products", tables["playbook"]);
    const preparation = readSales(tables["sales"], settings, onProgress);
    const before = tables["former"] ? readFormerRun(tables["former"], policy) : null;
    return {
      ...preparation,
      prepared: { ...preparation.prepared, policy, ...(before ? { former: before.former } : {}) },
      findings: [
        ...preparation.findings,
        ...dataFindings(preparation.prepared),
        ...findings,
        ...(before?.findings ?? []),
      ],
    };
  },
  run: classifyProducts,
  pictures: productPictures,
  sentences: productSentences,
  report: productReport,
  search: searchProducts,
  explain: explainProduct,
});
