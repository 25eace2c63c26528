import type { Playbook } from "../engine";

/** What to do with a customer, channel or product by its profit after cost to serve. */
export const customers: Playbook = {
  id: "customers",
  title: "Customers, channels or products by profit after cost to serve",
  keys: { tier: ["keep", "fix", "price", "exit", "N"] },
  fields: [
    { name: "action", label: "Action", type: "text" },
    {
      name: "serviceOffer",
      label: "Service offer",
      type: "choice",
      choices: ["premium", "standard", "basic", "minimum", "none"],
    },
    {
      name: "deliveryTerms",
      label: "Delivery terms",
      type: "choice",
      choices: ["free, any size", "free above a minimum", "charged by cost", "collected or full pallets only", "none"],
    },
    {
      name: "pricing",
      label: "Pricing",
      type: "choice",
      choices: ["hold", "surcharge below a minimum", "raise to cover cost to serve", "list price, prepaid", "none"],
    },
    {
      name: "accountCare",
      label: "Account care",
      type: "choice",
      choices: ["key account", "inside sales", "self-service", "none"],
    },
    { name: "reviewDays", label: "Days between reviews", type: "integer", unit: "days" },
    {
      name: "owner",
      label: "Decided by",
      type: "choice",
      choices: ["sales", "sales and logistics", "finance", "controller"],
    },
  ],
  rows: [
    {
      keys: { tier: "keep" },
      values: {
        action: "protect and grow; learn what makes it cheap to serve",
        serviceOffer: "premium",
        deliveryTerms: "free, any size",
        pricing: "hold",
        accountCare: "key account",
        reviewDays: 91,
        owner: "sales",
      },
      because: "It pays for those to the right of the peak: losing one costs more than any saving elsewhere.",
      serves: "002 M1.1",
    },
    {
      keys: { tier: "fix" },
      values: {
        action: "remove the largest cost driver together: fewer, larger, simpler orders",
        serviceOffer: "standard",
        deliveryTerms: "free above a minimum",
        pricing: "surcharge below a minimum",
        accountCare: "inside sales",
        reviewDays: 91,
        owner: "sales and logistics",
      },
      because: "It earns something; the habit that costs most can usually be changed without touching the price.",
      serves: "002 M6.8",
    },
    {
      keys: { tier: "price" },
      values: {
        action: "charge for service, or bring service down to what is paid for",
        serviceOffer: "basic",
        deliveryTerms: "charged by cost",
        pricing: "raise to cover cost to serve",
        accountCare: "self-service",
        reviewDays: 30,
        owner: "finance",
      },
      because:
        "It loses money at today's terms: a fee or a price brings it back, and tells whether the service is wanted.",
      serves: "002 M6.4",
    },
    {
      keys: { tier: "exit" },
      values: {
        action: "last offer at full cost, else end in good order or hand to a distributor",
        serviceOffer: "minimum",
        deliveryTerms: "collected or full pallets only",
        pricing: "list price, prepaid",
        accountCare: "none",
        reviewDays: 30,
        owner: "finance",
      },
      because: "The loss is too large for a fee to close: every further order makes the company poorer.",
      serves: "000 M1.7",
    },
    {
      keys: { tier: "N" },
      values: {
        action: "find out what the cost was for",
        serviceOffer: "none",
        deliveryTerms: "none",
        pricing: "none",
        accountCare: "none",
        reviewDays: 30,
        owner: "controller",
      },
      because: "Cost without revenue: an internal account, a sample, a wrong booking or a customer that has left.",
      serves: "002 M6.1",
    },
  ],
};
