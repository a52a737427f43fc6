-- When a way back was last tried without walking it, and what came of it.
create table way_back_proof (
    team_id   text        not null,
    subject   text        not null,
    tried_at  timestamptz not null,
    proven_at timestamptz,
    trouble   text,
    primary key (team_id, subject)
);

-- When all of them are tried again, whichever node does it.
create table rehearsal (
    team_id text        primary key,
    due_at  timestamptz not null
);
