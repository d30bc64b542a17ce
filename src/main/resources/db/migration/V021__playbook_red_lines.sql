-- What only people deal with. Patterns are RE2 (linear time, no look-around), matched without regard to case on text whose
-- quotes are straight and whose white space is single. check_digit: the digits found must also form a valid card number.
create table red_line (
    name text primary key,
    pattern text not null,
    because text not null,
    team text,
    priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
    language text,
    check_digit boolean not null default false,
    enabled boolean not null default true
);

insert into red_line (name, language, team, priority, because, pattern) values
('self-harm', 'en', 'Support leads', 'urgent', 'The customer may be in danger of hurting themselves.',
 '\b(kill|hurt|harm|drown|hang|cut|starv|poison|shoot)(e|ing|ting)? (of )?myself\b|\bsuicid(e|al)\b|\bself[- ]?harm|\bend (my|it) (own )?(life|all)\b|\boverdos(e|ing)\b|\b(do not|don''t|no longer|don''t even) want to (live|be alive|wake up)\b|\bbetter off dead\b|\b(burn|carv|cut)(e|ing|ting)? (a \w+ )?(into )?my (skin|arm|wrist)s?\b|\bstop myself from eating\b|\btake my own life\b'),
('self-harm-other', null, 'Support leads', 'urgent', 'The customer may be in danger of hurting themselves.',
 'selbstmord|suizid|umbringen|nicht mehr leben|suicider|me tuer|suicidio|suicidarme|matarme|quitarme la vida|zelfmoord|suicídio|me matar'),
('threat', 'en', 'Support leads', 'urgent', 'The message threatens someone or speaks of violence.',
 '\b(i''?ll|i will|we''?ll|we will|going to|gonna|want to|how (do|can|could) i( best)?|ways? (of|to)|should i( physically)?|how to|when i|method to) (\w+ ){0,2}?(kill|murder|hurt|beat|shoot|stab|attack|assault|strangle|poison|behead|execut|terminat|exterminat|gut|hammer|rip|smash|tackl)(e|ing|ping|ting)?( off| up)? (the )?(you|u|him|her|them|your (staff|family|people|face|head|driver)|somebody|someone|everyone|people|(a|one of your) (person|human|man|woman|child|driver|people)|immigrants|(my|your) (wife|husband|neighbou?rs?|teacher|boss|ex|mother|father|family|staff))\b|\b(eliminat|assassinat)(e|ing) the (president|king|queen|mayor)\b|\bterminate my \w+''s life\b|\bplan someone''s death\b|\b(burn|tear) (down )?(your|their|someone''s|the) (office|house|warehouse|building|place|shop)( down)?\b|\b(mak|build|explod|plant)(e|ing) (a )?bomb\b|\bblow(ing)? up (a|my|your|the|their) (\w+''s )?(house|car|office|building|school|warehouse)\b|\byou(''ll| will) (all )?(regret|pay for) (this|it)\b|\b(i|we) know where you (live|work)\b|\bwatch your back\b|\bterrorism\b|\bcommit(ting)? (a )?(murder|treason)\b|\bdeath threat'),
('threat-other', null, 'Support leads', 'urgent', 'The message threatens someone or speaks of violence.',
 'ich (bringe|bring|mach|mache|stech|schlag|schlage) (dich|euch|sie) (um|fertig|ab|tot)|ihr werdet (es|das) bereuen|je vais (te|vous) (tuer|frapper)|(te|os|los) voy a (matar|golpear)|ti ammazzo|vi ammazzo|ik maak (je|jullie) (af|dood)|vou (te|vos) matar'),
('legal-action', 'en', 'Legal', 'high', 'The customer speaks of lawyers, courts or authorities.',
 '\b(my|our) (\w+ )?(lawyer|attorney|solicitor|legal team)s?\b|\b(talk|talking|speak|spoke|contact|contacting|hire|hiring|involve|consult|get|getting)\w* (to |with )?(a |an )?(lawyer|attorney|solicitor)\b|\blegal (action|proceedings|steps)\b|\bsmall claims\b|\b(take|taking|see) (you|them|this) (to|in) court\b|\b(sue|suing) (you|your|the company|them)\b|\bi(''ll| will) sue\b|\blawsuit\b|\bclass action\b|\bcease and desist\b|\bombudsman\b|\btrading standards\b|\bbetter business bureau\b|\bconsumer (protection|rights) (agency|authority|office|bureau)\b|\battorney general\b|\bletter before action\b'),
('legal-action-other', null, 'Legal', 'high', 'The customer speaks of lawyers, courts or authorities.',
 'anwalt|rechtliche schritte|verklag|klage einreichen|verbraucherzentrale|\bmon avocat\b|\bun avocat\b|tribunal|porter plainte|mise en demeure|mi abogado|\bun abogado\b|demandarles|os voy a denunciar|avvocato|vie legali|advocaat|rechtszaak|juridische stappen|advogado|processar vocês'),
('payment-dispute', 'en', 'Billing', 'high', 'The customer disputes a payment with the bank or did not authorise it.',
 '\bcharge ?-?backs?\b|\bdisput(e|ed|ing) (the |this |that |these |a |your |my |it )?(\w+ )?(charges?|payments?|transactions?|purchase|with my bank)\b|\b(ask|asked|asking|tell|told|contact|contacted|contacting|call|called|calling|report|reported) (this to |it to |you to )?(my|the) (bank|card issuer|credit card company)\b|\bpaypal (claim|dispute|case)\b|\bunauthori[sz]ed (charge|payment|transaction|withdrawal)s?\b|\b(didn''t|did not|never) (authori[sz]e|approve)d? (this|that|the|any|it|a)\b|\bfraudulent (charge|payment|transaction|order)s?\b|\bcancel\w*\b[^.!?]{0,80}\bstill (being )?charg(ed|ing)\b'),
('payment-dispute-other', null, 'Billing', 'high', 'The customer disputes a payment with the bank.',
 'rückbuchung|rücklastschrift|lastschrift (zurück|wider)|zurückbuchen|rétrofacturation|opposition (à la banque|au paiement|sur le prélèvement)|contracargo|storno bancario|terugboeking|storneren|estorno no banco'),
('account-taken-over', 'en', 'Accounts', 'urgent', 'Someone else may have got into the customer''s account.',
 '\b(been|got|was|is|were|being|gets) hacked\b|\bhacked (my|into|our)\b|\b(someone|somebody|a stranger) (else )?(has |is |was |had )?(logged in|logging in|got in|signed in|using|used|accessed)( in)?(to)? my account\b|\baccount (was |has been |is |got )?(compromised|stolen|taken over)\b|\bstole my (account|identity)\b|\bidentity theft\b'),
('injury', 'en', 'Quality', 'urgent', 'Someone may have been hurt or made ill by a product.',
 '\b(made|making) (me|us|my \w+|our \w+|him|her) (\w+ )?(sick|ill|vomit|throw up)\b|\bfood poisoning\b|\ballergic (reaction|shock)\b|\banaphyla|\b(went|go|gone|taken|rushed|ended up|brought|had to go) (\w+ ){0,2}?(to|in|at) (the |a )?(hospital|emergency room|er|a&e|doctor)\b|\b(glass|metal|plastic|needle|nail|insects?|maggots?|worms?) (shards? |pieces? |splinters? )?(in|inside) (my|the|our|a) (food|jar|granola|pesto|box|sauce|bread|honey|jam|oil|soup|bar)\b|\b(shard|piece|splinter)s? of (glass|metal|plastic)\b|\b(cut|burn(ed|t)?|broke|chipped|injured|scalded) my (\w+ )?(finger|hand|lip|mouth|tongue|tooth|arm|face|leg|eye|foot)s?\b|\bchok(ed|ing) on\b|\b(i|she|he|we|daughter|son|child|wife|husband) (was|got|is|were|am) (badly |seriously )?(injured|hurt by|burned|burnt|poisoned)\b|\bcaught fire\b|\belectric shock\b'),
('injury-other', null, 'Quality', 'urgent', 'Someone may have been hurt or made ill by a product.',
 'krankenhaus|lebensmittelvergiftung|allergische reaktion|verletzt|glassplitter|hôpital|intoxication alimentaire|réaction allergique|hospital por|intoxicación|reacción alérgica|ospedale|intossicazione|reazione allergica|ziekenhuis|voedselvergiftiging|allergische reactie|reação alérgica'),
('discrimination', 'en', 'Support leads', 'high', 'The message complains of discrimination or carries hate.',
 '\bdiscriminat(e|ed|ing|ion) against (me|us|my|him|her)\b|\bdiscriminated (because|for being|due)\b|\b(racist|sexist|homophobic|transphobic|antisemitic|islamophobic)\b|\bhate speech\b|\bracial(ly)? (slur|abus|profil|insult)\w*\b|\b(treated|refused|insulted|harassed)\b[^.!?]{0,60}\bbecause (i''m|i am|of my|we are|we''re) (a )?(black|white|asian|jewish|muslim|gay|lesbian|trans|disabled|woman|immigrant|race|religion|skin|disability|nationality)\b|\bethnic cleansing\b|\bsexual(ly)? harass\w*\b'),
('data-protection', 'en', 'Privacy', 'high', 'The customer uses a right over their personal data.',
 '\bgdpr\b|\bccpa\b|\bright to be forgotten\b|\b(subject access|data access|data subject|access to my personal data) ?(request)?\b|\b(erase|delete|remove|wipe) (all )?(of )?(my )?(the )?(personal )?(data|information)( about me| you)?\b|\b(copy|export) of (all )?(of )?(the |my )?(personal )?data\b|\bdata protection (officer|authority|request)\b|\bwhat (personal )?(data|information) (do )?you (have|hold|store|keep) (about|on) me\b|\bdata breach\b|\bwithdraw my consent\b'),
('data-protection-other', null, 'Privacy', 'high', 'The customer uses a right over their personal data.',
 'dsgvo|datenauskunft|(meine|aller meiner) (personenbezogenen )?daten (löschen|gelöscht)|löschung meiner daten|rgpd|droit à l''oubli|(supprimer|effacer) (toutes )?mes données|(eliminar|borrar) (todos )?mis datos|cancellare (tutti )?i miei dati|mijn gegevens (verwijderen|wissen)|\bavg-verzoek|apagar (todos )?(os )?meus dados|\blgpd\b'),
('press', 'en', 'Press', 'high', 'The message comes from the press or threatens to go public through it.',
 '\b(i''m|i am|as|this is) (an? )?(\w+ )?(journalist|reporter|correspondent)\b|\bpress (enquiry|inquiry|request|office|contact)\b|\b(writing|publish|publishing|working on) (an article|a story|a piece|a report) (about|on)\b|\brequest for comment\b|\b(go|going|went|talk|talking) to the (press|media|papers|newspapers?|news)\b|\b(media|newspaper|tv) (request|coverage|interview)\b'),
('crime', 'en', 'Support leads', 'high', 'The message asks for help with something illegal.',
 '\b(buy|sell|mak|cook|get)(e|ing)? (\w+ ){0,3}?(cocaine|coke|meth|heroin|opioids|ephedrine|drugs|crack at home)\b|\bdrug dealer\b|\bblack market\b|\bcounterfeit(ing)? (currency|money|notes?)\b|\bhire a hacker\b|\b(scam|exploit|defraud) (people|them|someone|\w+) (out of|for) (money|cash)\b|\bfake charity\b|\bpedophil|\bstolen (luxury )?(car|card|goods)\b|\bsteal(ing)? a car\b|\b(bring|buy|carry) a (\w+ )?gun\b|\bbuy alcohol for (underage|minors)\b|\bmadeup prescription\b|\bmoney launder');

insert into red_line (name, team, priority, because, pattern, check_digit) values
('card-number', 'Billing', 'high', 'The message contains a full card number, which must not be kept or passed on.',
 '\b\d(?:[ -]?\d){12,18}\b', true);
