import type { HostMessage } from "./hostMessage";

export type MessageEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
  isRemote: boolean,
];

let lastId = 0;

/** Messages as the library's arrays. */
export function messageEntries(messages: readonly HostMessage[]): MessageEntry[] {
  return messages.map(({ category, type, target, message }) => {
    lastId++;
    return [category, type, target, JSON.stringify(message), lastId, false];
  });
}
