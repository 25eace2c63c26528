/** Names under which the host keeps what an add-in sets on a chart beyond the model, where files hold it too. */
export const AREA_FILL = "chart.format.fill.color";
export const LABEL_SPACING = "axes.category.tickLabelSpacing";
