import { useState } from "react";
import { act, look } from "../wire.js";
import { useRegularly } from "./regularly.js";
import { ahead, timeOfDay } from "./time.js";

const STEPS = [
  ["PT1M", "+1 min"],
  ["PT5M", "+5 min"],
  ["PT15M", "+15 min"],
  ["PT1H", "+1 h"],
];

/** The time of the workspace and of the bot, which is one. */
export function Clock({ isPlaying }) {
  const [refused, setRefused] = useState(null);
  const [clock, trouble, lookAgain] = useRegularly(() => look("clock"), 1000);

  async function move(step) {
    setRefused(null);
    await act("clock", step).catch((error) => setRefused(error.message));
    await lookAgain();
  }

  return (
    <section aria-label="Clock">
      <h3>Clock</h3>
      <p className="director-time">
        <strong>{timeOfDay(clock?.now)}</strong> {clock && ahead(clock.aheadSeconds)}
      </p>
      <div className="director-row">
        {STEPS.map(([advance, label]) => (
          <button key={advance} disabled={isPlaying} onClick={() => move({ advance })}>
            {label}
          </button>
        ))}
        <button disabled={isPlaying || !clock?.aheadSeconds} onClick={() => move({})}>
          Back to now
        </button>
      </div>
      {isPlaying && <p className="director-quiet">The story sets the time until it ends or is stopped.</p>}
      {!isPlaying && clock?.aheadSeconds > 0 && (
        <p className="director-quiet">
          After going back, new messages keep their place behind those that are there, and so carry a later time for a while.
        </p>
      )}
      {(refused || trouble) && <p role="alert" className="director-refused">{refused || trouble}</p>}
    </section>
  );
}
