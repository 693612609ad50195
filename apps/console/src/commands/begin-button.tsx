import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { mayRecord } from '../api/rights';
import { useSession } from '../api/session';
import type { CommandForm, Values } from './form';
import { titleKey } from './names';

const Dialog = lazy(async () => ({ default: (await import('./command-dialog')).CommandDialog }));

interface Props {
  form: CommandForm<null>;
  start?: Values;
  onBegun: (id: string) => void;
}

/** Begins something new: its form stands in the address, as those that add to what exists do. */
export function BeginButton({ form, start, onBegun }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { form: open } = useSearch({ strict: false }) as { form?: string };
  const show = (name: string | undefined) =>
    navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, form: name }),
      replace: name === undefined,
      resetScroll: false,
    });
  if (!mayRecord(session)) return null;
  return (
    <>
      <Button onClick={() => void show(form.name)}>{t(titleKey(form))}</Button>
      {open === form.name && (
        <Suspense>
          <Dialog
            form={form}
            target={{ path: {}, ...(start && { start }) }}
            onClose={() => void show(undefined)}
            onDone={onBegun}
          />
        </Suspense>
      )}
    </>
  );
}
