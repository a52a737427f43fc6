import { Control } from "./control/Control.jsx";
import { InputBlock } from "./InputBlock.jsx";
import { Picture } from "./Picture.jsx";
import { RichText } from "./RichText.jsx";
import { Words } from "./Words.jsx";

/** Blocks one below the other. What can be pressed keeps its place on the page, and so the focus, while text around it changes. */
export function BlockList({ blocks, errors = {} }) {
  return keyed(blocks ?? []).map(([key, block]) => <Block key={key} block={block} error={errors[block.block_id]} />);
}

/** The bot names what has controls; the names of the rest are made up anew with every edit. */
function keyed(blocks) {
  const seen = {};
  return blocks.map((block) => {
    const named = block.element || block.accessory?.action_id || block.elements?.some((element) => element.action_id);
    const name = named && block.block_id ? `#${block.block_id}` : block.type;
    seen[name] = (seen[name] ?? 0) + 1;
    return [`${name} ${seen[name]}`, block];
  });
}

function Block({ block, error }) {
  switch (block.type) {
    case "section": return <Section block={block} />;
    case "header": return <h3 className="block-header"><Words of={block.text} /></h3>;
    case "context": return <Context elements={block.elements} />;
    case "actions": return (
      <div className="block-actions">
        {block.elements?.map((element) => <Control key={element.action_id} element={element} blockId={block.block_id} />)}
      </div>
    );
    case "input": return <InputBlock block={block} error={error} />;
    case "divider": return <hr className="block-divider" />;
    case "image": return <Picture image={block} />;
    case "rich_text": return <RichText elements={block.elements} />;
    case "markdown": return <p className="block-markdown" dir="auto">{block.text}</p>;
    case "table": return <Table rows={block.rows} />;
    default: return <p className="block-unknown">This page does not draw blocks of type {block.type}.</p>;
  }
}

function Section({ block }) {
  return (
    <div className="block-section">
      <div className="block-section-text">
        <Words of={block.text} />
        {block.fields && <div className="block-fields">{block.fields.map((field, place) => <div key={place}><Words of={field} /></div>)}</div>}
      </div>
      {block.accessory && <div className="block-accessory"><Control element={block.accessory} blockId={block.block_id} /></div>}
    </div>
  );
}

function Context({ elements }) {
  return (
    <div className="block-context">
      {elements?.map((element, place) => (element.type === "image" ? <Picture key={place} image={element} small /> : <Words key={place} of={element} />))}
    </div>
  );
}

function Table({ rows }) {
  return (
    <div className="block-table" tabIndex={0} role="group" aria-label="Table">
      <table>
        <tbody>
          {rows?.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => <td key={column}>{cell.type === "rich_text" ? <RichText elements={cell.elements} /> : cell.text}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
