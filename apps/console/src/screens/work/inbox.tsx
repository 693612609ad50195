import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { work, type Asked } from '../../api/queries';
import { useChoices } from '../../i18n/choices';
import { Empty } from '../../parts/empty';
import { ListView } from '../../parts/list-view';
import { Section } from '../../parts/section';
import { Kinds } from './kinds';
import { Task } from './task';
import classes from './work.module.css';

interface Props {
  asked: Asked<'/api/v1/work-inbox'>;
  onAsk: (change: Asked<'/api/v1/work-inbox'>) => void;
}

/** The work of one municipality: how much there is of each kind, and what is to be done in the order of its days. */
export function Inbox({ asked, onAsk }: Props) {
  const { t } = useTranslation();
  const states = useChoices('workState');
  const query = useInfiniteQuery(work(asked));
  const first = query.data?.pages[0];
  const isFiltered = Boolean(asked.kind ?? asked.state);
  return (
    <>
      <Kinds counts={first?.counts} chosen={asked.kind} onChoose={(kind) => onAsk({ kind })} />
      <Section
        title={first ? t('work.titleOf', { municipality: first.municipality.name }) : t('work.list')}
        actions={
          <Select
            className="print-hidden"
            label={t('work.state')}
            placeholder={t('work.anyState')}
            clearable
            clearButtonProps={{ 'aria-label': t('page.clear') }}
            data={states}
            value={asked.state ?? null}
            onChange={(state) => onAsk({ state: state ?? undefined })}
          />
        }
      >
        <ListView
          query={query}
          lines={12}
          empty={
            isFiltered ? (
              <Empty
                title={t('work.noMatch')}
                action={
                  <Button variant="default" onClick={() => onAsk({ kind: undefined, state: undefined })}>
                    {t('page.clearFilters')}
                  </Button>
                }
              />
            ) : (
              <Empty title={t('work.empty')} body={t('work.emptyBody')} />
            )
          }
        >
          {(items) => (
            <ol className={classes.tasks}>
              {items.map((item) => (
                <Task key={item.id} of={item} />
              ))}
            </ol>
          )}
        </ListView>
      </Section>
    </>
  );
}
