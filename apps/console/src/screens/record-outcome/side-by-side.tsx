import { Radio, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewOutcome, Observation } from '../../api/shapes';
import { useFigure } from '../../parts/figure';

interface Props {
  recorded: readonly Observation[];
  body: NewOutcome;
  target: string;
  onTarget: (eventId: string) => void;
}

/** What is on record and what is about to be, with their sources; where several stand, one of them is chosen. */
export function SideBySide({ recorded, body, target, onTarget }: Props) {
  const { t } = useTranslation();
  const figure = useFigure();
  if (recorded.length === 0) return <Text size="sm">{t('record.conflict.missing')}</Text>;
  const yours = {
    value: body.value ?? null,
    numerator: body.numerator ?? null,
    denominator: body.denominator ?? null,
    statement: body.statement ?? null,
    unit: recorded[0]?.unit ?? '',
  };
  return (
    <SimpleGrid cols={2} spacing="sm">
      <div>
        <Text size="xs" c="dimmed">
          {t('record.conflict.existing')}
        </Text>
        {recorded.map((one) => (
          <Side key={one.eventId} source={one.origin.source?.reference}>
            {recorded.length > 1 ? (
              <Radio
                name="standing"
                label={figure(one)}
                checked={one.eventId === target}
                onChange={() => onTarget(one.eventId)}
              />
            ) : (
              figure(one)
            )}
          </Side>
        ))}
      </div>
      <div>
        <Text size="xs" c="dimmed">
          {t('record.conflict.yours')}
        </Text>
        <Side source={body.source?.reference}>{figure(yours)}</Side>
      </div>
    </SimpleGrid>
  );
}

function Side({ source, children }: { source: string | undefined; children: ReactNode }) {
  return (
    <>
      <Text fw={650} className="tabular" component="div">
        {children}
      </Text>
      <Text size="xs" c="dimmed" mb={6} style={{ overflowWrap: 'anywhere' }}>
        {source}
      </Text>
    </>
  );
}
