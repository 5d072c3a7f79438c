import { describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en.json';
import ko from '../../../resources/locales/ko.json';
import { parseFilter } from '../../shared/filter/filter.ts';
import { createFilterContext } from '../store/compile-query.ts';
import { CONCEPT_IDS, CONCEPTS } from './concepts.ts';

const context = createFilterContext([], 'me');

describe.each([
  ['en', en.concepts],
  ['ko', ko.concepts],
])('the concepts in %s', (_language, words) => {
  it('are all explained, and nothing else is', () => {
    expect(Object.keys(words.name).sort()).toEqual([...CONCEPT_IDS].sort());
    expect(Object.keys(words.text).sort()).toEqual([...CONCEPT_IDS].sort());
  });

  it.each(CONCEPT_IDS)('say what %s is in some sentences, not in one word and not on a page', (id) => {
    const name = words.name[id];
    const text = words.text[id];
    expect(name.length).toBeGreaterThan(1);
    expect(text.length).toBeGreaterThan(40);
    expect(text.length).toBeLessThan(520);
  });
});

describe('each concept', () => {
  it.each(CONCEPT_IDS)('%s leads on to others, and its example is a filter', (id) => {
    const { see, example } = CONCEPTS[id];
    expect(see.length).toBeGreaterThan(0);
    expect(see).not.toContain(id);
    expect(new Set(see).size).toBe(see.length);
    expect(parseFilter(example ?? '', context).ok).toBe(true);
  });

  it('is reached from another one', () => {
    const reached = new Set(CONCEPT_IDS.flatMap((id) => CONCEPTS[id].see));
    const entries = [
      'verdict',
      'conversation',
      'namespace',
      'datagram',
      'bound',
      'side',
      'state',
      'reserved',
      'kernel',
      'user',
      'dual-stack',
    ];
    expect(CONCEPT_IDS.filter((id) => !reached.has(id) && !entries.includes(id))).toEqual([]);
  });
});
