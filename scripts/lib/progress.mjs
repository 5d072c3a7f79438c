const plainLineEvery = 5000;

/**
 * Shows how far a long step is, on stderr, so that stdout stays the command's own. On a terminal one line is
 * rewritten; elsewhere (a log) a plain line appears now and then. Nothing is shown for a step that is over at once.
 */
export function startProgress(title, { stream = process.stderr, measure = () => '', quietFor = 300 } = {}) {
  const startedAt = Date.now();
  let shownAt = 0;
  let finished = false;

  const state = () => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const measured = measure();
    return `${measured ? `${measured}, ` : ''}${seconds} s`;
  };
  const show = () => {
    if (finished) return;
    if (stream.isTTY) stream.write(`\r\u001b[K${title} … ${state()}`);
    else if (shownAt === 0) stream.write(`${title} …\n`);
    else if (Date.now() - shownAt >= plainLineEvery) stream.write(`  … ${state()}\n`);
    else return;
    shownAt = Date.now();
  };
  const first = setTimeout(show, quietFor);
  const ticker = setInterval(() => shownAt && show(), 500);
  ticker.unref();

  return function finish() {
    finished = true;
    clearTimeout(first);
    clearInterval(ticker);
    if (shownAt === 0) return;
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    stream.write(stream.isTTY ? `\r\u001b[K${title}: ${seconds} s\n` : `  done in ${seconds} s\n`);
  };
}

export async function withProgress(title, work, options) {
  const finish = startProgress(title, options);
  try {
    return await work();
  } finally {
    finish();
  }
}

const megabyte = 1_000_000;

export function megabytes(done, total) {
  if (!total) return `${Math.round(done / megabyte)} MB`;
  const percent = Math.min(100, Math.floor((done / total) * 100));
  return `${percent} % (${Math.round(Math.min(done, total) / megabyte)} of ${Math.round(total / megabyte)} MB)`;
}
