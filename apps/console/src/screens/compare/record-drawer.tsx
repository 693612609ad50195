import { Drawer } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../parts/query-view';

const OutcomeForm = lazy(() => import('../record-outcome/outcome-form'));

interface Props {
  opened: boolean;
  onClose: () => void;
  indicator: string;
}

/** Records an outcome without leaving the comparison, which shows the new bar as soon as it is there. */
export function RecordDrawer({ opened, onClose, indicator }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('record.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Suspense fallback={<Loading lines={12} />}>
        <OutcomeForm start={{ indicator }} onSaved={onClose} />
      </Suspense>
    </Drawer>
  );
}
