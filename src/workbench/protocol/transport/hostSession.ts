/** One page's connection to the host. A page that is gone gets no answers and no messages any more. */
export interface HostSession {
  alive: boolean;
}
