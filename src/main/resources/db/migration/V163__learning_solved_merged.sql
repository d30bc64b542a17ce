-- Which case a conversation was counted for, so that it counts once however often it is looked at.
alter table solved_look add column merged_into bigint references solved_case on delete set null;

create index solved_look_merged on solved_look (merged_into) where merged_into is not null;
