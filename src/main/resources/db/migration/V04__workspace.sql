-- What Slack said about the workspace of the token, so that a start does not need Slack.
create table workspace (
    team_id     text not null primary key,
    name        text not null,
    bot_user_id text not null,
    bot_id      text not null
);
