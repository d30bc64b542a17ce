-- A search visits thousands of passages by the index of their words and reads a few of them. With their text and words beside the
-- table, those visits stay in a few megabytes; within it they were hundreds, read anew for each search.
alter table passage set (toast_tuple_target = 128);
update passage set heading = heading;
