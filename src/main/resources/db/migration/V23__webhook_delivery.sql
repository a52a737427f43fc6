-- Deliveries taken in, so that a repeated one changes nothing.
create table webhook_delivery (
    team_id     text        not null,
    sender      text        not null,
    delivery_id text        not null,
    received_at timestamptz not null,
    primary key (team_id, sender, delivery_id)
);
create index webhook_delivery_age on webhook_delivery (team_id, received_at);
