/** Commands that take a filter. */
const ASKING = ['list', 'watch', 'exposure'];

/** No argument can hold it: it ends C's strings. */
const GUARD = '\0';

/** `-process:node` and `-nginx`; not `-h`, `--json`, nor a number, which Commander takes for no option either. */
const LEAVES_OUT = /^-[^-\d\s].+$/su;

/**
 * In the filter language `-` leaves out, in a terminal it begins an option. Options of these commands have long names,
 * so a word with one `-` is the filter's. `args`: after the program's name.
 */
export function guardWords(args: readonly string[]): readonly string[] {
  const [command = '', ...rest] = args;
  if (!ASKING.includes(command)) return args;
  return [command, ...rest.map((word) => (LEAVES_OUT.test(word) ? GUARD + word : word))];
}

/** The filter of guarded words, as it was typed. */
export function filterOf(words: readonly string[]): string {
  return words.map((word) => word.replace(GUARD, '')).join(' ');
}
