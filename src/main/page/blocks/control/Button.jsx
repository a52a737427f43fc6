import { plain } from "../Words.jsx";
import { useControl } from "./acting.js";

/** A button; one with an address is a link that the bot hears of too. */
export function Button({ element, blockId }) {
  const { tell, busy, disabled } = useControl(element, blockId);
  const looks = `control button ${element.style ?? ""}`;
  const label = element.accessibility_label;
  if (/^(https?|mailto):/i.test(element.url ?? "")) {
    return (
      <a className={looks} href={element.url} target="_blank" rel="noopener noreferrer" aria-label={label} onClick={() => tell()}>
        {plain(element.text)}
      </a>
    );
  }
  // disabled would take the focus away from who pressed it
  return (
    <button type="button" className={looks} aria-label={label} aria-busy={busy} aria-disabled={busy || disabled} onClick={() => busy || disabled || tell()}>
      {plain(element.text)}
    </button>
  );
}
