import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryEvent } from '../../api/shapes';
import classes from './history.module.css';
import { useFieldName, useFieldValue } from './field-words';

/** What one event changed, field by field. */
export function Changes({ of }: { of: HistoryEvent['changes'] }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueOf = useFieldValue();
  if (of.length === 0) return null;
  return (
    <Table className={classes.changes} layout="fixed" verticalSpacing={4} withRowBorders={false}>
      <Table.Caption>
        <VisuallyHidden>{t('history.changes')}</VisuallyHidden>
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('history.field')}</Table.Th>
          <Table.Th scope="col">{t('history.before')}</Table.Th>
          <Table.Th scope="col">{t('history.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {of.map(({ field, from, to }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{nameOf(field)}</Table.Th>
            <Table.Td>{valueOf(field, from)}</Table.Td>
            <Table.Td>{valueOf(field, to)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
