/** Two independent 32-bit FNV-1a sums: enough to notice an edit, not meant against forgery. */
export class Digest {
  private first = 0x811c9dc5;
  private second = 0x050c5d1f;
  private characters = 0;

  add(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      this.first = Math.imul(this.first ^ code, 0x01000193);
      this.second = Math.imul(this.second ^ (code + index), 0x01000193);
    }
    this.characters += text.length;
  }
  text(): string {
    return [this.first >>> 0, this.second >>> 0, this.characters].map((part) => part.toString(36)).join("-");
  }
}
