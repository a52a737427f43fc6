import { memo } from "react";
import "./message.css";
import { Avatar } from "../shell/Avatar.jsx";
import { useWorkspace } from "../shell/context.js";
import { BOT } from "../shell/names.jsx";
import { address } from "../shell/route.js";
import { authorOf, isRemark } from "./author.js";
import { Content } from "./Content.jsx";
import { EditBox } from "./EditBox.jsx";
import { MessageTime } from "./MessageTime.jsx";
import { MessageTools } from "./MessageTools.jsx";
import { clockTime } from "./moments.js";
import { Reactions } from "./Reactions.jsx";

/** One message of a channel or thread. `follows` says that the one above is by the same author, of the same time. */
export const Message = memo(function Message(props) {
  const { post, channel, follows, isActive, isReachable, isMarked, isEditing, inThread, does } = props;
  const { directory } = useWorkspace();
  const author = authorOf(post, directory);
  const remark = isRemark(post);
  const headed = !follows && !remark;
  return (
    <article
      className="message"
      aria-label={`${author.name}, ${post.only_for ? "only visible to you" : remark ? "notice" : "message"}`}
      data-ts={post.ts}
      data-remark={remark || undefined}
      data-private={post.only_for ? "" : undefined}
      data-pinned={post.pinned ? "" : undefined}
      data-marked={isMarked || undefined}
      tabIndex={isReachable ? 0 : -1}
      onFocus={() => does.activate(post.ts)}
      onPointerMove={event => !isActive && event.pointerType === "mouse" && does.activate(post.ts)}
    >
      {post.pinned && <p className="message-note"><span aria-hidden="true">📌 </span>Pinned</p>}
      {post.only_for && <p className="message-note">Only visible to you</p>}
      <div className="message-gutter">
        {headed ? <Avatar name={author.name} isBot={author.isOurs} /> : <MessageTime post={post} channel={channel} reachable={isActive} />}
      </div>
      <div className="message-body">
        {headed && (
          <header className="message-head">
            <b dir="auto">{author.name}</b>
            {author.isBot && <span className="message-badge">APP</span>}
            <MessageTime post={post} channel={channel} reachable={isActive} />
          </header>
        )}
        {isEditing
          ? <EditBox post={post} channel={channel} onDone={() => does.edit(null)} />
          : <Content post={post} channel={channel} inThread={inThread} />}
        <Reactions post={post} channel={channel} />
        {!inThread && <ThreadLine post={post} channel={channel} />}
      </div>
      {isActive && !isEditing && <MessageTools post={post} channel={channel} inThread={inThread} does={does} />}
      {!isActive && !post.only_for && (
        <button type="button" className="message-touch" aria-label="Message actions" tabIndex={-1} onClick={() => does.activate(post.ts)}>
          <span aria-hidden="true">⋯</span>
        </button>
      )}
    </article>
  );
});

function ThreadLine({ post, channel }) {
  const { user, me, directory } = useWorkspace();
  if (!post.reply_count) {
    return null;
  }
  const words = post.reply_count === 1 ? "1 reply" : `${post.reply_count} replies`;
  return (
    <a className="message-thread" href={address({ user, place: channel.id, thread: post.ts })}>
      {post.reply_users.map(id => {
        const person = directory.people[id];
        return <Avatar key={id} small name={person?.realName || id} isBot={id === BOT} />;
      })}
      <b>{words}</b>
      <small>last at {clockTime(post.latest_reply, me.zone)}</small>
    </a>
  );
}
