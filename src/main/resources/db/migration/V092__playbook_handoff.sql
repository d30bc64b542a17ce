-- Who gets what is handed over. The first route of which everything that is not null fits counts; without one it is the
-- team of the red line or the category. Where the helpdesk has no such team, the category's and then the general one.
create table handoff_route (
    name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    position int not null,
    connection text,
    category text,
    reason text,
    language text,
    tier text,
    team text not null
);

-- What a colleague is advised to do, in the agents' language. Null stands for any; all that fit are shown, in this order.
create table next_step (
    id bigint generated always as identity primary key,
    position int not null,
    category text,
    reason text,
    language text not null,
    text text not null
);

insert into next_step (position, category, reason, language, text) values
(10, null, 'red_line', 'en', 'Read the message in full before you answer, and keep to the guideline for this kind of matter.'),
(10, null, 'red_line', 'de', 'Die Nachricht vor der Antwort ganz lesen und der Richtlinie für solche Fälle folgen.'),
(10, null, 'wants_human', 'en', 'Answer in person and say your name; the customer asked for a person.'),
(10, null, 'wants_human', 'de', 'Persönlich und mit Namen antworten; der Kunde möchte einen Menschen.'),
(10, null, 'unhappy_customer', 'en', 'Begin with what went wrong for the customer, then say what happens next and by when.'),
(10, null, 'unhappy_customer', 'de', 'Erst auf das eingehen, was schiefging, dann sagen, was bis wann geschieht.'),
(10, null, 'urgent', 'en', 'Answer now, even if only to say that you are on it.'),
(10, null, 'urgent', 'de', 'Sofort antworten, und sei es nur, dass Sie sich kümmern.'),
(10, null, 'reply_undelivered', 'en', 'Reach the customer another way: the last reply did not arrive.'),
(10, null, 'reply_undelivered', 'de', 'Den Kunden auf anderem Weg erreichen: Die letzte Antwort kam nicht an.'),
(10, null, 'identity_unproven', 'en', 'Make sure who is writing before you tell anything about an account.'),
(10, null, 'identity_unproven', 'de', 'Vor jeder Auskunft über ein Konto sicherstellen, wer schreibt.'),
(10, null, 'no_evidence', 'en', 'If this is asked often, add an article so that the bot can answer it.'),
(10, null, 'no_evidence', 'de', 'Wird das öfter gefragt, einen Artikel anlegen, damit der Bot es beantworten kann.'),
(10, null, 'written_by_others', 'en', 'See who wrote: it was not the customer of this conversation.'),
(10, null, 'written_by_others', 'de', 'Prüfen, wer geschrieben hat: Es war nicht der Kunde dieser Unterhaltung.'),
(10, null, 'nothing_to_read', 'en', 'Look at the attachment; the bot cannot read it.'),
(10, null, 'nothing_to_read', 'de', 'Den Anhang ansehen; der Bot kann ihn nicht lesen.'),
(10, null, 'gate_stopped', 'en', 'Do not send the bot''s draft; write the answer anew.'),
(10, null, 'gate_stopped', 'de', 'Den Entwurf des Bots nicht senden; die Antwort neu schreiben.'),
(10, null, 'injection_suspected', 'en', 'Read the message with care: it looks as if it wants to steer the bot.'),
(10, null, 'injection_suspected', 'de', 'Die Nachricht aufmerksam lesen: Sie scheint den Bot steuern zu wollen.'),
(20, 'shipping', null, 'en', 'Look the parcel up at the carrier; if it has not moved for five days, open a search there.'),
(20, 'shipping', null, 'de', 'Die Sendung beim Zusteller prüfen; bewegt sie sich seit fünf Tagen nicht, Nachforschung beauftragen.'),
(20, 'order-changes', null, 'en', 'See whether the order has left the warehouse; what has left can only be returned.'),
(20, 'order-changes', null, 'de', 'Prüfen, ob die Bestellung das Lager verlassen hat; danach ist nur noch eine Rücksendung möglich.'),
(20, 'returns-refunds', null, 'en', 'See in the payments whether the refund was made, and name amount, day and means of payment.'),
(20, 'returns-refunds', null, 'de', 'In den Zahlungen prüfen, ob erstattet wurde, und Betrag, Tag und Zahlungsweg nennen.'),
(20, 'billing', null, 'en', 'Compare the charge with the orders and the subscription of that month.'),
(20, 'billing', null, 'de', 'Die Abbuchung mit Bestellungen und Abo des Monats vergleichen.'),
(20, 'subscription', null, 'en', 'Change the subscription in the shop first, then confirm the next box date.'),
(20, 'subscription', null, 'de', 'Erst das Abo im Shop ändern, dann das Datum der nächsten Box bestätigen.'),
(20, 'retention', null, 'en', 'Ask for the reason, offer a pause, and cancel without further ado if the customer still wants it.'),
(20, 'retention', null, 'de', 'Nach dem Grund fragen, eine Pause anbieten und sonst ohne Umstände kündigen.'),
(20, 'product', null, 'en', 'Check allergens and ingredients in the product sheet, never from memory.'),
(20, 'product', null, 'de', 'Allergene und Zutaten im Produktblatt prüfen, nie aus dem Kopf.'),
(20, 'damage', null, 'en', 'Ask for a photo if there is none, then offer replacement or refund.'),
(20, 'damage', null, 'de', 'Um ein Foto bitten, falls keines da ist, dann Ersatz oder Erstattung anbieten.'),
(20, 'account', null, 'en', 'Send the reset link; never ask for a password.'),
(20, 'account', null, 'de', 'Den Link zum Zurücksetzen schicken; nie nach dem Passwort fragen.');
