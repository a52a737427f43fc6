import { useLayoutEffect, useRef } from "react";

/** What could be meant, to choose from; the keyboard stays in the text. */
export function Completions({ id, items, at, onChoose }) {
  const list = useRef(null);
  useLayoutEffect(() => {
    list.current.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <ul ref={list} id={id} className="completions" role="listbox" aria-label="Suggestions">
      {items.map((item, place) => (
        <li
          key={item.label}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          onPointerDown={event => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          {item.before}
          <b>{item.label}</b>
          <span>{item.detail}</span>
          {item.usage && <small>{item.usage}</small>}
        </li>
      ))}
    </ul>
  );
}
