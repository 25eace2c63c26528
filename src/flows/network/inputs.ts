import type { ColumnRole, FlowInput } from "../define";
import { names } from "../names";

const role = (
  id: string,
  label: string,
  help: string,
  type: ColumnRole["type"],
  required: boolean,
  synonyms: string,
): ColumnRole => ({ id, label, help, type, required, synonyms: names(synonyms) });

const itemRoles: readonly ColumnRole[] = [
  role(
    "item",
    "Item",
    "What is held.",
    "text",
    true,
    "item, sku, product, part, article, material, artikel, teil, article code, artículo, articolo",
  ),
  role(
    "location",
    "Location",
    "Where it is held.",
    "text",
    true,
    "location, warehouse, depot, site, region, plant, store, lager, standort, entrepôt, almacén, magazzino, magazijn",
  ),
  role(
    "unitCost",
    "Cost per unit",
    "Money that one unit in stock ties up.",
    "number",
    true,
    "unit cost, cost per unit, cost, standard cost, stückkosten, kosten je stück, coût unitaire, coste unitario, costo unitario, kostprijs",
  ),
  role(
    "itemLeadTime",
    "Lead time of the item (days)",
    "Days from order to receipt; blank takes the setting.",
    "number",
    false,
    "lead time, lead time (days), replenishment time, lieferzeit, wiederbeschaffungszeit, délai, plazo de entrega, levertijd",
  ),
];

/** The stages of the chains, who supplies whom, and demand by item and location. */
export const networkInputs: readonly FlowInput[] = [
  {
    id: "stages",
    label: "Stages",
    help: "One row a place or a step that can hold stock: parts bought, subassemblies, finished goods, warehouses.",
    forms: [
      {
        id: "stages",
        label: "One row a stage",
        help: "Lead times, demand and waiting times are in the same period, such as days.",
        roles: [
          role(
            "stage",
            "Stage",
            "Its name, as the second table writes it.",
            "text",
            true,
            "stage, stage name, node, location, name, step, operation, stufe, arbeitsgang, knoten, étape, etapa, fase, stap",
          ),
          role(
            "leadTime",
            "Lead time",
            "Periods from all inputs there to the output there.",
            "number",
            true,
            "lead time, lead time (days), processing time, stage time, days, durchlaufzeit, lieferzeit, bearbeitungszeit, délai, plazo, doorlooptijd",
          ),
          role(
            "costAdded",
            "Cost added",
            "Money that the stage adds to one unit.",
            "number",
            false,
            "cost added, added cost, value added, added value, wertschöpfung, kosten je stufe, valeur ajoutée, valor añadido, toegevoegde waarde",
          ),
          role(
            "unitCost",
            "Cost per unit",
            "Money in one unit at this stage, with all before it: instead of the cost added.",
            "number",
            false,
            "unit cost, cost per unit, cumulative cost, standard cost, stückkosten, herstellkosten, coût unitaire, coste unitario, costo unitario, kostprijs",
          ),
          role(
            "demandMean",
            "Mean demand",
            "Demand from outside per period, at the stages that have one.",
            "number",
            true,
            "demand mean, mean demand, demand, demand per day, average demand, mittlerer bedarf, bedarf, demande moyenne, demanda media, domanda media, gemiddelde vraag",
          ),
          role(
            "demandSd",
            "Standard deviation of demand",
            "Per period.",
            "number",
            false,
            "demand sd, demand std, standard deviation, demand deviation, demand deviation per day, sigma, std, standardabweichung, écart type, desviación, deviazione, standaardafwijking",
          ),
          role(
            "maximumServiceTime",
            "Longest wait of customers",
            "Periods that customers of the stage accept to wait; 0 is delivery from stock.",
            "number",
            false,
            "max service time, maximum service time, longest wait, longest wait of customers, service time, customer lead time, tolerance, lieferfrist, wunschlieferzeit, délai client, plazo del cliente, levertermijn",
          ),
          role(
            "segment",
            "Segment",
            "Which products or customers a chain works for.",
            "text",
            false,
            "segment, class, product group, group, family, klasse, gruppe, segmento, groupe, famille",
          ),
          role(
            "cycleServiceLevel",
            "Service level",
            "Chance that stock covers the demand, such as 0.95.",
            "number",
            false,
            "service level, cycle service level, csl, target service level, servicegrad, taux de service, nivel de servicio, livello di servizio, servicegraad",
          ),
          role(
            "today",
            "Safety stock today",
            "Units held today, to compare with.",
            "number",
            false,
            "safety stock today, safety stock, current safety stock, sicherheitsbestand, stock de sécurité, stock de seguridad, scorta di sicurezza, veiligheidsvoorraad",
          ),
        ],
      },
    ],
  },
  {
    id: "arcs",
    label: "Who supplies whom",
    help: "One row for each stage that supplies another.",
    forms: [
      {
        id: "arcs",
        label: "One row a supply",
        help: "Names as in the table of stages.",
        roles: [
          role(
            "from",
            "From",
            "The stage that supplies.",
            "text",
            true,
            "from, source, supplier, upstream, von, quelle, lieferant, de, origine, desde, origen, da, van",
          ),
          role(
            "to",
            "To",
            "The stage that is supplied.",
            "text",
            true,
            "to, target, destination, customer, downstream, nach, an, ziel, vers, à, hasta, destino, verso, naar",
          ),
          role(
            "units",
            "Units",
            "Units of the first in one unit of the second; 1 where left out.",
            "number",
            false,
            "units, quantity, usage, units per, amount, menge, stückzahl, quantité, cantidad, quantità, aantal",
          ),
        ],
      },
    ],
  },
  {
    id: "spread",
    label: "Demand by item and location",
    help: "For the question whether an item is better held in one place or in many.",
    optional: true,
    forms: [
      {
        id: "periods",
        label: "Periods side by side",
        help: "One row an item and location: how far demands move together is measured.",
        roles: [
          ...itemRoles,
          {
            ...role(
              "periods",
              "Periods",
              "The columns with demand, oldest first.",
              "number",
              true,
              "periods, months, weeks, monate, wochen, mois, semaines, meses, mesi, maanden",
            ),
            many: true,
          },
        ],
      },
      {
        id: "moments",
        label: "Mean and standard deviation",
        help: "One row an item and location: how far demands move together is a setting.",
        roles: [
          ...itemRoles,
          role(
            "mean",
            "Mean demand",
            "Per period.",
            "number",
            true,
            "demand mean, mean demand, mean, average, demand, mittelwert, moyenne, media, gemiddelde",
          ),
          role(
            "sd",
            "Standard deviation of demand",
            "Per period.",
            "number",
            true,
            "demand sd, standard deviation, sd, std, sigma, standardabweichung, écart type, desviación, deviazione, standaardafwijking",
          ),
        ],
      },
    ],
  },
];
