import { useEffect, useReducer } from "react";
import { look } from "../wire.js";

const SECTIONS = ["team", "me", "people", "groups", "channels", "channel", "views", "home", "faults"];

const NOTHING = {
  ready: false,
  lost: false,
  key: "",
  team: null,
  me: null,
  people: {},
  groups: {},
  channels: [],
  channel: null,
  views: [],
  home: null,
  faults: { active: 0, latencyMillis: 0 },
  clock: null,
  items: new Map(),
  hasOlder: false,
  thread: new Map(),
};

/** One after the other, as they were written: ids of messages are of one length. */
function merged(before, change, isWhole) {
  if (!isWhole && !change?.items && !change?.gone) {
    return before;
  }
  const known = new Map(isWhole ? [] : before);
  change?.gone?.forEach(ts => known.delete(ts));
  for (const item of change?.items || []) {
    const old = before.get(item.ts);
    known.set(item.ts, old && JSON.stringify(old) === JSON.stringify(item) ? old : item);
  }
  return new Map([...known].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function heard(state, event) {
  if (event.type === "lost" || event.type === "found") {
    return { ...state, lost: event.type === "lost" };
  }
  const { news, key } = event;
  const isWhole = news.whole === true;
  const before = isWhole && key !== state.key ? { ...state, items: new Map(), thread: new Map() } : state;
  const next = { ...before, ready: true, lost: false, key };
  for (const section of SECTIONS) {
    if (section in news) {
      next[section] = news[section];
    }
  }
  if (news.clock) {
    next.clock = { ...news.clock, readAt: performance.now() };
  }
  next.items = merged(before.items, news, isWhole);
  next.thread = merged(before.thread, news.thread, isWhole);
  if ("hasOlder" in news || isWhole) {
    next.hasOlder = news.hasOlder === true;
  }
  return next;
}

/** What the person sees, kept up to date; `onStranger` is called when there is no such person. */
export function useLive({ user, channel, thread, last, since }, onStranger) {
  const [state, tell] = useReducer(heard, NOTHING);
  useEffect(() => {
    const query = new URLSearchParams({ user, last });
    for (const [name, value] of Object.entries({ channel, thread, since })) {
      if (value) {
        query.set(name, value);
      }
    }
    const key = `${user} ${channel}`;
    const source = new EventSource(`/sandbox/live?${query}`);
    source.onmessage = message => tell({ type: "news", key, news: JSON.parse(message.data) });
    source.onopen = () => tell({ type: "found" });
    source.onerror = () => {
      tell({ type: "lost" });
      if (source.readyState === EventSource.CLOSED) {
        look("state").then(all => onStranger(all.users.find(one => !one.is_bot && !one.deleted)?.id), () => {});
      }
    };
    return () => source.close();
  }, [user, channel, thread, last, since]);
  return { ...state, isSettled: state.key === `${user} ${channel}` };
}
