// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { anOwner } from '../../shared/testing/samples.ts';
import { AppContext } from '../app-context.ts';
import { aStore } from '../testing/a-store.ts';
import { CommandText } from './command-text.tsx';

const owner = anOwner({
  command: 'server --password hunter2',
  arguments: ['server', '--password', 'hunter2'],
});

function textOf(hideSecrets: boolean, shown: typeof owner | null = owner): string | null {
  const { store } = aStore({ hideSecrets });
  const { container } = render(
    <AppContext value={store}>
      <CommandText owner={shown} />
    </AppContext>,
  );
  return container.textContent;
}

afterEach(cleanup);

describe('CommandText', () => {
  it('keeps secrets to itself, unless the settings say otherwise', () => {
    expect(textOf(true)).not.toContain('hunter2');
    expect(textOf(true)).toContain('--password');
    expect(textOf(false)).toBe('server --password hunter2');
  });

  it('writes no more of a long one than a row has room for', () => {
    const command = 'x'.repeat(1_000_000);
    expect(textOf(true, { ...owner, command, arguments: [command] })).toBe(`${'x'.repeat(2000)}…`);
  });

  it('says that nothing is known', () => {
    expect(textOf(true, null)).toBe('—');
  });
});
