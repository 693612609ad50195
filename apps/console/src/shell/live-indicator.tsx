import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { liveState } from '../api/live';
import { useSignal } from '../api/signal';
import classes from './shell.module.css';

/** Says whether changes still arrive by themselves. */
export function LiveIndicator() {
  const { t } = useTranslation();
  const state = useSignal(liveState);
  return (
    <Tooltip label={t(state === 'lost' ? 'shell.live.lostHint' : 'shell.live.openHint')} multiline maw={260}>
      <span className={`${classes.live} print-hidden`} data-state={state} role="status">
        <i aria-hidden />
        <b style={{ fontWeight: 'inherit' }}>{t(`shell.live.${state}`)}</b>
      </span>
    </Tooltip>
  );
}
