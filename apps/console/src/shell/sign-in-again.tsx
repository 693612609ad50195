import { Button, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signInWanted } from '../api/client';
import { useSession, useSessionActions } from '../api/session';
import { useSignal } from '../api/signal';
import { SignInForm } from '../screens/sign-in/sign-in-form';

/** Over the page, so that what was typed in it stays. */
export function SignInAgain() {
  const { t } = useTranslation();
  const wanted = useSignal(signInWanted);
  const session = useSession();
  const { signOut } = useSessionActions();
  return (
    <Modal
      opened={wanted}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('session.again')}
      zIndex={400}
      centered
    >
      <Stack gap="sm">
        <Text size="sm">{t('session.againLead')}</Text>
        <SignInForm username={session?.user.username} />
        <Button variant="subtle" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Button>
      </Stack>
    </Modal>
  );
}
