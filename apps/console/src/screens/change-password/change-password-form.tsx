import { Alert, Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { useSessionActions } from '../../api/session';
import { SecretInput } from '../../parts/secret-input';
import { useLabel } from '../../i18n/language';

const shortest = 12;

interface Props {
  oneTime?: boolean;
  onDone?: () => void;
}

export function ChangePasswordForm({ oneTime = false, onDone }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const { changePassword } = useSessionActions();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const form = useForm({
    initialValues: { current: '', next: '', repeat: '' },
    validate: {
      current: (value) => (value ? null : t('session.passwordMissing')),
      next: (value, { current }) => {
        if (value.length < shortest)
          return t('session.change.tooShort', { min: shortest, length: value.length });
        return value === current ? t('session.change.same') : null;
      },
      repeat: (value, { next }) => (value === next ? null : t('session.change.notRepeated')),
    },
  });

  const refuse = (error: unknown) => {
    if (!(error instanceof ApiProblem)) return setRefusal(t('session.noServer'));
    for (const problem of error.fields) form.setFieldError(problem.pointer.slice(1), label(problem.message));
    if (error.fields.length > 0) return;
    if (error.body.message) return setRefusal(label(error.body.message));
    setRefusal(t(error.status < 500 ? 'session.change.currentWrong' : 'session.noServer'));
  };

  const submit = form.onSubmit(async ({ current, next }) => {
    setSending(true);
    setRefusal(null);
    await changePassword(current, next).then(onDone, refuse);
    setSending(false);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {refusal && (
          <Alert color="red" variant="outline" role="alert">
            {refusal}
          </Alert>
        )}
        <SecretInput
          label={t(oneTime ? 'session.change.currentOneTime' : 'session.change.current')}
          autoComplete="current-password"
          {...form.getInputProps('current')}
        />
        <SecretInput
          label={t('session.change.next')}
          description={t('session.change.nextHint', { min: shortest })}
          autoComplete="new-password"
          {...form.getInputProps('next')}
        />
        <SecretInput
          label={t('session.change.repeat')}
          autoComplete="new-password"
          {...form.getInputProps('repeat')}
        />
        <Button type="submit" loading={sending} mt={4}>
          {t('session.change.submit')}
        </Button>
      </Stack>
    </form>
  );
}
