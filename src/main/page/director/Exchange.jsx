import { useEffect, useRef } from "react";
import { direction, outcome, readable } from "./exchange.js";
import { timeOfDay } from "./time.js";

/** One exchange with what was asked and what was answered. */
export function Exchange({ exchange, onClose }) {
  const head = useRef(null);
  useEffect(() => {
    head.current?.scrollIntoView({ block: "nearest" });
  }, [exchange]);

  return (
    <section className="director-exchange" aria-label={`Exchange ${exchange.seq}`}>
      <div className="director-row" ref={head}>
        <h3>{exchange.name}</h3>
        <button className="director-plain" onClick={onClose}>
          Close
        </button>
      </div>
      <p className="director-quiet">
        {direction(exchange)} at {timeOfDay(exchange.at)}, {exchange.millis} ms, {exchange.status || "no answer"}:{" "}
        {outcome(exchange)}
      </p>
      <Body title="Request" body={exchange.request} />
      <Body title="Answer" body={exchange.response} />
    </section>
  );
}

function Body({ title, body }) {
  return (
    <>
      <h4>{title}</h4>
      <pre tabIndex="0" aria-label={title}>
        {body ? readable(body) : "empty"}
      </pre>
    </>
  );
}
