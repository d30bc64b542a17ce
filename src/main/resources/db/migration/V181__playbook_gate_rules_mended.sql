-- Replies that were held for nothing: who is to do something is not blamed, naming lawyers is not advice, and who asks what was
-- meant does not hedge. A rule that somebody edited stays as they wrote it.
update gate_rule set pattern = replace(pattern,
 'your (own )?(fault|mistake|error|problem|responsibility)\b',
 'your (own )?(fault|mistake|error|problem)\b|\b(it''s|it is|that''s|that is|this is|was) (entirely |all |only |clearly )?your (own )?responsibility( ?[.,;!]|$| (that|if|because|and not|when)\b)')
where name = 'blame' and md5(pattern) = '213fb26cc650091dc226604826d4a5f1';

update gate_rule set pattern = replace(pattern,
 '|hire a lawyer|', '|') || '|\byou (should|ought to|might want to) (\w+ )?hire a lawyer\b'
where name = 'legal-advice' and md5(pattern) = '9e9d32bc533cbed1c6936b8a539834b1';

update gate_rule set allowed = '{typo,Tippfehler,what you mean,what you meant}'
where name = 'hedging' and allowed = '{}' and md5(pattern) = '3abad86745efba6b8a88f0919d89ec83';
