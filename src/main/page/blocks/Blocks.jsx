import { useRef } from "react";
import "./blocks.css";
import { BlockList } from "./BlockList.jsx";
import { Directory } from "./directory.js";
import { useKeptFocus } from "./keptFocus.js";
import { Acting, useFilled } from "./control/acting.js";
import { Confirm } from "./control/Confirm.jsx";
import { useActs } from "./control/useActs.js";

/**
 * A message's blocks. `onAction({blockId, actionId, value, values})` sends what the reader does to the bot and gives a promise of the
 * answer; `values` holds what is chosen elsewhere in the message, by block id and action id. `onSuggest({blockId, actionId, value})` asks
 * the bot for the options of a menu of its own.
 */
export function Blocks({ blocks, directory, onAction, onSuggest, disabled = false }) {
  const filled = useFilled();
  const { acting, confirm, refusal } = useActs({ filled, onAction, onSuggest, disabled });
  const kept = useKeptFocus();
  const shown = JSON.stringify(blocks);
  const refused = useRef(shown);
  if (!refusal) {
    refused.current = shown;
  }
  return (
    <Directory value={directory}>
      <Acting value={acting}>
        <div {...kept} className="blocks"><BlockList blocks={blocks} /></div>
        <p className="blocks-refused" role="status">{refused.current === shown ? refusal : null}</p>
        <Confirm {...confirm} />
      </Acting>
    </Directory>
  );
}
