import { partsOfHint } from './process-hint.ts';
import { fitEnd, fitMiddle, type Measure, type Shorten } from './text-width.ts';

/** Less of a folder than these letters and the sign of what is left out tells nothing. */
const LEAST_FOLDER = 'ab…/';

/** Less of a long word tells nothing. */
const LEAST_WORD = 'abcdefgh…';

/** What kind of file a script is, which who knows its name can do without. */
const EXTENSION = /\.(?:[cm]?[jt]sx?|jar|lua|php|pl|py|rb|sh)$/;

/** Whole words; of a first one that is long its beginning, and nothing of a short one. */
function fitWords(text: string, room: number, measure: Measure): string {
  const words = text.split(' ');
  for (let kept = words.length - 1; kept > 0; kept--) {
    const short = `${words.slice(0, kept).join(' ')} …`;
    if (measure(short) <= room) return short;
  }
  const cut = fitEnd(words[0] ?? '', room, measure);
  return cut.length < LEAST_WORD.length && cut.endsWith('…') ? '' : cut;
}

/**
 * The folder tells two scripts of one name apart better than their arguments and their extension do, which give way
 * first; then the folder is shortened and left out, and at last the end is.
 */
export const fitHint: Shorten = (hint, room, measure) => {
  if (measure(hint) <= room) return hint;
  const { run, folder } = partsOfHint(hint);
  if (folder === null) return fitWords(run, room, measure);
  const [script = run] = run.split(' ');
  const bare = script.replace(EXTENSION, '');
  const left = room - measure(`${bare} · `);
  const shorter = [`${script} · ${folder}`, `${bare} · ${folder}`];
  if (left >= measure(LEAST_FOLDER)) shorter.push(`${bare} · ${fitMiddle(folder, left, measure)}`);
  shorter.push(script, bare);
  return shorter.find((text) => measure(text) <= room) ?? fitWords(bare, room, measure);
};
