/** Event handlers the add-in has attached. Without any, no event needs to be sent. */
export class Registrations {
  /** Office's runtime.enableEvents: false silences every event, handlers stay attached. */
  enabled = true;
  private readonly counts = new Map<string, number>();

  note(event: string, registered: boolean): void {
    this.counts.set(event, Math.max(0, (this.counts.get(event) ?? 0) + (registered ? 1 : -1)));
  }

  get size(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get listening(): boolean {
    return this.enabled && this.size > 0;
  }

  /** Whether a handler is attached to an event, by the end of its name in the library's registration. */
  has(event: string): boolean {
    return (this.counts.get(event) ?? 0) > 0;
  }
}
