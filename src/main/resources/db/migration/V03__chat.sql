-- Channels the bot opens itself, by the key they are opened for; channel_id is known once Slack has answered.
create table chat_room (
    team_id    text not null,
    key        text not null,
    opening    uuid not null,
    channel_id text,
    name       text,
    primary key (team_id, key)
);
create index chat_room_channel on chat_room (team_id, channel_id);
