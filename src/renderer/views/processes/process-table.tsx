import type { TFunction } from 'i18next';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { openEndDialogOfOwner } from '../../actions/end-actions.ts';
import { useApp } from '../../app-context.ts';
import { commandOfKey } from '../../commands/key-command.ts';
import { chainOf } from '../../details/parents.ts';
import { CHAIN_SIGN } from '../../format/fit-chain.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useObservable } from '../../store/use-observable.ts';
import { drawnIndexes } from '../../table/drawn-indexes.ts';
import { GridFrame } from '../../table/grid-frame.tsx';
import { Header } from '../../table/header.tsx';
import { measuredBook } from '../../table/measured-book.ts';
import { sortText } from '../../table/sort-terms.ts';
import { useGridKeys } from '../../table/use-grid-keys.ts';
import { useViewport, type RowHeights } from '../../table/use-viewport.ts';
import { tracksOf } from '../../table/column-layout.ts';
import { useColumns } from '../../table/use-columns.ts';
import { PROCESS_COLUMNS, processNeeds, type ProcessColumnId } from './columns.ts';
import { tellingSocket, type ProcessGroup } from './group-processes.ts';
import { ProcessIndex, selectedGroup } from './process-index.ts';
import { processElementId, ProcessRow } from './process-row.tsx';
import styles from './processes.module.css';

/** Two lines and what surrounds them. */
const ROW_HEIGHTS: RowHeights = { compact: 46, normal: 50, roomy: 56 };

const nameOfColumn = (id: ProcessColumnId, t: TFunction): string =>
  t(id === 'mark' ? 'column.mark' : `processes.column.${id}`);

const hintOfColumn = (id: ProcessColumnId, t: TFunction): string | null =>
  id === 'servers' || id === 'clients' ? t(`processes.hint.${id}`) : null;

/** The nearest first: where the room ends, the far ones are left out. */
function parentsOf({ owner }: ProcessGroup): string | null {
  const chain = owner === null ? [] : chainOf(owner);
  return chain.length === 0 ? null : chain.join(CHAIN_SIGN);
}

export function ProcessTable() {
  const app = useApp();
  const { t } = useTranslation();
  const state = useObservable(app.model.state);
  const socketId = useObservable(app.selection.state, (selection) => selection.id);
  const appliedText = useObservable(app.query.state, (query) => query.appliedText);
  const sort = useObservable(app.settings.observable, (settings) => settings.processSort);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [index] = useState(() => new ProcessIndex());
  const picture = useMemo(() => index.picture(state, sort), [index, state, sort]);
  const { groups } = picture;
  const { viewport, rowHeight, range, attach, attachBody } = useViewport('processes', ROW_HEIGHTS);
  const language = useLanguage();
  const book = useMemo(
    () =>
      measuredBook(
        PROCESS_COLUMNS,
        processNeeds(language),
        (id) => nameOfColumn(id, t),
        sort.map(({ column }) => column),
      ),
    [t, language, sort],
  );
  const control = useColumns('processes', book, viewport);
  const { columns } = control;
  const grid = useRef<HTMLDivElement>(null);
  const lastIndex = useRef(-1);
  const isShown = useRef(false);
  const reveals = useObservable(app.selection.reveals);

  const selected = selectedGroup(picture, socketId, chosenId);
  const selectedKey = selected?.id ?? null;
  const selectedIndex = selected === null ? -1 : picture.indexOf(selected.id);
  const activeIndex = selectedIndex >= 0 ? selectedIndex : Math.min(viewport.firstVisible, groups.length - 1);

  useLayoutEffect(() => {
    viewport.rowsChanged({
      rows: groups,
      indexOf: picture.indexOf,
      selectedId: selectedKey,
      reason: `${appliedText}\n${sortText(sort)}`,
      reveals,
    });
    lastIndex.current = selectedIndex;
  }, [viewport, groups, picture, selectedKey, selectedIndex, appliedText, sort, reveals]);

  // Only what is chosen is followed: a row that moves by itself must not drag the table along. Nor does coming back.
  useLayoutEffect(() => {
    if (isShown.current) viewport.reveal(lastIndex.current);
    isShown.current = true;
    if (selectedKey === null || grid.current?.contains(document.activeElement) !== true) return;
    document.getElementById(processElementId(selectedKey))?.focus({ preventScroll: true });
  }, [viewport, selectedKey, reveals]);

  const choose = (processId: string, id: string | undefined): void => {
    setChosenId(processId);
    if (id !== undefined) app.selection.select(id);
  };
  const onRowKeys = useGridKeys({
    count: groups.length,
    activeIndex,
    hasSelection: selected !== null,
    pageSize: () => viewport.pageSize,
    moveTo: (target) => {
      const group = groups[target];
      if (group !== undefined) choose(group.id, tellingSocket(group)?.id);
    },
    clear: () => app.selection.select(null),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const owner = groups[activeIndex]?.owner ?? null;
    if (commandOfKey(event, false) === 'end' && owner !== null && selected !== null) {
      event.preventDefault();
      openEndDialogOfOwner(app, owner);
      return;
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const group = groups[activeIndex];
    if (step === 0 || group === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      onRowKeys(event);
      return;
    }
    if (event.target instanceof Element && event.target.closest('[data-process]') === null) return;
    event.preventDefault();
    const at = group.listening.findIndex((socket) => socket.id === socketId);
    const next = group.listening[Math.max(0, at + step)];
    if (next !== undefined) choose(group.id, next.id);
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const row = target.closest<HTMLElement>('[data-process]');
    const group = picture.byId.get(row?.dataset['process'] ?? '');
    if (row === null || group === undefined) return;
    const chip = target.closest<HTMLElement>('[data-chip]')?.dataset['chip'];
    choose(group.id, chip ?? tellingSocket(group)?.id);
    row.focus({ preventScroll: true });
  };

  return (
    <GridFrame
      name={t('processes.name')}
      className={styles['processes']}
      rowHeight={rowHeight}
      attach={attach}
      attachBody={attachBody}
      grid={grid}
      rowCount={groups.length}
      columnCount={columns.length}
      tracks={tracksOf(columns)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      header={
        <Header
          control={control}
          nameOf={nameOfColumn}
          hintOf={hintOfColumn}
          sort={sort}
          onSort={(next) => app.settings.update({ processSort: [...next] })}
          t={t}
        />
      }
    >
      {drawnIndexes(range.first, range.end, activeIndex, groups.length).map((at) => {
        const group = groups[at];
        return group === undefined ? null : (
          <ProcessRow
            key={group.id}
            group={group}
            parents={parentsOf(group)}
            columns={columns}
            mark={picture.markOf(group)}
            index={at}
            top={at * rowHeight}
            selectedId={group.id === selectedKey ? socketId : null}
            isActive={at === activeIndex}
            t={t}
          />
        );
      })}
    </GridFrame>
  );
}
