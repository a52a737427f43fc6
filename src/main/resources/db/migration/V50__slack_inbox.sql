-- What Slack sent and was told it arrived. The key is Slack's own id, so that what is sent twice is one row; the payload goes in the
-- transaction that handled it. The row's lock is the lease: it ends with the connection of whoever held it.
create table slack_inbox (
    team_id     text        not null,
    key         text        not null,
    kind        text        not null,
    line        text        not null,
    payload     bytea,
    state       text        not null,
    attempts    integer     not null default 0,
    error       text,
    received_at timestamptz not null,
    -- by the database's clock, which nobody moves
    next_at     timestamptz,
    finished_at timestamptz,
    primary key (team_id, key)
);
create index slack_inbox_due on slack_inbox (next_at) where next_at is not null;
create index slack_inbox_over on slack_inbox (finished_at) where finished_at is not null;
