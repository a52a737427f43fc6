import { useEffect, useRef, useState } from "react";
import { act } from "../wire.js";
import { BlockList } from "../blocks/BlockList.jsx";
import "../blocks/blocks.css";
import { Directory } from "../blocks/directory.js";
import { plain } from "../blocks/Words.jsx";
import { Acting, useFilled } from "../blocks/control/acting.js";
import { Confirm } from "../blocks/control/Confirm.jsx";
import { useActs } from "../blocks/control/useActs.js";
import { refusalIn, refusalOf } from "../blocks/refusal.js";
import { wrongIn } from "./wrong.js";

/** One form. What was filled in stays while the bot changes the form around it, and while another one lies on top. */
export function Form({ view, hidden, under, directory, user, refusal, onClose, onDone }) {
  const form = useRef(null);
  const filled = useFilled();
  const [errors, setErrors] = useErrors(view);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState(null);
  const where = { user, viewId: view.id };
  const acts = useActs({
    filled: { ...filled, set(blockId, ...given) {
        setErrors((now) => without(now, blockId));
        filled.set(blockId, ...given);
      }, },
    onAction: (action) => act("click", { ...where, ...action }),
    onSuggest: (asked) => act("suggest", { ...where, ...asked }),
    disabled: false,
  });

  async function send(event) {
    event.preventDefault();
    if (sending) {
      return;
    }
    const wrong = wrongIn(view.blocks, filled);
    show(wrong);
    if (Object.keys(wrong).length > 0) {
      return;
    }
    setSending(true);
    setRefused(null);
    try {
      const answer = await act("form", { ...where, values: filled.values() });
      setRefused(refusalIn(answer));
      show(answer.errors ?? {});
      onDone?.(answer);
    } catch (error) {
      setRefused(error.code === "view_not_found" ? "This form is no longer open." : refusalOf(error));
    } finally {
      setSending(false);
    }
  }

  function show(wrong) {
    setErrors(wrong);
    const first = view.blocks.find((block) => wrong[block.block_id]);
    if (first) {
      form.current.querySelector(`[data-block="${CSS.escape(first.block_id)}"]`)?.querySelector("input, select, textarea, button")?.focus();
    }
  }

  const submit = view.submit ?? (view.blocks.some((block) => block.type === "input") ? { text: "Submit" } : null);
  return (
    <form ref={form} className="modal-form" hidden={hidden} noValidate aria-busy={sending} onSubmit={send} onKeyDown={(event) => sendsAtOnce(event) && form.current.requestSubmit()}>
      <header className="modal-head">
        {under && <button type="button" className="modal-icon" aria-label={`Back to ${plain(under.title)}`} onClick={() => onClose(false)}>&larr;</button>}
        <h2 id={`${view.id}-title`}>{plain(view.title)}</h2>
        <button type="button" className="modal-icon" aria-label="Close" onClick={() => onClose(true)}>&times;</button>
      </header>
      <div className="modal-body">
        <Directory value={directory}>
          <Acting value={acts.acting}>
            <div className="blocks"><BlockList blocks={view.blocks} errors={errors} /></div>
            <Confirm {...acts.confirm} />
          </Acting>
        </Directory>
      </div>
      <footer className="modal-foot">
        <p className="blocks-refused" role="status">{refused ?? acts.refusal ?? refusal}</p>
        <button type="button" className="control button" onClick={() => onClose(view.clear_on_close)}>{plain(view.close) || "Cancel"}</button>
        {submit && (
          <button type="submit" className="control button primary modal-submit" aria-busy={sending} aria-disabled={sending}>{plain(submit)}</button>
        )}
      </footer>
    </form>
  );
}

/** What is wrong, by block id: as the bot said, until the form is another or its field is touched. */
function useErrors(view) {
  const [errors, setErrors] = useState(view.errors ?? {});
  const said = JSON.stringify(view.errors ?? {});
  useEffect(() => setErrors(JSON.parse(said)), [view.hash, said]);
  return [errors, setErrors];
}

function without(errors, blockId) {
  const { [blockId]: _, ...rest } = errors;
  return rest;
}

function sendsAtOnce(event) {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented;
}
