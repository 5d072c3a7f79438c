const ROW_HEIGHT = 30;
const OVERSCAN = 8;

/** The least that a list of so many rows can be: a number in each row, no framework, the same rows in sight. */
export function emptyList(count: number): HTMLElement {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height:100%;overflow:auto;position:relative;contain:strict';
  const body = document.createElement('div');
  body.style.cssText = `height:${count * ROW_HEIGHT}px;position:relative`;
  scroller.append(body);
  const drawn = new Map<number, HTMLElement>();
  const draw = (): void => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_HEIGHT) - OVERSCAN);
    const end = Math.min(
      count,
      Math.ceil((scroller.scrollTop + scroller.clientHeight) / ROW_HEIGHT) + OVERSCAN,
    );
    for (const [index, row] of drawn) {
      if (index >= first && index < end) continue;
      row.remove();
      drawn.delete(index);
    }
    for (let index = first; index < end; index++) {
      if (drawn.has(index)) continue;
      const row = document.createElement('div');
      row.textContent = String(index);
      row.style.cssText = `position:absolute;inset:0 0 auto;height:${ROW_HEIGHT}px;transform:translateY(${index * ROW_HEIGHT}px);contain:strict`;
      drawn.set(index, row);
      body.append(row);
    }
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  new ResizeObserver(draw).observe(scroller);
  return scroller;
}
