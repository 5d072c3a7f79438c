import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PendingAnswers } from './pending-answers.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('brings each answer to its question, in any order', async () => {
  const pending = new PendingAnswers();
  const ids: number[] = [];
  const asked = [pending.ask((id) => ids.push(id)), pending.ask((id) => ids.push(id))];
  pending.answer(ids[1] ?? 0, 'second');
  pending.answer(ids[0] ?? 0, 'first');
  pending.answer(99, 'nobody asked');
  expect(await Promise.all(asked)).toEqual(['first', 'second']);
});

it('does not wait for ever, nor for a process that has ended', async () => {
  const pending = new PendingAnswers();
  const late = expect(pending.ask(() => undefined)).rejects.toThrow('No answer');
  await vi.advanceTimersByTimeAsync(5000);
  await late;
  const ended = expect(pending.ask(() => undefined)).rejects.toThrow('ended');
  pending.rejectAll();
  await ended;
});
