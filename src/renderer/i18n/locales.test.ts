import { describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en.json';
import ko from '../../../resources/locales/ko.json';

const sources = import.meta.glob<string>('../../{cli,main,renderer,shared}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const code = Object.entries(sources)
  .filter(([path]) => !path.includes('.test.'))
  .map(([, text]) => text)
  .join('\n');
const components = Object.entries(sources).filter(
  ([path]) => path.endsWith('.tsx') && !path.includes('.test.'),
);

function flatten(node: Readonly<Record<string, unknown>>, prefix = ''): Map<string, string> {
  const words = new Map<string, string>();
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'string') words.set(prefix + name, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, text] of flatten({ ...value }, `${prefix}${name}.`)) words.set(key, text);
    }
  }
  return words;
}

const english = flatten(en);
const korean = flatten(ko);
/** Korean has one plural form, English two. */
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');
const stems = (words: ReadonlyMap<string, string>): string[] =>
  [...new Set([...words.keys()].map(withoutPlural))].sort();
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map(([, name]) => name ?? '').sort();

/** `'a.b'` in the code, or the fixed beginning of `` `a.${b}` ``. */
const literalKeys = new Set([...code.matchAll(/'([a-zA-Z-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key));
const beginnings = [...code.matchAll(/`([a-zA-Z-]+\.(?:[\w-]+\.)*)\$\{[^`]*?\}([\w-]*)`/g)].map(
  ([, start = '', end = '']) => ({ start, end }),
);

describe('locales', () => {
  it('have the same keys in both languages', () => {
    expect(stems(korean)).toEqual(stems(english));
  });

  it('have both plural forms in English and the one form in Korean', () => {
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true);
    }
    expect([...korean.keys()].filter((key) => key.endsWith('_one'))).toEqual([]);
  });

  it('have no blank before a bracket in Korean', () => {
    expect([...korean].filter(([, text]) => /[가-힣}] \(/.test(text))).toEqual([]);
  });

  it('fill in the same values in both languages', () => {
    for (const [key, text] of korean) {
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''));
    }
  });

  it('say something for every key', () => {
    for (const [key, text] of [...english, ...korean]) expect(text.trim(), key).not.toBe('');
  });

  it('attach no particle to an inserted value in Korean', () => {
    for (const [key, text] of korean) expect(text, key).not.toMatch(/\}\}(이|가|은|는|을|를|과|와)(\s|$)/);
  });

  it('have no key that nothing uses', () => {
    const unused = stems(english).filter(
      (key) =>
        !literalKeys.has(key) &&
        !beginnings.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
    );
    expect(unused).toEqual([]);
  });

  it('have every key that is asked for', () => {
    const known = new Set(stems(english));
    const asked = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '');
    const missing = asked.filter(
      (key) => key.includes('.') && /^[a-z]+\.[a-zA-Z]/.test(key) && !known.has(key),
    );
    expect([...new Set(missing)]).toEqual([]);
    for (const { start } of beginnings) {
      // The window names the built-in views by keys of its own.
      if (start !== 'filter.is.' && Object.keys(en).some((section) => start.startsWith(`${section}.`))) {
        expect(
          [...known].some((key) => key.startsWith(start)),
          start,
        ).toBe(true);
      }
    }
  });
});

describe('components', () => {
  it.each(components)('%s shows no word of its own', (_path, text) => {
    const markup = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    const between = [
      ...markup.matchAll(/<\/?[a-zA-Z][^<>]*>([^<>{}=;()]*[a-zA-Z가-힣]{2,}[^<>{}=;()]*)<\//g),
    ];
    expect(between.map(([, words]) => words?.trim())).toEqual([]);
    const attributes = [...markup.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g)];
    expect(attributes.map(([, words]) => words)).toEqual([]);
  });
});
