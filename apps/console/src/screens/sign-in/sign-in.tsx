import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance';
import { SignInForm } from './sign-in-form';

export function SignIn() {
  const { t } = useTranslation();
  return (
    <Entrance title={t('session.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('session.lead')}
      </Text>
      <SignInForm />
      <Text size="sm" c="dimmed" mt="md">
        {t('session.oneTime')}
      </Text>
    </Entrance>
  );
}
