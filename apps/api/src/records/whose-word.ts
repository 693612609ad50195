import { can, type Actor } from '#access';
import type { Lookup } from '#commands';
import { isImpartial, type StreamCategory, whoseWord } from '#registry';
import type { OnBehalfOf } from '../http/edge.js';
import { forbidden } from '../problems/forbidden.js';

/**
 * On whose behalf a fact may be corrected or retracted: of those whose word it is. What is not recorded here any party
 * may ask for; the decider then says that there is no such fact.
 */
export async function whoseWordIn(
  lookup: Lookup,
  category: StreamCategory,
  id: string,
  eventId: string,
  user: Actor,
): Promise<OnBehalfOf> {
  const said = await lookup.saidBy(category, id, eventId, user.accountId);
  if (!said) return (parties) => parties;
  return (parties) => {
    const { action, municipalities } = whoseWord(said.event, { parties, recorder: said.recorder });
    if (action === 'record') return municipalities;
    const own = municipalities.filter((municipality) => can(user, action, { municipality }));
    const isBiased = action === 'verify' && !isImpartial(user.accountId, said.account, said.own);
    if (own.length === 0 || isBiased) throw forbidden(municipalities);
    return own;
  };
}
