import {
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
import { linkSentence } from '../link-text.ts';
import { partAt } from '../part-at.ts';
import type { ConversationsInView } from '../use-conversations.ts';
import { drawnGraph, type CallRow } from './drawn-graph.ts';
import { emphasisOf } from './emphasis.ts';
import { Legend } from './legend.tsx';
import { Line } from './line.tsx';
import { inFront } from './in-front.ts';
import { linesOf, type Lines } from './lines.ts';
import { chosenBox } from './chosen-box.ts';
import { Node, nodeElementId } from './node.tsx';
import { nodeSizer } from './node-size.ts';
import { useChosenInSight } from './use-chosen-in-sight.ts';
import { runKey } from './run-key.ts';
import { SaveButton } from './save-button.tsx';
import { ScrollThumbs } from './scroll-thumbs.tsx';
import { useWantedFocus } from './use-wanted-focus.ts';
import { usePanZoom } from './use-pan-zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';
import bar from './bar.module.css';
import styles from './picture.module.css';

/** From so many lines on each is drawn fainter. */
const CROWD = 40;
const NO_PLACES: Places = new Map();
const NO_LINES: Lines = {
  lines: [],
  calls: new Map<string, readonly CallRow[]>(),
  bounds: boundsOf([]),
};

export function Picture({ view: inView }: { readonly view: ConversationsInView }) {
  const app = useApp();
  const { t } = useTranslation();
  const { folded, drawn: selected, labelOf } = inView;
  const { scenes: store } = inView;
  useEffect(() => () => store.end(), [store]);
  const scene = useObservable(store.scene);
  const places = scene?.places ?? NO_PLACES;
  const graph = scene?.graph ?? null;
  const boxes = useMemo(() => [...places.values()], [places]);
  const chosen = useMemo(() => chosenBox(selected, graph?.links ?? [], places), [selected, graph, places]);
  const { lines, calls, bounds } = useMemo(
    () => (graph === null ? NO_LINES : linesOf(graph, places)),
    [graph, places],
  );
  const panZoom = usePanZoom({
    boxes,
    bounds,
    layouts: scene?.layouts ?? 0,
    anchor: chosen,
    moved: inView.moved,
  });
  const { frame, view, size, reveal } = panZoom;
  const [activeId, setActiveId] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const content = useRef<SVGGElement>(null);

  const { parts } = inView.options;
  const drawn = useMemo(() => {
    const graph = drawnGraph(folded, nodeSizer(labelOf, t));
    // With the list beside it the picture has another shape, and is arranged for that.
    return { ...graph, reason: `${graph.reason} ${parts}` };
  }, [folded, labelOf, t, parts]);
  useLayoutEffect(() => {
    if (size.height === 0) return;
    store.setRoom(size);
    store.show(drawn);
  }, [store, drawn, size]);

  const emphasis = useMemo(
    () => emphasisOf(graph?.links ?? [], selected, hovered),
    [graph, selected, hovered],
  );
  const active = [activeId, selected.nodeId, graph?.nodes[0]?.id ?? null].find(
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

  useChosenInSight(selected, chosen, size, inView.inSight, reveal);
  useWantedFocus(inView.wanted, places, reveal);

  const turn = (id: string): void => {
    const fold = folded.released.get(id);
    if (folded.members.has(id)) inView.open(id);
    else if (fold !== undefined) inView.close(fold);
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (panZoom.isDragging()) return;
    const { node, link, socket, isTurn } = partAt(target);
    if (node !== null) setActiveId(node);
    if (isTurn && node !== null) turn(node);
    else if (link !== null) inView.chooseLink(link);
    else if (socket !== null) app.selection.select(socket);
    else if (node !== null) inView.chooseNode(node);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const goTo = (id: string): void => {
      wantsFocus.current = true;
      setActiveId(id);
    };
    runKey(event, { panZoom, places, active, goTo, choose: inView.chooseNode, turn });
  };

  return (
    <div className={styles['frame']} data-picture>
      <svg
        ref={frame}
        className={styles['picture']}
        role="group"
        aria-label={t('conversations.picture', { count: graph?.nodes.length ?? 0 })}
        aria-describedby="conversation-keys"
        data-testid="conversation-picture"
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setActiveId(partAt(target).node ?? activeId)}
        onPointerOver={({ target }) => setHovered(partAt(target).node)}
        onPointerLeave={() => setHovered(null)}
        {...panZoom.handlers}
      >
        <g ref={content} transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          <g aria-hidden="true" data-crowd={lines.length > CROWD || undefined} className={styles['lines']}>
            {inFront(lines, selected.linkId, emphasis).map(({ line, isSelected, isNear }) => {
              const { link } = line;
              return (
                <Line
                  key={link.id}
                  line={line}
                  sentence={linkSentence(link, labelOf(link.from).title, labelOf(link.to).title, t)}
                  isSelected={isSelected}
                  isNear={isNear}
                  isDim={emphasis.hasSelection && !isSelected && !isNear}
                />
              );
            })}
          </g>
          {graph?.nodes.map((node) => {
            const box = places.get(node.id);
            return box === undefined ? null : (
              <Node
                key={node.id}
                drawn={node}
                box={box}
                calls={calls.get(node.id) ?? []}
                label={labelOf(node.id)}
                turn={folded.members.has(node.id) ? 'open' : folded.released.has(node.id) ? 'close' : null}
                isSelected={node.id === selected.nodeId}
                isDim={emphasis.hasSelection && !emphasis.isNear(node.id)}
                isActive={node.id === active}
                selectedLink={emphasis.isNear(node.id) ? selected.linkId : null}
                t={t}
              />
            );
          })}
        </g>
      </svg>
      <ScrollThumbs bounds={bounds} view={view} size={size} />
      <p id="conversation-keys" className="visually-hidden">
        {t('conversations.keys')}
      </p>
      <div className={bar['bar']}>
        <Legend />
        <ZoomButtons
          onZoomIn={panZoom.zoomIn}
          onZoomOut={panZoom.zoomOut}
          onFit={panZoom.fit}
          onArrange={inView.arrange}
        >
          <SaveButton content={content} bounds={bounds} />
        </ZoomButtons>
      </div>
    </div>
  );
}
