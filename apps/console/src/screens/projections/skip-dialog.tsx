import { Button, Group, List, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadLetter } from '../../api/shapes';
import { Failure } from '../../parts/failure';
import { useDecision } from './use-decision';

/** As the api asks for. */
const REASON = { min: 10, max: 2_000 };

interface Props {
  letter: DeadLetter;
  name: string;
  opened: boolean;
  onClose: () => void;
}

/** Says what skipping means and asks why. */
export function SkipDialog({ letter, name, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('projections.skipTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <List size="sm" spacing={4} mb="md">
        <List.Item>{t('projections.skipMeaning1', { name })}</List.Item>
        <List.Item>{t('projections.skipMeaning2', { version: letter.version })}</List.Item>
        <List.Item>{t('projections.skipMeaning3')}</List.Item>
        <List.Item>{t('projections.skipMeaning4')}</List.Item>
      </List>
      <SkipForm letter={letter} name={name} onClose={onClose} />
    </Modal>
  );
}

function SkipForm({ letter, name, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isSent, setIsSent] = useState(false);
  const decision = useDecision(letter.id);
  const isTooShort = reason.trim().length < REASON.min;
  const skip = () => {
    setIsSent(true);
    if (isTooShort) return;
    decision.mutate(
      { act: 'skip', reason },
      {
        onSuccess: () => {
          onClose();
          notifications.show({
            message: t('projections.skipped', { name }),
            closeButtonProps: { 'aria-label': t('shell.close') },
          });
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    skip();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Textarea
          label={t('projections.reason')}
          description={t('projections.reasonHint', { min: REASON.min })}
          error={isSent && isTooShort && t('projections.reasonShort', { min: REASON.min })}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          required
          autosize
          minRows={3}
          maxRows={8}
          maxLength={REASON.max}
          data-autofocus
        />
        {decision.isError && <Failure error={decision.error} onRetry={skip} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('projections.cancel')}
          </Button>
          <Button type="submit" loading={decision.isPending}>
            {t('projections.skipDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
