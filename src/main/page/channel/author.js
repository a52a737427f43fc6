/** Lines that Slack itself writes: who came, went, pinned, renamed. */
export function isRemark(post) {
  return /^(channel|group)_|^pinned_item$/.test(post.subtype || "");
}

/** Who wrote a message: `{key, name, isBot}`. */
export function authorOf(post, directory) {
  if (post.subtype === "tombstone") {
    return { key: "gone", name: "Deleted message", isBot: false };
  }
  const person = directory.people[post.user];
  const name = post.username || person?.realName || post.bot_profile?.name || post.user || post.bot_id || "Somebody";
  return { key: `${post.user || ""} ${post.bot_id || ""} ${post.username || ""}`, name, isBot: !!post.bot_id || !!person?.bot };
}
