import { describe, expect, it } from 'vitest';
import { crumbsOf } from './crumbs.ts';
import { frameOf } from './frame.ts';
import { cellOf } from './layout.ts';
import { viewOf, WHOLE } from './viewport.ts';

const frame = frameOf(867, 625, 1);

describe('crumbsOf', () => {
  it('names a thousand while all of it is in sight, and nothing while several are', () => {
    expect(crumbsOf(WHOLE, frame)).toEqual([]);
    expect(crumbsOf(viewOf([8000, 8999], frame), frame)).toEqual([[8000, 8999]]);
  });

  it('names what is seen of it where that is not all: seven columns, not a hundred ports', () => {
    const { x, y } = cellOf(146);
    const view = { x: x + 0.5, y: y + 0.5, zoom: frame.width / frame.cellWidth / 7 };
    const [thousand, seen] = crumbsOf(view, frame);
    expect(thousand).toEqual([0, 999]);
    const [first = 0, last = 0] = seen ?? [];
    expect([first % 25, last % 25]).toEqual([(146 % 25) - 3, (146 % 25) + 3]);
  });
});
