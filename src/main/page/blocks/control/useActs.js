import { useRef, useState } from "react";
import { refusalIn, refusalOf } from "../refusal.js";
import { useConfirm } from "./Confirm.jsx";

/**
 * Sends what the reader does with `onAction`, one thing at a time for each control, and keeps what came of it: `acting` is what the controls
 * need, `refusal` what was not taken, in words.
 */
export function useActs({ filled, onAction, onSuggest, disabled }) {
  const confirm = useConfirm();
  const [busy, setBusy] = useState(() => new Set());
  const [refusal, setRefusal] = useState(null);
  const pending = useRef(new Set());
  const waiting = useRef(new Map());

  async function act(blockId, actionId, value) {
    const key = `${blockId}/${actionId}`;
    if (disabled || !onAction) {
      return;
    }
    if (pending.current.has(key)) {
      // a button is pressed once; of what was chosen or typed meanwhile the newest counts
      if (value !== undefined) {
        waiting.current.set(key, value);
      }
      return;
    }
    pending.current.add(key);
    setBusy(new Set(pending.current));
    setRefusal(null);
    try {
      setRefusal(refusalIn(await onAction({ blockId, actionId, value, values: filled.values() })));
    } catch (refused) {
      setRefusal(refusalOf(refused));
    } finally {
      pending.current.delete(key);
      setBusy(new Set(pending.current));
    }
    if (waiting.current.has(key)) {
      const newest = waiting.current.get(key);
      waiting.current.delete(key);
      act(blockId, actionId, newest);
    }
  }

  const acting = { act, busy, disabled: disabled || !onAction, confirm: confirm.ask, filled, suggest: onSuggest };
  return { acting, confirm, refusal };
}
