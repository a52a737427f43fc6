import { Avatar } from "../shell/Avatar.jsx";

const MOST = 8;

const EVERYBODY = [
  { insert: "@here ", label: "@here", detail: "Everybody who is active in the channel" },
  { insert: "@channel ", label: "@channel", detail: "Everybody in the channel" },
];

const begins = (text, start) => text.toLowerCase().startsWith(start.toLowerCase());

/**
 * What could be meant by the words before the caret: `{from, items, isCommand, hint}`. An item is `{insert, label, detail, before}` and takes
 * the place of what stands from `from` to the caret.
 */
export function completion(text, caret, { directory, commands, inThread }) {
  const before = text.slice(0, caret);
  if (before.startsWith("/") && !inThread) {
    return command(before, commands);
  }
  const word = /(?:^|[\s(])([@#][\w.-]*)$/.exec(before)?.[1];
  if (!word) {
    return { items: [] };
  }
  const from = caret - word.length;
  const items = word[0] === "@" ? people(word.slice(1), directory) : channels(word.slice(1), directory);
  return { from, items: items.slice(0, MOST) };
}

function people(start, directory) {
  const named = Object.values(directory.people)
    .filter(one => !one.deleted && (begins(one.name, start) || one.realName.split(" ").some(part => begins(part, start))))
    .map(one => ({
      insert: `@${one.name} `,
      label: one.realName,
      detail: `@${one.name}`,
      before: <Avatar small name={one.realName} isBot={one.bot} />,
    }));
  const groups = Object.values(directory.groups)
    .filter(one => begins(one.handle, start))
    .map(one => ({ insert: `@${one.handle} `, label: `@${one.handle}`, detail: one.name }));
  return [...named, ...groups, ...EVERYBODY.filter(one => begins(one.label, `@${start}`))];
}

function channels(start, directory) {
  return Object.values(directory.channels)
    .filter(one => one.kind !== "direct" && begins(one.name, start))
    .map(one => ({ insert: `#${one.name} `, label: `#${one.name}`, detail: one.archived ? "archived" : "" }));
}

/** The command's name first, then its verb; behind the verb stands how it is used. */
function command(before, { commands, verbs }) {
  const typed = /^(\/\S*)(\s+(\S*))?([\s\S]*)$/.exec(before);
  const [, name, , verb, rest] = typed;
  if (verb === undefined) {
    const items = commands
      .filter(one => begins(one.command, name))
      .map(one => ({ insert: `${one.command} `, label: one.command, detail: one.description, usage: one.hint }));
    return { from: 0, items, isCommand: true };
  }
  if (!commands.some(one => one.command === name)) {
    return { items: [] };
  }
  const known = verbs.find(one => one.name === verb || one.aliases.includes(verb));
  if (rest) {
    return { items: [], isCommand: true, hint: known && usage(name, known) };
  }
  const items = verbs
    .filter(one => one.name && [one.name, ...one.aliases].some(word => begins(word, verb)))
    .map(one => ({ insert: `${one.name} `, label: one.usage, detail: one.does }));
  return { from: before.length - verb.length, items: items.slice(0, MOST * 5), isCommand: true, hint: known && usage(name, known) };
}

const usage = (name, verb) => `${name} ${verb.usage}: ${verb.does}`;
