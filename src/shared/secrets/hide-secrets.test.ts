import { describe, expect, it } from 'vitest';
import { hideInArguments, hideInText } from './hide-secrets.ts';
import { LOOK_ALIKES, SHAPES } from './testing/shapes.ts';

describe('secrets in command lines', () => {
  it.each(SHAPES)('hides in the list of arguments: $name', ({ words, secrets }) => {
    const { arguments: safe, hidden } = hideInArguments(words);
    for (const secret of secrets) expect(safe.join('\n')).not.toContain(secret);
    expect(hidden).toBeGreaterThanOrEqual(secrets.length);
    expect(safe).toHaveLength(words.length);
  });

  it.each(SHAPES)('hides in the joined text: $name', ({ words, secrets }) => {
    const { text, hidden } = hideInText(words.join(' '));
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(hidden).toBeGreaterThanOrEqual(secrets.length);
  });

  it.each(SHAPES)('keeps all the rest: $name', ({ words, secrets }) => {
    const expected = words.map((word) =>
      secrets.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), word),
    );
    expect(hideInArguments(words).arguments).toEqual(expected);
  });

  it.each(SHAPES)('hides within a script: $name', ({ words, secrets }) => {
    const script = `cd /srv && exec ${words.join(' ')}`;
    const { arguments: safe } = hideInArguments(['sh', '-c', script]);
    for (const secret of secrets) expect(safe.join(' ')).not.toContain(secret);
  });

  it.each(LOOK_ALIKES.map((words) => ({ line: words.join(' '), words })))(
    'leaves alone: $line',
    ({ line, words }) => {
      expect(hideInArguments(words)).toEqual({ arguments: words, hidden: 0 });
      expect(hideInText(line)).toEqual({ text: line, hidden: 0 });
    },
  );

  it('knows at least so many shapes and look-alikes', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(60);
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(60);
  });

  it('is more exact with the list than with the joined text', () => {
    const words = ['app', '--password', 'two words', '--port', '80'];
    expect(hideInArguments(words).arguments).toEqual(['app', '--password', '[hidden]', '--port', '80']);
  });
});
