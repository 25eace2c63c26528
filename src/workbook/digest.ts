/** Two independent 32-bit FNV-1a sums: enough to notice an edit, not meant against forgery. */
export class Digest {
  private first = 0x811c9dc5;
  private second = 0x050c5d1f;
  private characters = 0;

  add(text: string): void {
    let { first, second } = this;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ (code + index), 0x01000193);
    }
    this.first = first;
    this.second = second;
    this.characters += text.length;
  }
  text(): string {
    return [this.first >>> 0, this.second >>> 0, this.characters].map((part) => part.toString(36)).join("-");
  }
}
