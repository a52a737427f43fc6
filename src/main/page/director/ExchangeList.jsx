import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { direction, isFailure, outcome } from "./exchange.js";

/** Every row is as high, so that only those in sight need to be drawn. */
const ROW = 44;

const MARGIN = 8;

/** Thousands of exchanges, newest last; at its end it follows what comes. */
export function ExchangeList({ exchanges, opened, onOpen }) {
  const list = useRef(null);
  const follows = useRef(true);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(400);

  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setHeight(entry.contentRect.height));
    watch.observe(list.current);
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (follows.current) {
      list.current.scrollTop = list.current.scrollHeight;
    }
  }, [exchanges, height]);

  function scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    follows.current = scrollHeight - scrollTop - clientHeight < ROW;
    setTop(scrollTop);
  }

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const seq = Number(document.activeElement?.dataset.seq);
    const place = exchanges.findIndex((one) => one.seq === seq) + step;
    if (!step || !exchanges[place]) {
      return;
    }
    event.preventDefault();
    bringIntoSight(list.current, place);
    setTop(list.current.scrollTop);
    requestAnimationFrame(() => list.current?.querySelector(`[data-seq="${exchanges[place].seq}"]`)?.focus());
  }

  const first = Math.max(0, Math.floor(top / ROW) - MARGIN);
  const seen = exchanges.slice(first, first + Math.ceil(height / ROW) + 2 * MARGIN);
  return (
    <div className="director-exchanges" ref={list} onScroll={scrolled} onKeyDown={move}>
      <ul style={{ height: exchanges.length * ROW }} aria-label="Exchanges, newest last">
        {seen.map((one, place) => (
          <li key={one.seq} style={{ top: (first + place) * ROW, height: ROW }}>
            <Row exchange={one} isOpen={opened?.seq === one.seq} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ exchange, isOpen, onOpen }) {
  return (
    <button
      className={isFailure(exchange) ? "is-failure" : ""}
      data-seq={exchange.seq}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? null : exchange)}
    >
      <span className="director-exchange-name">{exchange.name}</span>
      <span className="director-exchange-outcome">{outcome(exchange)}</span>
      <span className="director-exchange-way">
        {direction(exchange)}, {exchange.kind}
      </span>
      <span className="director-exchange-time">
        {exchange.status || "no answer"} · {Math.round(exchange.millis)} ms
      </span>
    </button>
  );
}

function bringIntoSight(element, place) {
  const start = place * ROW;
  if (start < element.scrollTop) {
    element.scrollTop = start;
  } else if (start + ROW > element.scrollTop + element.clientHeight) {
    element.scrollTop = start + ROW - element.clientHeight;
  }
}
