-- Where flags stand.
create table flag_state (
    id          bigint generated always as identity primary key,
    team_id     text        not null,
    ref         text        not null,
    off_default boolean     not null,
    document    text        not null,
    recorded_at timestamptz not null,
    unique (team_id, ref)
);
create index flag_state_off_default on flag_state (team_id) where off_default;
