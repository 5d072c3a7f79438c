import { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOf, guardWords } from './filter-words.ts';

/** What `porthole list` would look for, and whether JSON was asked for. */
function parsed(...args: readonly string[]): readonly [filter: string, json: boolean] {
  const seen: (readonly [string, boolean])[] = [];
  const program = new Command('porthole').exitOverride();
  program.configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  program
    .command('list')
    .argument('[filter...]')
    .option('--json')
    .option('--short-lived [seconds]')
    .action((words: string[], { json = false }: { json?: boolean }) => {
      seen.push([filterOf(words), json]);
    });
  program.parse([...guardWords(['list', ...args])], { from: 'user' });
  const [first] = seen;
  if (first === undefined) throw new Error('The command did not run.');
  return first;
}

describe('the words of a filter', () => {
  it.each<[readonly string[], string, boolean]>([
    [['-port:3000'], '-port:3000', false],
    [['is:listening', '-process:sshd', '--json'], 'is:listening -process:sshd', true],
    [['--json', '-hidden', '-nginx'], '-hidden -nginx', true],
    [['-(port:80 OR port:443)'], '-(port:80 OR port:443)', false],
    [['-3000'], '-3000', false],
    [['--', '-port:1', '--inspect'], '-port:1 --inspect', false],
    [['port:80 -process:node'], 'port:80 -process:node', false],
    [['-', 'x'], '- x', false],
  ])('%j', (args, filter, json) => {
    expect(parsed(...args)).toEqual([filter, json]);
  });

  it('leave help and unknown options as they are', () => {
    expect(() => parsed('-h')).toThrow('(outputHelp)');
    expect(() => parsed('--jsn')).toThrow("unknown option '--jsn'");
    expect(guardWords(['check', '-x'])).toEqual(['check', '-x']);
    expect(guardWords([])).toEqual([]);
  });

  it('come back as they were typed', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !text.startsWith('--') && text !== '-h');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        fc.pre(!words.some((each) => each.includes('\0')));
        expect(filterOf(guardWords(['list', ...words]).slice(1))).toBe(words.join(' '));
      }),
    );
  });
});
