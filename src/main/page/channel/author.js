import { BOT } from "../shell/names.jsx";

/** Lines that Slack itself writes: who came, went, pinned, renamed. */
export function isRemark(post) {
  return /^(channel|group)_|^pinned_item$/.test(post.subtype || "");
}

/** Who wrote a message: `{key, name, isBot, isOurs}`; ours is the bot under test, and no other app. */
export function authorOf(post, directory) {
  if (post.subtype === "tombstone") {
    return { key: "gone", name: "Deleted message", isBot: false, isOurs: false };
  }
  const person = directory.people[post.user];
  const name = post.username || person?.realName || post.bot_profile?.name || post.user || post.bot_id || "Somebody";
  const key = `${post.user || ""} ${post.bot_id || ""} ${post.username || ""}`;
  return { key, name, isBot: !!post.bot_id || !!person?.bot, isOurs: post.user === BOT };
}
