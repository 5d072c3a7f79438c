import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '../model/link.ts';
import type { NodeLabel } from '../node-label.ts';
import type { LinkNeeds } from './link-columns.ts';
import { linkNeeds } from './link-widths.ts';

/** More of a long list is not measured at every update. */
const MOST_MEASURED = 200;

function grown(before: LinkNeeds, now: LinkNeeds): LinkNeeds {
  const most = (column: keyof LinkNeeds): number => Math.max(before[column], now[column]);
  const needs = {
    caller: most('caller'),
    provider: most('provider'),
    port: most('port'),
    from: most('from'),
  };
  const isSame = Object.entries(before).join() === Object.entries(needs).join();
  return isSame ? before : needs;
}

/** What the columns need by their links; never less while the list is the same: they do not go to and fro as links come and go. */
export function useLinkNeeds(
  links: readonly Link[],
  labelOf: (id: string) => NodeLabel,
  reason: string,
): LinkNeeds {
  const { t } = useTranslation();
  const now = useMemo(() => linkNeeds(links.slice(0, MOST_MEASURED), labelOf, t), [links, labelOf, t]);
  const [kept, setKept] = useState({ reason, t, needs: now });
  const isSame = kept.reason === reason && kept.t === t;
  const needs = isSame ? grown(kept.needs, now) : now;
  if (needs !== kept.needs) setKept({ reason, t, needs });
  return needs;
}
