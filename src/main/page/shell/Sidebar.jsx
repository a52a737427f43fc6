import "./sidebar.css";
import { WorkspaceTime } from "../director/WorkspaceTime.jsx";
import { act } from "../wire.js";
import { Avatar } from "./Avatar.jsx";
import { useWorkspace } from "./context.js";
import { Menu } from "./Menu.jsx";
import { BOT, nameOf, Sign } from "./names.jsx";
import { Persona } from "./Persona.jsx";
import { address, go } from "./route.js";

const byName = (one, other) => one.name.localeCompare(other.name, undefined, { numeric: true });

/** Channels, conversations and the app, with what is unread. */
export function Sidebar({ live, isDirecting, onDirect }) {
  const rooms = live.channels.filter(one => one.kind !== "direct").sort(byName);
  const isApps = one => one.kind === "direct" && one.with.includes(BOT);
  const open = rooms.filter(one => !one.archived);
  const archived = rooms.filter(one => one.archived);
  const joined = open.filter(one => one.member);
  const others = open.filter(one => !one.member);
  return (
    <nav className="sidebar" aria-label="Workspace">
      <header className="sidebar-head">
        <h1>{live.team?.name}</h1>
        <button type="button" className="sidebar-director" aria-pressed={isDirecting} onClick={onDirect}>
          Director{live.faults.active > 0 && <span className="sidebar-badge" title="Faults are switched on">{live.faults.active}</span>}
        </button>
      </header>
      <Persona live={live} />
      <WorkspaceTime clock={live.clock} />
      <Group label="Channels">{joined.map(one => <Line key={one.id} channel={one} />)}</Group>
      {others.length > 0 && <Group label="Not joined">{others.map(one => <Line key={one.id} channel={one} />)}</Group>}
      <Group label="Direct messages" extra={<NewMessage live={live} />}>
        {live.channels.filter(one => one.kind === "direct" && !isApps(one)).map(one => <Line key={one.id} channel={one} />)}
      </Group>
      <Group label="Apps">
        <AppLine />
        {live.channels.filter(isApps).map(one => <Line key={one.id} channel={one} />)}
      </Group>
      {archived.length > 0 && (
        <details className="sidebar-archived">
          <summary>Archived ({archived.length})</summary>
          <Group label="Archived">{archived.map(one => <Line key={one.id} channel={one} />)}</Group>
        </details>
      )}
    </nav>
  );
}

function Group({ label, extra, children }) {
  return (
    <section className="sidebar-group" aria-label={label}>
      <h2>{label}{extra}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function Line({ channel }) {
  const { user, route, directory } = useWorkspace();
  const place = route.place || "C0GENERAL";
  const name = nameOf(channel, directory);
  return (
    <li>
      <a
        className="sidebar-line"
        href={address({ user, place: channel.id })}
        aria-current={place === channel.id ? "page" : undefined}
        data-unread={channel.unread > 0 || undefined}
      >
        {channel.kind === "direct" ? <Avatar name={name} small isBot={channel.with.includes(BOT)} /> : <Sign kind={channel.kind} />}
        <span className="sidebar-name">{name}</span>
        {channel.kind === "private" && <span className="spoken">private</span>}
        {channel.unread > 0 && <span className="spoken">{channel.unread} unread</span>}
        {channel.mentions > 0 && <span className="sidebar-badge">{channel.mentions}<span className="spoken"> {channel.mentions === 1 ? "mention" : "mentions"}</span></span>}
      </a>
    </li>
  );
}

function AppLine() {
  const { user, route, directory } = useWorkspace();
  return (
    <li>
      <a className="sidebar-line" href={address({ user, place: "app" })} aria-current={route.place === "app" ? "page" : undefined}>
        <Avatar name="Evenkeel" small isBot />
        <span className="sidebar-name">{directory.people[BOT]?.realName || "Evenkeel"} Home</span>
      </a>
    </li>
  );
}

function NewMessage({ live }) {
  const { user } = useWorkspace();
  const items = Object.values(live.people)
    .filter(one => one.id !== user && !one.deleted)
    .map(one => ({
      key: one.id,
      label: one.realName,
      before: <Avatar name={one.realName} small isBot={one.bot} />,
      run: () => act("direct", { user, with: one.id }).then(made => go({ user, place: made.channel })),
    }));
  return <Menu className="sidebar-add" label="New direct message" title="New direct message" items={items}>+</Menu>;
}
