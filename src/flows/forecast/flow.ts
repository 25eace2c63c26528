import { defineFlow } from "../define";
import { explainForecast, searchForecast } from "./explain";
import { forecastInputs } from "./inputs";
import { forecastPictures } from "./pictures";
import { prepareForecast } from "./prepare";
import { forecastReport, SERVES } from "./report";
import { runForecast } from "./result";
import { forecastSentences } from "./sentences";
import { forecastSettings } from "./settings";

/** A forecast for every item by the method of its segment, and whether each step of making it is worth its effort. */
export const forecast = defineFlow({
  id: "forecast",
  title: "Forecast by segment",
  group: "plan",
  summary:
    "Forecasts every item by the method that suits its segment, says what the forecast is worth, and lists who must answer for which exception.",
  capabilities: ["D1", "D2", "D3", "B4"],
  serves: SERVES,
  next: ["inventoryPolicy"],
  functions: [
    "DEMANDFORECAST",
    "DEMANDFORECAST.BAND",
    "FORECASTMETHOD",
    "FORECASTACCURACY",
    "FORECASTVALUE",
    "TRACKINGSIGNAL",
  ],
  sample: { file: "products.json", sheets: { sales: "Invoice lines", items: "Item data" } },
  inputs: forecastInputs,
  settings: forecastSettings,
  prepare: prepareForecast,
  run: runForecast,
  pictures: forecastPictures,
  sentences: forecastSentences,
  report: forecastReport,
  search: searchForecast,
  explain: explainForecast,
});
