import { useState } from "react";
import { Home } from "../modal/Home.jsx";
import { useWorkspace } from "../shell/context.js";
import { BOT } from "../shell/names.jsx";
import { address, go } from "../shell/route.js";
import { act } from "../wire.js";

/** The app's own place: its Home, and the way to the conversation with it. */
export function AppHome({ live }) {
  const { user, directory } = useWorkspace();
  const [refusal, setRefusal] = useState(null);
  const talk = () => act("direct", { user, with: BOT }).then(made => go({ user, place: made.channel }), refused => setRefusal(refused.message));
  return (
    <>
      <header className="head">
        <div className="head-line">
          <a className="back" href={address({ user })} aria-label="Back to the channels">‹</a>
          <h2>{directory.people[BOT]?.realName || "Evenkeel"}</h2>
          <span className="message-badge">APP</span>
          <span className="head-topic">Home</span>
          <button type="button" className="head-button" onClick={talk}>Messages</button>
        </div>
      </header>
      <p className="composer-refusal" role="status">{refusal}</p>
      <div className="app-home">
        <Home key={user} home={live.home} directory={directory} user={user} />
      </div>
    </>
  );
}
