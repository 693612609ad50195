import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { useSessionActions } from '../../api/session';
import { SecretInput } from '../../parts/secret-input';

type Refusal = 'wrong' | 'tooMany' | 'noServer';

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiProblem) || error.status >= 500) return 'noServer';
  return error.status === 429 ? 'tooMany' : 'wrong';
}

export function SignInForm({ username = '' }: { username?: string }) {
  const { t } = useTranslation();
  const { signIn } = useSessionActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const form = useForm({
    initialValues: { username, password: '' },
    validate: {
      username: (value) => (value.trim() ? null : t('session.usernameMissing')),
      password: (value) => (value ? null : t('session.passwordMissing')),
    },
  });

  const submit = form.onSubmit(async (values) => {
    setSending(true);
    setRefusal(null);
    await signIn(values.username.trim(), values.password).catch((error: unknown) => {
      setRefusal(refusalOf(error));
      setSending(false);
    });
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {refusal && (
          <Alert color="red" variant="outline" role="alert">
            {t(`session.${refusal}`)}
          </Alert>
        )}
        <TextInput
          label={t('session.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <SecretInput
          label={t('session.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={sending} mt={4}>
          {t('session.submit')}
        </Button>
      </Stack>
    </form>
  );
}
