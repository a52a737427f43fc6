import { useWorkspace } from "../shell/context.js";
import { Menu } from "../shell/Menu.jsx";
import { address, go } from "../shell/route.js";
import { act } from "../wire.js";
import { isRemark } from "./author.js";
import { AddReaction } from "./Reactions.jsx";
import { useRefusal } from "./refusal.js";

/** What can be done with a message, beside it while it is pointed at or has the focus. */
export function MessageTools({ post, channel, inThread, does }) {
  const { user } = useWorkspace();
  const refusal = useRefusal();
  const more = useMore(post, channel, does);
  if (post.only_for) {
    return null;
  }
  const reply = () => go({ user, place: channel.id, thread: post.thread_ts || post.ts });
  const pin = () => refusal.of(act(post.pinned ? "unpin" : "pin", { user, channel: channel.id, ts: post.ts }));
  return (
    <div className="tools" role="toolbar" aria-label="Message actions">
      <AddReaction post={post} channel={channel} className="tool" />
      {!inThread && <Tool label="Reply in thread" sign="↩" onClick={reply} />}
      <Tool label={post.pinned ? "Unpin message" : "Pin message"} sign="📌" disabled={channel.archived} onClick={pin} />
      <Menu className="tool" label="More actions" title="More actions" items={more}><span aria-hidden="true">⋯</span></Menu>
    </div>
  );
}

function Tool({ label, sign, disabled, onClick }) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function useMore(post, channel, does) {
  const { user, commands } = useWorkspace();
  const refusal = useRefusal();
  const isOwn = post.user === user && !post.bot_id && !isRemark(post) && post.subtype !== "tombstone" && !channel.archived;
  const at = { user, channel: channel.id, ts: post.ts };
  const copy = async () => {
    const thread = post.thread_ts === post.ts ? null : post.thread_ts;
    const hash = address({ user, place: channel.id, thread, message: post.ts });
    await navigator.clipboard.writeText(location.origin + location.pathname + hash);
  };
  const shortcuts = commands.shortcuts.filter(one => one.type === "message");
  return [
    isOwn && { label: "Edit message", run: () => does.edit(post.ts) },
    { label: "Copy link", run: () => refusal.of(copy()) },
    shortcuts.length > 0 && { heading: "Evenkeel" },
    ...shortcuts.map(one => ({
      label: one.name,
      detail: one.description,
      run: () => refusal.of(act("shortcut", { ...at, callbackId: one.callbackId })),
    })),
    isOwn && { label: "Delete message", danger: true, run: () => refusal.of(act("delete", at)) },
  ].filter(Boolean);
}
