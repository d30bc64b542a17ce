-- The replies that customers got lately, for how long they waited and who decided.
create index action_replies on action (ended_at) include (turn_id, decided_by)
    where word = 'post_reply' and state = 'DONE';
