/** Bits of the first layer; each further one has four times as many. */
const FIRST_BITS = 2 ** 16;
/** So many bits for each text, and so many of them set: one in some forty texts that are not in it is taken for one. */
const BITS_A_TEXT = 8;
const PROBES = 4;

interface Layer {
  readonly bits: Uint32Array;
  readonly mask: number;
  left: number;
}

/**
 * A set of texts in a byte or two for each (Bloom's filter, in layers that grow with it). What was added it has; of what
 * was not it says now and then that it may have it.
 */
export class MaybeSet {
  private readonly layers: Layer[] = [];

  add(text: string): void {
    let layer = this.layers.at(-1);
    if (!layer || layer.left === 0) this.layers.push((layer = layerOf(FIRST_BITS * 4 ** this.layers.length)));
    layer.left -= 1;
    const [first, step] = hashesOf(text);
    for (let n = 0; n < PROBES; n++) {
      const bit = (first + n * step) & layer.mask;
      layer.bits[bit >>> 5] = (layer.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  mayHave(text: string): boolean {
    const [first, step] = hashesOf(text);
    return this.layers.some(({ bits, mask }) => {
      for (let n = 0; n < PROBES; n++) {
        const bit = (first + n * step) & mask;
        if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
      }
      return true;
    });
  }
}

const layerOf = (bits: number): Layer => ({
  bits: new Uint32Array(bits / 32),
  mask: bits - 1,
  left: bits / BITS_A_TEXT,
});

/** Two hashes of a text (FNV-1a with two seeds, each mixed as in MurmurHash3); the second is odd. */
function hashesOf(text: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return [mixed(one), mixed(other) | 1];
}

function mixed(hash: number): number {
  let it = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
  return (it ^ (it >>> 16)) >>> 0;
}
