import type { History } from "../model/history/history";

/** What the user does in one go is one step of undo, in however many pieces Univer reports it. */
export class UserSteps {
  private open = false;

  constructor(private readonly history: History) {}

  do<Result>(name: string, work: () => Result): Result {
    if (!this.open) {
      this.open = true;
      this.history.begin(name);
      setTimeout(() => this.close());
    }
    return work();
  }

  /** Ends the step under way, before it is undone or another actor begins. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    this.history.end();
  }

  undo(): string | null {
    this.close();
    return this.history.undo();
  }

  /** Takes back what the user is doing, as if it had never been. */
  drop(): void {
    this.close();
    this.history.drop();
  }

  redo(): string | null {
    this.close();
    return this.history.redo();
  }
}
