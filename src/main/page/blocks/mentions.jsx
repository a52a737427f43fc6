import { inFormat, inUtc, isMoment } from "./dates.js";
import { channelName, groupHandle, personInFull, personName, useDirectory } from "./directory.js";
import { picture } from "./emoji.js";

/** Somebody who is called. */
export function Person({ id, otherwise }) {
  const directory = useDirectory();
  const name = personName(directory, id);
  return <span className="mention" title={name && personInFull(directory, id)}>@{name ?? otherwise ?? id}</span>;
}

/** A channel that is named. */
export function Channel({ id, otherwise }) {
  return <span className="mention">#{channelName(useDirectory(), id) ?? otherwise ?? id}</span>;
}

/** A group that is called. */
export function Group({ id, otherwise }) {
  return <span className="mention">@{groupHandle(useDirectory(), id) ?? otherwise?.replace(/^@/, "") ?? id}</span>;
}

/** Everybody at once: here, channel or everyone. */
export function Call({ range }) {
  return <span className="mention mention-call">@{range}</span>;
}

/** A moment in the reader's zone; the title says it in UTC. */
export function Moment({ seconds, format, url, otherwise }) {
  const { now, zone } = useDirectory();
  if (!isMoment(seconds)) {
    return otherwise ?? null;
  }
  const time = (
    <time dateTime={new Date(seconds * 1000).toISOString()} title={inUtc(seconds)}>
      {inFormat(format, seconds, now, zone)}
    </time>
  );
  return url ? <Link url={url}>{time}</Link> : time;
}

/** Whether a browser may open it. */
export function isAddress(url) {
  return /^(https?:|mailto:|tel:)/i.test(url);
}

/** A link that leaves the page; an address that no browser should open stays text. */
export function Link({ url, children }) {
  if (!isAddress(url)) {
    return <span>{children}</span>;
  }
  return <a href={url} target="_blank" rel="noopener noreferrer">{children}</a>;
}

/** A picture by its name; one that Slack does not know stays as it was typed. */
export function Emoji({ name, typed = `:${name}:` }) {
  const shown = picture(name);
  return shown ? <span className="emoji" role="img" aria-label={name.replaceAll("_", " ")} title={`:${name}:`}>{shown}</span> : typed;
}
