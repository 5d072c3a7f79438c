import { memo } from 'react';
import { ARROW, type Line as LineShape } from './lines.ts';
import styles from './picture.module.css';

export interface LineProps {
  readonly line: LineShape;
  readonly sentence: string;
  readonly isSelected: boolean;
  readonly isNear: boolean;
  readonly isDim: boolean;
}

/** Dashes and dots as long as the line is wide, or thick lines would look whole. */
function dashesOf({ link, width }: LineShape): string | undefined {
  if (link.closing === link.total) return `0.1 ${2.2 * width + 2}`;
  return link.unsure === link.total ? `${4 + 2 * width} ${3 + width}` : undefined;
}

/** From a caller to a provider: dashed while the direction is a guess, dotted once everything is closing. */
export const Line = memo(function Line({ line, sentence, isSelected, isNear, isDim }: LineProps) {
  const { link, path, width, x, y } = line;
  const half = Math.max(4, width / 2 + 2.5);
  return (
    <g
      className={styles['line']}
      data-link={link.id}
      data-testid="conversation-line"
      data-selected={isSelected || undefined}
      data-near={isNear || undefined}
      data-dim={isDim || undefined}
      data-closing={link.closing === link.total || undefined}
    >
      <title>{sentence}</title>
      <path className={styles['reach']} data-reach d={path} />
      <path className={styles['stroke']} d={path} strokeWidth={width} strokeDasharray={dashesOf(line)} />
      {link.port !== null && (
        <path className={styles['arrow']} d={`M${x} ${y}l${-ARROW} ${-half}v${2 * half}z`} />
      )}
    </g>
  );
}, isSameLine);

function isSameLine(left: LineProps, right: LineProps): boolean {
  return (
    left.line.link === right.line.link &&
    left.line.path === right.line.path &&
    left.sentence === right.sentence &&
    left.isSelected === right.isSelected &&
    left.isNear === right.isNear &&
    left.isDim === right.isDim
  );
}
