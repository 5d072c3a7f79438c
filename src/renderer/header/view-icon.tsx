import type { WindowView } from '../../shared/settings.ts';
import { Icon } from '../components/icons.tsx';

const PATHS: Readonly<Record<WindowView, string>> = {
  ports: 'M2.5 3.5h11v9h-11zM5 6.5v3M8 6.5v3M11 6.5v3',
  processes: 'M3 3.5h10v3.5H3zM3 9.5h10V13H3zM5.25 5.25h.01M5.25 11.25h.01',
  map: 'M2.5 2.5h4.75v4.75H2.5zM9 2.5h4.5v4.75H9zM2.5 9h4.75v4.5H2.5zM9 9h4.5v4.5H9z',
  conversations: 'M2.5 5.5h9M9 3l2.5 2.5L9 8M13.5 10.5h-9M7 8l-2.5 2.5L7 13',
  exposure: 'M8 2.5 13 4.5v3.6c0 2.7-2 4.6-5 5.4-3-.8-5-2.7-5-5.4V4.5z',
};

/** Stands for a view where there is no room for its name. */
export function ViewIcon({ view }: { readonly view: WindowView }) {
  return (
    <Icon>
      <path d={PATHS[view]} />
    </Icon>
  );
}
