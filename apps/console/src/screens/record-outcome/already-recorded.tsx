import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomes } from '../../api/queries';
import type { NewOutcome } from '../../api/shapes';
import { QueryView } from '../../parts/query-view';
import { relations, type Relation } from './relation';
import { SideBySide } from './side-by-side';

interface Props {
  body: NewOutcome;
  /** The observations that stand at this key: one, or more where sources already differ. */
  standing: readonly string[];
  sending: boolean;
  onChoose: (relation: Relation) => void;
}

/** A value is never overwritten: the values stand side by side, and the person says how they relate. */
export function AlreadyRecorded({ body, standing, sending, onChoose }: Props) {
  const { t } = useTranslation();
  const [relation, setRelation] = useState('');
  const [target, setTarget] = useState(standing[0] ?? '');
  const [unchosen, setUnchosen] = useState(false);
  const query = useInfiniteQuery(
    outcomes({ municipality: body.municipality, indicator: body.indicator, limit: 100 }),
  );
  const choose = () => {
    const kind = relations.find((each) => each === relation);
    if (kind) onChoose({ [kind]: target });
    else setUnchosen(true);
  };
  return (
    <Alert variant="outline" color="civic" title={t('record.conflict.title')} role="alert">
      <Stack gap="sm">
        <Text size="sm">{t('record.conflict.lead')}</Text>
        <QueryView query={query} lines={3}>
          {({ pages }) => (
            <SideBySide
              recorded={pages
                .flatMap(({ items }) => items)
                .filter(({ eventId }) => standing.includes(eventId))}
              body={body}
              target={target}
              onTarget={setTarget}
            />
          )}
        </QueryView>
        <Radio.Group
          value={relation}
          onChange={setRelation}
          label={t('record.conflict.relation')}
          error={unchosen && !relation ? t('record.conflict.choose') : null}
        >
          <Stack gap="xs" mt={4}>
            {relations.map((each) => (
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
