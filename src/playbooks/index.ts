import type { Playbook } from "../engine";
import { categories } from "./categories";
import { customers } from "./customers";
import { lifecycle } from "./lifecycle";
import { products } from "./products";
import { warehouse } from "./warehouse";

/** Every playbook that comes with the add-in. */
export const playbooks: readonly Playbook[] = [products, categories, customers, lifecycle, warehouse];
