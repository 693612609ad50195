import { Anchor, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Origin, Source } from '../api/shapes';
import { useDates } from '../i18n/dates';
import { Facts } from './facts';
import { PreciseDate } from './precise-date';

const Reference = ({ text }: { text: string }) =>
  /^https?:\/\/\S+$/.test(text) ? (
    <Anchor href={text} target="_blank" rel="noreferrer" inherit>
      {text}
    </Anchor>
  ) : (
    <>{text}</>
  );

export function SourceDetails({ source, origin }: { source: Source | null; origin?: Origin }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Facts
      narrow
      items={[
        source
          ? [t('page.sourceReference'), <Reference key="reference" text={source.reference} />]
          : [t('page.source'), t('page.sourceNone')],
        source && [t('page.sourceType'), t(`vocabulary.sourceType.${source.type}`)],
        source?.publishedAs && [t('page.sourcePublished'), source.publishedAs],
        source?.retrievedAt && [t('page.sourceRetrieved'), dates.day(source.retrievedAt)],
        source?.quote && [t('page.sourceQuote'), <q key="quote">{source.quote}</q>],
        source?.sha256 && [t('page.sourceHash'), <Code key="hash">{source.sha256}</Code>],
        origin && [t('page.effective'), <PreciseDate key="since" of={origin.effectiveFrom} withSourceText />],
        origin && [t('page.recorded'), dates.instant(origin.recordedAt)],
        origin && [t('page.recordedBy'), <Who key="who" of={origin} />],
        origin && [
          t('page.eventId'),
          <Text key="id" span ff="monospace" size="xs">
            {origin.eventId}
          </Text>,
        ],
      ]}
    />
  );
}

function Who({ of }: { of: Origin }) {
  const { t } = useTranslation();
  const { office, capacity } = of.actor;
  return <>{capacity ? `${office}, ${t(`vocabulary.capacity.${capacity}`)}` : office}</>;
}
