import type { ShiftedEvent } from "../../model/events";
import type { Workbook } from "../../model/workbook";
import { itemNotFound } from "./errors";
import type { HostObject } from "./hostObject";

/** Something the add-in can keep between requests. */
export interface Keepable {
  referenceId: string | null;
  /** Follows cells that moved. */
  follow(shift: ShiftedEvent): void;
}

/** Ranges the add-in keeps between requests. They move along when cells are inserted or deleted. */
export class References {
  private readonly kept = new Map<string, { readonly target: Keepable; readonly make: () => HostObject }>();
  private lastNumber = 0;

  constructor(workbook: Workbook) {
    workbook.on("shifted", (shift) => {
      for (const { target } of this.kept.values()) target.follow(shift);
    });
  }

  get size(): number {
    return this.kept.size;
  }

  keep(target: Keepable, make: () => HostObject): void {
    if (target.referenceId !== null) return;
    this.lastNumber++;
    target.referenceId = `R${this.lastNumber}`;
    this.kept.set(target.referenceId, { target, make });
  }

  get(referenceId: string): HostObject {
    const reference = this.kept.get(referenceId);
    if (!reference) throw itemNotFound("The range this object stood for is no longer kept.");
    return reference.make();
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  releaseAll(): void {
    this.kept.clear();
  }
}
