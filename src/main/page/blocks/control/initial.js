/** The value that the bot gave an element, in the form in which the sandbox takes it; null where it gave none. */
export function initial(element) {
  switch (element.type) {
    case "static_select":
    case "radio_buttons": return element.initial_option?.value ?? null;
    case "multi_static_select":
    case "checkboxes": return (element.initial_options ?? []).map((option) => option.value);
    case "external_select": return element.initial_option ?? null;
    case "multi_external_select": return element.initial_options ?? [];
    case "users_select": return element.initial_user ?? null;
    case "multi_users_select": return element.initial_users ?? [];
    case "channels_select": return element.initial_channel ?? null;
    case "multi_channels_select": return element.initial_channels ?? [];
    case "conversations_select": return element.initial_conversation ?? null;
    case "multi_conversations_select": return element.initial_conversations ?? [];
    case "datepicker": return element.initial_date ?? null;
    case "timepicker": return element.initial_time ?? null;
    case "datetimepicker": return element.initial_date_time ?? null;
    default: return element.initial_value ?? null;
  }
}
