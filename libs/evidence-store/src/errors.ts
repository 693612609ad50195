/** Nothing came. */
export class EvidenceEmpty extends Error {
  constructor() {
    super('the file is empty');
    this.name = 'EvidenceEmpty';
  }
}

/** More than the largest evidence came; the rest was not read. */
export class EvidenceTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`the file has more than ${maxBytes} bytes`);
    this.name = 'EvidenceTooLarge';
  }
}

/** What came is not what its sender says it is. */
export class EvidenceHashDiffers extends Error {
  constructor(
    readonly declared: string,
    readonly found: string,
  ) {
    super(`the SHA-256 of the file is ${found}, not ${declared}`);
    this.name = 'EvidenceHashDiffers';
  }
}

/** The content is of a type that is not kept. */
export class EvidenceMediaTypeRefused extends Error {
  constructor(
    /** What the content looks like; null when it looks like nothing known. */
    readonly found: string | null,
    readonly allowed: readonly string[],
  ) {
    super(`the content is ${found ?? 'of no known type'}; kept are ${allowed.join(', ')}`);
    this.name = 'EvidenceMediaTypeRefused';
  }
}

/** The disk has no room for the file. Nothing was kept. */
export class EvidenceStoreFull extends Error {
  constructor(cause: unknown) {
    super('there is no room for the file on the disk', { cause });
    this.name = 'EvidenceStoreFull';
  }
}

/** The folder cannot be the store's: it is not there, or it holds something else. */
export class EvidenceFolderUnusable extends Error {
  constructor(
    readonly folder: string,
    why: string,
  ) {
    super(`The evidence folder ${folder} cannot be used: ${why}.`);
    this.name = 'EvidenceFolderUnusable';
  }
}

/** The bytes are not there. */
export class EvidenceMissing extends Error {
  constructor(readonly sha256: string) {
    super(`the bytes of ${sha256} are missing`);
    this.name = 'EvidenceMissing';
  }
}

/** Other bytes lie in the place of the evidence. */
export class EvidenceAltered extends Error {
  constructor(
    readonly sha256: string,
    readonly found: string,
  ) {
    super(`in the place of ${sha256} lies ${found}`);
    this.name = 'EvidenceAltered';
  }
}
