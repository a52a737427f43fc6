-- The only table that holds names.
create table person (
    team_id text not null,
    user_id text not null,
    name text,
    zone text,
    guest boolean not null,
    bot boolean not null,
    seen_at timestamptz not null,
    primary key (team_id, user_id)
);
