import { createContext, useContext } from "react";

/**
 * Who and what the workspace has, by id: `{people, channels, groups, now, zone?}`, as the page's news tells them. Without a zone, moments
 * are shown in that of the browser.
 */
export const Directory = createContext({ people: {}, channels: {}, groups: {}, now: null });

/** The directory that the text at hand is read with. */
export function useDirectory() {
  return useContext(Directory);
}

/** What a person is called, or null where nobody has this id. */
export function personName(directory, id) {
  return directory.people?.[id]?.name ?? null;
}

/** A person as a list shows them. */
export function personInFull(directory, id) {
  const person = directory.people?.[id];
  return person?.realName || person?.name || id;
}

/** A channel's name without #, or null where there is none with this id. */
export function channelName(directory, id) {
  return directory.channels?.[id]?.name ?? null;
}

/** A group's handle without @, or null where there is none with this id. */
export function groupHandle(directory, id) {
  return directory.groups?.[id]?.handle ?? null;
}
