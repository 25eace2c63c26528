import { choice } from "../machine/kind";

export const direction = choice({ benefit: "More is better", cost: "Less is better" });
