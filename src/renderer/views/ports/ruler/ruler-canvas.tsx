import { useEffect, useRef } from 'react';
import { useTheme } from '../../../components/use-theme.ts';
import { drawRuler, type RulerColours } from './draw.ts';
import styles from './ruler.module.css';

const HEIGHT = 28;

export interface RulerCanvasProps {
  readonly use: Uint8Array;
  readonly width: number;
  readonly selectedPort: number | null;
}

/** Canvas knows no `var()`: the page's own resolution of each token is read back from the element. */
function readColours(canvas: HTMLCanvasElement): RulerColours {
  const read = (token: string): string => {
    canvas.style.color = `var(${token})`;
    return getComputedStyle(canvas).color;
  };
  return {
    'well-known': read('--well-known'),
    registered: read('--registered'),
    dynamic: read('--dynamic'),
    selected: read('--accent'),
  };
}

export function RulerCanvas({ use, width, selectedPort }: RulerCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  /** To read them makes the browser look at the styles of the page: once for each theme, and not every second. */
  const known = useRef<{ readonly theme: string; readonly colours: RulerColours } | null>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined || width === 0) return;
    const scale = window.devicePixelRatio;
    element.width = Math.round(width * scale);
    element.height = Math.round(HEIGHT * scale);
    context.scale(scale, scale);
    if (known.current?.theme !== theme) known.current = { theme, colours: readColours(element) };
    drawRuler(context, { use, selectedPort, width, height: HEIGHT, colours: known.current.colours });
  }, [use, width, selectedPort, theme]);
  return <canvas ref={canvas} className={styles['canvas']} aria-hidden="true" />;
}
