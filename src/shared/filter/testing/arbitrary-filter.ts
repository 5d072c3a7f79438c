import fc from 'fast-check';
import { FIELD_NAMES } from '../field-names.ts';
import { OPERATORS } from '../tokenizer.ts';
import { COMPARISONS, groupOf, type FilterNode, type FilterValue } from '../syntax.ts';

/** Trees and texts of any shape, for the property tests of this folder. */

const AT = { start: 0, end: 0 };

const PLAIN_WORD = fc
  .stringMatching(/^[A-Za-z0-9.+/*?_][A-Za-z0-9.+/*?_-]{0,8}$/)
  // An operator is no word; none of the others can be made of these letters and mean something else.
  .filter((word) => !OPERATORS.some((operator) => operator === word));

const TEXT_VALUE = fc.oneof(
  PLAIN_WORD.map((text) => ({ kind: 'text' as const, text, quoted: false, ...AT })),
  fc.string({ maxLength: 8 }).map((text) => ({ kind: 'text' as const, text, quoted: true, ...AT })),
);
const NUMBER = fc.integer({ min: 0, max: 65_535 }).map(String);
const BOUND = fc.option(NUMBER, { nil: null });

const VALUE: fc.Arbitrary<FilterValue> = fc.oneof(
  TEXT_VALUE,
  fc.record({ kind: fc.constant('range' as const), first: BOUND, last: BOUND }).map((v) => ({ ...v, ...AT })),
  fc
    .record({
      kind: fc.constant('comparison' as const),
      comparison: fc.constantFrom(...COMPARISONS),
      text: NUMBER,
    })
    .map((value) => ({ ...value, ...AT })),
);

const LEAF: fc.Arbitrary<FilterNode> = fc.oneof(
  TEXT_VALUE.map((value) => ({ type: 'bare' as const, value, ...AT })),
  fc
    .record({
      type: fc.constant('field' as const),
      field: fc.constantFrom(...FIELD_NAMES),
      values: fc.array(VALUE, { minLength: 1, maxLength: 3 }),
    })
    .map((term) => ({ ...term, ...AT })),
);

function nested(depth: number): fc.Arbitrary<FilterNode> {
  if (depth === 0) return LEAF;
  const inner = nested(depth - 1);
  return fc.oneof(
    LEAF,
    inner.map((operand) => ({ type: 'not' as const, operand, ...AT })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), inner, fc.array(inner, { maxLength: 3 }))
      .map(([type, first, rest]) => groupOf(type, first, rest)),
  );
}

export const FILTER_TREE = nested(3);

/** Pieces of the language in any order: far likelier to reach the parser's corners than random letters. */
export const FILTER_TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'()[]"\\,-!*?<>:'.split('')),
      fc.constantFrom(
        ' ',
        ' AND ',
        ' OR ',
        ' NOT ',
        ' TO ',
        'AND',
        '>=',
        'port:',
        'is:',
        'process:',
        'nope:',
      ),
      fc.constantFrom(
        '80',
        '::1',
        '[::1]:80',
        '10.0.0.0/8',
        'listening',
        'node',
        '%',
        '/usr',
        'C++',
        '웹',
        '12:30',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
