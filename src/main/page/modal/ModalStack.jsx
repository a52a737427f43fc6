import { useEffect, useLayoutEffect, useRef, useState } from "react";
import "./modal.css";
import { act } from "../wire.js";
import { refusalIn, refusalOf } from "../blocks/refusal.js";
import { Form } from "./Form.jsx";
import { Lost } from "./Lost.jsx";

/** The forms open on a person's screen, the newest on top; `onDone(answer)` hears of every one that was sent or closed. */
export function ModalStack({ views, directory, user, onDone }) {
  const forms = views.filter((view) => !view.lost);
  return (
    <>
      <Lost views={views} />
      {forms.length > 0 && <Stack key={user} forms={forms} directory={directory} user={user} onDone={onDone} />}
    </>
  );
}

function Stack({ forms, directory, user, onDone }) {
  const dialog = useRef(null);
  const [refusal, setRefusal] = useState(null);
  const leaving = useRef(false);
  const top = forms.at(-1);

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown.showModal();
    // only a dialog that is closed gives the focus back
    return () => {
      leaving.current = true;
      shown.close();
    };
  }, []);

  useEffect(() => {
    setRefusal(null);
    focusFirst(dialog.current.querySelector(`form:not([hidden])`), top);
  }, [top.id]);

  async function close(all) {
    if (leaving.current) {
      return;
    }
    try {
      const answer = await act("form", { user, viewId: top.id, close: true, ...(all && { all: true }) });
      setRefusal(refusalIn(answer));
      onDone?.(answer);
    } catch (refused) {
      setRefusal(refused.code === "view_not_found" ? null : refusalOf(refused));
    }
  }

  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={`${top.id}-title`}
      onCancel={(event) => {
        if (event.target === dialog.current) {
          event.preventDefault();
          close(true);
        }
      }}
      onClose={(event) => event.target === dialog.current && close(true)}
    >
      {forms.map((view, place) => (
        <Form
          key={view.id}
          view={view}
          hidden={view !== top}
          under={place > 0 ? forms[place - 1] : null}
          directory={directory}
          user={user}
          refusal={refusal}
          onClose={close}
          onDone={onDone}
        />
      ))}
    </dialog>
  );
}

/** Where the bot wants the cursor, or else the first thing to fill in. */
function focusFirst(form, view) {
  const wanted = view.blocks?.find((block) => block.element?.focus_on_load)?.block_id;
  const fields = form.querySelector(wanted ? `[data-block="${CSS.escape(wanted)}"]` : ".modal-body");
  const first = fields?.querySelector("input, select, textarea, button:not(:disabled)");
  (first ?? form.querySelector(".modal-submit") ?? form.querySelector("button"))?.focus();
}
