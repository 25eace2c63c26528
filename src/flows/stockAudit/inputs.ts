import type { ColumnRole, FlowInput } from "../define";
import { itemInput } from "../itemData/itemInput";
import { names } from "../names";

const number = (id: string, label: string, help: string, synonyms: string): ColumnRole => ({
  id,
  label,
  help,
  type: "number",
  required: false,
  synonyms: names(synonyms),
});

/** Columns that every item table has; an order plan has those of its own beside. */
const shared = itemInput(
  [
    "safetyStock",
    "reorderPoint",
    "orderQuantity",
    "leadTime",
    "leadTimeSd",
    "unitCost",
    "minimumOrder",
    "orderMultiple",
  ],
  false,
).forms.flatMap(({ roles }) => roles);

const own: readonly ColumnRole[] = [
  number(
    "demandMean",
    "Mean demand",
    "Per period; the heading may say which, e.g. per month.",
    "mean demand, average demand, demand mean, mean demand per month, mean demand per week, mean demand per day, average monthly demand, average daily demand, average weekly demand, forecast, mittelwert, durchschnittsverbrauch, bedarf, consommation moyenne, demanda media",
  ),
  number(
    "demandSd",
    "Deviation of demand",
    "Standard deviation per period, or of the forecast error one period ahead.",
    "deviation of demand, demand deviation, standard deviation of demand, demand sd, sd of demand, standard deviation, std dev, stdev, sigma, forecast error sd, rmse, standardabweichung, écart type, desviación estándar",
  ),
  number(
    "serviceLevel",
    "Service level",
    "Share of cycles without a stock-out, or a fill rate: see the settings.",
    "service level, cycle service level, target service level, csl, fill rate, target fill rate, servicegrad, lieferbereitschaftsgrad, taux de service, nivel de servicio",
  ),
  number(
    "safetyFactor",
    "Safety factor",
    "z, the number of deviations held, where it stands in place of a service level.",
    "safety factor, z, z value, z score, z-factor, service factor, k factor, sicherheitsfaktor",
  ),
  number(
    "reviewPeriod",
    "Review period",
    "Time between two looks at the stock; blank or 0 where it is looked at all the time.",
    "review period, review interval, review cycle, order cycle, bestellrhythmus, überprüfungsintervall",
  ),
  number(
    "errorSd",
    "Deviation over the lead time",
    "Deviation of the forecast error over the whole lead time, as measured; goes before the deviation of one period.",
    "deviation over the lead time, lead time demand deviation, sd over lead time, forecast error over lead time, lead time forecast error, horizon error",
  ),
  number(
    "smoothing",
    "Smoothing constant",
    "Alpha of the forecast, where the deviation is its error one period ahead.",
    "smoothing constant, alpha, smoothing, glättungsfaktor",
  ),
  number(
    "meanAbsoluteDeviation",
    "Mean absolute deviation",
    "As many systems keep it: not the standard deviation.",
    "mean absolute deviation, mad, mean absolute error, mae, mittlere absolute abweichung",
  ),
  number(
    "demandMax",
    "Highest demand",
    "Of a period.",
    "maximum demand, highest demand, max demand, peak demand, maximum daily usage, max usage",
  ),
  number(
    "leadTimeMax",
    "Longest lead time",
    "In the unit of the lead time.",
    "maximum lead time, longest lead time, max lead time",
  ),
  number(
    "yearlyDemand",
    "Demand a year",
    "For order quantities, where it is not the mean demand times the periods.",
    "demand a year, annual demand, yearly demand, demand per year, jahresbedarf, demande annuelle, demanda anual",
  ),
  number(
    "orderingCost",
    "Cost of an order",
    "Money for each order, whatever its size.",
    "cost of an order, ordering cost, order cost, cost per order, setup cost, bestellkosten, coût de commande, coste de pedido",
  ),
  number(
    "holdingRate",
    "Holding rate",
    "Share of the cost per unit a year.",
    "holding rate, holding rate a year, carrying rate, inventory carrying rate, lagerhaltungskostensatz, lagerkostensatz",
  ),
  number(
    "holdingCost",
    "Holding cost",
    "Money to hold one unit for a year.",
    "holding cost, holding cost per unit, holding cost per unit and year, carrying cost, lagerhaltungskosten",
  ),
];

/** A plan that exists: the numbers to look into, and what they were worked out from. */
export const auditInputs: readonly FlowInput[] = [
  {
    id: "plan",
    label: "Stock plan",
    help: "One row an item: safety stock, reorder point or order quantity, and the numbers behind them.",
    forms: [
      // Before the other: where periods stand in the table, both forms fit equally well.
      {
        id: "history",
        label: "Demand by period beside it",
        help: "The demand of each period stands in the table; mean and deviation are worked out.",
        roles: [
          ...shared,
          ...own,
          {
            ...number(
              "periods",
              "Periods",
              "The columns with the demand, oldest first.",
              "period, month, week, quarter",
            ),
            required: true,
            many: true,
          },
        ],
      },
      {
        id: "numbers",
        label: "Mean and deviation in columns",
        help: "Mean and deviation of demand stand in the table.",
        roles: [...shared, ...own],
      },
    ],
  },
];
