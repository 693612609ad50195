/** How much of a text is looked at to tell what kind it is. */
const HEAD_BYTES = 65_536;
// Tabs, line ends and form feeds are text; the rest of the control characters are not.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/; // eslint-disable-line no-control-regex

/** Sees a file go by and tells whether all of it is text in UTF-8. */
export class TextWatch {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #isText = true;
  #head = '';

  add(chunk: Uint8Array): void {
    if (this.#isText) this.#decode(() => this.#decoder.decode(chunk, { stream: true }));
  }

  /** The beginning of the text; null when the file is no text. */
  end(): string | null {
    if (this.#isText) this.#decode(() => this.#decoder.decode());
    return this.#isText ? this.#head : null;
  }

  #decode(next: () => string): void {
    try {
      const text = next();
      this.#isText = !NOT_TEXT.test(text);
      if (this.#head.length < HEAD_BYTES) this.#head += text.slice(0, HEAD_BYTES - this.#head.length);
    } catch {
      this.#isText = false;
    }
  }
}
