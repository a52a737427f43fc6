const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What Slack's own client would not send, in words by block id. */
export function wrongIn(blocks, filled) {
  const wrong = {};
  for (const block of blocks.filter((one) => one.type === "input")) {
    const words = wrongWith(block, filled.get(block.block_id, block.element));
    if (words) {
      wrong[block.block_id] = words;
    }
  }
  return wrong;
}

function wrongWith({ optional, element }, value) {
  if (isEmpty(value)) {
    return optional ? null : "Please fill in this field.";
  }
  switch (element.type) {
    case "plain_text_input": return length(element, value);
    case "number_input": return number(element, value);
    case "email_text_input": return ADDRESS.test(value) ? null : "This is no email address.";
    case "url_text_input": return URL.canParse(value) ? null : "This is no address of a page; it begins with https://.";
    default: return null;
  }
}

function isEmpty(value) {
  return value === null || value === undefined || (Array.isArray(value) ? value.length === 0 : String(value).trim() === "");
}

function length({ min_length: least = 0, max_length: most = Infinity }, value) {
  if (value.length < least) {
    return `Please write at least ${least} characters.`;
  }
  return value.length > most ? `Please write at most ${most} characters.` : null;
}

function number({ is_decimal_allowed: decimal, min_value: least = -Infinity, max_value: most = Infinity }, value) {
  const typed = Number(value);
  if (Number.isNaN(typed) || (!decimal && !Number.isInteger(typed))) {
    return decimal ? "This is no number." : "This is no whole number.";
  }
  if (typed < Number(least)) {
    return `This is less than ${least}.`;
  }
  return typed > Number(most) ? `This is more than ${most}.` : null;
}
