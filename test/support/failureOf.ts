/** The error of something that must fail. Failing to fail fails the test. */
export async function failureOf(work: () => unknown): Promise<OfficeExtension.Error> {
  try {
    await work();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("Expected a failure, but it succeeded.");
}
