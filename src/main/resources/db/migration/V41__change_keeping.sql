-- Which flag a flag change moved: its last move is kept. Empty for those recorded before.
alter table change_event add column flag text;

-- What a service ran, and how a flag of it was moved, newest first: what is kept of either is found without reading the rest.
create index change_event_versions on change_event (team_id, service_key, started_at desc, seq desc)
    where kind = 'DEPLOY' and version is not null;
create index change_event_flags on change_event (team_id, service_key, flag, started_at desc, seq desc) where kind = 'FLAG_CHANGE';

-- Whether a change stands on any timeline.
create index timeline_once on timeline_entry (team_id, once) where once is not null;

-- How far the forgetting of old changes has come, whichever node does it.
create table change_keeping (
    team_id   text        primary key,
    due_at    timestamptz not null,
    after_at  timestamptz not null,
    after_seq bigint      not null
);
