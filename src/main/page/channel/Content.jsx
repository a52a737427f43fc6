import { Blocks } from "../blocks/Blocks.jsx";
import { Mrkdwn } from "../blocks/Mrkdwn.jsx";
import { useWorkspace } from "../shell/context.js";
import { address } from "../shell/route.js";
import { act } from "../wire.js";
import { Attachments } from "./Attachments.jsx";
import { Files } from "./Files.jsx";

/** What a message says, with what hangs on it. */
export function Content({ post, channel, inThread }) {
  const { user, directory } = useWorkspace();
  const isDeleted = post.subtype === "tombstone";
  const did = action => act("click", { user, channel: channel.id, ts: post.ts, ...action });
  const asked = question => act("suggest", { user, channel: channel.id, ts: post.ts, ...question });
  return (
    <>
      {post.subtype === "thread_broadcast" && !inThread && <Broadcast post={post} channel={channel} />}
      <div className="message-content" data-deleted={isDeleted || undefined}>
        {post.blocks?.length
          ? <Blocks blocks={post.blocks} directory={directory} onAction={did} onSuggest={asked} disabled={channel.archived} />
          : post.text && <Mrkdwn text={post.text} directory={directory} />}
        {post.edited && <small className="message-edited"> (edited)</small>}
      </div>
      {post.attachments?.length > 0 && <Attachments attachments={post.attachments} onAction={did} />}
      {post.subtype === "thread_broadcast" && inThread && <p className="message-note">Also sent to the channel</p>}
      {post.files?.length > 0 && <Files files={post.files} />}
    </>
  );
}

/** A reply that also stands in the channel says to what. */
function Broadcast({ post, channel }) {
  const { user, directory } = useWorkspace();
  return (
    <p className="message-note">
      replied to a thread:{" "}
      <a href={address({ user, place: channel.id, thread: post.thread_ts })}>
        <Mrkdwn text={(post.root?.text || "a message").split("\n")[0]} directory={directory} />
      </a>
    </p>
  );
}
