import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_ALIASES, FIELD_NAMES } from './field-names.ts';
import { parseFilter } from './filter.ts';
import { fieldOf } from './fields.ts';
import { IDIOM_NAMES } from './idioms.ts';
import { CONTEXT } from './testing/sample-sockets.ts';

const TEXT = readFileSync(new URL('../../../docs/filter.md', import.meta.url), 'utf8');
const EXAMPLES = [...TEXT.matchAll(/```filter\n([^`]*)```/g)].flatMap(
  ([, block]) => block?.trim().split('\n') ?? [],
);

function rowOf(field: string): string {
  return TEXT.split('\n').find((line) => line.startsWith(`| \`${field}\``)) ?? '';
}

describe('docs/filter.md', () => {
  it.each(EXAMPLES)('gives an example that parses: %s', (example) => {
    expect(parseFilter(example, CONTEXT)).toMatchObject({ ok: true });
  });

  it.each(FIELD_NAMES)('explains %s', (field) => {
    expect(rowOf(field)).not.toBe('');
  });

  it.each(Object.entries(FIELD_ALIASES))('gives %s as another name of %s', (alias, field) => {
    expect(rowOf(field)).toContain(`\`${alias}\``);
  });

  it.each(IDIOM_NAMES)('explains is:%s', (idiom) => {
    expect(rowOf(`is:${idiom}`)).not.toBe('');
  });

  // A state is a word of the protocol, a category one of the catalogue: the page gives examples of those.
  const listed = FIELD_NAMES.map(fieldOf).filter(
    (field) => field.kind === 'choice' && field.name !== 'state',
  );
  it.each(listed)('gives all values of $name', (field) => {
    const choices = field.kind === 'choice' ? field.choices : [];
    for (const choice of choices) expect(rowOf(field.name)).toContain(`\`${choice}\``);
  });
});
