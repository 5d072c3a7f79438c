// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HEADER_HEIGHT, TableViewport } from './table-viewport.ts';

const ROW_HEIGHT = 30;

const list = (from: number, to: number): { id: string }[] =>
  Array.from({ length: to - from }, (_, index) => ({ id: `row-${from + index}` }));

/** An element that scrolls, in a document that lays nothing out. */
function aViewport(rows: readonly { id: string }[]) {
  const scroller = document.createElement('div');
  const body = document.createElement('div');
  scroller.append(body);
  document.body.append(scroller);
  Object.defineProperty(scroller, 'clientHeight', { value: HEADER_HEIGHT + 10 * ROW_HEIGHT });
  Object.defineProperty(scroller, 'clientWidth', { value: 800 });
  body.getBoundingClientRect = () =>
    new DOMRect(
      0,
      HEADER_HEIGHT + Number.parseFloat(body.style.marginTop || '0') - scroller.scrollTop,
      800,
      300,
    );
  const viewport = new TableViewport(ROW_HEIGHT);
  const detach = viewport.attach(scroller);
  viewport.attachBody(body);
  const change = (next: readonly { id: string }[], selectedId: string | null = null, reason = ''): void =>
    viewport.rowsChanged({
      rows: next,
      indexOf: (id) => next.findIndex((row) => row.id === id),
      selectedId,
      reason,
    });
  change(rows);
  const heightOf = (index: number): number => body.getBoundingClientRect().top + index * ROW_HEIGHT;
  const hover = (clientY: number): boolean =>
    scroller.dispatchEvent(new PointerEvent('pointermove', { clientY }));
  const scrollTo = (top: number): void => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  };
  /** To another view and back again. */
  const comeBack = (): void => {
    detach?.();
    scroller.scrollTop = 0;
    viewport.attach(scroller);
  };
  return { viewport, scroller, change, heightOf, hover, scrollTo, comeBack };
}

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('TableViewport', () => {
  it('finds the place again that somebody left for another view, wherever its row stands now', () => {
    const { viewport, scroller, change, scrollTo, comeBack } = aViewport(list(0, 1000));
    scrollTo(300);
    comeBack();
    change(list(5, 1000));
    expect([scroller.scrollTop, viewport.firstVisible]).toEqual([150, 5]);
    comeBack();
    change(list(5, 12));
    expect(scroller.scrollTop).toBe(0);
  });

  it('begins anew where other rows were asked for meanwhile, and shows what was selected elsewhere', () => {
    const { scroller, change, scrollTo, comeBack } = aViewport(list(0, 1000));
    scrollTo(300);
    comeBack();
    change(list(0, 1000), 'row-500');
    expect(scroller.scrollTop).toBe(491 * ROW_HEIGHT);
    comeBack();
    change(list(0, 900), null, 'another filter');
    expect(scroller.scrollTop).toBe(0);
  });

  it('draws what is in sight and a little more', () => {
    const { viewport, scrollTo } = aViewport(list(0, 1000));
    expect(viewport.range.get()).toEqual({ first: 0, end: 20 });
    scrollTo(5 * ROW_HEIGHT);
    expect(viewport.range.get()).toEqual({ first: 0, end: 25 });
  });

  it('draws no more than what is in sight while the bar is dragged, and the rest once it rests', () => {
    vi.useFakeTimers();
    const { viewport, scrollTo } = aViewport(list(0, 1000));
    scrollTo(100 * ROW_HEIGHT);
    scrollTo(200 * ROW_HEIGHT);
    expect(viewport.range.get()).toEqual({ first: 200, end: 212 });
    vi.advanceTimersByTime(1000);
    expect(viewport.range.get()).toEqual({ first: 192, end: 220 });
  });

  it('holds the row under the pointer when rows come above it', () => {
    const { change, heightOf, hover } = aViewport(list(10, 60));
    hover(HEADER_HEIGHT + 4 * ROW_HEIGHT + 5);
    const before = heightOf(4);
    change(list(7, 60));
    expect(heightOf(7)).toBe(before);
  });

  it('holds the row under the pointer when rows above it leave, even at the very top', () => {
    const { change, heightOf, hover, scroller } = aViewport(list(0, 60));
    hover(HEADER_HEIGHT + 4 * ROW_HEIGHT + 5);
    const before = heightOf(4);
    change(list(3, 60));
    expect(heightOf(1)).toBe(before);
    scroller.dispatchEvent(new Event('pointerleave'));
    expect(heightOf(0)).toBe(HEADER_HEIGHT);
  });

  it('holds the selected row while it is in sight', () => {
    const { change, heightOf } = aViewport(list(10, 60));
    change(list(10, 60), 'row-15');
    const before = heightOf(5);
    change(list(8, 60), 'row-15');
    expect(heightOf(7)).toBe(before);
  });

  it('holds the selected row when rows above it leave, even at the very top, until it is let go', () => {
    const { change, heightOf } = aViewport(list(0, 60));
    change(list(0, 60), 'row-4');
    const before = heightOf(4);
    change(list(3, 60), 'row-4');
    expect(heightOf(1)).toBe(before);
    change(list(3, 60));
    expect(heightOf(0)).toBe(HEADER_HEIGHT);
  });

  it('holds the row under the pointer where the browser scrolls back, since too few rows are left', () => {
    const { change, heightOf, hover, scroller } = aViewport(list(5, 13));
    hover(HEADER_HEIGHT + 4 * ROW_HEIGHT + 5);
    const before = heightOf(4);
    change(list(2, 13));
    expect(heightOf(7)).toBe(before);
    // What a browser does on its own before the viewport hears of the rows that left.
    scroller.scrollTop = 0;
    change(list(8, 13));
    expect(heightOf(1)).toBe(before);
  });

  it('moves nothing above the row under the pointer when that leaves, with others or alone', () => {
    const { change, heightOf, hover, scroller } = aViewport(list(0, 100));
    scroller.scrollTop = 300;
    scroller.dispatchEvent(new Event('scroll'));
    hover(heightOf(14) + 5);
    const [above, below] = [heightOf(13), heightOf(14)];
    change([...list(0, 14), ...list(15, 100)]);
    expect([heightOf(13), heightOf(14)]).toEqual([above, below]);
    // Row 13 stands at 8 now, and row 16 where 15 was.
    change([...list(5, 14), ...list(16, 100)]);
    expect([heightOf(8), heightOf(9)]).toEqual([above, below]);
    change(list(50, 100));
    expect(heightOf(0)).toBe(below);
  });

  it('puts the next in the place of the first row, when that leaves under the pointer', () => {
    const { change, heightOf, hover } = aViewport(list(0, 100));
    const top = heightOf(0);
    hover(top + 5);
    change(list(1, 100));
    expect(heightOf(0)).toBe(top);
  });

  it('stays at the top for somebody who only watches', () => {
    const { change, scroller } = aViewport(list(10, 60));
    change(list(0, 60));
    expect(scroller.scrollTop).toBe(0);
  });

  it('holds the first row in sight for somebody who has scrolled', () => {
    const { change, scroller, scrollTo } = aViewport(list(10, 90));
    scrollTo(20 * ROW_HEIGHT);
    change(list(5, 90));
    expect(scroller.scrollTop).toBe(25 * ROW_HEIGHT);
  });

  it('keeps the first row in sight when rows grow higher', () => {
    const { viewport, scroller, scrollTo } = aViewport(list(0, 90));
    scrollTo(20 * ROW_HEIGHT);
    viewport.setRowHeight(40);
    expect(scroller.scrollTop).toBe(20 * 40);
    expect(viewport.range.get().first).toBe(12);
  });

  it('starts at the top when other rows are asked for, unless the selection is further down', () => {
    const { change, scroller, scrollTo } = aViewport(list(0, 90));
    scrollTo(20 * ROW_HEIGHT);
    change(list(0, 80), null, 'another filter');
    expect(scroller.scrollTop).toBe(0);
    change(list(0, 70), 'row-40', 'yet another');
    expect(scroller.scrollTop).toBe(31 * ROW_HEIGHT);
  });
});
