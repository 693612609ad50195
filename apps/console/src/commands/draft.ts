import { useState } from 'react';
import type { Values } from './form';

interface Kept {
  readonly values: Values;
  /** The body that was sent and the key it was sent with. */
  readonly sent?: { readonly body: string; readonly key: string } | undefined;
}

function stored(at: string): Kept | null {
  const text = localStorage.getItem(at);
  return text ? (JSON.parse(text) as Kept) : null;
}

/** What was typed into a form for a thing, kept in this browser for the account until it is recorded or emptied. */
export function useFormDraft(account: string, name: string, thing: string, start: Values) {
  const at = `tiru.form.${account}.${name}.${thing}`;
  const [restored] = useState(() => stored(at));
  const [values, setValues] = useState<Values>({ ...start, ...restored?.values });
  const keep = (next: Values, sent?: Kept['sent']) =>
    localStorage.setItem(at, JSON.stringify({ values: next, sent }));
  return {
    values,
    wasRestored: restored !== null,
    set(change: Values) {
      const next = { ...values, ...change };
      keep(next, stored(at)?.sent);
      setValues(next);
    },
    forget() {
      localStorage.removeItem(at);
      setValues(start);
    },
    /** The same body is always sent with the same key, so that the api carries it out once however often it comes. */
    keyFor(body: string): string {
      const before = stored(at)?.sent;
      if (before?.body === body) return before.key;
      const key = crypto.randomUUID();
      keep(values, { body, key });
      return key;
    },
  };
}
