import { FAMILIES, type Family } from '../field/families.ts';
import type { PortRange } from '../../../../shared/socket.ts';

/** CSS colours, as the page resolves the tokens. */
export interface Palette {
  readonly ground: Readonly<Record<PortRange, string>>;
  readonly range: Readonly<Record<PortRange, string>>;
  readonly surface: string;
  readonly raised: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly edge: string;
  readonly accent: string;
  readonly fresh: string;
  readonly closed: string;
  readonly free: string;
  readonly listener: string;
  readonly server: string;
  readonly client: string;
  readonly other: string;
  readonly family: Readonly<Record<Family, string>>;
  /** The system's few colours are forced: what colour says elsewhere must be outlined. */
  readonly isForced: boolean;
}

/** A canvas knows no `var()`: the page's own resolution of each token is read back from an element. */
export function readPalette(element: HTMLElement): Palette {
  const before = element.style.color;
  const read = (token: string): string => {
    element.style.color = `var(--${token})`;
    return getComputedStyle(element).color;
  };
  const family = Object.fromEntries(FAMILIES.map((name) => [name, read(`family-${name}`)]));
  const palette: Palette = {
    ground: {
      'well-known': read('well-known-ground'),
      registered: read('registered-ground'),
      dynamic: read('dynamic-ground'),
    },
    range: {
      'well-known': read('well-known'),
      registered: read('registered'),
      dynamic: read('dynamic'),
    },
    surface: read('surface'),
    raised: read('raised'),
    ink: read('ink'),
    soft: read('soft'),
    faint: read('faint'),
    edge: read('edge'),
    accent: read('accent'),
    fresh: read('new'),
    closed: read('closed'),
    free: read('ok'),
    listener: read('ink'),
    server: read('accent'),
    client: read('dynamic'),
    other: read('soft'),
    family: { ...NO_FAMILIES, ...family },
    isForced: window.matchMedia('(forced-colors: active)').matches,
  };
  element.style.color = before;
  return palette;
}

const NO_FAMILIES: Readonly<Record<Family, string>> = {
  web: 'CanvasText',
  data: 'CanvasText',
  remote: 'CanvasText',
  names: 'CanvasText',
  messages: 'CanvasText',
  operations: 'CanvasText',
  other: 'CanvasText',
};

/** `rgb(r, g, b)` or `rgba(r, g, b, a)` as `0xAABBGGRR`, with its opacity times `alpha`. */
export function packColour(colour: string, alpha: number): number {
  const [red = 0, green = 0, blue = 0, own = 1] = [...colour.matchAll(/[\d.]+/g)].map(([digits]) =>
    Number(digits),
  );
  const opacity = Math.round(own * alpha * 255);
  return ((opacity << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
