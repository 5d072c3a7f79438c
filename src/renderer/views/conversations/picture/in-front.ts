import type { Emphasis } from './emphasis.ts';
import type { Line } from './lines.ts';

export interface EmphasizedLine {
  readonly line: Line;
  readonly isSelected: boolean;
  /** Belongs to what is selected or pointed at. */
  readonly isNear: boolean;
}

/** What comes forward is drawn last: where lines share a way it lies above the others. */
export function inFront(
  lines: readonly Line[],
  selectedLink: string | null,
  { isLit }: Pick<Emphasis, 'isLit'>,
): readonly EmphasizedLine[] {
  const all = lines.map((line) => ({
    line,
    isSelected: selectedLink !== null && line.ids.includes(selectedLink),
    isNear: isLit(line.link),
  }));
  const isBehind = ({ isSelected, isNear }: EmphasizedLine): boolean => !isSelected && !isNear;
  return [...all.filter(isBehind), ...all.filter((line) => !isBehind(line))];
}
