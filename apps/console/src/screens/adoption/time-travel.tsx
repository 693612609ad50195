import { Button, Radio, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEvent } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { oneOf } from '../../search';
import { daysOfInterest } from './days';
import classes from './history.module.css';
import { historyModes } from './modes';

/** Chooses the day the history is shown as of, and on which time axis; both live in the address. */
export function TimeTravel({ events }: { events: HistoryEvent[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { day, mode = 'effective' } = useSearch({ from: '/adoptions/$id' });
  const navigate = useNavigate({ from: '/adoptions/$id' });
  const today = new Date().toISOString().slice(0, 10);
  const days = daysOfInterest(events, mode, today);
  const at = day ?? today;
  const position = days.findLastIndex((each) => each <= at);
  const show = (change: { day?: string; mode?: typeof mode }) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });

  return (
    <div className={`${classes.travel} print-hidden`}>
      <Radio.Group
        label={t('history.mode')}
        value={mode}
        onChange={(next) => show({ mode: oneOf(historyModes, next) })}
      >
        <Stack gap={6} mt={4}>
          {historyModes.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`history.${each}`)}
              description={t(`history.${each}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <DayInput value={at} onChange={(next) => show({ day: next })} />
        <Text size="sm" fw={500} mt="sm">
          {t('history.slider')}
        </Text>
        <Slider
          className={classes.slider}
          min={0}
          max={Math.max(days.length - 1, 1)}
          disabled={days.length < 2}
          marks={days.map((_, index) => ({ value: index }))}
          restrictToMarks
          value={Math.max(position, 0)}
          onChange={(index) => show({ day: days[index] })}
          label={(index) => dates.day(days[index] ?? today)}
          thumbLabel={t('history.slider')}
          thumbValueText={(index) => dates.day(days[index] ?? today)}
        />
        <div className={classes.ends} aria-hidden>
          <span>{dates.day(days[0] ?? today)}</span>
          <span>{dates.day(days.at(-1) ?? today)}</span>
        </div>
        {day && (
          <Button variant="default" size="xs" mt="xs" onClick={() => show({ day: undefined })}>
            {t('history.now')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A date is half typed most of the time: only a whole one is asked for. */
function DayInput({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const { t } = useTranslation();
  const [unfinished, setUnfinished] = useState<string | null>(null);
  return (
    <TextInput
      type="date"
      label={t('history.day')}
      value={unfinished ?? value}
      error={unfinished === '' ? t('history.dayBad') : null}
      onChange={({ currentTarget }) => {
        const isWhole = /^[12]\d{3}-\d{2}-\d{2}$/.test(currentTarget.value);
        setUnfinished(isWhole ? null : currentTarget.value);
        if (isWhole) onChange(currentTarget.value);
      }}
    />
  );
}
