import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSessionActions } from '../../api/session';
import { Entrance } from '../sign-in/entrance';
import { ChangePasswordForm } from './change-password-form';

/** Stands before everything else while the one-time password is in use. */
export function ChangePasswordScreen() {
  const { t } = useTranslation();
  const { signOut } = useSessionActions();
  return (
    <Entrance title={t('session.change.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('session.change.lead')}
      </Text>
      <ChangePasswordForm oneTime />
      <Button variant="subtle" fullWidth mt="xs" onClick={() => void signOut()}>
        {t('shell.signOut')}
      </Button>
    </Entrance>
  );
}
