/** Only the newest of several overlapping tasks may report: answers to older questions are dropped. */
export function createLatest(): <Value>(
  task: () => Promise<Value>,
  report: { done(value: Value): void; failed(error: unknown): void },
) => Promise<void> {
  let newest = 0;
  return async (task, report) => {
    const mine = ++newest;
    try {
      const value = await task();
      if (mine === newest) report.done(value);
    } catch (error) {
      if (mine === newest) report.failed(error);
    }
  };
}
