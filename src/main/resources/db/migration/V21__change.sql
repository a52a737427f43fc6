-- What changed in production. The window of an incident is read by time, a service's history by service and time.
create table change_event (
    seq         bigint generated always as identity primary key,
    team_id     text        not null,
    source      text        not null,
    external_id text        not null,
    kind        text        not null,
    service_key text        not null,
    version     text,
    started_at  timestamptz not null,
    running     boolean     not null,
    document    text        not null,
    recorded_at timestamptz not null,
    unique (team_id, source, external_id)
);
create index change_event_time on change_event (team_id, started_at desc, seq desc);
create index change_event_service on change_event (team_id, service_key, started_at desc, seq desc);
create index change_event_running on change_event (team_id, started_at desc) where running;
create index change_event_ref on change_event (team_id, (source || '/' || external_id));
