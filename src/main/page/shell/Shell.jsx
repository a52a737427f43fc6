import { useCallback, useEffect, useMemo, useState } from "react";
import "./shell.css";
import { AppHome } from "../channel/AppHome.jsx";
import { ChannelView } from "../channel/ChannelView.jsx";
import { Thread } from "../channel/Thread.jsx";
import { Director } from "../director/Director.jsx";
import { ModalStack } from "../modal/ModalStack.jsx";
import { look } from "../wire.js";
import { WorkspaceContext } from "./context.js";
import { useLive } from "./live.js";
import { address, go, readPermalink, useRoute } from "./route.js";
import { Sidebar } from "./Sidebar.jsx";

const PAGE = 100;
const FIRST_PERSON = "U0ANA";
const DIRECTING = "directing";
const NO_COMMANDS = { commands: [], verbs: [], shortcuts: [] };

/** The whole page: the workspace at the left, what is open in the middle, a thread or the director's tools at the right. */
export function Shell() {
  const route = useRoute();
  const user = route.user || FIRST_PERSON;
  const isApp = route.place === "app";
  const [wanted, setWanted] = useState({ place: route.place, last: PAGE });
  const last = wanted.place === route.place ? wanted.last : PAGE;
  const live = useLive(
    {
      user,
      channel: isApp ? null : route.place || "general",
      thread: route.thread,
      last,
      since: route.message,
    },
    somebody => go({ ...route, user: somebody }, true),
  );
  const [commands, setCommands] = useState(NO_COMMANDS);
  const [isDirecting, setDirecting] = useState(() => localStorage.getItem(DIRECTING) === "yes");
  useEffect(() => {
    localStorage.setItem(DIRECTING, isDirecting ? "yes" : "no");
  }, [isDirecting]);
  const learn = useCallback(() => look("commands").then(setCommands, () => {}), []);
  useEffect(() => {
    learn();
  }, []);

  const directory = useNames(live);
  const older = useCallback(() => setWanted({ place: route.place, last: last + 2 * PAGE }), [route.place, last]);
  const world = useMemo(
    () => ({ user, me: live.me, directory, commands, learn, route, clock: live.clock }),
    [user, live.me, directory, commands, address(route), live.clock],
  );

  useEffect(() => {
    const here = live.channel?.name || (isApp && "App Home") || "";
    document.title = [here && (live.channel?.name ? `#${here}` : here), live.me?.realName, "Evenkeel sandbox"]
      .filter(Boolean)
      .join(" · ");
  }, [live.channel?.name, live.me?.realName, isApp]);

  if (!live.ready) {
    return <p className="shell-waiting" role="status">{live.lost ? "The sandbox does not answer." : "Opening the workspace"}</p>;
  }
  const direct = () => (route.thread && isDirecting ? go({ ...route, thread: null }) : setDirecting(!isDirecting));
  return (
    <WorkspaceContext value={world}>
      <div
        className="shell"
        data-pane={pane(route, isDirecting)}
        data-thread={route.thread ? "" : undefined}
        data-director={isDirecting ? "" : undefined}
        onClick={event => followed(event, user)}
      >
        <Sidebar live={live} isDirecting={isDirecting} onDirect={direct} />
        <main className="shell-main">
          {live.lost && <p className="shell-lost" role="status">The sandbox does not answer. Trying again.</p>}
          {isApp && <AppHome live={live} />}
          {!isApp && live.isSettled && <ChannelView key={`${user} ${route.place}`} live={live} onOlder={older} />}
        </main>
        {route.thread && !isApp && live.isSettled && (
          <aside className="shell-side shell-thread" aria-label="Thread">
            <Thread key={route.thread} live={live} />
          </aside>
        )}
        {isDirecting && (
          <aside className="shell-side shell-director" aria-label="Director">
            <Director user={user} onClose={() => setDirecting(false)} />
          </aside>
        )}
        <ModalStack key={user} views={live.views} directory={directory} user={user} />
      </div>
    </WorkspaceContext>
  );
}

/** Who and what can be named. It stays the same while nothing of it changes, so that no text is drawn again for nothing. */
function useNames({ people, groups, channels, me, clock }) {
  const places = JSON.stringify(channels.map(({ id, name, kind, archived }) => ({ id, name, kind, archived })));
  return useMemo(
    () => ({
      people: Object.fromEntries(Object.values(people).map(one => [one.id, { ...one, real_name: one.realName }])),
      groups,
      channels: Object.fromEntries(JSON.parse(places).map(one => [one.id, one])),
      zone: me?.zone,
      now: clock?.now,
    }),
    [people, groups, places, me, clock],
  );
}

/** Which pane a small screen shows. */
function pane(route, isDirecting) {
  if (isDirecting) {
    return "director";
  }
  return route.thread ? "thread" : route.place ? "main" : "sidebar";
}

function followed(event, user) {
  const link = event.target.closest?.("a[href]");
  const route = link && !event.ctrlKey && !event.metaKey && readPermalink(new URL(link.href), user);
  if (route) {
    event.preventDefault();
    go(route);
  }
}
