import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import type { CommandForm, Target } from './form';
import { titleKey } from './names';

const Dialog = lazy(async () => ({ default: (await import('./command-dialog')).CommandDialog }));

interface Props<Of> {
  forms: readonly CommandForm<Of>[];
  of: Of & { readonly revision: string };
  path: Target['path'];
}

/**
 * What can be recorded about a thing, and the form for it. Which form is open stands in the address, so that a task can
 * lead to it and the back button closes it.
 */
export function RecordMenu<Of>({ forms, of, path }: Props<Of>) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { form: open } = useSearch({ strict: false }) as { form?: string };
  const offered = forms.filter(({ offeredFor }) => !offeredFor || offeredFor(of, session));
  const show = (form: string | undefined) =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, form }),
      replace: form === undefined,
      resetScroll: false,
    });
  const form = offered.find(({ name }) => name === open);
  if (offered.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" width={320} withinPortal>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t('commands.record')}</Button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
          {offered.map((each) => (
            <Menu.Item key={each.name} onClick={() => show(each.name)}>
              {t(titleKey(each))}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {form && (
        <Suspense>
          <Dialog
            form={form}
            target={{ path, revision: of.revision, start: form.start?.(of) ?? {} }}
            onClose={() => show(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
