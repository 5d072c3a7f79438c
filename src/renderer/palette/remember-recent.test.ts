import * as v from 'valibot';
import { expect, it } from 'vitest';
import { settingsPatchSchema } from '../../shared/settings.ts';
import { rememberRecent } from './remember-recent.ts';

it('puts what was used in front, once', () => {
  expect(rememberRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
});

it('remembers nothing that the settings would refuse, and all else with it', () => {
  const id = `filter:container:k8s_${'x'.repeat(220)}`;
  const recentCommands = rememberRecent(['a'], id);
  expect(v.is(settingsPatchSchema, { recentCommands, theme: 'dark' })).toBe(true);
  expect(recentCommands).toEqual(['a']);
});
