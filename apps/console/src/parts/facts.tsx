import type { ReactNode } from 'react';
import classes from './facts.module.css';

type Fact = readonly [term: ReactNode, value: ReactNode];

/** Terms and values; an empty entry is left out. */
export function Facts({
  items,
  narrow = false,
}: {
  items: readonly (Fact | '' | null | undefined | false)[];
  narrow?: boolean;
}) {
  return (
    <dl className={narrow ? `${classes.facts} ${classes.narrow}` : classes.facts}>
      {items
        .filter((item) => typeof item === 'object' && item !== null)
        .map(([term, value], index) => (
          <div key={index} className={classes.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
