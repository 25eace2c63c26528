import { seededChance } from "./seededChance";
import type { When } from "./when";

/** Asked once for each request with work: true for the ones to strike. The same plan strikes the same requests. */
export function schedule(when: When): () => "strike" | "pass" | "over" {
  let count = 0;
  if (when === "always") return () => "strike";
  if ("at" in when) {
    return () => {
      count++;
      if (count > when.at) return "over";
      return count === when.at ? "strike" : "pass";
    };
  }
  if ("from" in when) {
    return () => {
      count++;
      return count >= when.from ? "strike" : "pass";
    };
  }
  if ("every" in when) {
    return () => {
      count++;
      return count % when.every === 0 ? "strike" : "pass";
    };
  }
  const draw = seededChance(when.random.seed);
  return () => (draw() < when.random.chance ? "strike" : "pass");
}
