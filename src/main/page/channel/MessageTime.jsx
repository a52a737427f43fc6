import { useWorkspace } from "../shell/context.js";
import { address } from "../shell/route.js";
import { clockTime, inFull, isoOf } from "./moments.js";

/** When a message was written, as a link to it; more is shown while it is pointed at or has the focus. */
export function MessageTime({ post, channel, reachable }) {
  const { user, me } = useWorkspace();
  const full = inFull(post.ts, me.zone);
  const isReply = post.thread_ts && post.thread_ts !== post.ts;
  return (
    <a
      className="message-time"
      href={address({ user, place: channel.id, thread: isReply ? post.thread_ts : null, message: post.ts })}
      aria-label={full}
      data-full={full}
      tabIndex={reachable ? 0 : -1}
    >
      <time dateTime={isoOf(post.ts)}>{clockTime(post.ts, me.zone)}</time>
    </a>
  );
}
