import type { FlowInput } from "../define";
import { names } from "../names";
import { playbookInput } from "../playbookInput";

/** Who or what is served, with the volumes that cause cost; and what each activity costs. */
export const costToServeInputs: readonly FlowInput[] = [
  {
    id: "objects",
    label: "Customers, channels or products",
    help: "One row each, with the volumes that cause cost: orders, lines, drops, returns …",
    forms: [
      {
        id: "objects",
        label: "One row an object",
        help: "Rows with the same name are added up.",
        roles: [
          {
            id: "object",
            label: "Object",
            help: "Who or what is served.",
            type: "text",
            required: true,
            synonyms: names(`
              customer, customer group, customer name, customer id, client, account, channel,
              segment, product, item, region, object, kunde, kundengruppe, vertriebskanal, kanal,
              cliente, canal, klant, klantgroep
            `),
          },
          {
            id: "drivers",
            label: "Drivers",
            help: "The columns with volumes that cause cost.",
            type: "number",
            required: true,
            many: true,
            synonyms: names(`
              orders, order lines, lines, units, picks, pallets, parcels, deliveries, drops,
              shipments, returns, complaints, visits, calls, kilometres, weight, fast lines, late
              lines, aufträge, positionen, lieferungen, paletten, retouren, besuche, commandes,
              livraisons, palettes, pedidos, entregas
            `),
          },
          {
            id: "revenue",
            label: "Revenue",
            help: "For the margin after cost to serve.",
            type: "number",
            required: false,
            synonyms: names(`
              revenue, sales, net sales, turnover, umsatz, erlös, chiffre d'affaires, ventas,
              fatturato, omzet
            `),
          },
          {
            id: "profit",
            label: "Profit before cost to serve",
            help: "Gross or contribution margin in money.",
            type: "number",
            required: false,
            synonyms: names(`
              profit, profit before service, gross profit, gross margin, margin, contribution,
              contribution margin, deckungsbeitrag, rohertrag, marge, marge brute, margen,
              margine, brutowinst
            `),
          },
        ],
      },
    ],
  },
  {
    id: "pools",
    label: "Cost pools",
    help: "What each activity costs and which driver shares it out. Without them, set a cost per unit of each driver.",
    optional: true,
    forms: [
      {
        id: "pools",
        label: "One row an activity",
        help: "The driver is the heading of a column of the first table.",
        roles: [
          {
            id: "activity",
            label: "Activity",
            help: "What is done for the customer.",
            type: "text",
            required: false,
            synonyms: names(`
              activity, process, cost pool, pool, cost centre, cost center, aktivität, prozess,
              kostenstelle, activité, actividad, attività, activiteit
            `),
          },
          {
            id: "driver",
            label: "Driver",
            help: "Heading of the column that shares the cost out.",
            type: "text",
            required: true,
            synonyms: names("driver, cost driver, kostentreiber, treiber, inducteur, inductor, bezugsgröße"),
          },
          {
            id: "cost",
            label: "Cost",
            help: "Money for the same time span as the volumes.",
            type: "number",
            required: true,
            synonyms: names(`
              cost, costs, amount, annual cost, kosten, betrag, coût, montant, coste, costo,
              importe, bedrag
            `),
          },
        ],
      },
    ],
  },
  playbookInput("customers"),
];
