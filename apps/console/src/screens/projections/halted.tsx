import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { mayAdminister } from '../../api/rights';
import { useSession } from '../../api/session';
import type { DeadLetter } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import { Facts } from '../../parts/facts';
import { Failure } from '../../parts/failure';
import { Section } from '../../parts/section';
import { Folded } from './folded';
import { SkipDialog } from './skip-dialog';
import { isDecided, useDecision } from './use-decision';

function indented(event: string): string {
  try {
    return JSON.stringify(JSON.parse(event), null, 2);
  } catch {
    return event;
  }
}

/** An event that a read model could not take, with all that is needed to decide about it. */
export function Halted({ letter }: { letter: DeadLetter }) {
  const { t } = useTranslation();
  const dates = useDates();
  const name = useLabel()(letter.label);
  const { eventType, eventId, stream, revision, error, attempts, failedAt } = letter;
  return (
    <Section title={t('projections.haltedTitle', { name })} lead={t('projections.haltedLead')}>
      <Facts
        items={[
          [t('projections.error'), <strong key="error">{error}</strong>],
          [t('projections.eventType'), eventType],
          [t('projections.stream'), t('projections.streamAt', { stream, revision })],
          [t('projections.eventId'), eventId],
          [t('projections.since'), dates.instant(failedAt)],
          [t('projections.attempts'), attempts],
        ]}
      />
      <Folded title={t('projections.event')} text={indented(letter.event)} />
      {letter.stack && <Folded title={t('projections.stack')} text={letter.stack} />}
      <Decide letter={letter} name={name} />
    </Section>
  );
}

function Decide({ letter, name }: { letter: DeadLetter; name: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const decision = useDecision(letter.id);
  const [opened, dialog] = useDisclosure();
  if (!mayAdminister(session))
    return (
      <Text size="sm" c="dimmed" mt="md">
        {t('projections.onlyAdministrator')}
      </Text>
    );
  const retry = () =>
    decision.mutate(
      { act: 'retry' },
      {
        onSuccess: () =>
          notifications.show({
            message: t('projections.retried', { name }),
            closeButtonProps: { 'aria-label': t('shell.close') },
          }),
      },
    );
  return (
    <>
      {decision.isError && !isDecided(decision.error) && <Failure error={decision.error} onRetry={retry} />}
      <Group mt="md" gap="sm">
        <Button onClick={retry} loading={decision.isPending}>
          {t('projections.retry')}
        </Button>
        <Button variant="default" onClick={dialog.open}>
          {t('projections.skip')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('projections.retry')}: {t('projections.retryHint')}
        </Text>
      </Group>
      <SkipDialog letter={letter} name={name} opened={opened} onClose={dialog.close} />
    </>
  );
}
