/** Lines of the mission that the audit serves. */
export const SERVES: readonly string[] = ["001 M2.7", "002 M3.7", "004 M4.2"];
