import { ActionIcon, Button, Modal, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconKey, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionActions } from '../api/session';
import { ChangePasswordForm } from '../screens/change-password/change-password-form';

/** Who is signed in, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const { signOut } = useSessionActions();
  const [opened, menu] = useDisclosure();
  const [changing, change] = useDisclosure();
  if (!session) return null;
  const { displayName, office, role } = session.user;
  const startChange = () => {
    menu.close();
    change.open();
  };
  const changed = () => {
    change.close();
    notifications.show({
      message: t('session.change.done'),
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
  };
  const entry = { variant: 'subtle', justify: 'flex-start', fullWidth: true } as const;
  return (
    <>
      <Popover
        opened={opened}
        onChange={(open) => (open ? menu.open() : menu.close())}
        position="bottom-end"
        width={260}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            size={32}
            aria-label={t('shell.account', { name: displayName })}
            onClick={menu.toggle}
          >
            <IconUser size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          <Stack gap={2}>
            <Text fw={650}>{displayName}</Text>
            <Text size="sm" c="dimmed">
              {office}
            </Text>
            <Text size="sm" c="dimmed" mb={6}>
              {t(`vocabulary.role.${role}`)}
            </Text>
            <Button {...entry} leftSection={<IconKey size={16} aria-hidden />} onClick={startChange}>
              {t('shell.changePassword')}
            </Button>
            <Button
              {...entry}
              leftSection={<IconLogout size={16} aria-hidden />}
              onClick={() => void signOut()}
            >
              {t('shell.signOut')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Modal
        opened={changing}
        onClose={change.close}
        title={t('session.change.titleLater')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <ChangePasswordForm onDone={changed} />
      </Modal>
    </>
  );
}
