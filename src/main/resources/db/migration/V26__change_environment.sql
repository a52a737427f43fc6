-- Where a version ran stands beside it, so that a service's versions are read without their documents.
alter table change_event add column environment text;
update change_event set environment = document::jsonb ->> 'environment' where document not like '%\u0000%';
