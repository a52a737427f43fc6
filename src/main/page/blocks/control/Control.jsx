import "./control.css";
import { Button } from "./Button.jsx";
import { Choices } from "./Choices.jsx";
import { Menu } from "./Menu.jsx";
import { Overflow } from "./Overflow.jsx";
import { PickMenu } from "./PickMenu.jsx";
import { DateField, MomentField } from "./When.jsx";
import { TextField } from "./TextField.jsx";
import { Picture } from "../Picture.jsx";

const BY_TYPE = {
  button: Button,
  workflow_button: Button,
  overflow: Overflow,
  static_select: Menu,
  users_select: Menu,
  channels_select: Menu,
  conversations_select: Menu,
  external_select: PickMenu,
  multi_static_select: PickMenu,
  multi_external_select: PickMenu,
  multi_users_select: PickMenu,
  multi_channels_select: PickMenu,
  multi_conversations_select: PickMenu,
  checkboxes: Choices,
  radio_buttons: Choices,
  datepicker: DateField,
  timepicker: DateField,
  datetimepicker: MomentField,
  plain_text_input: TextField,
  number_input: TextField,
  email_text_input: TextField,
  url_text_input: TextField,
};

/** Whatever can be pressed, chosen or filled in; `field` says of which input block it is part, if of one. */
export function Control({ element, blockId, field }) {
  if (element.type === "image") {
    return <Picture image={element} />;
  }
  const Shown = BY_TYPE[element.type];
  return Shown
    ? <Shown element={element} blockId={blockId} field={field} />
    : <span className="block-unknown">This page does not draw {element.type}.</span>;
}
