-- Card numbers are taken out before anything is stored, so what is left of them is what people must be told of.
insert into red_line (name, team, priority, because, pattern) values
('card-number-removed', 'Billing', 'high', 'The message contained a full card number, which was not kept.',
 '\[card number removed\]');
