/**
 * A method whose effect the workbench has anyway or has no use for, such as holding back the screen. Shared, so that
 * the report on coverage can tell such methods from those with work to do.
 */
export function nothingToDo(): undefined {
  return undefined;
}
