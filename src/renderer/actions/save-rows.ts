import { EXPORT_COLUMNS, PAGE_COLUMNS, type ExportColumn } from '../../shared/export/columns.ts';
import { BYTE_ORDER_MARK, csvLines } from '../../shared/export/csv.ts';
import { gathered } from '../../shared/export/gathered.ts';
import { jsonPieces } from '../../shared/export/json.ts';
import { markdownLines } from '../../shared/export/markdown.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { createTitler } from '../../shared/titles.ts';
import type { ExportAnswer, ExportFormat, SaveRequest } from '../../shared/take/answers.ts';
import { hiddenDetail, type ActionContext } from './copy-text.ts';
import { shownSockets } from './shown-socket.ts';

function piecesOf(
  { app, t }: ActionContext,
  sockets: readonly InspectedSocket[],
  format: ExportFormat,
): string[] {
  const head = app.model.head.get();
  const namespaces = head?.namespaces ?? [];
  const heading = (column: ExportColumn): string => t(`export.column.${column}`);
  switch (format) {
    case 'csv':
      return [
        BYTE_ORDER_MARK,
        ...gathered(csvLines({ columns: EXPORT_COLUMNS, heading, sockets, namespaces })),
      ];
    case 'markdown':
      return gathered(markdownLines({ columns: PAGE_COLUMNS, heading, sockets, namespaces }));
    case 'json': {
      // The contract speaks English.
      const named = sockets.map(createTitler(app.catalogue.titles.en));
      return head === null ? [] : gathered(jsonPieces(head, named, app.catalogue.risks, t));
    }
  }
}

function tell({ app, t }: ActionContext, answer: ExportAnswer, count: number, hidden: number): void {
  if (answer.outcome === 'cancelled') return;
  const { path } = answer;
  if (answer.outcome === 'saved') {
    app.notice.set({
      text: t('export.saved', { count, path }),
      detail: hiddenDetail(hidden, t),
      isProblem: false,
    });
  } else {
    const detail = t('export.failedBecause', { error: answer.error });
    app.notice.set({ text: t('export.failed', { path }), detail, isProblem: true });
  }
}

/** Writes rows, in the order of the table, to where the user says in the system's own dialog. */
export async function saveRows(context: ActionContext, { format, ids }: SaveRequest): Promise<void> {
  const { app, t } = context;
  const { sockets, hidden } = shownSockets(app, ids);
  try {
    const pieces = piecesOf(context, sockets, format);
    tell(context, await app.bridge.call('export:save', { format, pieces }), sockets.length, hidden);
  } catch {
    app.notice.set({ text: t('export.tooMuch'), detail: t('export.tooMuchHelp'), isProblem: true });
  }
}
