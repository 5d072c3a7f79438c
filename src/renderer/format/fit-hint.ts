import { partsOfHint } from './process-hint.ts';
import { fitMiddle, type Shorten } from './text-width.ts';

/** Less of a folder than these letters and the sign of what is left out tells nothing. */
const LEAST_FOLDER = 'ab…/';

/** What runs is kept before the folder that it runs in. */
export const fitHint: Shorten = (hint, room, measure) => {
  if (measure(hint) <= room) return hint;
  const { run, folder } = partsOfHint(hint);
  if (folder === null) return fitMiddle(run, room, measure);
  const left = room - measure(`${run} · `);
  return left < measure(LEAST_FOLDER)
    ? fitMiddle(run, room, measure)
    : `${run} · ${fitMiddle(folder, left, measure)}`;
};
