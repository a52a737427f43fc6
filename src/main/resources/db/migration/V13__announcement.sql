-- Which message tells the others of an incident; it is edited as the incident moves on.
create table announcement (
    team_id text not null,
    incident_key text not null,
    said uuid not null,
    primary key (team_id, incident_key)
);
