import { useRef, useState } from "react";
import "./head.css";
import { Link } from "../blocks/mentions.jsx";
import { Mrkdwn } from "../blocks/Mrkdwn.jsx";
import { Avatar } from "../shell/Avatar.jsx";
import { useWorkspace } from "../shell/context.js";
import { Menu } from "../shell/Menu.jsx";
import { nameOf, Sign } from "../shell/names.jsx";
import { Popup } from "../shell/Popup.jsx";
import { address } from "../shell/route.js";
import { act } from "../wire.js";
import { authorOf } from "./author.js";
import { useRefusal } from "./refusal.js";

/** What a channel is called and about, who is in it, and what is kept at hand. */
export function ChannelHead({ channel }) {
  const { user, directory } = useWorkspace();
  const isDirect = channel.kind === "direct";
  return (
    <header className="head">
      <div className="head-line">
        <a className="back" href={address({ user })} aria-label="Back to the channels">‹</a>
        <h2>
          {!isDirect && <Sign kind={channel.kind} />}
          {channel.kind === "private" && <span className="spoken">Private channel </span>}
          {nameOf(channel, directory)}
        </h2>
        {channel.archived && <span className="head-archived">Archived</span>}
        <span className="head-topic" title={channel.topic}>{channel.topic && <Mrkdwn text={channel.topic} directory={directory} />}</span>
        {channel.pins.length > 0 && <Pins channel={channel} />}
        {!isDirect && <Members channel={channel} />}
        {!isDirect && <Actions channel={channel} />}
      </div>
      {channel.bookmarks.length > 0 && (
        <ul className="head-bookmarks" aria-label="Bookmarks">
          {channel.bookmarks.map(one => <li key={one.id}><Link url={one.link}>{one.title}</Link></li>)}
        </ul>
      )}
    </header>
  );
}

function Panel({ label, className, title, children }) {
  const button = useRef(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="head-button"
        aria-label={title}
        title={title}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <Popup anchor={button.current} role="dialog" label={title} onClose={() => setOpen(false)}>
          <div className={className} onClick={event => event.target.closest("a") && setOpen(false)}>{children}</div>
        </Popup>
      )}
    </>
  );
}

function Members({ channel }) {
  const { directory } = useWorkspace();
  const people = channel.members.map(id => directory.people[id] || { id, realName: id });
  const title = people.length === 1 ? "1 member" : `${people.length} members`;
  return (
    <Panel title={title} className="head-panel" label={<><span aria-hidden="true">{"\u{1F464}\uFE0E"}</span> {people.length}</>}>
      <h3>{title}</h3>
      <ul>
        {people.map(one => (
          <li key={one.id}>
            <Avatar small name={one.realName} isBot={one.bot} /> {one.realName} <small>{one.guest ? "guest" : one.bot ? "app" : `@${one.name}`}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Pins({ channel }) {
  const { user, directory } = useWorkspace();
  const title = channel.pins.length === 1 ? "1 pinned message" : `${channel.pins.length} pinned messages`;
  return (
    <Panel title={title} className="head-panel" label={<><span aria-hidden="true">📌</span> {channel.pins.length}</>}>
      <h3>{title}</h3>
      <ul>
        {channel.pins.map(({ message }) => (
          <li key={message.ts}>
            <a href={address({ user, place: channel.id, message: message.ts })}>
              <b>{authorOf(message, directory).name}</b>
              <span className="head-pin"><Mrkdwn text={message.text} directory={directory} /></span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Actions({ channel }) {
  const { user } = useWorkspace();
  const refusal = useRefusal();
  const step = (label, route, danger) => ({ label, danger, run: () => refusal.of(act(route, { user, channel: channel.id })) });
  const items = [
    !channel.archived && !channel.member && step("Join channel", "join"),
    channel.member && !channel.archived && step("Leave channel", "leave"),
    channel.archived ? step("Unarchive channel", "unarchive") : step("Archive channel", "archive", true),
  ];
  return <Menu className="head-button" label="Channel actions" title="Channel actions" items={items.filter(Boolean)}><span aria-hidden="true">⋯</span></Menu>;
}
