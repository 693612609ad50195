import { useCallback, useState } from 'react';
import { emptyEntry, type Entry } from './entry';

const draftKey = 'tiru.outcome.draft';
const sentKey = 'tiru.outcome.sent';

function storedEntry(): Entry | null {
  const text = sessionStorage.getItem(draftKey);
  return text ? { ...emptyEntry, ...(JSON.parse(text) as Partial<Entry>) } : null;
}

/** The entry as typed, kept in this tab until it is saved or emptied: a reload or a sign-out costs nothing. */
export function useDraft(start: Partial<Entry>) {
  const [restored] = useState(storedEntry);
  const [entry, setEntry] = useState<Entry>({ ...emptyEntry, ...restored, ...start });
  const change = useCallback((next: Entry) => {
    sessionStorage.setItem(draftKey, JSON.stringify(next));
    setEntry(next);
  }, []);
  const forget = useCallback((next: Entry) => {
    sessionStorage.removeItem(draftKey);
    sessionStorage.removeItem(sentKey);
    setEntry(next);
  }, []);
  return { entry, change, forget, wasRestored: restored !== null };
}

/** The same entry is always sent with the same key, so that the api carries it out once however often it comes. */
export function idempotencyKeyOf(body: object): string {
  const text = JSON.stringify(body);
  const sent = JSON.parse(sessionStorage.getItem(sentKey) ?? '{}') as { text?: string; key?: string };
  if (sent.text === text && sent.key) return sent.key;
  const key = crypto.randomUUID();
  sessionStorage.setItem(sentKey, JSON.stringify({ text, key }));
  return key;
}
