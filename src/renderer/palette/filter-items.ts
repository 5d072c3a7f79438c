import { selectedValues, toggleTerm } from '../../shared/filter/edit.ts';
import type { FieldName } from '../../shared/filter/field-names.ts';
import { SHOWN_SIDES } from '../../shared/shown-side.ts';
import { EXPOSURE_SCOPES, PORT_RANGES, SOCKET_STATES, VERDICTS } from '../../shared/socket.ts';
import type { Language } from '../../shared/settings.ts';
import type { TitleOf } from '../../shared/titles.ts';
import { safeText } from '../format/safe-text.ts';
import type { AppStore } from '../store/app-store.ts';
import { VIEWS } from '../store/facet-tally.ts';
import type { PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

/** Of the services and users that are here now, as many as anybody would look through. */
const MOST_VALUES = 12;

/** What the left pane offers: each narrows the filter by one term, or lets go of it. */
export function filterItems(
  app: AppStore,
  { t, other }: BothLanguages,
  language: Language,
): readonly PaletteItem[] {
  const text = app.query.state.get().text;
  const { services, users, containers } = app.facets.state.get();
  const namespaces = app.model.head.get()?.namespaces ?? [];
  const item = (
    field: FieldName,
    value: string,
    labelOf: (translate: BothLanguages['t'], titleOf: TitleOf) => string,
  ): PaletteItem => {
    const isChosen = selectedValues(text, field).includes(value);
    const written = (translate: BothLanguages['t'], spoken: Language): string =>
      translate(isChosen ? 'palette.letGo' : 'palette.only', {
        value: labelOf(translate, app.catalogue.titles[spoken]),
      });
    return {
      id: `filter:${field}:${value}`,
      group: 'filter',
      label: written(t, language),
      otherLabel: written(other, language === 'ko' ? 'en' : 'ko'),
      keys: null,
      isChosen,
      run: () => app.setQuery(toggleTerm(app.query.state.get().text, field, value)),
    };
  };
  return [
    ...VIEWS.map((view) => item('is', view, (translate) => translate(`view.${view}`))),
    ...services
      .slice(0, MOST_VALUES)
      .map(({ id, name }) =>
        item(
          'service',
          id,
          (translate, titleOf) => `${translate('facet.service')}: ${safeText(titleOf(name))}`,
        ),
      ),
    ...PORT_RANGES.map((range) =>
      item('range', range, (translate) => `${translate('facet.range')}: ${translate(`range.${range}`)}`),
    ),
    item('ephemeral', 'yes', (translate) => translate('range.ephemeralHere')),
    ...SHOWN_SIDES.map((side) =>
      item('side', side, (translate) => `${translate('facet.side')}: ${translate(`side.${side}`)}`),
    ),
    ...SOCKET_STATES.map((state) =>
      item('state', state, (translate) => `${translate('facet.state')}: ${state}`),
    ),
    ...VERDICTS.map((verdict) =>
      item(
        'verdict',
        verdict,
        (translate) => `${translate('facet.verdict')}: ${translate(`verdict.${verdict}`)}`,
      ),
    ),
    ...EXPOSURE_SCOPES.map((scope) =>
      item(
        'exposure',
        scope,
        (translate) => `${translate('facet.exposure')}: ${translate(`exposure.${scope}`)}`,
      ),
    ),
    ...(['tcp', 'udp'] as const).map((protocol) => item('protocol', protocol, () => protocol.toUpperCase())),
    ...users
      .slice(0, MOST_VALUES)
      .map(({ id }) => item('user', id, (translate) => `${translate('facet.user')}: ${safeText(id)}`)),
    ...containers
      .slice(0, MOST_VALUES)
      .map(({ id }) =>
        item('container', id, (translate) => `${translate('facet.container')}: ${safeText(id)}`),
      ),
    ...(namespaces.length < 2 ? [] : namespaces)
      .slice(0, MOST_VALUES)
      .map((namespace) =>
        item(
          'namespace',
          namespace.id,
          (translate) =>
            `${translate('facet.namespace')}: ${namespace.kind === 'host' ? translate('namespace.host') : safeText(namespace.name)}`,
        ),
      ),
  ];
}
