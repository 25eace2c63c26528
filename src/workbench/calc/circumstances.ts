/** Where a computation gets time and chance from. */
export interface Sources {
  readonly now: () => Date;
  /** At least 0 and less than 1. */
  readonly random: () => number;
}

/**
 * Time and chance as one formula saw them. A formula that waited for a custom function is computed again with the
 * answer: it must see the same, or it would ask another question every time.
 */
export class Circumstances {
  private time: Date | null = null;
  private readonly drawn: number[] = [];
  private next = 0;

  constructor(private readonly sources: Sources) {}

  /** Begins the computation again. */
  rewind(): this {
    this.next = 0;
    return this;
  }

  now(): Date {
    return (this.time ??= this.sources.now());
  }

  random(): number {
    const index = this.next++;
    return (this.drawn[index] ??= this.sources.random());
  }
}
