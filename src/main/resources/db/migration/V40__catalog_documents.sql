-- Where a service was read: null is by hand, as all were until now. What no document names any more is gone, not deleted.
alter table service add column origin text;
alter table service add column gone_at timestamptz;

-- The documents of the catalogue: the last text that could be used, and what is wrong with the one that stands there now.
create table catalog_document (
    id        bigint generated always as identity primary key,
    team_id   text        not null,
    address   text        not null,
    document  text,
    complaint text,
    good_at   timestamptz,
    read_at   timestamptz not null,
    unique (team_id, address)
);

-- When they are read again, whichever node does it.
create table catalog_reading (
    team_id text        primary key,
    due_at  timestamptz not null
);
