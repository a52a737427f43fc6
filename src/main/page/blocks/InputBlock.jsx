import { useId } from "react";
import { Control } from "./control/Control.jsx";
import { Words } from "./Words.jsx";

/** A field with its label, its hint and what is wrong with it. */
export function InputBlock({ block, error }) {
  const id = useId();
  const { element } = block;
  const group = element.type === "checkboxes" || element.type === "radio_buttons";
  const Label = group ? "span" : "label";
  const described = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="block-input" data-block={block.block_id}>
      <Label id={`${id}-label`} className="block-label" htmlFor={group ? undefined : id}>
        <Words of={block.label} />
        {block.optional && <span className="block-optional"> (optional)</span>}
      </Label>
      <Control
        element={element}
        blockId={block.block_id}
        field={{ id, label: `${id}-label`, described, required: !block.optional, invalid: Boolean(error), acts: block.dispatch_action === true }}
      />
      {error && <p id={`${id}-error`} className="block-error">{error}</p>}
      {block.hint && <p id={`${id}-hint`} className="block-hint"><Words of={block.hint} /></p>}
    </div>
  );
}
