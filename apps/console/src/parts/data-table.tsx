import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ParseKeys } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';

export interface Column<Row> {
  header: ParseKeys;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; only for tables that show all their rows. */
  sortBy?: (row: Row) => string | number | null;
  numeric?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});

const arrows = { asc: IconArrowUp, desc: IconArrowDown, false: IconArrowsSort };
const ariaSort = { asc: 'ascending', desc: 'descending', false: undefined } as const;
type Order = keyof typeof arrows;

/**
 * Rows under headings; on a phone each row becomes a block of its own. The roles are written out because
 * a browser forgets those of table elements that are displayed as blocks.
 */
export function DataTable<Row extends object>({ caption, columns, rows, rowId }: Props<Row>) {
  const { t } = useTranslation();
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.accessor((row: Row): unknown => column.sortBy?.(row) ?? undefined, {
        id: column.header,
        enableSorting: column.sortBy !== undefined,
        sortUndefined: 'last',
      }),
    );
  }, [columns]);
  const table = useTable({ features, columns: definitions, data: rows, getRowId: rowId });

  return (
    <Table className={classes.table} role="table" verticalSpacing="xs" highlightOnHover>
      <Table.Caption className={classes.caption}>{caption}</Table.Caption>
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {table.getFlatHeaders().map((header, index) => {
            const column = columns[index];
            if (!column) return null;
            const order = String(header.column.getIsSorted()) as Order;
            const Arrow = arrows[order];
            return (
              <Table.Th
                key={header.id}
                role="columnheader"
                scope="col"
                aria-sort={ariaSort[order]}
                data-numeric={column.numeric || undefined}
              >
                {column.sortBy ? (
                  <UnstyledButton className={classes.sort} onClick={header.column.getToggleSortingHandler()}>
                    {t(column.header)} <Arrow size={13} aria-hidden />
                  </UnstyledButton>
                ) : (
                  t(column.header)
                )}
              </Table.Th>
            );
          })}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {table.getRowModel().rows.map((row) => (
          <Table.Tr key={row.id} role="row">
            {columns.map((column) => (
              <Table.Td
                key={column.header}
                role="cell"
                data-label={t(column.header)}
                data-numeric={column.numeric || undefined}
              >
                <div className={classes.value}>{column.cell(row.original)}</div>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
