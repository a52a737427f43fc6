/** A stored message as its author would type it: names in place of ids, plain addresses, nothing escaped. */
export function typedForm(text, directory) {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (all, id) => `@${directory.people[id]?.name || id}`)
    .replace(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (all, id) => `#${directory.channels[id]?.name || id}`)
    .replace(/<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g, (all, id) => `@${directory.groups[id]?.handle || id}`)
    .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, "@$1")
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
