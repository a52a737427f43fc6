import { useState } from "react";
import { act } from "../wire.js";

/** Forgets the workspace, after a second click. */
export function Reset({ isPlaying }) {
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(null);

  async function press() {
    setDone(null);
    if (!asked) {
      setAsked(true);
      return;
    }
    setAsked(false);
    try {
      if (isPlaying) {
        await act("plays/stop", {});
      }
      await act("reset", {});
      setDone("The workspace is as founded. The bot still knows its incidents.");
    } catch (refused) {
      setDone(refused.message);
    }
  }

  return (
    <section aria-label="Reset">
      <h3>Begin anew</h3>
      <button className={asked ? "is-danger" : ""} onClick={press} onBlur={() => setAsked(false)}>
        {asked ? "Forget all channels and messages" : "Reset the workspace"}
      </button>
      <p role="status" className="director-done">{done}</p>
    </section>
  );
}
