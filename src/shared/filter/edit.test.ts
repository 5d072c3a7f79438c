import { describe, expect, it } from 'vitest';
import { selectedValues, setAnyOf, setRange, setTerm, toggleTerm, type Term } from './edit.ts';
import type { FieldName } from './field-names.ts';

describe('toggleTerm', () => {
  it.each<[string, FieldName, string, string]>([
    ['', 'service', 'http', 'service:http'],
    ['service:http', 'service', 'http', ''],
    ['service:http', 'service', 'dns', 'service:(http OR dns)'],
    ['service:(http OR dns)', 'service', 'http', 'service:dns'],
    ['service:http,dns x', 'service', 'tls', 'service:(http OR dns OR tls) x'],
    ['node -process:systemd*', 'state', 'LISTEN', 'node -process:systemd* state:listen'],
    ['state:LISTENING x', 'state', 'LISTEN', 'x'],
    ['a OR b', 'port', '80', '(a OR b) port:80'],
    ['a AND port:80 AND b', 'port', '80', 'a b'],
    ['-port:80', 'port', '80', '-port:80 port:80'],
    ['port:[1 TO 99]', 'port', '80', 'port:([1 TO 99] OR 80)'],
    ['is:listening', 'is', 'mine', 'is:listening is:mine'],
    ['is:listening is:mine', 'is', 'listening', 'is:mine'],
    ['', 'process', 'Web Content', 'process:"Web Content"'],
    ['process:"web content"', 'process', 'Web Content', ''],
    ['', 'user', 'AND', 'user:"AND"'],
    ['', 'process', 'a*', 'process:"a*"'],
    ['process:a*', 'process', 'a*', 'process:(a* OR "a*")'],
    ['node port:', 'port', '80', 'node port:80'],
    ['node (a OR', 'port', '80', 'node port:80'],
    ['"unfinished', 'port', '80', 'port:80'],
  ])('%s %s %s', (text, field, value, expected) => {
    expect(toggleTerm(text, field, value)).toBe(expected);
  });
});

describe('selectedValues', () => {
  it.each<[string, FieldName, readonly string[]]>([
    ['', 'port', []],
    ['service:(http OR dns) x', 'service', ['http', 'dns']],
    ['state:listening', 'state', ['LISTEN']],
    ['-service:http', 'service', []],
    ['service:http OR x', 'service', []],
    ['is:mine is:listening', 'is', ['mine', 'listening']],
    ['port:80 port:', 'port', ['80']],
    ['port:(80 OR [1 TO 2] OR >5)', 'port', ['80']],
  ])('%s %s', (text, field, expected) => {
    expect(selectedValues(text, field)).toEqual(expected);
  });
});

describe('setTerm', () => {
  it.each<[string, FieldName, string | null, string]>([
    ['', 'range', 'dynamic', 'range:dynamic'],
    ['x range:(dynamic OR registered) y', 'range', 'well-known', 'x range:well-known y'],
    ['range:dynamic x range:registered', 'range', null, 'x'],
    ['a OR b', 'range', null, 'a OR b'],
  ])('%s %s %s', (text, field, value, expected) => {
    expect(setTerm(text, field, value)).toBe(expected);
  });
});

describe('a long text with a mistake, such as somebody pastes', () => {
  it.each([['oops:x '], ['port:80 ('], ['port:80 AND OR ']])('%s…', (start) => {
    const text = start + 'word '.repeat(4000);
    const from = performance.now();
    expect(toggleTerm(text, 'port', '443')).toMatch(/port:/);
    // A beginning after the other it took half a minute.
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('setAnyOf', () => {
  const pid = (value: string): Term => ({ field: 'pid', value });
  const user: Term = { field: 'user', value: 'www data' };
  it.each<[string, readonly Term[], string]>([
    ['', [pid('7')], 'pid:7'],
    ['x pid:9 y', [pid('7'), pid('8'), pid('7')], 'x pid:(7 OR 8) y'],
    ['node', [pid('7'), user, pid('8')], 'node (pid:(7 OR 8) OR user:"www data")'],
    ['a OR b', [pid('7'), user], '(a OR b) (pid:7 OR user:"www data")'],
    ['node', [], 'node'],
  ])('%s %j', (text, terms, expected) => {
    expect(setAnyOf(text, terms)).toBe(expected);
  });
});

describe('setRange', () => {
  it.each<[string, number, number, string]>([
    ['', 3000, 3999, 'port:[3000 TO 3999]'],
    ['node port:80 is:mine', 0, 1023, 'node port:[0 TO 1023] is:mine'],
    ['port:[1 TO 99]', 80, 80, 'port:80'],
  ])('%s %i %i', (text, first, last, expected) => {
    expect(setRange(text, 'port', first, last)).toBe(expected);
  });
});
