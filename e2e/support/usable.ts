import type { Page } from '@playwright/test';

/**
 * What of the window, or of its parts that `within` selects, cannot be used as it is drawn now, a line each: a page
 * that scrolls sideways, a control that no scrolling brings into sight or that something covers, a word that is cut.
 */
export function obstaclesOf(page: Page, within = 'body'): Promise<readonly string[]> {
  return page.evaluate((scope) => {
    const CONTROLS =
      'button, input, select, textarea, a[href], [role="tab"], [role="menuitem"], [tabindex="0"]';
    const found: string[] = [];
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    if (scrollHeight > clientHeight) found.push(`the page is ${scrollHeight - clientHeight} px too high`);
    const visible = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0;
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}"`;
    const parts = [...document.querySelectorAll(scope)];
    if (parts.length === 0) found.push(`nothing is ${scope}`);
    for (const element of parts.flatMap((part) => [...part.querySelectorAll(CONTROLS)])) {
      // What is there for screen readers alone is a pixel wide.
      if (!visible(element) || element.getBoundingClientRect().width <= 1) continue;
      // A drawing is moved by hand and by keys, and has the same in a list.
      if (element.closest('svg') !== null) continue;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const isLarge = width > innerWidth / 2 || height > innerHeight / 2;
      if (!isLarge && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)) {
        found.push(`${nameOf(element)} is out of sight`);
        continue;
      }
      const x = Math.min(Math.max(left + width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(top + height / 2, 1), innerHeight - 1);
      const hit = document.elementFromPoint(x, y);
      const label = element.closest('label');
      const isHit =
        hit !== null && (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true);
      if (!isHit) found.push(`${nameOf(element)} is covered by ${hit === null ? 'nothing' : nameOf(hit)}`);
      // A row of a table shortens its cells, and the details have them in full.
      const isRow = element.closest('[role="row"]') !== null && element.getAttribute('data-heading') === null;
      const isText = element.tagName === 'BUTTON' || element.getAttribute('role') !== null;
      if (isText && !isRow && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        found.push(`${nameOf(element)} is cut by ${element.scrollWidth - element.clientWidth} px`);
      }
    }
    return found;
  }, within);
}

/** What moves right now. */
export function motionsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '?') : '?')),
  );
}
