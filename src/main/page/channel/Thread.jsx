import { useCallback, useMemo, useState } from "react";
import { useWorkspace } from "../shell/context.js";
import { nameOf } from "../shell/names.jsx";
import { address } from "../shell/route.js";
import { Composer } from "./Composer.jsx";
import { MessageList } from "./MessageList.jsx";
import { RefusalLine } from "./refusal.js";

const nothing = () => {};

/** A message with what was answered to it. */
export function Thread({ live }) {
  const { user, route, directory } = useWorkspace();
  const { channel } = live;
  const [refusal, setRefusal] = useState(null);
  const [editing, setEditing] = useState(null);
  const posts = useMemo(
    () => [...live.thread.values()].filter(post => post.ts === route.thread || post.thread_ts === route.thread),
    [live.thread, route.thread],
  );
  const editLast = useCallback(() => {
    const last = posts.findLast(post => post.user === user && !post.bot_id && !post.only_for);
    setEditing(last?.ts ?? null);
  }, [posts, user]);
  if (!channel) {
    return null;
  }
  const name = nameOf(channel, directory);
  const back = address({ user, place: channel.id });
  return (
    <RefusalLine value={setRefusal}>
      <header className="head">
        <div className="head-line">
          <a className="back" href={back} aria-label={`Back to ${name}`}>‹</a>
          <h2>Thread</h2>
          <span className="head-topic">{channel.kind === "direct" ? name : `#${name}`}</span>
          <a className="head-button thread-close" href={back} aria-label="Close thread">×</a>
        </div>
      </header>
      <MessageList
        label="Thread"
        posts={posts}
        channel={channel}
        inThread
        hasOlder={false}
        onOlder={nothing}
        marked={route.message}
        editing={editing}
        onEdit={setEditing}
      />
      {channel.member && !channel.archived && (
        <Composer key={route.thread} channel={channel} name={name} thread={route.thread} refusal={refusal} onEditLast={editLast} />
      )}
    </RefusalLine>
  );
}
