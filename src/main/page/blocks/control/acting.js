import { createContext, useContext, useRef, useState } from "react";
import { initial } from "./initial.js";

/**
 * What controls need of the message or form they stand in: `act(blockId, actionId, value)` tells the bot, `confirm(words)` asks the reader
 * first, `suggest` asks the bot for options, `busy` holds what is being answered, `filled` what was put in so far.
 */
export const Acting = createContext(null);

/** What the reader put into controls, by block id and action id. A control that was not touched has the value that the bot gave it. */
export function useFilled() {
  const [given, setGiven] = useState({});
  const latest = useRef(given);
  return {
    get: (blockId, element) => given[blockId]?.[element.action_id] ?? (element.action_id in (given[blockId] ?? {}) ? null : initial(element)),
    set(blockId, actionId, value) {
      latest.current = { ...latest.current, [blockId]: { ...latest.current[blockId], [actionId]: value } };
      setGiven(latest.current);
    },
    forget(blockId, actionId) {
      const { [actionId]: _, ...rest } = latest.current[blockId] ?? {};
      latest.current = { ...latest.current, [blockId]: rest };
      setGiven(latest.current);
    },
    values: () => latest.current,
  };
}

/** A control's value and the ways to change it. In a field that does not act at once, a value waits for the form to be sent. */
export function useControl(element, blockId, field) {
  const { act, busy, disabled, confirm, filled } = useContext(Acting);
  const acts = !field || field.acts;

  async function tell(value) {
    if (element.confirm && !(await confirm(element.confirm))) {
      return false;
    }
    act(blockId, element.action_id, value);
    return true;
  }

  return {
    value: filled.get(blockId, element),
    busy: busy.has(`${blockId}/${element.action_id}`),
    disabled,
    acts,
    /** Keeps a value without telling the bot. */
    keep: (value) => filled.set(blockId, element.action_id, value),
    tell,
    /** Keeps a value and tells the bot where it wants to hear at once; the old value comes back when the reader thinks better of it. */
    async choose(value) {
      const before = filled.values()[blockId]?.[element.action_id];
      filled.set(blockId, element.action_id, value);
      if (acts && !(await tell(value))) {
        before === undefined ? filled.forget(blockId, element.action_id) : filled.set(blockId, element.action_id, before);
      }
    },
  };
}
