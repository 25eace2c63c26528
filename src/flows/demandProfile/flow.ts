import { defineFlow } from "../define";
import { classifyDemand } from "./classify";
import { explainItem, searchItems } from "./explain";
import { profileInputs } from "./inputs";
import { profilePictures } from "./pictures";
import { prepareProfile } from "./prepare";
import { profileReport, SERVES } from "./report";
import { profileSentences } from "./sentences";
import { profileSettings } from "./settings";

/** Cleanses demand with a ledger that can be taken back, and tells how each item is asked for and supplied. */
export const demandProfile = defineFlow({
  id: "demandProfile",
  title: "Profile demand",
  group: "plan",
  summary:
    "Cleanses demand with a ledger you decide on, tells pattern, trend, season and stage of life, and finds where supply does not fit.",
  capabilities: ["B1", "B2", "B3", "B4"],
  serves: SERVES,
  next: ["forecast"],
  functions: ["CLEANSE", "DEMANDPROFILE", "DEMANDPATTERN", "LIFECYCLE"],
  sample: { file: "products.json", sheets: { sales: "Invoice lines", items: "Item data" } },
  inputs: profileInputs,
  settings: profileSettings,
  prepare: prepareProfile,
  run: classifyDemand,
  pictures: profilePictures,
  sentences: profileSentences,
  report: profileReport,
  search: searchItems,
  explain: explainItem,
});
