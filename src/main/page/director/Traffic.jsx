import { useMemo, useRef, useState } from "react";
import { look, remove } from "../wire.js";
import { Exchange } from "./Exchange.jsx";
import { holds, isFailure } from "./exchange.js";
import { ExchangeList } from "./ExchangeList.jsx";
import { useRegularly } from "./regularly.js";

/** As many as the sandbox keeps. */
const KEPT = 5000;

/** What travels between the workspace and the bot, as it travels. */
export function Traffic() {
  const [exchanges, setExchanges] = useState([]);
  const [words, setWords] = useState("");
  const [onlyFailures, setOnlyFailures] = useState(false);
  const [opened, setOpened] = useState(null);
  const last = useRef(0);
  const [answer, trouble] = useRegularly(async () => {
    const told = await look(`traffic?since=${last.current}`);
    // a round that began before the last one ended brings the same again; a sandbox begun anew counts from the start
    const items = told.items.filter((one) => one.seq > last.current);
    last.current = told.last < last.current ? 0 : (items.at(-1)?.seq ?? last.current);
    if (items.length > 0) {
      setExchanges((known) => known.concat(items).slice(-KEPT));
    }
    return told;
  }, 1000);

  const rows = useMemo(
    () => exchanges.filter((one) => (!onlyFailures || isFailure(one)) && (!words || holds(one, words))),
    [exchanges, words, onlyFailures],
  );

  async function clear() {
    await remove("traffic").catch(() => {});
    setExchanges([]);
    setOpened(null);
  }

  return (
    <div className="director-traffic">
      <div className="director-row">
        <input
          type="search"
          aria-label="Only exchanges with these words"
          placeholder="Filter"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <label className="director-check">
          <input type="checkbox" checked={onlyFailures} onChange={(event) => setOnlyFailures(event.target.checked)} />
          Only failures
        </label>
        <button onClick={clear}>Clear</button>
      </div>
      <p className="director-quiet" role="status">
        {rows.length} of {exchanges.length} exchanges
        {answer?.waiting > 0 && `, ${answer.waiting} events waiting`}
      </p>
      {trouble && <p role="alert" className="director-refused">{trouble}</p>}
      <ExchangeList exchanges={rows} opened={opened} onOpen={setOpened} />
      {opened && <Exchange exchange={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
