import { defineFlow } from "../define";
import { explainNetwork, searchNetwork } from "./explain";
import { networkInputs } from "./inputs";
import { networkPictures } from "./pictures";
import { placeNetwork } from "./place";
import { prepareNetwork } from "./prepare";
import { networkReport, SERVES } from "./report";
import { networkSentences } from "./sentences";
import { networkSettings } from "./settings";

/** At which stages of a supply chain safety stock costs least, where orders begin, and what to hold in one place. */
export const network = defineFlow({
  id: "network",
  title: "Place stock in the network",
  group: "plan",
  summary:
    "Finds the stages where safety stock costs least in all, where forecast and order meet, and which items are better held in one place.",
  capabilities: ["E4"],
  serves: SERVES,
  functions: ["MULTIECHELON", "SAFETYSTOCK", "POOLING"],
  sample: {
    file: "network.json",
    sheets: { stages: "Stages", arcs: "Supplies", spread: "Demand by location" },
  },
  inputs: networkInputs,
  settings: networkSettings,
  prepare: prepareNetwork,
  run: placeNetwork,
  pictures: networkPictures,
  sentences: networkSentences,
  report: networkReport,
  search: searchNetwork,
  explain: explainNetwork,
});
