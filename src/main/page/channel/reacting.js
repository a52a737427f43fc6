import { act } from "../wire.js";

/** The reactions that the bot understands, with what they do, and a few more. */
export const REACTIONS = [
  ["pushpin", "puts it on the timeline"],
  ["star", "marks a key event"],
  ["ballot_box_with_check", "makes a follow-up of it"],
  ["question", "marks an open question"],
  ["eyes"],
  ["+1"],
  ["white_check_mark"],
  ["heart"],
  ["tada"],
  ["rotating_light"],
];

/** Whether somebody reacted so. */
export function hasReacted(post, name, user) {
  return !!post.reactions?.find(one => one.name === name)?.users.includes(user);
}

/** Adds a reaction, or takes one's own back. */
export function react(post, channel, name, user) {
  return act(hasReacted(post, name, user) ? "unreact" : "react", { user, channel: channel.id, ts: post.ts, reaction: name });
}
