-- What monitoring said. An alert that rings again is another one; it is told as often as its sender likes.
create table alert (
    id          bigint generated always as identity primary key,
    team_id     text        not null,
    fingerprint text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    group_key   text        not null,
    service_key text        not null,
    document    text        not null,
    recorded_at timestamptz not null,
    unique (team_id, fingerprint, started_at)
);
create index alert_service on alert (team_id, service_key, started_at);
create index alert_firing on alert (team_id, group_key) where ended_at is null;

-- Where it was proposed to declare an incident: once for a group of alerts, as long as it fires.
create table alert_proposal (
    id          bigint generated always as identity primary key,
    team_id     text        not null,
    group_key   text        not null,
    service_key text        not null,
    alert       text        not null,
    said        uuid        not null,
    proposed_at timestamptz not null,
    settled     boolean     not null default false,
    over        boolean     not null default false
);
create unique index alert_proposal_open on alert_proposal (team_id, group_key) where not over;
