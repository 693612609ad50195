import { ActionIcon, Menu, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconKey, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionActions } from '../api/session';
import { ChangePasswordForm } from '../screens/change-password/change-password-form';

export function UserMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const { signOut } = useSessionActions();
  const [changing, { open, close }] = useDisclosure();
  if (!session) return null;
  const { displayName, office, role } = session.user;
  const changed = () => {
    close();
    notifications.show({ message: t('session.change.done') });
  };
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={32} aria-label={t('shell.account', { name: displayName })}>
            <IconUser size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <strong>{displayName}</strong>
            <br />
            {office}
            <br />
            {t(`vocabulary.role.${role}`)}
          </Menu.Label>
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={open}>
            {t('shell.changePassword')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
            {t('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={changing}
        onClose={close}
        title={t('session.change.titleLater')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <ChangePasswordForm onDone={changed} />
      </Modal>
    </>
  );
}
