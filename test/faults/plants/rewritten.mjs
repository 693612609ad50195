/**
 * The text of a built module with a bug in it. Throws when a text that is to be replaced is not there exactly once: a
 * bug that is planted nowhere, or somewhere else too, would be caught for another reason or never.
 */
export const rewritten = (source, edits) =>
  edits.reduce((text, { right, wrong }) => {
    const times = text.split(right).length - 1;
    if (times !== 1)
      throw new Error(`it must hold once what is to be replaced, and holds ${times} times: ${right}`);
    return text.replace(right, () => wrong);
  }, source);
