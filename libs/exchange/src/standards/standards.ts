import { cpsvAp } from './cpsv-ap/cpsv-ap.js';
import { dcatOf } from './dcat/dcat.js';
import { ocds } from './ocds/ocds.js';
import { ocel } from './ocel/ocel.js';
import { prov } from './prov/prov.js';
import type { Standard } from './standard.js';

const ofTheRecord: readonly Standard[] = [ocel, prov, ocds, cpsvAp];

/** The one place where a standard is registered; each has a page in docs/standards. */
export const standards: readonly Standard[] = [...ofTheRecord, dcatOf(ofTheRecord)];
