import { personInFull } from "../directory.js";
import { plain } from "../Words.jsx";

/** What a menu offers: groups of `{value, label, description, option}`, a group without a name where there are none. */
export function offered(element, directory) {
  if (element.type.includes("users_select")) {
    return [{ label: "", options: people(directory) }];
  }
  if (element.type.includes("channels_select") || element.type.includes("conversations_select")) {
    return [{ label: "", options: channels(directory, element) }];
  }
  return groupsOf(element);
}

/** Options as the bot lists them. */
export function groupsOf({ options, option_groups: groups }) {
  return groups
    ? groups.map((group) => ({ label: plain(group.label), options: group.options.map(shown) }))
    : [{ label: "", options: (options ?? []).map(shown) }];
}

function shown(option) {
  return { value: option.value, label: plain(option.text), description: plain(option.description), option };
}

function people(directory) {
  return Object.values(directory.people ?? {})
    .filter((person) => !person.deleted && !person.bot)
    .map((person) => ({ value: person.id, label: personInFull(directory, person.id), description: person.name ? `@${person.name}` : "" }))
    .sort(byLabel);
}

function channels(directory, element) {
  const kinds = element.filter?.include;
  const onlyPublic = element.type.includes("channels_select");
  return Object.values(directory.channels ?? {})
    .filter((channel) => !channel.archived && channel.kind !== "direct")
    .filter((channel) => (onlyPublic ? channel.kind === "public" : !kinds || kinds.includes(channel.kind)))
    .map((channel) => ({ value: channel.id, label: `#${channel.name}`, description: "" }))
    .sort(byLabel);
}

function byLabel(one, other) {
  return one.label.localeCompare(other.label);
}
