/** As much as a column may grow by itself, in CSS pixels. */
const MOST = 640;

/**
 * How wide a column must be to show all that is drawn in it now, in CSS pixels. Copies are measured, since a cell
 * that is cut off does not tell how much is missing.
 */
export function fittingWidth(grid: HTMLElement, column: string): number {
  const cells = grid.querySelectorAll<HTMLElement>(
    `:is([role='columnheader'], [role='gridcell'])[data-column='${CSS.escape(column)}']`,
  );
  const bench = document.createElement('div');
  bench.ariaHidden = 'true';
  bench.inert = true;
  bench.style.cssText = 'position:absolute;visibility:hidden;width:max-content;contain:layout style';
  for (const cell of cells) {
    const copy = document.createElement('div');
    copy.style.cssText = 'width:max-content';
    copy.append(cell.cloneNode(true));
    for (const text of copy.querySelectorAll('[data-shortened]'))
      text.replaceChildren(text.firstChild?.textContent ?? '');
    bench.append(copy);
  }
  grid.append(bench);
  const widths = [...bench.children].map((copy) => copy.getBoundingClientRect().width);
  bench.remove();
  return Math.min(MOST, Math.ceil(Math.max(0, ...widths)));
}
