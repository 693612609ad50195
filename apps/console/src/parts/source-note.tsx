import { Button, Popover } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Origin, Source } from '../api/shapes';
import { SourceDetails } from './source-details';

interface Props {
  /** What the source is for: tells apart the many source buttons of a page for who cannot see it. */
  what: string;
  source: Source | null;
  origin?: Origin;
}

/** Opens where a fact was read, who recorded it and when. On paper the reference stands beside the fact. */
export function SourceNote({ what, source, origin }: Props) {
  const { t } = useTranslation();
  if (!source && !origin) return <>{t('page.sourceNone')}</>;
  return (
    <Popover width={340} position="bottom-end" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconFileText size={14} aria-hidden />}
          aria-label={t('page.sourceOf', { what })}
        >
          {t('page.source')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('page.sourceOf', { what })}>
        <SourceDetails source={source} origin={origin} />
      </Popover.Dropdown>
      {source && (
        <small className="print-only">
          {' '}
          [{t('page.source')}: {source.reference}
          {source.publishedAs ? `, ${source.publishedAs}` : ''}]
        </small>
      )}
    </Popover>
  );
}

/** The source of a fact with its whole provenance. */
export function OriginNote({ what, origin }: { what: string; origin: Origin }) {
  return <SourceNote what={what} source={origin.source ?? null} origin={origin} />;
}
