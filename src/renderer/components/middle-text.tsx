import { fitMiddle, textWidth, type Shorten } from '../format/text-width.ts';
import styles from './middle-text.module.css';

export interface MiddleTextProps {
  readonly text: string;
  /** In CSS pixels. */
  readonly room: number;
  /** As CSS writes it; see `cssFont`. */
  readonly font: string;
  readonly shorten?: Shorten;
  /** What the pointer is told where something is left out; null where something around it tells that already. */
  readonly tip?: string | null;
}

/** A text that is shortened in its middle where it has too little room, and still there in full. */
export function MiddleText({ text, room, font, shorten = fitMiddle, tip = text }: MiddleTextProps) {
  const short = shorten(text, room, (each) => textWidth(each, font));
  if (short === text) return <bdi>{text}</bdi>;
  return (
    <bdi title={tip ?? undefined} data-shortened="">
      <span className={styles['full']}>{text}</span>
      <span aria-hidden="true">{short}</span>
    </bdi>
  );
}
