import { useSyncExternalStore } from "react";

/** What the address says: `#/PERSON/PLACE/THREAD/MESSAGE`. A place is a channel's id, or "app" for the app's Home; "-" stands for none. */
export function read(hash) {
  const [user, place, thread, message] = hash.replace(/^#\/?/, "").split("/").map(part => decodeURIComponent(part));
  const given = part => (part && part !== "-" ? part : null);
  return { user: given(user), place: given(place), thread: given(thread), message: given(message) };
}

/** The address of a view. */
export function address({ user, place, thread, message }) {
  const parts = [user, place, thread, message];
  while (parts.length > 1 && !parts[parts.length - 1]) {
    parts.pop();
  }
  return `#/${parts.map(part => encodeURIComponent(part || "-")).join("/")}`;
}

/** Shows another view; `quietly` leaves no step to come back to. */
export function go(route, quietly) {
  if (quietly) {
    history.replaceState(null, "", address(route));
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = address(route);
  }
}

/** A message's address in Slack's form leads to the same message here. */
export function readPermalink(url, user) {
  const found = /\/archives\/([A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?/.exec(url.pathname);
  if (!found || !url.hostname.endsWith(".slack.com")) {
    return null;
  }
  const [, place, seconds, micros] = found;
  return { user, place, thread: url.searchParams.get("thread_ts"), message: seconds ? `${seconds}.${micros}` : null };
}

function watch(changed) {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

/** The view that is open. */
export function useRoute() {
  const hash = useSyncExternalStore(watch, () => location.hash);
  return read(hash);
}
