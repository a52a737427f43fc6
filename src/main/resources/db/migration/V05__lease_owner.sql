-- Whose lease it is: who is alive renews its own, so that a lease can be short and what a killed process held is soon free.
alter table work_lane add column leased_by uuid;
create index work_lane_leased on work_lane (leased_by) where leased_by is not null;
