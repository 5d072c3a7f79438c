// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SourceReport } from '../../shared/socket.ts';
import { aSnapshot, aSocket, MOMENT } from '../../shared/testing/samples.ts';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { StatusLine } from '../status/status-line.tsx';
import { aStore } from '../testing/a-store.ts';
import { Banner } from './banner.tsx';

const ok: SourceReport = { name: 'one', state: 'ok', rows: 1, milliseconds: 1, readAt: MOMENT, error: null };

type Read = (other: Partial<SourceReport>) => void;

async function show(other: Partial<SourceReport>): Promise<Read> {
  const { store } = aStore();
  const read: Read = (now) =>
    store.model.replace(aSnapshot({ sources: [ok, { ...ok, name: 'other', ...now }], sockets: [aSocket()] }));
  read(other);
  const translations = await createTranslations('en');
  render(
    <I18nextProvider i18n={translations}>
      <AppContext value={store}>
        <Banner />
        <StatusLine />
      </AppContext>
    </I18nextProvider>,
  );
  return read;
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('Banner', () => {
  it('is quiet about a source whose first answer is still to come', async () => {
    await show({ state: 'stale', rows: 0, error: null });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('other · reading…');
  });

  it('names a source that fails, and one that shows its last answer', async () => {
    await show({ state: 'failed', rows: 0, error: 'It is gone.' });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(
      'Some sockets may be missing: other (1 of 2 sources) could not be read.',
    );
    expect(alert.dataset['mild']).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText('other: It is gone.').closest('[hidden]')).toBeNull();
    cleanup();
    await show({ state: 'stale', rows: 3, error: null });
    expect(screen.getByRole('alert').textContent).toContain('other');
  });

  it('is put aside until the trouble is another one', async () => {
    const read = await show({ state: 'failed', rows: 0, error: 'It is gone.' });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('other');
    act(() => read({ state: 'failed', rows: 0, error: 'It hangs.' }));
    expect(screen.getByRole('alert').textContent).toContain('other');
  });

  it('is told again where the trouble that was put aside comes back after a while', async () => {
    vi.useFakeTimers();
    const read = await show({ state: 'failed', error: 'It is gone.' });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    const goAndComeBack = async (milliseconds: number): Promise<void> => {
      act(() => read({}));
      await act(() => vi.advanceTimersByTimeAsync(milliseconds));
      act(() => read({ state: 'failed', error: 'It is gone.' }));
    };
    await goAndComeBack(10_000);
    expect(screen.queryByRole('alert')).toBeNull();
    await goAndComeBack(61_000);
    expect(screen.getByRole('alert').textContent).toContain('other');
  });

  it('calls a reader silent that says nothing, and none because the computer slept', async () => {
    vi.useFakeTimers();
    // As on Windows, where this clock goes on in sleep.
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
    await show({});
    vi.setSystemTime(Date.now() + 3_600_000);
    await act(() => vi.advanceTimersByTimeAsync(5000));
    expect(screen.queryByRole('alert')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(25_000));
    expect(screen.getByRole('alert').textContent).toContain('No news from the reader');
  });
});
