import type { ContradictionRule } from '../facts.js';

const quota = /(?<!\p{L})(kuota|quota|jatah|plafon)/iu;
const target = /(?<!\p{L})(target|sasaran)/iu;

/**
 * A quota (what there is at most) recorded as a target (what is to be reached), or the other way round, by the words of
 * its source. Words that name both leave it open for a quota: "a quota, not a target" is one.
 */
export const quotaRule: ContradictionRule<'quota_as_target'> = {
  code: 'quota_as_target',
  find: ({ claims }) =>
    claims.flatMap(({ eventId, valueKind, statement, source, period }) => {
      const words = [statement, source?.quote].filter((part) => part !== undefined).join(' ');
      const isQuota = quota.test(words);
      const isWrong =
        valueKind === 'target' ? isQuota : valueKind === 'quota' && !isQuota && target.test(words);
      if (!isWrong) return [];
      const [en, id] = isQuota ? ['a quota', 'kuota'] : ['a target', 'target'];
      return [
        {
          code: 'quota_as_target',
          severity: 'possible',
          subject: [eventId],
          message: {
            en: `recorded as a ${valueKind}, but the source speaks of ${en}: "${words}"`,
            id: `dicatat sebagai ${valueKind === 'target' ? 'target' : 'kuota'}, padahal sumbernya menyebut ${id}: "${words}"`,
          },
          values: { valueKind, words, period },
        },
      ];
    }),
};
