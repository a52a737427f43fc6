import { address } from "../shell/route.js";
import { Speed } from "./Speed.jsx";
import { ahead, timeOfDay } from "./time.js";
import { named } from "./Stories.jsx";

const WORDS = {
  playing: "Playing",
  paused: "Paused: nobody acts, the clock runs on by itself",
  stuck: "Stuck",
  finished: "Finished",
  stopped: "Stopped",
};

/** The story that is being played, or was the last: how far it is, what comes next, and what can be done about it. */
export function Playing({ user, playing, clock, tell }) {
  const isOver = ["finished", "stopped"].includes(playing.state);
  const isWaiting = ["paused", "stuck"].includes(playing.state);
  return (
    <section className={`director-playing is-${playing.state}`} aria-label={`Story ${named(playing.story)}`}>
      <h3>{named(playing.story)}</h3>
      <p className="director-state" role="status">
        {WORDS[playing.state]}
        {playing.why && `: ${playing.why}`}
      </p>
      <progress max={playing.minutes} value={playing.minute} aria-label="Minutes played" />
      <p className="director-time">
        Minute {playing.minute} of {playing.minutes} · {isOver ? "workspace time" : "story time"}{" "}
        <strong>{timeOfDay(clock.now)}</strong>
      </p>
      <p className="director-quiet">{ahead(clock.aheadSeconds)}</p>
      {playing.channel && (
        <p>
          <a href={address({ user, place: playing.channel })}>Open the channel of {playing.incident}</a>
        </p>
      )}
      {playing.next && (
        <p className="director-next">
          Next, in minute {playing.next.minute}: {playing.next.words}
        </p>
      )}
      {isOver ? (
        clock.aheadSeconds !== 0 && <button onClick={() => tell("clock")}>Back to now</button>
      ) : (
        <>
          <div className="director-row">
            {isWaiting ? (
              <button className="is-first" onClick={() => tell("plays/resume")}>
                {playing.state === "stuck" ? "Go on" : "Resume"}
              </button>
            ) : (
              <button onClick={() => tell("plays/pause")}>Pause</button>
            )}
            <button onClick={() => tell("plays/step")}>To the next step</button>
            <button onClick={() => tell("plays/stop")}>Stop</button>
          </div>
          <Speed value={String(playing.speed)} onChange={(speed) => tell("plays/speed", { speed })} />
        </>
      )}
    </section>
  );
}
