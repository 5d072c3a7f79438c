export type HeadingAction =
  | { readonly kind: 'focus'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'rows' }
  | { readonly kind: 'move'; readonly by: -1 | 1 }
  | { readonly kind: 'resize'; readonly by: number }
  | { readonly kind: 'sort-also' };

/** One press of a key, in CSS pixels. */
const STEP = 12;

interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key means on a heading; Enter and Space press its button, which sorts. */
export function headingAction({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): HeadingAction | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const by = key === 'ArrowRight' ? 1 : -1;
    if (altKey) return { kind: 'move', by };
    if (shiftKey) return { kind: 'resize', by: by * STEP };
    return { kind: 'focus', to: by === 1 ? 'next' : 'previous' };
  }
  if (altKey) return null;
  if (key === 'Enter' && shiftKey) return { kind: 'sort-also' };
  if (key === 'Home') return { kind: 'focus', to: 'first' };
  if (key === 'End') return { kind: 'focus', to: 'last' };
  if (key === 'ArrowDown') return { kind: 'rows' };
  return null;
}
