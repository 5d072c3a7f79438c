/** Where the table stands: what keeps one row in its place while others come and go around it. */
export interface ScrollPlace {
  readonly scrollTop: number;
  /** Empty room above the first row, while a row under the pointer could not be kept otherwise. */
  readonly slackAbove: number;
}

export interface AnchorChange {
  readonly place: ScrollPlace;
  readonly indexBefore: number;
  readonly indexAfter: number;
  readonly rowHeight: number;
  /** Whether room may be made above and below the rows: only while the pointer rests on one. */
  readonly mayPad: boolean;
}

/**
 * The place at which the anchored row stands where it stood. Scrolling alone cannot move a list beyond
 * its first row; there the room above takes the rest, and gives it back first when rows come again.
 */
export function keepInPlace({
  place,
  indexBefore,
  indexAfter,
  rowHeight,
  mayPad,
}: AnchorChange): ScrollPlace {
  const shift = (indexAfter - indexBefore) * rowHeight;
  if (shift === 0) return place;
  const given = Math.min(place.slackAbove, Math.max(0, shift));
  const slackLeft = place.slackAbove - given;
  const wanted = place.scrollTop + shift - given;
  if (wanted >= 0) return { scrollTop: wanted, slackAbove: slackLeft };
  return { scrollTop: 0, slackAbove: mayPad ? slackLeft - wanted : slackLeft };
}

/** Room below the last row, without which the wanted scroll position would be out of reach. */
export function slackBelow(scrollTop: number, contentHeight: number, viewportHeight: number): number {
  return Math.max(0, scrollTop + viewportHeight - contentHeight);
}
