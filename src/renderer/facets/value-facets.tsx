import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { selectedValues, toggleTerm } from '../../shared/filter/edit.ts';
import { SHOWN_SIDES } from '../../shared/shown-side.ts';
import {
  EXPOSURE_SCOPES,
  PORT_RANGES,
  SOCKET_STATES,
  VERDICTS,
  type Namespace,
} from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { EphemeralSign } from '../components/ephemeral-sign.tsx';
import { NamespaceName } from '../components/namespace-name.tsx';
import { RangeName } from '../components/range-name.tsx';
import type { FacetCounts } from '../store/facets.ts';
import { useObservable } from '../store/use-observable.ts';
import { FacetButton } from './facet-button.tsx';
import { FacetGroup } from './facet-group.tsx';

const NO_NAMESPACES: readonly Namespace[] = [];

interface ValueFacetsProps {
  readonly text: string;
  readonly values: FacetCounts['values'];
}

type Field = keyof FacetCounts['values'];

export function ValueFacets({ text, values }: ValueFacetsProps) {
  const app = useApp();
  const { t } = useTranslation();
  const button = (field: Field, value: string, label: ReactNode) => (
    <FacetButton
      key={`${field}:${value}`}
      isPressed={selectedValues(text, field).includes(value)}
      count={values[field].get(value) ?? 0}
      onPress={() => app.setQuery(toggleTerm(text, field, value))}
    >
      {label}
    </FacetButton>
  );
  const isThere = (field: Field) => (value: string) =>
    (values[field].get(value) ?? 0) > 0 || selectedValues(text, field).includes(value);
  const sides = SHOWN_SIDES.filter(isThere('side'));
  const scopes = EXPOSURE_SCOPES.filter(isThere('exposure'));
  const verdicts = VERDICTS.filter(isThere('verdict'));
  const states = SOCKET_STATES.filter(isThere('state'));
  const namespaces = useObservable(app.model.head, (head) => head?.namespaces ?? NO_NAMESPACES);
  return (
    <>
      <FacetGroup title={t('facet.range')}>
        {PORT_RANGES.map((range) => button('range', range, <RangeName range={range} />))}
        {button(
          'ephemeral',
          'yes',
          <>
            <EphemeralSign /> {t('range.ephemeralHere')}
          </>,
        )}
      </FacetGroup>
      {sides.length > 0 && (
        <FacetGroup title={t('facet.side')}>
          {sides.map((side) => button('side', side, t(`side.${side}`)))}
        </FacetGroup>
      )}
      {states.length > 0 && (
        <FacetGroup title={t('facet.state')}>
          {states.map((state) => button('state', state, state))}
        </FacetGroup>
      )}
      {verdicts.length > 0 && (
        <FacetGroup title={t('facet.verdict')}>
          {verdicts.map((verdict) => button('verdict', verdict, t(`verdict.${verdict}`)))}
        </FacetGroup>
      )}
      {scopes.length > 0 && (
        <FacetGroup title={t('facet.exposure')}>
          {scopes.map((scope) => button('exposure', scope, t(`exposure.${scope}`)))}
        </FacetGroup>
      )}
      <FacetGroup title={t('facet.protocol')}>
        {(['tcp', 'udp'] as const).map((protocol) => button('protocol', protocol, protocol.toUpperCase()))}
      </FacetGroup>
      {namespaces.length > 1 && (
        <FacetGroup title={t('facet.namespace')}>
          {namespaces.map((namespace) => button('namespace', namespace.id, <NamespaceName of={namespace} />))}
        </FacetGroup>
      )}
    </>
  );
}
