-- The catalogue: found by name, the rest in one document.
create table service (
    id         bigint generated always as identity primary key,
    team_id    text        not null,
    name_key   text        not null,
    document   text        not null,
    updated_at timestamptz not null,
    unique (team_id, name_key)
);
