import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { standingStill } from '../api/health';
import { health } from '../api/queries';
import { Tag } from '../parts/tag';
import { operatorsMenu } from './menu';
import { MenuEntry } from './menu-entry';

/** The way to the read models, with how many of them need somebody. */
export function OperatorsEntry() {
  const { t } = useTranslation();
  const { data } = useQuery(health);
  const count = data ? standingStill(data).length : 0;
  const note = count > 0 && (
    <Tag tone="differs">
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('projections.needDecision', { count })}</VisuallyHidden>
    </Tag>
  );
  return <MenuEntry of={operatorsMenu} note={note || undefined} />;
}
