import { plain } from "../Words.jsx";
import { useControl } from "./acting.js";
import { Popup } from "./Popup.jsx";

/** Three dots with further things to do. */
export function Overflow({ element, blockId }) {
  const { tell, busy, disabled } = useControl(element, blockId);
  const button = { className: "control button overflow", "aria-label": "More choices", "aria-busy": busy, disabled, children: "\u22ef" };
  return (
    <Popup button={button} className="block-popup-actions">
      {(close) => element.options.map((option, place) => {
        const pressed = () => {
          close();
          if (!busy) {
            tell(option.value);
          }
        };
        return /^https?:/i.test(option.url ?? "")
          ? <a key={place} href={option.url} target="_blank" rel="noopener noreferrer" onClick={pressed}>{plain(option.text)}</a>
          : <button key={place} type="button" onClick={pressed}>{plain(option.text)}</button>;
      })}
    </Popup>
  );
}
