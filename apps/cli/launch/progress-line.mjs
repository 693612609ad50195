/** Says what is going on: on a terminal one line that counts seconds, elsewhere one line at the start. */
export async function withProgress(text, work, out = process.stderr) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  if (!out.isTTY) {
    out.write(`${text} …\n`);
    return work();
  }
  const draw = () => out.write(`\r\u001b[2K${text} … ${seconds()}`);
  draw();
  const timer = setInterval(draw, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    out.write(`\r\u001b[2K${text}: ${seconds()}\n`);
  }
}
