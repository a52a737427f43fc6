import { useEffect, useState } from "react";
import { refusalIn } from "../blocks/refusal.js";
import { useWorkspace } from "../shell/context.js";
import { BOT } from "../shell/names.jsx";
import { address, go } from "../shell/route.js";
import { Home } from "../shell/slots.jsx";
import { act } from "../wire.js";

/** The app's own place: its Home, and the way to the conversation with it. */
export function AppHome({ live }) {
  const { user, directory } = useWorkspace();
  const [refusal, setRefusal] = useState(null);
  useEffect(() => {
    setRefusal(null);
    act("home", { user }).then(answer => setRefusal(refusalIn(answer)), refused => setRefusal(refused.message));
  }, [user]);
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
        {live.home
          ? <Home home={live.home} directory={directory} user={user} />
          : <p className="channel-beginning">The app shows nothing here yet.</p>}
      </div>
    </>
  );
}
