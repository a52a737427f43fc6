import { useCallback, useEffect, useMemo, useState } from "react";
import "./channel.css";
import { useWorkspace } from "../shell/context.js";
import { nameOf } from "../shell/names.jsx";
import { address } from "../shell/route.js";
import { act } from "../wire.js";
import { ChannelHead } from "./ChannelHead.jsx";
import { Composer } from "./Composer.jsx";
import { MessageList } from "./MessageList.jsx";
import { RefusalLine } from "./refusal.js";

/** A channel or conversation: its head, its messages, and where to write. */
export function ChannelView({ live, onOlder }) {
  const { user, me, route, directory } = useWorkspace();
  const { channel } = live;
  const line = live.channels.find(one => one.id === channel?.id);
  const [refusal, setRefusal] = useState(null);
  const [editing, setEditing] = useState(null);
  const [isAtBottom, setAtBottom] = useState(true);
  const [unreadAfter] = useState(line?.unread > 0 ? line.readUpTo || "0" : null);
  const posts = useMemo(() => [...live.items.values()], [live.items]);
  useReading(user, line, isAtBottom, address(route));
  const editLast = useCallback(() => {
    const last = posts.findLast(post => post.user === user && !post.subtype && !post.only_for);
    setEditing(last?.ts ?? null);
  }, [posts, user]);
  if (!channel) {
    return <p className="channel-none">There is no such channel that {me.realName} can see.</p>;
  }
  const name = nameOf(channel, directory);
  return (
    <RefusalLine value={setRefusal}>
      <ChannelHead channel={channel} />
      <MessageList
        label={`Messages in ${name}`}
        posts={posts}
        channel={channel}
        beginning={<p className="channel-beginning">This is the beginning of <b>{channel.kind === "direct" ? name : `#${name}`}</b>.</p>}
        hasOlder={live.hasOlder}
        onOlder={onOlder}
        unreadAfter={unreadAfter}
        marked={route.thread ? null : route.message}
        editing={editing}
        onEdit={setEditing}
        onBottom={setAtBottom}
      />
      <Foot channel={channel} name={name} refusal={refusal} onEditLast={editLast} />
    </RefusalLine>
  );
}

function Foot({ channel, name, refusal, onEditLast }) {
  const { user } = useWorkspace();
  const [failed, setFailed] = useState(null);
  const enter = route => act(route, { user, channel: channel.id }).then(() => setFailed(null), refused => setFailed(refused.message));
  if (channel.archived) {
    return (
      <p className="channel-foot" role="status">
        <span>{failed || <>#{name} is archived. Nobody writes here any more.</>}</span>
        <button type="button" className="plain-button" onClick={() => enter("unarchive")}>Unarchive</button>
      </p>
    );
  }
  if (!channel.member) {
    return (
      <p className="channel-foot" role="status">
        <span>{failed || <>You are looking at <b>#{name}</b> from outside.</>}</span>
        <button type="button" className="main-button" onClick={() => enter("join")}>Join channel</button>
      </p>
    );
  }
  return <Composer key={channel.id} channel={channel} name={name} refusal={refusal} onEditLast={onEditLast} />;
}

/** On a small screen another pane may stand before the messages. */
function isInSight() {
  return document.querySelector("main")?.offsetParent !== null;
}

/** What stands on the screen of somebody who looks has been read. */
function useReading(user, line, isAtBottom, view) {
  const [isVisible, setVisible] = useState(document.visibilityState === "visible");
  useEffect(() => {
    const turned = () => setVisible(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", turned);
    return () => document.removeEventListener("visibilitychange", turned);
  }, []);
  const isUnread = line?.member && line.unread + line.mentions > 0;
  useEffect(() => {
    if (isUnread && isVisible && isAtBottom && isInSight()) {
      act("read", { user, channel: line.id, ts: line.latest }).catch(() => {});
    }
  }, [user, isUnread, isVisible, isAtBottom, line?.latest, view]);
}
