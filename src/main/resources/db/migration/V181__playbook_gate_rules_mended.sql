-- Replies that were held for nothing: who is to do something is not blamed, naming lawyers is not advice, and who asks what was
-- meant does not hedge. A rule that somebody edited stays as they wrote it.
update gate_rule set pattern = replace(pattern,
 'your (own )?(fault|mistake|error|problem|responsibility)\b',
 'your (own )?(fault|mistake|error|problem)\b|\b(it''s|it is|that''s|that is|this is|was) (entirely |all |only |clearly )?your (own )?responsibility( ?[.,;!]|$| (that|if|because|and not|when)\b)')
where name = 'blame';

update gate_rule set pattern = replace(pattern,
 '|hire a lawyer|', '|') || '|\byou (should|ought to|might want to) (\w+ )?hire a lawyer\b'
where name = 'legal-advice' and pattern like '%|hire a lawyer|%';

update gate_rule set allowed = '{typo,your question,your message,you mean,you meant,Ihre Frage,Ihrer Frage,Ihre Nachricht,Sie meinen,Tippfehler}'
where name = 'hedging' and allowed = '{}';
