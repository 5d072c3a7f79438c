import { useMemo } from 'react';
import { useApp } from '../../../app-context.ts';
import type { TableState } from '../../../store/socket-model.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { foldTest } from './folding.ts';
import { groupedList, plainList, type SocketList } from './row-list.ts';

/** What the table lists: the rows as they are, or under the headings of their groups. */
export function useSocketList({ rows, groups }: TableState): SocketList {
  const app = useApp();
  const folding = useObservable(app.settings.observable, (settings) => settings.folding);
  return useMemo(
    () => (groups.length === 0 ? plainList(rows) : groupedList(rows, groups, foldTest(folding))),
    [rows, groups, folding],
  );
}
