-- Durable calls. A lane keeps the order of its calls and carries what a claim needs, so that idle lanes are never looked at.
create table work_lane (
    team_id      text        not null,
    key          text        not null,
    priority     smallint    not null,
    next_at      timestamptz,
    leased_until timestamptz,
    primary key (team_id, key)
);
create index work_lane_due on work_lane (priority, next_at) where next_at is not null;

create table work_call (
    seq         bigint generated always as identity primary key,
    id          uuid        not null unique,
    team_id     text        not null,
    lane        text        not null,
    kind        text        not null,
    priority    smallint    not null,
    subject     text,
    payload     jsonb       not null,
    repeatable  text        not null,
    after_id    uuid,
    state       text        not null,
    attempts    integer     not null default 0,
    tries       integer     not null default 0,
    doubt       integer     not null default 0,
    in_flight   boolean     not null default false,
    error       text,
    result      jsonb,
    created_at  timestamptz not null,
    next_at     timestamptz not null,
    expires_at  timestamptz,
    first_tried_at timestamptz,
    finished_at timestamptz
);
create index work_call_open on work_call (team_id, lane, seq) where finished_at is null;
create index work_call_subject on work_call (team_id, subject, seq);
create index work_call_waiting on work_call (after_id) where finished_at is null and after_id is not null;
create index work_call_dead on work_call (team_id, finished_at) where state in ('DEAD', 'REFUSED', 'UNKNOWN');
