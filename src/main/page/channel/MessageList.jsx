import { Fragment, useEffect, useMemo, useRef, useState } from "react";
import "./messages.css";
import { useWorkspace } from "../shell/context.js";
import { authorOf, isRemark } from "./author.js";
import { Message } from "./Message.jsx";
import { dayOf, isSoonAfter } from "./moments.js";
import { useBottom } from "./useBottom.js";

/** Messages by day and author. `unreadAfter` is what the reader had seen when they came; `marked` is one to show and point out. */
export function MessageList(props) {
  const { label, posts, channel, inThread, beginning, hasOlder, onOlder, unreadAfter, marked, editing, onEdit, onBottom } = props;
  const { user, me, directory } = useWorkspace();
  const [active, setActive] = useState(null);
  const ids = useMemo(() => posts.map(post => post.ts), [posts]);
  const own = useMemo(() => new Set(posts.filter(post => post.user === user).map(post => post.ts)), [posts, user]);
  const bottom = useBottom({ ids, own, hasOlder, onOlder });
  const does = useMemo(() => ({ activate: setActive, edit: onEdit }), [onEdit]);
  const shown = useRef(null);
  useEffect(() => {
    if (marked && shown.current !== marked && bottom.show(marked)) {
      shown.current = marked;
    }
  }, [marked, ids]);
  useEffect(() => onBottom?.(bottom.isAtBottom), [bottom.isAtBottom]);
  const reachable = active && ids.includes(active) ? active : ids[ids.length - 1];
  const rows = useMemo(() => rowsOf(posts, me.zone, directory), [posts, me.zone, directory]);
  const firstUnread = unreadAfter && posts.find(post => post.ts > unreadAfter && post.user !== user && !isRemark(post))?.ts;
  return (
    <div className="messages-frame">
      <div className="messages" ref={bottom.list} onScroll={bottom.onScroll} onKeyDown={stepped} onPointerLeave={() => setActive(null)}>
        <div className="messages-inner" role="log" aria-label={label}>
          {hasOlder
            ? <button type="button" className="messages-older" onClick={onOlder}>Older messages</button>
            : beginning}
          {rows.map(({ post, newDay, follows }) => (
            <Fragment key={post.ts}>
              {newDay && <h3 className="messages-day"><span>{newDay}</span></h3>}
              {post.ts === firstUnread && <p className="messages-new"><span>New</span></p>}
              <Message
                post={post}
                channel={channel}
                inThread={inThread}
                does={does}
                follows={follows && post.ts !== firstUnread}
                isActive={post.ts === active}
                isReachable={post.ts === reachable}
                isMarked={post.ts === marked}
                isEditing={post.ts === editing}
              />
            </Fragment>
          ))}
        </div>
      </div>
      {bottom.hasMissed && (
        <button type="button" className="messages-missed" onClick={bottom.toBottom}>New messages ↓</button>
      )}
    </div>
  );
}

/** Each message with the day it begins, if it does, and whether it goes on with the one above. */
function rowsOf(posts, zone, directory) {
  const rows = [];
  let before = null;
  let dayBefore = null;
  for (const post of posts) {
    const day = dayOf(post.ts, zone);
    const isNewDay = day !== dayBefore;
    rows.push({ post, newDay: isNewDay ? day : null, follows: !isNewDay && goesOn(post, before, directory) });
    before = post;
    dayBefore = day;
  }
  return rows;
}

function goesOn(post, before, directory) {
  return (
    authorOf(post, directory).key === authorOf(before, directory).key &&
    isSoonAfter(post.ts, before.ts) &&
    !isRemark(post) && !isRemark(before) &&
    !post.pinned && !post.only_for === !before.only_for &&
    post.subtype !== "thread_broadcast"
  );
}

/** The arrows lead from message to message. */
function stepped(event) {
  if (!event.target.matches("article") || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) {
    return;
  }
  event.preventDefault();
  const articles = [...event.currentTarget.querySelectorAll("article")];
  const next = articles[articles.indexOf(event.target) + (event.key === "ArrowUp" ? -1 : 1)];
  next?.focus();
}
