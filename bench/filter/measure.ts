import { readFileSync } from 'node:fs';
import services from '../../resources/services/services.json';
import { isDynamicRangeClient } from '../../src/shared/dynamic-client.ts';
import type { FilterContext } from '../../src/shared/filter/context.ts';
import { compileFilter, parseFilter } from '../../src/shared/filter/filter.ts';
import { RowTable } from '../../src/shared/filter/row-table.ts';
import type { RowTest } from '../../src/shared/filter/row-test.ts';
import type { InspectedSocket } from '../../src/shared/socket.ts';
import { BY_HAND } from './by-hand.ts';
import { benchRows } from './rows.ts';

const [count = '50000', roundCount = '21'] = process.argv.slice(2);
const rows = benchRows(Number(count));
const rounds = Number(roundCount);

/** A catalogue of its own remembers nothing of other runs. */
const freshContext = (): FilterContext => ({
  services: structuredClone(services.services),
  user: 'me',
  isDynamicClient: isDynamicRangeClient,
});

function compiled(query: string, context: FilterContext): RowTest {
  const parsed = parseFilter(query, context);
  if (!parsed.ok) throw new Error(`${query} does not parse.`);
  return compileFilter(parsed.filter, context);
}

/** The rows at places that are their order, as the window keeps them. */
function tableOf(sockets: readonly InspectedSocket[]): RowTable {
  const table = new RowTable();
  for (const socket of sockets) table.add(socket);
  return table;
}

function leftBy(test: RowTest, table: RowTable): readonly InspectedSocket[] {
  const left: InspectedSocket[] = [];
  test.mask(table).forEach((answer, place) => {
    const socket = answer === 1 ? table.at(place) : undefined;
    if (socket !== undefined) left.push(socket);
  });
  return left;
}

function timed<Value>(act: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const start = performance.now();
  const value = act();
  return { value, milliseconds: performance.now() - start };
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 2 : 0).padStart(6);

interface Pair {
  readonly filter: () => readonly InspectedSocket[];
  readonly byHand: () => readonly InspectedSocket[];
}

/** One after the other, so that whatever else the machine does is in both. */
function compare(name: string, times: number, prepare: () => Pair): void {
  const took: { filter: number[]; byHand: number[] } = { filter: [], byHand: [] };
  let matched = 0;
  for (let round = 0; round < times; round += 1) {
    const pair = prepare();
    // By turns the first of the two, since the first finds the rows cold.
    const early = round % 2 === 0 ? timed(pair.byHand) : null;
    const byFilter = timed(pair.filter);
    const byHand = early ?? timed(pair.byHand);
    if (byFilter.value.length !== byHand.value.length)
      throw new Error(`${name}: ${byFilter.value.length} and ${byHand.value.length} rows by hand.`);
    matched = byFilter.value.length;
    took.filter.push(byFilter.milliseconds);
    took.byHand.push(byHand.milliseconds);
  }
  const [filter, byHand] = [median(took.filter), median(took.byHand)];
  console.log(
    `${shown(filter)} ${shown(byHand)} ${(filter / byHand).toFixed(1).padStart(6)} ${String(matched).padStart(6)}  ${name}`,
  );
}

const page = readFileSync('docs/filter.md', 'utf8');
const examples = [...page.matchAll(/```filter\n([^`]*)```/g)].flatMap(
  ([, block]) => block?.trim().split('\n') ?? [],
);

console.log(`${rows.length} rows, medians of ${rounds} runs, milliseconds`);
console.log('filter  hand   ratio   rows  query');
const context = freshContext();
const table = tableOf(rows);
for (const example of examples) {
  const test = BY_HAND[example];
  if (test === undefined) throw new Error(`Nobody has written ${example} by hand.`);
  // As the window does: compiled anew for each query.
  compare(example, rounds, () => ({
    filter: () => leftBy(compiled(example, context), table),
    byHand: () => rows.filter(test),
  }));
}

console.log('the same of rows that nobody has asked before, which are read for it');
for (const example of examples.slice(0, 6)) {
  const test = BY_HAND[example] ?? (() => false);
  compare(example, 5, () => {
    const [fresh, other] = [tableOf(benchRows(rows.length)), benchRows(rows.length)];
    const query = compiled(example, freshContext());
    return { filter: () => leftBy(query, fresh), byHand: () => other.filter(test) };
  });
}
