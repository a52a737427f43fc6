import { useEffect, useId, useRef, useState } from "react";
import { plain, Words } from "../Words.jsx";

/** A question before something counts: `ask(words)` gives a promise of yes or no. */
export function useConfirm() {
  const [asked, setAsked] = useState(null);
  return {
    asked,
    ask: (words) => new Promise((answer) => setAsked({ words, answer })),
    settle(yes) {
      asked?.answer(yes);
      setAsked(null);
    },
  };
}

/** The question on the screen. */
export function Confirm({ asked, settle }) {
  const dialog = useRef(null);
  const id = useId();
  useEffect(() => {
    if (asked && !dialog.current.open) {
      dialog.current.showModal();
    }
  }, [asked]);
  if (!asked) {
    return null;
  }
  const { words } = asked;
  const say = (yes) => {
    // closing first gives the focus back to where it was
    dialog.current.close();
    settle(yes);
  };
  return (
    <dialog ref={dialog} className="block-confirm" aria-labelledby={id} onCancel={(event) => { event.preventDefault(); event.stopPropagation(); say(false); }}>
      <h2 id={id}>{plain(words.title)}</h2>
      <p><Words of={words.text} /></p>
      <div className="block-confirm-answers">
        <button type="button" className="control button" onClick={() => say(false)}>{plain(words.deny) || "Cancel"}</button>
        <button type="button" className={`control button ${words.style ?? "primary"}`} onClick={() => say(true)}>{plain(words.confirm) || "Yes"}</button>
      </div>
    </dialog>
  );
}
