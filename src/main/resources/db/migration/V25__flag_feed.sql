-- How far the log of a flag system was read, and when it is read next. Whoever claims a row reads on.
create table flag_feed (
    team_id   text        not null,
    provider  text        not null,
    last_seen text        not null default '',
    next_at   timestamptz not null,
    primary key (team_id, provider)
);
