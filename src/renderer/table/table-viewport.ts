import { keepInPlace, slackBelow, type ScrollPlace } from '../store/anchor.ts';
import { createObservable } from '../store/observable.ts';

export const HEADER_HEIGHT = 32;
/** Rows drawn beyond either edge, so that a quick scroll meets rows and no blank. */
const OVERSCAN = 8;
/** Somebody who drags the bar sees other rows in each frame: none is drawn beyond the edges until it rests, in milliseconds. */
const REST = 100;

export interface RowRange {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

/** What the viewport needs of the rows: an array of them is enough, and so is a list that makes each when asked. */
export interface RowList {
  readonly length: number;
  at(index: number): { readonly id: string } | undefined;
}

export interface RowsChange {
  readonly rows: RowList;
  /** Where a row stands among `rows`, -1 where it does not. */
  readonly indexOf: (id: string) => number;
  readonly selectedId: string | null;
  /** Changes when the user asked for other rows or another order: then nothing is held in place. */
  readonly reason: string;
  /** How often a row was asked to be shown, wherever that was asked. */
  readonly reveals?: number;
}

/** Where somebody was who left the table for another view. */
interface LeftPlace {
  readonly firstId: string | undefined;
  readonly first: number;
  readonly selectedId: string | null;
  readonly reveals: number;
}

const NO_PLACE: ScrollPlace = { scrollTop: 0, slackAbove: 0 };

/**
 * Which rows the table draws, and how it stays put while rows come and go. All rows have one height, so
 * everything here is arithmetic on the scroll position.
 */
export class TableViewport {
  readonly range = createObservable<RowRange>({ first: 0, end: 40 });
  readonly width = createObservable(0);
  #scroller: HTMLElement | null = null;
  #body: HTMLElement | null = null;
  #rows: RowList = [];
  #reason = '';
  #slackAbove = 0;
  /** As it was before the rows in the page became fewer, which the browser answers by scrolling back. */
  #scrollTop = 0;
  /** Of the scrolling element, header and all; to ask the page for it after a change makes it lay everything out. */
  #height = 0;
  #selectedId: string | null = null;
  #pointerY: number | null = null;
  #reveals = 0;
  #left: LeftPlace | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #rowHeight: number;

  constructor(rowHeight: number) {
    this.#rowHeight = rowHeight;
  }

  /** For the `ref` of the scrolling element; returns what ends it. */
  readonly attach = (scroller: HTMLElement | null): (() => void) | undefined => {
    if (scroller === null) return undefined;
    this.#scroller = scroller;
    const onScroll = (): void => {
      const first = this.firstVisible;
      this.#scrollTop = scroller.scrollTop;
      const isJump = Math.abs(this.firstVisible - first) >= Math.max(this.pageSize, OVERSCAN);
      this.#updateRange(isJump ? 0 : OVERSCAN);
      if (isJump) this.#resting = setTimeout(() => this.#updateRange(), REST);
    };
    const onMove = (event: PointerEvent): void => {
      this.#pointerY = event.clientY;
    };
    const onLeave = (): void => {
      this.#pointerY = null;
      this.#release();
    };
    const measure = (): void => {
      this.#height = scroller.clientHeight;
      this.width.set(scroller.clientWidth);
    };
    const resize = new ResizeObserver(() => {
      measure();
      this.#updateRange();
    });
    resize.observe(scroller);
    measure();
    if (this.#left === null) this.#scrollTop = scroller.scrollTop;
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('pointermove', onMove, { passive: true });
    scroller.addEventListener('pointerleave', onLeave);
    return () => {
      resize.disconnect();
      clearTimeout(this.#resting);
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('pointermove', onMove);
      scroller.removeEventListener('pointerleave', onLeave);
      this.#scroller = null;
      this.#leave();
    };
  };

  readonly attachBody = (body: HTMLElement | null): void => {
    this.#body = body;
  };

  /** The first row in sight stays the first. */
  setRowHeight(rowHeight: number): void {
    if (rowHeight === this.#rowHeight) return;
    const first = this.firstVisible;
    this.#rowHeight = rowHeight;
    this.#place({ scrollTop: first * rowHeight, slackAbove: 0 });
    this.#updateRange();
  }

  /** After the new rows were put into the page and before it is painted. */
  rowsChanged({ rows, indexOf, selectedId, reason, reveals = 0 }: RowsChange): void {
    const before = this.#rows;
    const isAsked = reason !== this.#reason;
    const left = this.#left;
    this.#left = null;
    this.#rows = rows;
    this.#reason = reason;
    this.#selectedId = selectedId;
    this.#reveals = reveals;
    const selectedIndex = selectedId === null ? -1 : indexOf(selectedId);
    if (isAsked) this.#start(selectedIndex);
    else if (left !== null) {
      this.#return(left, left.firstId === undefined ? -1 : indexOf(left.firstId));
      if (left.selectedId !== selectedId || left.reveals !== reveals) this.reveal(selectedIndex);
    } else if (before !== rows && this.#scroller !== null) this.#hold(before, selectedId, indexOf);
    this.#release();
    this.#updateRange();
  }

  /** Scrolls no further than it takes to show the whole row. */
  reveal(index: number): void {
    const scroller = this.#scroller;
    if (scroller === null || index < 0) return;
    const top = this.#slackAbove + index * this.#rowHeight;
    const room = this.#height - HEADER_HEIGHT;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + this.#rowHeight > scroller.scrollTop + room)
      scroller.scrollTop = top + this.#rowHeight - room;
    this.#scrollTop = scroller.scrollTop;
    this.#updateRange();
  }

  /** How many whole rows a page holds. */
  get pageSize(): number {
    const height = this.#height - HEADER_HEIGHT;
    return Math.max(1, Math.floor(height / this.#rowHeight) - 1);
  }

  get firstVisible(): number {
    return Math.max(0, Math.ceil((this.#scrollTop - this.#slackAbove) / this.#rowHeight));
  }

  /** Other rows were asked for: from the top, unless the selected one would be out of sight there. */
  #start(selectedIndex: number): void {
    this.#place({ scrollTop: 0, slackAbove: 0 });
    this.reveal(selectedIndex);
  }

  /** Rows that nobody sees are not kept; which was the first is. */
  #leave(): void {
    const first = this.firstVisible;
    this.#left = {
      firstId: this.#rows.at(first)?.id,
      first,
      selectedId: this.#selectedId,
      reveals: this.#reveals,
    };
    this.#rows = [];
    this.#pointerY = null;
  }

  /** To the row that was the first in sight, wherever it stands now. */
  #return({ first }: LeftPlace, index: number): void {
    const moved = index < 0 ? 0 : (index - first) * this.#rowHeight;
    const content = HEADER_HEIGHT + this.#rows.length * this.#rowHeight;
    const furthest = Math.max(0, content - this.#height);
    const wanted = this.#scrollTop - this.#slackAbove + moved;
    this.#place({ scrollTop: Math.min(furthest, Math.max(0, wanted)), slackAbove: 0 });
  }

  #hold(before: RowList, selectedId: string | null, indexOf: (id: string) => number): void {
    const hovered = this.#indexUnderPointer();
    const isHovering = hovered >= 0 && before.at(hovered) !== undefined;
    const selected = isHovering ? -1 : this.#indexInSight(before, selectedId);
    // Somebody who has scrolled and points at nothing keeps the first row in sight.
    const first = this.#scrollTop > 0 ? this.firstVisible : -1;
    const indexBefore = isHovering ? hovered : selected >= 0 ? selected : first;
    if (indexBefore < 0) return;
    // Where that very row has left, what comes after the rows above it stands in its place.
    const indexNow = (index: number): number => indexOf(before.at(index)?.id ?? '');
    let above = indexBefore;
    while (above >= 0 && indexNow(above) < 0) above--;
    const indexAfter = above === indexBefore ? indexNow(above) : above < 0 ? 0 : indexNow(above) + 1;
    const place = { scrollTop: this.#scrollTop, slackAbove: this.#slackAbove };
    const mayPad = isHovering || selected >= 0;
    this.#place(keepInPlace({ place, indexBefore, indexAfter, rowHeight: this.#rowHeight, mayPad }));
  }

  #indexInSight(before: RowList, id: string | null): number {
    const first = this.firstVisible;
    for (let index = first; id !== null && index <= first + this.pageSize; index++) {
      if (before.at(index)?.id === id) return index;
    }
    return -1;
  }

  #indexUnderPointer(): number {
    if (this.#pointerY === null || this.#scroller === null) return -1;
    const top = this.#scroller.getBoundingClientRect().top + HEADER_HEIGHT;
    return Math.floor((this.#pointerY - top - this.#slackAbove + this.#scrollTop) / this.#rowHeight);
  }

  #place({ scrollTop, slackAbove }: ScrollPlace): void {
    const [scroller, body] = [this.#scroller, this.#body];
    this.#slackAbove = slackAbove;
    if (scroller === null || body === null) return;
    const content = HEADER_HEIGHT + slackAbove + this.#rows.length * this.#rowHeight;
    body.style.marginTop = slackAbove === 0 ? '' : `${slackAbove}px`;
    const below = slackBelow(scrollTop, content, this.#height);
    body.style.marginBottom = below === 0 || scrollTop === 0 ? '' : `${below}px`;
    scroller.scrollTop = scrollTop;
    this.#scrollTop = scrollTop;
  }

  /** Neither the pointer nor a selection holds a row any longer: the made room goes too. */
  #release(): void {
    if (this.#pointerY !== null || this.#selectedId !== null) return;
    const scrollTop = this.#scrollTop;
    const content = HEADER_HEIGHT + this.#rows.length * this.#rowHeight;
    const furthest = Math.max(0, content - this.#height);
    const place = this.#slackAbove === 0 && scrollTop <= furthest ? null : NO_PLACE;
    if (place === null) return;
    this.#place({ ...place, scrollTop: Math.min(furthest, Math.max(0, scrollTop - this.#slackAbove)) });
    this.#updateRange();
  }

  #updateRange(overscan = OVERSCAN): void {
    clearTimeout(this.#resting);
    const scrollTop = this.#scrollTop - this.#slackAbove;
    const height = this.#height;
    const first = Math.max(0, Math.floor(scrollTop / this.#rowHeight) - overscan);
    const end = Math.min(this.#rows.length, Math.ceil((scrollTop + height) / this.#rowHeight) + overscan);
    const range = this.range.get();
    if (first !== range.first || end !== range.end) this.range.set({ first, end });
  }
}
