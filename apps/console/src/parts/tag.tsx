import type { ReactNode } from 'react';
import classes from './tag.module.css';

type Tone = 'plain' | 'strong' | 'differs';

/** A short word about a thing. The tones tell apart, they do not praise or blame. */
export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
