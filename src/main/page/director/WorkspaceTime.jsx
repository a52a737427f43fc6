import { useEffect, useState } from "react";
import { ahead, timeOfDay } from "./time.js";

const SECOND = 1000;

/** Less is no more than a slow machine. */
const UNNOTICED = 60;

/** The workspace's time, for as long as it is another than ours: a story may set it while its controls are out of sight. */
export function WorkspaceTime({ clock }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  if (!clock) {
    return null;
  }

  const now = Date.parse(clock.now) + performance.now() - clock.readAt;
  const seconds = Math.round((now - Date.now()) / SECOND);
  if (Math.abs(seconds) < UNNOTICED) {
    return null;
  }
  return (
    <p className="director-workspace-time">
      Workspace time <strong>{timeOfDay(new Date(now).toISOString())}</strong>
      <br />
      {ahead(seconds)}
    </p>
  );
}
