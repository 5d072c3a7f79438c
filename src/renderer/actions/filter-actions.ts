import { setTerm } from '../../shared/filter/edit.ts';
import type { FieldName } from '../../shared/filter/field-names.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import { shortenMiddle } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import { meantOwner, type RowContext } from './row-context.ts';

const LONGEST_NAME = 24;

/** Filters that leave this row and what is like it; what was asked before still holds. */
export function filterActions({ app, socket, pid, t }: RowContext): readonly MenuEntry[] {
  const only = (field: FieldName, value: string, shown: string): MenuEntry => ({
    id: `filter-${field}`,
    label: t('actions.only', { what: shown }),
    run: () => app.setQuery(setTerm(app.query.state.get().text, field, value)),
  });
  const owner = meantOwner(socket, pid);
  const { service, remote } = socket;
  return [
    only('port', String(socket.local.port), t('actions.onlyPort', { port: String(socket.local.port) })),
    ...(owner === undefined
      ? []
      : [
          only(
            'pid',
            String(owner.pid),
            t('actions.onlyProcess', {
              name: shortenMiddle(safeText(owner.name), LONGEST_NAME),
              pid: owner.pid,
            }),
          ),
        ]),
    ...(service === null ? [] : [only('service', service.id, service.name)]),
    ...(remote === null ? [] : [only('remote', remote.address, remote.address)]),
  ];
}
