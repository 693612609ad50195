import classes from './folded.module.css';

/** Long text for who wants to know: closed at first, scrolled in its own frame. */
export function Folded({ title, text }: { title: string; text: string }) {
  return (
    <details className={classes.folded}>
      <summary>{title}</summary>
      {/* Focusable, because what scrolls must scroll from the keyboard too. */}
      <pre tabIndex={0} aria-label={title} role="region">
        {text}
      </pre>
    </details>
  );
}
