/** The bot under test. */
export const BOT = "U0BOT";

/** What a channel or conversation is called. */
export function nameOf(channel, directory) {
  return channel.kind === "direct"
    ? channel.with.map(id => directory.people[id]?.realName || id).join(", ") || "Yourself"
    : channel.name;
}

/** What stands before a channel's name. */
export function Sign({ kind }) {
  return <span className="sign" aria-hidden="true">{kind === "private" ? "\u{1F512}\uFE0E" : "#"}</span>;
}
