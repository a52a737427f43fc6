/** What other parts of the page fill: Block Kit, forms on the screen, the app's Home, and the director's tools. */

/** A message's blocks, read from `blocks`; `onAction({actionId, blockId, value})` is what the person did, and gives a promise. */
export function Blocks({ blocks }) {
  return blocks.map((block, place) => <p key={block.block_id || place}>{block.text?.text}</p>);
}

/** Text in Slack's notation, with people and channels by name. */
export function Mrkdwn({ text }) {
  return <span>{text}</span>;
}

/** The forms open on a person's screen, the newest on top. */
export function ModalStack() {
  return null;
}

/** The app's Home as a person sees it. */
export function Home() {
  return null;
}

/** Stories, changes, faults and what travels. */
export function Director() {
  return null;
}
