import { Alert, Button, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomes } from '../../api/queries';
import type { NewOutcome, Observation } from '../../api/shapes';
import { useFigure } from '../../parts/figure';
import { QueryView } from '../../parts/query-view';

interface Props {
  body: NewOutcome;
  existing: string;
  sending: boolean;
  onChoose: (relation: { supersedes: string } | { contests: string }) => void;
}

/** A value is never overwritten: both stand side by side, and the person says how they relate. */
export function AlreadyRecorded({ body, existing, sending, onChoose }: Props) {
  const { t } = useTranslation();
  const [relation, setRelation] = useState('');
  const [unchosen, setUnchosen] = useState(false);
  const query = useInfiniteQuery(
    outcomes({ municipality: body.municipality, indicator: body.indicator, limit: 100 }),
  );
  const choose = () => {
    if (relation === 'supersedes') return onChoose({ supersedes: existing });
    if (relation === 'contests') return onChoose({ contests: existing });
    setUnchosen(true);
  };
  return (
    <Alert variant="outline" color="civic" title={t('record.conflict.title')} role="alert">
      <Stack gap="sm">
        <Text size="sm">{t('record.conflict.lead')}</Text>
        <QueryView query={query} lines={3}>
          {({ pages }) => (
            <Both
              recorded={pages.flatMap((page) => page.items).find(({ eventId }) => eventId === existing)}
              body={body}
            />
          )}
        </QueryView>
        <Radio.Group
          value={relation}
          onChange={setRelation}
          aria-label={t('record.conflict.title')}
          error={unchosen && !relation ? t('record.conflict.choose') : null}
        >
          <Stack gap="xs">
            {(['supersedes', 'contests'] as const).map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`record.conflict.${each}`)}
                description={t(`record.conflict.${each}Hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Button onClick={choose} loading={sending} style={{ alignSelf: 'flex-start' }}>
          {t('record.conflict.submit')}
        </Button>
      </Stack>
    </Alert>
  );
}

function Both({ recorded, body }: { recorded: Observation | undefined; body: NewOutcome }) {
  const { t } = useTranslation();
  const figure = useFigure();
  if (!recorded) return <Text size="sm">{t('record.conflict.missing')}</Text>;
  const yours = {
    value: body.value ?? null,
    numerator: body.numerator ?? null,
    denominator: body.denominator ?? null,
    statement: body.statement ?? null,
    unit: recorded.unit,
  };
  return (
    <SimpleGrid cols={2} spacing="sm">
      <Side title={t('record.conflict.existing')} source={recorded.origin.source?.reference}>
        {figure(recorded)}
      </Side>
      <Side title={t('record.conflict.yours')} source={body.source?.reference}>
        {figure(yours)}
      </Side>
    </SimpleGrid>
  );
}

function Side({
  title,
  source,
  children,
}: {
  title: string;
  source: string | undefined;
  children: ReactNode;
}) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Text fw={650} className="tabular">
        {children}
      </Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {source}
      </Text>
    </div>
  );
}
