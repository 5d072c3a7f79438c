import type { TFunction } from 'i18next';
import type { NodeLabel } from '../node-label.ts';
import type { NodeSizer } from './drawn-graph.ts';
import { PADDING, pillWidth, servedText, servedWidth } from './node-rows.tsx';
import { DETAIL_FONT, TITLE_FONT, TURN_SIZE } from './node.tsx';
import { textWidth } from '../../../format/text-width.ts';

/** In pixels: no node is narrower, none wider. */
const [NARROWEST, WIDEST] = [116, 220];
/** Beyond this a port that is served and a call do not share a row: narrow columns show more of the picture. */
const WIDEST_PAIR = 168;
/** A list of names is worth less room than they are. */
const WIDEST_LIST = 200;
/** Counts that change by a digit do not make a node wider each time. */
const STEP = 8;

const most = (widths: readonly number[]): number => Math.max(0, ...widths);

/** How wide nodes must be for their words, and where their calls begin. */
export function nodeSizer(labelOf: (id: string) => NodeLabel, t: TFunction): NodeSizer {
  return ({ id, identity }, served, calls) => {
    const { title, detail } = labelOf(id);
    const turn = identity.kind === 'fold' ? TURN_SIZE : 0;
    const own = textWidth(detail, DETAIL_FONT) + 2 * PADDING;
    const left = [own, ...served.map((row) => servedWidth(servedText(row, t)))];
    const pill = most(calls.map(pillWidth));
    const beside = (first: number): readonly number[] => left.slice(first + 1, first + 1 + calls.length);
    let firstCall = -1;
    while (beside(firstCall).some((width) => width + pill > WIDEST_PAIR)) firstCall++;
    const needed = [
      textWidth(title, TITLE_FONT) + turn + 2 * PADDING,
      identity.kind === 'fold' ? Math.min(WIDEST_LIST, own) : own,
      ...left.slice(1),
      ...beside(firstCall).map((width) => width + pill),
      pill + PADDING,
    ];
    const width = Math.ceil(most(needed) / STEP) * STEP;
    return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), firstCall };
  };
}
