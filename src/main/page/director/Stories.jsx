import { useState } from "react";
import { act } from "../wire.js";
import { Playing } from "./Playing.jsx";
import { Speed } from "./Speed.jsx";

/** Every story there is, and the one that is being played. */
export function Stories({ user, plays, lookAgain }) {
  const [speed, setSpeed] = useState("10");
  const [refused, setRefused] = useState(null);
  if (!plays) {
    return <p className="director-quiet">Looking for stories…</p>;
  }

  async function tell(route, body = {}) {
    setRefused(null);
    await act(route, body).catch((error) => setRefused(error.message));
    await lookAgain();
  }

  const playing = plays.playing;
  const isGoing = ["playing", "paused", "stuck"].includes(playing?.state);
  return (
    <>
      {playing && <Playing user={user} playing={playing} clock={plays} tell={tell} />}
      {refused && <p className="director-refused" role="alert">{refused}</p>}
      {!isGoing && <Speed value={speed} onChange={setSpeed} />}
      <ul className="director-stories">
        {plays.stories.map((story) => (
          <li key={story.name}>
            <h3>{named(story.name)}</h3>
            <p>{story.title}.</p>
            <p className="director-quiet">{story.minutes} minutes</p>
            <button
              disabled={isGoing}
              aria-label={`Play ${named(story.name)}`}
              onClick={(event) => {
                event.currentTarget.closest("[role=tabpanel]").scrollTo({ top: 0 });
                tell("plays", { story: story.name, speed: spoken(speed) });
              }}
            >
              Play
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `two-back` as a heading. */
export function named(name) {
  const words = name.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

function spoken(speed) {
  return speed === "fastest" ? speed : Number(speed);
}
