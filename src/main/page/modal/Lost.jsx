import { useState } from "react";
import { plain } from "../blocks/Words.jsx";

/** A form that never came: what the person pressed was too long ago when the bot wanted to open it. */
export function Lost({ views }) {
  const [read, setRead] = useState(null);
  const lost = views.find((view) => view.lost && view.id !== read);
  return (
    <div className="modal-lost" role="status">
      {lost && (
        <p>
          The form{lost.title ? ` “${plain(lost.title)}”` : ""} did not open: the bot asked for it more than 3 seconds after it was called for, and
          Slack no longer allows that.
          <button type="button" className="modal-icon" aria-label="Dismiss" onClick={() => setRead(lost.id)}>&times;</button>
        </p>
      )}
    </div>
  );
}
