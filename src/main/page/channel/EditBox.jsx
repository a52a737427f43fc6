import { useEffect, useRef, useState } from "react";
import { useWorkspace } from "../shell/context.js";
import { act } from "../wire.js";
import { useRefusal } from "./refusal.js";
import { typedForm } from "./typed.js";

/** One's own message, to be changed: Enter saves, Escape leaves it as it was. */
export function EditBox({ post, channel, onDone }) {
  const { user, directory } = useWorkspace();
  const refusal = useRefusal();
  const [text, setText] = useState(() => typedForm(post.text, directory));
  const box = useRef(null);
  useEffect(() => {
    box.current.focus();
    box.current.setSelectionRange(text.length, text.length);
  }, []);
  const done = () => {
    box.current?.closest("article")?.focus();
    onDone();
  };
  const save = () => {
    if (text.trim() && text !== typedForm(post.text, directory)) {
      refusal.of(act("edit", { user, channel: channel.id, ts: post.ts, text }));
    }
    done();
  };
  const keyed = event => {
    event.stopPropagation();
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape") {
      done();
    }
  };
  return (
    <div className="edit">
      <textarea
        ref={box}
        aria-label="Edit message"
        value={text}
        rows={Math.min(10, text.split("\n").length)}
        onChange={event => setText(event.target.value)}
        onKeyDown={keyed}
      />
      <p>
        <button type="button" className="plain-button" onClick={done}>Cancel</button>
        <button type="button" className="main-button" disabled={!text.trim()} onClick={save}>Save</button>
      </p>
    </div>
  );
}
