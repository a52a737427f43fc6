import { useState } from "react";
import { act, look, remove } from "../wire.js";
import { FaultForm } from "./FaultForm.jsx";
import { useRegularly } from "./regularly.js";
import { timeOfDay } from "./time.js";

const WORDS = {
  429: "too many requests",
  500: "server error",
  not_ok: "200 with ok:false",
  slow: "slow",
  lost_answer: "done, the answer is lost",
  drop: "never arrives",
  malformed: "answer is no JSON",
  down: "down",
  duplicate: "events come twice",
  reorder: "events change places",
  delay: "events come late",
};

/** What goes wrong with Slack on purpose. Nothing real is harmed: the sandbox answers so. */
export function Faults() {
  const [refused, setRefused] = useState(null);
  const [told, trouble, lookAgain] = useRegularly(() => look("faults"), 1500);
  const faults = told?.faults || [];

  async function tell(asked) {
    setRefused(null);
    await asked.catch((error) => setRefused(error.message));
    await lookAgain();
  }

  return (
    <section aria-label="Trouble with Slack">
      <h3>Trouble with Slack</h3>
      <div className="director-row">
        <button onClick={() => tell(act("faults", { kind: "down", minutes: 20 }))}>Slack down for twenty minutes</button>
        <button disabled={faults.length === 0 && !told?.latencyMillis} onClick={() => tell(remove("faults"))}>
          Heal all
        </button>
      </div>
      <FaultForm onDone={lookAgain} />
      {faults.length === 0 && <p className="director-quiet">Nothing is wrong.</p>}
      <ul className="director-faults">
        {faults.map((fault) => (
          <li key={fault.id}>
            <span>{spoken(fault)}</span>
            <button
              className="director-plain"
              aria-label={`Heal ${spoken(fault)}`}
              onClick={() => tell(remove(`faults/${fault.id}`))}
            >
              Heal
            </button>
          </li>
        ))}
      </ul>
      {told?.latencyMillis > 0 && <p>Every call takes {told.latencyMillis} ms at least.</p>}
      {(refused || trouble) && <p role="alert" className="director-refused">{refused || trouble}</p>}
    </section>
  );
}

function spoken(fault) {
  const what = fault.method || (fault.events ? "every event" : "every call");
  const more = [
    fault.error,
    fault.retryAfter && `again after ${fault.retryAfter} s`,
    fault.delayMillis && `${fault.delayMillis / 1000} s`,
    fault.until && `until ${timeOfDay(fault.until)}`,
    fault.left !== null && `${fault.left} more`,
  ].filter(Boolean);
  const details = more.length > 0 ? ` (${more.join(", ")})` : "";
  return `${what}: ${WORDS[fault.kind || fault.events]}${details}, ${struck(fault.struck)}`;
}

function struck(times) {
  return times === 0 ? "has not struck yet" : `struck ${times === 1 ? "once" : `${times} times`}`;
}
