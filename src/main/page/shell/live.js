import { useEffect, useReducer } from "react";
import { look } from "../wire.js";

const SECTIONS = ["team", "me", "people", "groups", "channels", "channel", "views", "home", "faults"];

const RETRY_MILLIS = 2000;

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

/** Somebody to be in place of one who is not there; fails where that is not the reason, or nobody can be asked. */
async function successor(user) {
  const people = (await look("state")).users.filter(one => !one.is_bot && !one.deleted);
  if (people.some(one => one.id === user || one.name === user) || !people.length) {
    throw new Error("refused for another reason");
  }
  return people[0].id;
}

/** What the person sees, kept up to date; `onStranger` is called with somebody else's id when there is no such person. */
export function useLive({ user, channel, thread, last, since }, onStranger) {
  const [state, tell] = useReducer(heard, NOTHING);
  const [attempt, tryAgain] = useReducer(count => count + 1, 0);
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
    let later = null;
    source.onerror = () => {
      tell({ type: "lost" });
      // the browser asks again by itself where the connection broke, but not where it was answered with a refusal
      if (source.readyState === EventSource.CLOSED) {
        successor(user).then(onStranger, () => {
          later = setTimeout(tryAgain, RETRY_MILLIS);
        });
      }
    };
    return () => {
      source.close();
      clearTimeout(later);
    };
  }, [user, channel, thread, last, since, attempt]);
  return { ...state, isSettled: state.key === `${user} ${channel}` };
}
