import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_TEXT, FILTER_TREE } from './testing/arbitrary-filter.ts';
import { completions } from './complete.ts';
import { selectedValues, setTerm, toggleTerm } from './edit.ts';
import { FIELD_NAMES } from './field-names.ts';
import { compileFilter, parseFilter } from './filter.ts';
import { highlight } from './highlight.ts';
import { parseSyntax, readSyntax } from './parser.ts';
import { printFilter } from './print.ts';
import { CONTEXT, SOCKETS } from './testing/sample-sockets.ts';
import { matching } from './testing/matching.ts';
import { tokenize } from './tokenizer.ts';
import type { FilterNode } from './syntax.ts';

/** A tree without the places in the text. */
function shapeOf(node: FilterNode | null): unknown {
  const json = JSON.stringify(node, (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  );
  return JSON.parse(json);
}

function matched(text: string): readonly string[] {
  const result = parseFilter(text, CONTEXT);
  if (!result.ok) throw new Error(`${text}: ${result.error.code}`);
  return matching(compileFilter(result.filter, CONTEXT)).map(({ id }) => id);
}

/** Parses and, where the text is a query, runs it; where it is not, checks what the error says of its place. */
function expectSound(text: string): void {
  const result = parseFilter(text, CONTEXT);
  if (result.ok) {
    SOCKETS.forEach(compileFilter(result.filter, CONTEXT));
    return;
  }
  const { position, length, found } = result.error;
  expect(position).toBeGreaterThanOrEqual(0);
  expect(length).toBeGreaterThanOrEqual(0);
  expect(position + length).toBeLessThanOrEqual(text.length);
  expect(found).toBe(text.slice(position, position + length));
}

/** Tries every beginning, the longest first. */
function longestQuery(text: string): string {
  for (const end of [
    text.length,
    ...tokenize(text)
      .map(({ start }) => start)
      .toReversed(),
  ]) {
    const answer = readSyntax(text.slice(0, end));
    if (answer.ok) return printFilter(answer.root);
  }
  return '';
}

describe('any query', () => {
  it('is edited as its longest beginning that has no mistake', () => {
    fc.assert(
      fc.property(FILTER_TEXT, (text) => {
        // It has no term of that field: nothing is taken out.
        fc.pre(!text.includes('confidence'));
        expect(setTerm(text, 'confidence', null)).toBe(longestQuery(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is printed so that it parses to the same tree', () => {
    fc.assert(
      fc.property(FILTER_TREE, (tree) => {
        expect(shapeOf(parseSyntax(printFilter(tree)))).toEqual(shapeOf(tree));
      }),
      { numRuns: 400 },
    );
  });

  it('may break off anywhere', () => {
    fc.assert(
      fc.property(FILTER_TREE, (tree) => {
        const text = printFilter(tree);
        for (let end = 0; end <= text.length; end += 1) expectSound(text.slice(0, end));
      }),
      { numRuns: 100 },
    );
  });
});

describe('any text', () => {
  it('parses, or gives an error at a place inside it', () => {
    fc.assert(fc.property(fc.oneof(FILTER_TEXT, fc.string()), expectSound), { numRuns: 1000 });
  });

  it('is coloured in order, all but its white space', () => {
    fc.assert(
      fc.property(FILTER_TEXT, (text) => {
        let position = 0;
        for (const { from, to } of highlight(text)) {
          expect(text.slice(position, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          position = to;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('can be completed and edited at any place', () => {
    const field = fc.constantFrom(...FIELD_NAMES);
    fc.assert(
      fc.property(FILTER_TEXT, fc.nat(40), field, fc.string({ maxLength: 6 }), (text, at, name, value) => {
        const cursor = Math.min(at, text.length);
        const { from, to } = completions(text, cursor, CONTEXT, {});
        expect(from).toBeLessThanOrEqual(cursor);
        expect(to).toBeGreaterThanOrEqual(cursor);
        expect(to).toBeLessThanOrEqual(text.length);
        for (const edited of [toggleTerm(text, name, value), setTerm(text, name, value)]) parseSyntax(edited);
        expect(selectedValues(setTerm(text, name, value), name)).toHaveLength(1);
        expect(selectedValues(setTerm(text, name, null), name)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('toggling twice', () => {
  const CONDITION = fc.constantFrom(
    'nginx',
    '-port:80',
    'state:(listen OR time-wait)',
    '(port:80 OR is:mine)',
    'remote:*',
    'NOT (range:dynamic ephemeral:yes)',
    'is:listening',
    'process:sys*',
  );
  const OWN_TERM = fc.constantFrom('', 'port:80', 'port:(80 OR 53)', 'port:([1 TO 60] OR 8080)', 'port:>100');
  const PORT = fc.constantFrom('80', '53', '8080', '41620', '1');

  it('gives an equivalent query', () => {
    fc.assert(
      fc.property(
        fc.array(CONDITION, { maxLength: 3 }),
        OWN_TERM,
        PORT,
        fc.boolean(),
        (others, own, port, or) => {
          // A query of one OR has no term of its own at the top level.
          const text = or ? ['dns', ...others].join(' OR ') : [...others, own].join(' ');
          const once = toggleTerm(text, 'port', port);
          const twice = toggleTerm(once, 'port', port);
          expect(selectedValues(once, 'port').includes(port)).toBe(
            !selectedValues(text, 'port').includes(port),
          );
          expect(matched(twice)).toEqual(matched(text));
          const widens = !or && own !== '' && selectedValues(once, 'port').includes(port);
          if (widens) expect(matched(once)).toEqual(expect.arrayContaining([...matched(text)]));
          expect(new Set(selectedValues(twice, 'port'))).toEqual(new Set(selectedValues(text, 'port')));
        },
      ),
      { numRuns: 300 },
    );
  });
});
