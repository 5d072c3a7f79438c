import { useMemo } from 'react';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { useApp } from '../../../app-context.ts';
import { groupKeyOf } from '../../../store/group-key.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { foldTest } from './folding.ts';
import { groupedList, plainList, type SocketList } from './row-list.ts';

/** What the table lists: the rows as they are, or under the headings of their groups. */
export function useSocketList(rows: readonly InspectedSocket[]): SocketList {
  const app = useApp();
  const grouping = useObservable(app.settings.observable, ({ group }) => group);
  const folding = useObservable(app.settings.observable, (settings) => settings.folding);
  return useMemo(
    () =>
      grouping === 'none' ? plainList(rows) : groupedList(rows, groupKeyOf(grouping), foldTest(folding)),
    [rows, grouping, folding],
  );
}
