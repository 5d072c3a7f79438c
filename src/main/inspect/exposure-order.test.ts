import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import services from '../../../resources/services/services.json';
import { AMPLIFIES_FLOOR, MISPLACED_FLOOR, UNKNOWN_POINTS } from '../../shared/exposure/judge.ts';
import { REACHES } from '../../shared/exposure/reach.ts';
import { RISKS } from '../../shared/exposure/risks.ts';
import { offersFor } from './testing/argued-order.ts';

const argument = readFileSync(new URL('../../../docs/exposure.md', import.meta.url), 'utf8');

/** The rows of the table whose first heading is `heading`, cell by cell. */
function table(heading: string): readonly (readonly string[])[] {
  const cellsOf = (line: string): readonly string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''));
  const lines = argument.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && cellsOf(line)[0] === heading);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map(cellsOf);
}

const listeners = table('#').map(([, command = '', port = '', bound = '', level, points]) => ({
  command,
  port,
  bound,
  level,
  points: Number(points),
}));

describe('the order that docs/exposure.md argues', () => {
  it('is the order of the offers, with the same level and points', () => {
    expect(listeners.length).toBeGreaterThanOrEqual(30);
    // From the last to the first: what comes out is owed to the ranking alone.
    const offers = offersFor(listeners.toReversed());
    expect(
      offers.map(({ places, level, points }) => `${places[0]?.socketId ?? ''}: ${level}, ${points}`),
    ).toEqual(
      listeners.map(
        ({ command, port, bound, level, points }) => `${command} ${port} ${bound}: ${level ?? ''}, ${points}`,
      ),
    );
  });

  it('rests on the points of services.json', () => {
    const { risks } = services.meta;
    expect(table('risk').map((row) => row.slice(0, 6))).toEqual(
      RISKS.map((risk) => [risk, ...risks[risk].points.map(String)]),
    );
    expect(risks.reaches).toEqual(REACHES);
    expect(Object.keys(risks)).toEqual(['reaches', ...RISKS]);
  });

  it('tells the floors that the code has', () => {
    for (const [words, points] of [
      ['at least', MISPLACED_FLOOR],
      ['at least', AMPLIFIES_FLOOR],
      ['Unknown:', UNKNOWN_POINTS],
    ] as const) {
      expect(argument).toContain(`${words} ${REACHES.map((reach) => points[reach]).join(', ')}`);
    }
  });
});
