/**
 * Univer opens a message channel for every redraw, uses it once and never closes it; the browser keeps such a channel
 * and its listener as long as the page. From here on, each new channel of the page closes with its first message.
 */
export function closeSpentChannels(page: typeof globalThis): void {
  page.MessageChannel = class extends page.MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener("message", () => this.port1.close());
    }
  };
}
