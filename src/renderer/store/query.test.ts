import { describe, expect, it, vi } from 'vitest';
import { createCompiler, createFilterContext } from './compile-query.ts';
import { QueryStore } from './query.ts';

function aQuery() {
  const apply = vi.fn();
  return { query: new QueryStore(createCompiler(createFilterContext([], 'me')), apply), apply };
}

describe('QueryStore', () => {
  it('applies what can be read', () => {
    const { query, apply } = aQuery();
    query.set('port:80');
    expect(query.state.get()).toEqual({ text: 'port:80', appliedText: 'port:80', error: null });
    expect(apply).toHaveBeenCalledOnce();
  });

  it('keeps the last good filter at work while the text has a mistake', () => {
    const { query, apply } = aQuery();
    query.set('port:80');
    query.set('port:8x');
    expect(query.state.get()).toMatchObject({ text: 'port:8x', appliedText: 'port:80' });
    expect(query.state.get().error).toMatchObject({ code: 'not-a-number', position: 5 });
    expect(apply).toHaveBeenCalledOnce();
  });

  it('shows everything again when it is emptied', () => {
    const { query } = aQuery();
    query.set('port:8x');
    query.set('');
    expect(query.state.get()).toEqual({ text: '', appliedText: '', error: null });
  });
});
