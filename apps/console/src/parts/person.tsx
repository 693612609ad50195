import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicPerson } from '../api/shapes';

/** A person in a public role: name, office, and in which capacity it was held. */
export function Person({ of }: { of: PublicPerson }) {
  const { t } = useTranslation();
  const office = of.capacity ? `${of.office}, ${t(`vocabulary.capacity.${of.capacity}`)}` : of.office;
  return of.name ? (
    <>
      {of.name}
      <Text span c="dimmed" size="sm" display="block">
        {office}
      </Text>
    </>
  ) : (
    <>{office}</>
  );
}
