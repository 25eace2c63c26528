/** How changes made through the API are marked in the events they cause. */
export const byAddin = { source: "Local", trigger: "ThisLocalAddin" } as const;
