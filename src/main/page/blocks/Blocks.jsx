import { useRef, useState } from "react";
import "./blocks.css";
import { BlockList } from "./BlockList.jsx";
import { Directory } from "./directory.js";
import { Acting, useFilled } from "./control/acting.js";
import { Confirm, useConfirm } from "./control/Confirm.jsx";
import { refusalIn, refusalOf } from "./refusal.js";

/**
 * A message's blocks. `onAction({blockId, actionId, value, values})` sends what the reader does to the bot and gives a promise of the
 * answer; `values` holds what is chosen elsewhere in the message, by block id and action id. `onSuggest({blockId, actionId, value})` asks
 * the bot for the options of a menu of its own.
 */
export function Blocks({ blocks, directory, onAction, onSuggest, disabled = false }) {
  const filled = useFilled();
  const confirm = useConfirm();
  const [busy, setBusy] = useState(() => new Set());
  const [refusal, setRefusal] = useState(null);
  const shown = JSON.stringify(blocks);
  const pending = useRef(new Set());

  async function act(blockId, actionId, value) {
    const key = `${blockId}/${actionId}`;
    if (pending.current.has(key) || disabled || !onAction) {
      return;
    }
    pending.current.add(key);
    setBusy(new Set(pending.current));
    setRefusal(null);
    try {
      const answer = await onAction({ blockId, actionId, value, values: filled.values(blockId, actionId, value) });
      setRefusal(refusalIn(answer));
    } catch (refused) {
      setRefusal(refusalOf(refused));
    } finally {
      pending.current.delete(key);
      setBusy(new Set(pending.current));
    }
  }

  const acting = { act, busy, disabled: disabled || !onAction, confirm: confirm.ask, filled, suggest: onSuggest };
  const late = useRef(shown);
  if (!refusal) {
    late.current = shown;
  }
  return (
    <Directory value={directory}>
      <Acting value={acting}>
        <div className="blocks"><BlockList blocks={blocks} /></div>
        <p className="blocks-refused" role="status">{late.current === shown ? refusal : null}</p>
        <Confirm {...confirm} />
      </Acting>
    </Directory>
  );
}
