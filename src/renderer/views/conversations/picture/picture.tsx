import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../app-context.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { boundsOf, type Places } from '../layout/geometry.ts';
import { layoutWorker } from '../layout/layout-client.ts';
import { linkSentence } from '../link-text.ts';
import type { Link } from '../model/link.ts';
import type { ConversationsInView } from '../use-conversations.ts';
import { drawnGraph, type CallRow } from './drawn-graph.ts';
import { Legend } from './legend.tsx';
import { Line } from './line.tsx';
import { linesOf, type Lines } from './lines.ts';
import { nextNode } from './next-node.ts';
import { Node, nodeElementId } from './node.tsx';
import { pictureAction, type PictureAction } from './picture-key.ts';
import { SceneStore } from './scene-store.ts';
import { usePanZoom } from './use-pan-zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';
import styles from './picture.module.css';

const NO_PLACES: Places = new Map();
const NO_LINES: Lines = { lines: [], calls: new Map<string, readonly CallRow[]>() };

/** The ends of what is selected: everything else steps back. */
function nodesNear(
  links: readonly Link[],
  nodeId: string | null,
  linkId: string | null,
): ReadonlySet<string> {
  const near = new Set(nodeId === null ? [] : [nodeId]);
  for (const { id, from, to } of links) {
    if (id !== linkId && from !== nodeId && to !== nodeId) continue;
    near.add(from);
    near.add(to);
  }
  return near;
}

const attributeOf = (
  event: { readonly target: EventTarget },
  name: 'link' | 'socket' | 'node',
): string | undefined =>
  event.target instanceof Element
    ? event.target.closest<SVGElement>(`[data-${name}]`)?.dataset[name]
    : undefined;

export function Picture({ view: inView }: { readonly view: ConversationsInView }) {
  const app = useApp();
  const { t } = useTranslation();
  const { shown } = inView;
  const [store] = useState(() => new SceneStore(layoutWorker()));
  useEffect(() => () => store.end(), [store]);
  const scene = useObservable(store.scene);
  const places = scene?.places ?? NO_PLACES;
  const graph = scene?.graph ?? null;
  const bounds = useMemo(() => boundsOf(places.values()), [places]);
  const panZoom = usePanZoom(bounds, scene?.layouts ?? 0);
  const { frame, view, size, reveal } = panZoom;
  const { nodeId, linkId } = inView.selected;
  const [activeId, setActiveId] = useState<string | null>(null);
  const wantsFocus = useRef(false);

  const drawn = useMemo(() => drawnGraph(shown), [shown]);
  useLayoutEffect(() => {
    if (size.height === 0) return;
    store.setAspect(size.width / size.height);
    store.show(drawn);
  }, [store, drawn, size]);

  const { lines, calls } = useMemo(
    () => (graph === null ? NO_LINES : linesOf(graph, places)),
    [graph, places],
  );
  const near = useMemo(
    () =>
      nodesNear(
        lines.map(({ link }) => link),
        nodeId,
        linkId,
      ),
    [lines, nodeId, linkId],
  );
  const hasSelection = near.size > 0;
  const active = [activeId, nodeId, graph?.nodes[0]?.id ?? null].find(
    (id): id is string => id !== null && places.has(id),
  );

  // What is chosen elsewhere, or by a key, is brought into sight; what was clicked is there already.
  useLayoutEffect(() => {
    if (!wantsFocus.current || activeId === null) return;
    wantsFocus.current = false;
    const box = places.get(activeId);
    if (box !== undefined) reveal(box);
    document.getElementById(nodeElementId(activeId))?.focus({ preventScroll: true });
  }, [activeId, places, reveal]);

  const onClick = useCallback(
    (event: MouseEvent): void => {
      if (panZoom.isDragging()) return;
      const [link, socket, node] = [
        attributeOf(event, 'link'),
        attributeOf(event, 'socket'),
        attributeOf(event, 'node'),
      ];
      if (node !== undefined) setActiveId(node);
      if (link !== undefined) inView.chooseLink(link);
      else if (socket !== undefined) app.selection.select(socket);
      else if (node !== undefined) inView.chooseNode(node);
    },
    [app, inView, panZoom],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const action = pictureAction(event);
    const run = action === null ? null : runnerOf(action);
    if (run === null) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const runnerOf = (action: PictureAction): (() => void) | null => {
    if (action.kind === 'pan') return () => panZoom.pan(action.by.x, action.by.y);
    if (action.kind === 'zoom-in') return panZoom.zoomIn;
    if (action.kind === 'zoom-out') return panZoom.zoomOut;
    if (action.kind === 'fit') return panZoom.fit;
    if (active === undefined) return null;
    if (action.kind !== 'go') return () => inView.chooseNode(active);
    const next = nextNode(places, active, action.key);
    if (next === null) return null;
    return () => {
      wantsFocus.current = true;
      setActiveId(next);
    };
  };

  return (
    <div className={styles['frame']}>
      <svg
        ref={frame}
        className={styles['picture']}
        role="group"
        aria-label={t('conversations.picture', { count: graph?.nodes.length ?? 0 })}
        aria-describedby="conversation-keys"
        data-testid="conversation-picture"
        data-selection={hasSelection || undefined}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(event) => setActiveId(attributeOf(event, 'node') ?? activeId)}
        {...panZoom.handlers}
      >
        <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          <g aria-hidden="true">
            {lines.map((line) => (
              <Line
                key={line.link.id}
                line={line}
                sentence={linkSentence(
                  line.link,
                  inView.labels.get(line.link.from)?.title ?? '',
                  inView.labels.get(line.link.to)?.title ?? '',
                  t,
                )}
                isSelected={line.link.id === linkId}
                isNear={nodeId !== null && (line.link.from === nodeId || line.link.to === nodeId)}
                isDim={
                  hasSelection &&
                  line.link.id !== linkId &&
                  line.link.from !== nodeId &&
                  line.link.to !== nodeId
                }
              />
            ))}
          </g>
          {graph?.nodes.map((drawn) => {
            const box = places.get(drawn.id);
            const label = inView.labels.get(drawn.id);
            return box === undefined || label === undefined ? null : (
              <Node
                key={drawn.id}
                drawn={drawn}
                box={box}
                calls={calls.get(drawn.id) ?? []}
                label={label}
                isSelected={drawn.id === nodeId}
                isDim={hasSelection && !near.has(drawn.id)}
                isActive={drawn.id === active}
                selectedLink={near.has(drawn.id) ? linkId : null}
                t={t}
              />
            );
          })}
        </g>
      </svg>
      <p id="conversation-keys" className="visually-hidden">
        {t('conversations.keys')}
      </p>
      <ZoomButtons
        onZoomIn={panZoom.zoomIn}
        onZoomOut={panZoom.zoomOut}
        onFit={panZoom.fit}
        onArrange={() => store.arrange()}
      />
      <Legend />
    </div>
  );
}
