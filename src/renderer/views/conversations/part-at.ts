/** What of the picture or the list something on the page belongs to. */
export interface PartAt {
  readonly node: string | null;
  readonly link: string | null;
  /** A service that waits without a client. */
  readonly socket: string | null;
  /** The sign that opens a box with several nodes, or folds it again. */
  readonly isTurn: boolean;
}

export function partAt(target: EventTarget): PartAt {
  const dataOf = (name: string): string | null =>
    target instanceof Element
      ? (target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null)
      : null;
  return {
    node: dataOf('node'),
    link: dataOf('link') ?? dataOf('row'),
    socket: dataOf('socket'),
    isTurn: dataOf('turn') !== null,
  };
}
