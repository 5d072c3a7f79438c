import { partsOfHint } from './process-hint.ts';
import { fitEnd, fitMiddle, type Shorten } from './text-width.ts';

/** Less of a folder than these letters and the sign of what is left out tells nothing. */
const LEAST_FOLDER = 'ab…/';

/**
 * The folder tells two scripts of one name apart better than their arguments do, which give way first; then the folder
 * is shortened and left out, and at last the end is.
 */
export const fitHint: Shorten = (hint, room, measure) => {
  if (measure(hint) <= room) return hint;
  const { run, folder } = partsOfHint(hint);
  if (folder === null) return fitEnd(run, room, measure);
  const [script = run] = run.split(' ');
  const left = room - measure(`${script} · `);
  if (measure(folder) <= left) return `${script} · ${folder}`;
  if (left >= measure(LEAST_FOLDER)) return `${script} · ${fitMiddle(folder, left, measure)}`;
  return fitEnd(script, room, measure);
};
