-- Examples of what crosses a red line and of what only sounds like it, beside the pattern.
alter table red_line
    add column examples text[] not null default '{}',
    add column look_alikes text[] not null default '{}';

-- The shipped patterns in many more words: English, German, French, Spanish, Italian, Dutch, Portuguese. A line that somebody edited
-- keeps its pattern.
create temporary table shipped on commit drop as select name from red_line where (name, md5(pattern)) in (values
('account-taken-over', 'a8707b6ff9e4192fd952211d49998089'),
('account-taken-over-other', '684a09acb8a81f5cbec479f4b571ca8b'),
('data-protection', '04220e698dcb0fed6de87cd590ef2870'),
('discrimination', '9126635645c3610678d3f738a1eec810'),
('injury', '345a12ac59481750707008760577d453'),
('injury-other', '347dfc822765437095ac67f173103e3d'),
('legal-action', 'f2502318049d4857a684f4900ffe65bc'),
('legal-action-other', '8900b06b52d9830fb62a38ff40d07fe8'),
('payment-dispute', '61f3fe17727dbbdf9ae2bacec16b27a4'),
('payment-dispute-other', '5890cd3f6354e544401e87afb530438e'),
('press', '1373b0c382e174457887c055d1a73a50'),
('press-other', 'e618d11953617f183cb3796f1fb47efa'),
('self-harm', '64e3cb42c05ef676dbafe3101ebdb45c'),
('theft', 'e4089664388160b0f6704ae0531d1e51'),
('theft-other', '934455070edfd519d2c9a69ffb6fcd0c'),
('threat', '11c8b25e071f097c0cc60e06c968e2e3'));

update red_line set pattern = pattern ||
 '|\b(?:(?:someone|somebody|some ?one|some rando|some guy|somebody else|someone else|a stranger|an? (unauthori[sz]ed )?(third party|intruder|outsider|ha' ||
 'cker|scammer)|strangers?|whoever|another person|who|my ex|people|he|she|they|hackers?|scammers?|bot) (\w+ ){0,4}?(in|into|has access to|have access to' ||
 '|using|uses|used|got into|gets into|getting into|gained access to|accessed|accessing|logged into|logs into|logging into|broke into|signed into|took ov' ||
 'er|taken over|hijacked|hacked|changed|swapped|reset|streaming on|watching on|ordering (on|with|from|through)|buying (on|with|from|stuff)|shopping (on|' ||
 'with)|trying passwords on) (my|our) (\w+ ){0,2}?(account|acc|profile|login|log-?in|email|e-mail|mailbox|password|phone number|page|subscription|app|id' ||
 'entity|username|channel|domain)|(?:my|our|his|her|mum''?s|mom''?s|son''?s|daughter''?s|kid''?s|the) (\w+ ){0,3}?(account|acc|profile|login|mailbox|ema' ||
 'il|page|channel|website|site|domain)s? (\w+ ){0,4}?(hacked|jacked|hijacked|taken over|compromised|breached|broken into|stolen|infiltrated|accessed by|' ||
 'pwned|cloned|accessed from|used by (someone|somebody|a|another))|(?:got|been|was|were|being|am|is|get|have) (\w+ )?(hacked|phished|hijacked|jacked|pwn' ||
 'ed|scammed by|spoofed|tricked into (giving|entering|installing))|(?:think|sure|believe|afraid|worried|suspect|reason to believe|looks like|could it be' ||
 '|seems)\b[^.!?]{0,50}\b(hacked|phished|someone (is|has|was|got)|somebody (is|has|was|got)|access to my|unauthori[sz]ed)|(?:password|email|e-mail|e mai' ||
 'l|phone number|recovery address|recovery email|username|two-?factor|2fa|delivery address|address|name|login)s? (\w+ ){0,5}?(changed|swapped|replaced|r' ||
 'eset|updated|turned off|altered|removed|added|modified)\b[^.!?]{0,60}\b(not (by )?me|wasn''?t me|without|never did|i (did ?n.?t|never|haven''?t)|by wh' ||
 'om|don''?t know|by someone|not mine|isn''?t mine|by somebody|who)|(?:not me|wasn''?t me|it wasnt me|not mine|i didn''?t do (that|it|this)|wasn''?t by ' ||
 'me)\b[^.!?]{0,40}\b(log(ged)? ?in|password|account|order(ed)?|who (logged|changed|ordered|spent)|email|points)|(?:log-?ins|log-?in alerts?|sign-?ins|l' ||
 'ogged in|signed in|login attempts?|login|a login|device in my account)\b[^.!?]{0,60}\b(from (vietnam|russia|china|brazil|india|nigeria|turkey|another ' ||
 'country|abroad|a (city|country|place)|somewhere)|i(''ve| have)? never|i don''?t (know|own|recogni[sz]e)|unknown|not mine|wasn''?t me|not me|isn''?t mi' ||
 'ne|can''?t remove|strange|suspicious)|(?:unknown|strange|suspicious|unfamiliar|unrecogni[sz]ed|unauthori[sz]ed|weird|odd|foreign) (\w+ )?(device|login' ||
 '|log-?in|sign-?in|access|third party|orders?|activity|person|user|session|address|email)s?\b[^.!?]{0,50}\b(account|profile|login|signed|logged|name|my' ||
 '|popping)|(?:orders?|purchases?|confirmations?|bookings?|shipping notices?|shipment|delivery address|address|rides?|things?|listings?|posts?|messages?' ||
 ')\b[^.!?]{0,60}\b(i|we|none of (them|these|which)|nobody here) (\w+ )?(did ?n.?t|did not|never|haven''?t|have not|have never|are mine|is mine|didnt|ha' ||
 'vent) (\w+ )?(place|placed|make|made|order|ordered|buy|bought|book|booked|do|done|seen|see|send|sent|add|added|request|requested|write|written|been)?|' ||
 '(?:haven''?t|didn''?t|did not|never|havent|didnt) (order(ed)?|place(d)?|b(uy|ought)) (\w+ )?(anything|a thing|any of)\b|(?:points|miles|balance|credit' ||
 's?|gift balance|rewards|skins|coins|vouchers?) (\w+ ){0,3}?(gone|spent|redeemed|transferred|emptied|stolen|drained|used|missing)\b[^.!?]{0,60}\b(not m' ||
 'e|wasn''?t me|never|stranger|someone|somebody|didn''?t|by whom|not by me)|(?:spent|redeemed|transferred|emptied|drained|used( up)?|took) (\w+ ){0,3}?(' ||
 'my|our) (\w+ )?(points|miles|balance|credits?|rewards|vouchers?)|(?:clicked|opened|followed|scanned|filled|entered|typed|gave|giving|given|told|shared' ||
 '|replied|put|installed|asked (me )?for)\b[^.!?]{0,80}\b(phish\w*|fake|scam\w*|looked like yours|pretend\w*|remote|one[- ]time code|verification code|m' ||
 'y (password|pin|card|bank|login|details|credentials) (\w+ )?(in|into|on|to|over))|(?:phishing|spoof(ed|ing)|scam (mail|email|text|call|site|website)s?' ||
 '|fake (website|site|shop|store|version|support|email|mail|text|page|app|number)|impersonat\w+|fraudsters?|scammers?)\b[^.!?]{0,80}\b(your|you|my|me|i|' ||
 'logo|name|is it|customers?|billing|card|account)|(?:someone|somebody|a man|a caller|caller|the caller|a person|people|he|she|man) (\w+ ){0,4}?(claim(e' ||
 'd|ing|s)|pretend(ed|ing|s)|said|saying|says|posing|calling (himself|herself)) (\w+ ){0,4}?(your|you|support|employee|work(s|ed)? for you|from you|from' ||
 ' your|engineer|to be)|(?:data|database|password|customer data|email|details) (\w+ ){0,3}?(leak(ed)?|breach(ed)?|exposed|stolen|compromised)|(?:leak|br' ||
 'each|breached|data breach|security breach|security incident|ransom\w*|malware|trojan|virus|spyware|vulnerability|security hole|exploit)\b[^.!?]{0,60}\' ||
 'b(your|you|my|account|from|installer|download|site|page|customers?|at your end|immediately|company)|(?:your|the) (\w+ ){0,2}?(installer|download|site|' ||
 'website|app|page|page)\b[^.!?]{0,40}\b(malware|trojan|virus|vulnerability|hacked|infected)|(?:see|shows?|seeing|saw|read|view) (\w+ )?((another|other|' ||
 'a different) (customer|user|person|people|client)''?s?|somebody else''?s|someone else''?s)[^.!?]{0,40}\b(orders?|invoices?|address|data|details|card|a' ||
 'ccount|name|information)|(?:freeze|lock|block|secure|suspend|disable) my (\w+ )?account\b[^.!?]{0,60}\b(immediately|hack\w*|someone|somebody|breach|st' ||
 'olen|now|fraud|asap))'
where name = 'account-taken-over' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(konto|account|profil|zugang|benutzerkonto|kundenkonto|postfach)\b[^.!?]{0,60}\b(gehackt|geknackt|übernommen|missbraucht|kompromittiert|gekapert' ||
 '|gestohlen|geklaut|unbefugt\w*|eingedrungen|zugegriffen|manipuliert)\b|(gehackt|hackerangriff|identitätsmissbrauch|datenleck|datenpanne|trojaner|schad' ||
 'software|phishing-?(mail|seite|link|sms|nachricht|versuch)\w*)\b|(jemand|unbekannte?r?|fremde?r?|dritte|mein ex\w*|betrüger|wer anders|anderer?)\b[^.!' ||
 '?]{0,50}\b(in|auf|zu|über|mit) (mein|meinem|meinen|unser|unserem|meiner)\w* (konto|account|profil|zugang|namen|login|daten|e-?mail\S*)|(passwort|kennw' ||
 'ort|e-?mail\S*|handynummer|telefonnummer|lieferadresse|adresse)\b[^.!?]{0,60}\b(geändert|ausgetauscht|ersetzt|zurückgesetzt)\b[^.!?]{0,60}\b(nicht ich' ||
 '|nicht von mir|ohne mein|das war ich|war ich nicht|jemand|fremd\w*|nicht veranlasst|nichts geändert)|(nicht von mir|war ich nicht|ohne mein zutun|ohne' ||
 ' mein wissen)\b[^.!?]{0,50}\b(bestellt|bestellung\w*|geändert|angemeldet|eingeloggt|angefordert|login)\b|(login|anmeldung|anmeldeversuch\w*|gerät|zugr' ||
 'iff|bestellbestätigung|bestätigungscode|code)\b[^.!?]{0,50}\b(unbekannt\w*|fremd\w*|aus (china|russland|vietnam|der türkei|polen|den usa|indien)|nicht' ||
 ' angefordert|nie angefordert|nicht bestellt|kenne ich nicht|nicht meins)\b|(unbekannte\w*|fremde\w*|verdächtige\w*) (login\w*|anmeldung\w*|gerät\w*|zu' ||
 'griff\w*|bestellung\w*|adresse|aktivität\w*|anmeldeversuch\w*)|(punkte|guthaben|prämien|gutschein)\b[^.!?]{0,40}\b(weg|eingelöst|verschwunden|ausgegeb' ||
 'en|abgeräumt)\b[^.!?]{0,40}\b(nicht ich|nicht von mir|jemand|fremd\w*|ohne)|(auf|in) (einen |eine |einer )?(fake|betrug\w*|gefälschte\w*|falsche\w*) (' ||
 '\w+ )?(seite|mail|link|sms|shop|anruf\w*)|(link|mail|sms|nachricht)\b[^.!?]{0,40}\b(geklickt|eingegeben)\b[^.!?]{0,60}\b(passwort|daten|zugangsdaten|k' ||
 'arte\w*|pin)|(compte|profil|boîte mail|espace client)\b[^.!?]{0,50}\b(pirat\w+|hack\w+|usurp\w+|compromis|volé|détourné|accédé|connecté à|intrus|quelq' ||
 'u''un)|(piraté|piratée|piratage|hacké|hackée|hackeur|pirate|hameçonnage|phishing|usurpation|fuite de données)\b|(quelqu''un|un inconnu|un tiers|une au' ||
 'tre personne|mon ex)\b[^.!?]{0,40}\b(est entré|s''est connecté|s''est introduit|utilise|a utilisé|accède|a accédé|a changé|a modifié|a commandé)\b[^.!' ||
 '?]{0,40}\b(mon|ma|mes|avec mon)\b|(mot de passe|adresse e-?mail|numéro|adresse)\b[^.!?]{0,50}\b(a été|ont été|été) (changé|modifié|remplacé|réinitiali' ||
 'sé)\w*\b[^.!?]{0,50}(sans|pas moi|à mon insu|je n''ai|ce n''est pas)|(connexion|appareil|commande|code)s?\b[^.!?]{0,50}\b(inconnue?s?|suspecte?s?|que ' ||
 'je n''ai (pas|jamais)|ce n''est pas moi|je ne reconnais pas|je n''ai pas passée?)|(je n''ai (pas|jamais)) (passé|fait|effectué|demandé) (\w+ )?(cette|' ||
 'ces|de|ce) (commandes?|connexion|changement|code|réinitialisation)|(cuenta|perfil|correo)\b[^.!?]{0,50}\b(hacke\w+|jacke\w+|pirate\w+|robad[oa]|robaro' ||
 'n|comprometid[oa]|suplant\w+|ha entrado|entró|accedi\w+|intervenid[oa])|(hacke(ado|ada|aron|ó)|jacke(ado|ada|aron)|pirateado|pirateada|phishing|suplan' ||
 'tación|suplantaron|filtración de datos)\b|(alguien|un desconocido|otra persona|un extraño|mi ex)\b[^.!?]{0,40}\b(entr[óa]\w*|acced\w*|us[aóo]\w*|cambi' ||
 '\w*|inici\w*|compr\w*|pidió|hizo pedidos)\b[^.!?]{0,40}\b(mi|con mi|en mi)\b|(contraseña|correo|email|teléfono)\b[^.!?]{0,50}\b(cambiad[oa]|cambiaron|' ||
 'cambió|modific\w+)\b[^.!?]{0,40}(sin|no fui|yo no|no he sido)|(pedidos?|compras?|inicios? de sesión|dispositivos?|acceso|código)\b[^.!?]{0,50}\b(que (' ||
 'yo )?no (he hecho|hice|reconozco|solicit)|no (he |lo |los |la )?(hice|hecho|solicité|reconozco)|desconocid[oa]s?|sospechos[oa]s?|no fui yo)|(account|p' ||
 'rofilo|casella|email)\b[^.!?]{0,50}\b(hackerat[oa]|violat[oa]|rubat[oa]|compromess[oa]|clonat[oa]|qualcuno|entrat[oi]|acced\w+ senza)|(hackerat[oaie]|' ||
 'pirateria|phishing|furto d''identità|violazione dei dati|data breach)\b|(qualcuno|uno sconosciuto|un estraneo|il mio ex)\b[^.!?]{0,40}\b(entrat\w+|acc' ||
 'edut\w+|usat\w*|usa|cambiat\w+|modificat\w+|ordinat\w+)\b[^.!?]{0,40}\b(mi[oae]|con il mio)\b|(password|email|indirizzo|numero)\b[^.!?]{0,50}\b(cambia' ||
 't[oa]|modificat[oa]|sostituit[oa])\b[^.!?]{0,50}(senza|non sono stat|non l''ho|non da me|a mia insaputa)|(ordin[ei]|access[oi]|dispositiv[oi]|codic[ei' ||
 '])\b[^.!?]{0,50}\b(mai (fatt\w+|effettuat\w+|richiest\w+)|che non ho (fatto|effettuato|richiesto)|non ho (fatto|effettuato|richiesto)|sconosciut[oi]|s' ||
 'ospett[oi]|non riconosco|non sono stat[oa] io)|(account|profiel|mailbox)\b[^.!?]{0,50}\b(gehackt|overgenomen|gestolen|gekraakt|misbruikt|gekaapt|ingel' ||
 'ogd door|iemand anders)|(gehackt|phishing\w*|datalek|identiteitsfraude)\b|(iemand|een onbekende|een vreemde|mijn ex)\b[^.!?]{0,50}\b(ingelogd|binnenge' ||
 'komen|toegang|gebruikt|veranderd|gewijzigd|besteld)\b[^.!?]{0,40}\bmijn\b|(wachtwoord|e-?mail\S*|adres|nummer)\b[^.!?]{0,40}\b(gewijzigd|veranderd|aan' ||
 'gepast)\b[^.!?]{0,50}(niet door mij|zonder|niet ik|heb ik niet|was ik niet)|(bestelling(en)?|inlog\w*|apparaat|code|login)\b[^.!?]{0,50}\b(niet (gepla' ||
 'atst|gedaan|aangevraagd|van mij|herken)|nooit (geplaatst|gedaan|besteld|aangevraagd)|onbekend\w*|verdacht\w*)|(conta|perfil|e-?mail)\b[^.!?]{0,50}\b(h' ||
 'acke\w+|raque\w+|invad\w+|pirate\w+|roubad[oa]|clonad[oa]|comprometid[oa]|alguém|entraram)|(hackead[oa]|hackearam|hackeada|invadid[oa]|invadiram|clona' ||
 'ram|phishing|golpe|golpista|vazamento de dados)\b|(alguém|um estranho|outra pessoa|meu ex|um desconhecido)\b[^.!?]{0,40}\b(entrou|acessou|acedeu|usou|' ||
 'usa|mudou|alterou|trocou|comprou|fez)\b[^.!?]{0,40}\b(minha|meu|a minha|o meu)\b|(senha|palavra-passe|e-?mail|telefone)\b[^.!?]{0,40}\b(alterad[oa]|mu' ||
 'dad[oa]|trocad[oa]|mudaram|trocaram|alteraram)\b[^.!?]{0,40}(sem|não fui|não por mim)|(pedidos?|compras?|acessos?|dispositivos?|encomendas?|código)\b[' ||
 '^.!?]{0,50}\b(que (eu )?não (fiz|reconheço|solicitei)|não (fiz|fui eu|reconheço)|desconhecid[oa]s?|suspeit[oa]s?)|pirat(é|ée|és|ées|age))'
where name = 'account-taken-over-other' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:gdpr|ccpa|dsgvo|subject access request|dsar|right (of|to) (access|be forgotten|erasure|rectification)|article 1[57]|data protection (officer|' ||
 'authority|act|request|commissioner)|information commissioner|ico\b[^.!?]{0,30}\b(complain|report)|data breach|privacy (violation|breach|commissioner|c' ||
 'omplaint)|withdraw (my )?consent|do not sell my)|(?:erase|delete|remove|wipe|destroy) (all |every |any )?(of )?(my|our) (\w+ )?(personal )?(data|infor' ||
 'mation|details|records)\b|(?:delete|erase|forget|remove) everything you (know|have|hold|store|keep)|(?:copy|list|overview|export) of (all )?(the |my |' ||
 'any )?(personal )?(data|information) (that )?(you (hold|have|store|keep|collect\w*)|about me|on me)|(?:what|which|where)\b[^.!?]{0,30}\b(data|informat' ||
 'ion) (did you get|do you (have|hold|store|keep|collect)|you (have|hold|store|collect\w*))|where did you get my (data|email|number|address|details|info' ||
 'rmation)|(?:object|objecting|objection) to (the |any )?(\w+ )?processing|(?:shared|sold|gave|given|passed|leaked|disclosed|published|sent|posted) (\w+' ||
 ' ){0,2}?my (\w+ )?(data|phone number|number|address|home address|email|invoice|details|information|name)\b[^.!?]{0,60}\b(to|with|without|online|anothe' ||
 'r|other|third|somebody|someone|consent|site|publicly))'
where name = 'data-protection' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:racis[mt]|racial (slur|profiling|abuse)|homophob\w+|transphob\w+|antisemit\w+|anti-semit\w+|islamophob\w+|xenophob\w+|sexis[mt]|ageis[mt]|abl' ||
 'eis[mt]|n[- ]word|called (me|my \w+|us|him|her) a slur|slurs?)|(?:refused|denied|turned away|asked to leave|kicked out|rejected|followed|treated (diff' ||
 'erently|worse|badly|unfairly)|mocked|laughed at|charged more|ignored)\b[^.!?]{0,60}\b(because|due to|for)\b[^.!?]{0,20}\b(black|white|asian|muslim|jew' ||
 'ish|gay|lesbian|trans|a woman|women|female|disab\w+|wheelchair|deaf|blind|my (age|religion|race|skin|colou?r|accent|gender|faith|hijab|headscarf|natio' ||
 'nality|sexuality|disability)|foreign\w*|immigrant|pregnant|we are two (men|women))|(?:discriminat(ed|ion|ing|ory|es?)\b[^.!?]{0,60}\b(against|me|us|di' ||
 'sab\w*|black|women|wheelchair|staff|religion|race|gender|age)|that''?s discrimination|this is discrimination)|(?:people like (you|us)|go back to (my|y' ||
 'our) country|mocked my accent|my hijab|every white customer))'
where name = 'discrimination' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:burst|bursting|went up|go up|gone up|erupt\w*|all) in(to)? (flames?|fire|smoke)|(?:(caught|catch(es|ing)?|started a|starts a|set (\w+ ){1,2}o' ||
 'n) fire|(is|was|were|are|it''s) on fire|set (\w+ ){1,2}(alight|ablaze))\b|(?:fire (brigade|department|service|engine|fighters?)|firefighters?|house fi' ||
 're|kitchen fire|ambulance|paramedics?|poison control|epi ?pen|anaphyla\w+|carbon monoxide|gas leak|smell of gas|gas smell|smell gas|burning smell|elec' ||
 'trocut\w+|concussion|stitches|food poison\w*|choking hazard|fire hazard|safety hazard|safety defect|safety recall|product recall|unpasteuri[sz]ed|inte' ||
 'nsive care|a&e|icu)|(?:smoke|sparks?|flames?|fumes|gas) (\w+ ){0,3}?(came|coming|comes|come|pour\w*|rising|everywhere|out|from|leak\w*|flying|flew|mad' ||
 'e|make)|(?:leak\w*|swelling|swollen|bulging|melted|melting|overheat\w*|exploded|explodes|explode|blew up|blown up|shattered|burst)\b[^.!?]{0,50}\b(bat' ||
 'tery|batteries|acid|gas|plug|socket|charger|cable|on me|in my hand|hand|face|kid|child|baby|cot|near|next to|beside|everywhere|glass)|(?:battery|batte' ||
 'ries|charger|power bank|kettle|oven|blender|heater|lamp|phone|scooter|e-?bike|hoverboard|cooker|pan|glass door|monitor|cable|plug|socket|adapter|vape|' ||
 'dryer|toaster)\b[^.!?]{0,40}\b(exploded|explodes|blew up|burst|shattered|melted|melting|swell\w*|swollen|smok(e|ed|ing)|spark(s|ed|ing)|caught fire|on' ||
 ' fire|in flames|overheat(s|ed|ing)|zapped|shock(ed|s)?)\b|(?:got|get|gets|gave|gives|give|giving|received|had|felt) (me |us |him |her |my \w+ )?(a |an' ||
 ' )?(\w+ )?(electric )?(zapped|shocked|shock (when|from|off|while|as|by)|electric shock|electrocuted|burned|burnt|scalded|burns?|blisters?|rash|hives|a' ||
 'llergic)|(?:burn(t|ed)?|scald(ed)?|hurt|injur(ed|y)|cut|scratch(ed)?|bruis(ed)?|broke|broken|smashed|sprained|fractured|twisted|crushed|trapped|pinche' ||
 'd) (\w+ )?(my|his|her|our|their|a|the) (\w+ ){0,2}?(hand|hands|finger|fingers|thumb|arm|arms|leg|legs|foot|feet|toe|toes|face|eye|eyes|nose|mouth|lip|' ||
 'lips|tongue|tooth|teeth|gum|gums|skin|back|head|knee|hip|wrist|ankle|shoulder|rib|ribs|son|daughter|child|kid|baby|toddler|wife|husband|mum|mom|mother' ||
 '|father|dad|grandmother|grandma|nephew|niece|skull|filling)|(?:my|his|her|our|their) (\w+ ){0,2}?(hand|hands|finger|fingers|thumb|arm|leg|foot|face|ey' ||
 'e|eyes|lips?|tongue|skin|back|neck|head|knee|hip|wrist|throat|scalp|chest|son|daughter|child|kid|kids|baby|toddler|wife|husband|mum|mom|mother|father|' ||
 'dad|grandmother|grandma|nephew|niece|dog|cat) (\w+ ){0,4}?(burnt|burned|scalded|injured|bleeding|swollen|swelled|infected|blistered|choked|choking|poi' ||
 'soned|vomit\w*|fainted|collapsed|unconscious|hospitali[sz]ed|numb|electrocuted|closed up|peeling|threw up|throwing up|puking|hurt (himself|herself|bad' ||
 'ly|his|her)|red raw|died after|has died|was hurt|got hurt|got sick|fell (off|down|out|on|over|through))|(?:swallow(ed|s|ing)?|ingest(ed|ing)|inhal(ed|' ||
 'ing)|licked|drank)\b[^.!?]{0,40}\b(magnets?|batter(y|ies)|buttons?|pieces?|parts?|beads?|plastic|glass|metal|screws?|coins?|caps?|stones?|chemicals?|f' ||
 'umes|smoke|paint|bleach|acid|toy)|(?:(chok(ed|ing)|gagg(ed|ging)) on (a|the|it|one|some|part|small|something|your)|(was|is|started|almost|nearly|were)' ||
 ' chok(ed|ing))|(?:almost|nearly|could have|could''ve|might have|about to|going to|gonna) (\w+ )?(chok(ed?|ing)|suffocat(ed?|ing)|drown(ed)?|die|died|b' ||
 'een killed|killed (him|her|us|someone)|lost (a|my|his|her) (finger|eye|hand|life)|set (our|my|the) \w+ (alight|on fire)|get(ting)? (\w+ )?(hurt|killed' ||
 '|injured))|(?:small|tiny|loose|little) (parts?|pieces?|magnets?|beads?|batteries|bits) (\w+ ){0,5}?(came off|come off|fell off|mouth|swallow\w*|child|' ||
 'baby|toddler)|(?:glass|metal|plastic|wood|screw|needle|nail|bone|bones|stone|wire|razor|blade|insect|insects|bug|bugs|worm|worms|maggot|maggots|mouse|' ||
 'rat|rodent|hair|tooth|droppings?|shards?|slivers?|splinters?|shavings?|staple|cockroach|mould|mold) (\w+ ){0,3}?(in|inside|stuck in|baked into|all ove' ||
 'r) (my|the|our|a|your|baby|his|her) (\w+ ){0,3}?(food|cereal|soup|salad|jar|puree|chocolate|bread|burger|noodles|rice|meal|fish|sauce|tin|can|pouch|cu' ||
 'p|bottle|drink|milk|formula|shirt|cot|crib|toy|pizza|yogh?urt|sandwich|chicken|bar|pack|packet|valve|muesli|granola|pasta)|(?:bit|bite|bitten|crunched' ||
 '|chewed) (\w+ )?(on|into|down on) (\w+ ){0,3}?(hard|glass|metal|plastic|stone|bone|screw|something)|(?:broke|cracked|chipped|lost) (my|a|his|her|the) ' ||
 '(\w+ )?(tooth|teeth|filling|crown)|(?:allergic (reaction|shock|response)|reacted (badly|terribly|severely)|broke out in|came (up|out) in|covered in|br' ||
 'eak(ing)? out in) ?(a |an |hives|spots|blisters|rash|blood|bumps)?|(?:throat|lips?|tongue|face|eyes?|airway) (\w+ ){0,3}?(closed|clos(ing|ed)|swell\w*' ||
 '|swollen|swelled|tingl\w*|itch\w*|burn(ing|t|ed)?|puff\w*)|(?:threw|throwing|thrown|throw) up|been (\w+ )?(sick|ill|unwell|vomiting|puking) (all|since' ||
 '|after|from|for)|(?:vomit(ed|ing|s)?|diarrh?o?ea|nausea|nauseous|puking|puked)|(?:sick|ill|unwell|poisoned|dizzy|faint(ed)?|passed out|headaches?|cram' ||
 'ps?|migraines?|rash|asthma attack) (\w+ ){0,4}?(after|since|from|because of|due to|thanks to) (\w+ ){0,3}?(eat\w*|drink\w*|using|tak\w+|wear\w*|your|t' ||
 'he|appl\w+|that|this|we installed)|(?:in|to|at|into) (the |a )?(hospital|er|emergency room)\b[^.!?]{0,50}\b(because of|after (eating|using|taking|drin' ||
 'king|wearing|your|the)|due to|thanks to)|(?:ended up|end up|wound up|landed|taken|rushed|admitted) (\w+ ){0,2}?(in|to|at) (the )?(hospital|er|emergenc' ||
 'y room|a&e|icu|emergency)|(?:slipped|tripped|fell|fallen|tumbled) (\w+ ){0,3}?(in|on|over|at|outside|down|from|off) (your|the|one of your|a) (\w+ ){0,' ||
 '3}?(store|shop|floor|wet|restaurant|stairs|step|aisle|car park|parking|escalator|entrance|mat|premises|ladder|scooter|bike|swing|trampoline)|(?:brakes' ||
 '?|axle|wheel|handlebar|fork|buckle|harness|strap|straps|seat|helmet|ladder|chair|stool|bench|bunk bed|bed|crib|cot|carabiner|rope|shelf|tyre|tire|stai' ||
 'rgate|swing) (\w+ ){0,3}?(failed|snapped|collapsed|gave way|came off|fell off|opens? by itself|split|tipped over|broke while|folded|burst)\b[^.!?]{0,8' ||
 '0}\b(i|me|my|son|daughter|kid|kids|child|baby|toddler|we|him|her|while|wife|husband|mother|she|he|fell|driving)|(?:dangerous|unsafe|deadly|lethal|haza' ||
 'rdous|life[- ]threatening) (for|to|product|thing|item|and|,|toy|device|situation|defect)|(?:this is|it''?s|it is|that''?s|so|very|extremely|really|ser' ||
 'iously|is it|is this) (\w+ )?(dangerous|unsafe|life[- ]threatening|hazardous|toxic|poisonous to)|(?:is|was|been|are|were) (\w+ )?recalled\b|recall (no' ||
 'tice|of (your|the|this)|on (your|the|this))|(?:wrong|double|incorrect) (medicine|medication|dose|dosage|pills|tablets|prescription)|(?:i|he|she|we|who' ||
 '|son|daughter|wife|husband|mum|mother|father|dad|kid|child) (\w+ )?(fainted|passed out|collapsed|blacked out|lost consciousness|got electrocuted|got z' ||
 'apped|needed stitches|broke (his|her|my))|(?:died|dead|put down|killed|paralysed|blind) (\w+ )?(after|because of|from|due to) (\w+ ){0,3}?(your|eating' ||
 '|wearing|using|taking|the)|(?:someone|somebody|people|kids?|child(ren)?|anyone|a baby) (\w+ ){0,3}?(could|will|is going to|are going to|might|can|may)' ||
 ' (\w+ )?(get hurt|be hurt|die|be killed|choke|be injured|get injured|get killed|burn)|(?:not declared|undeclared|label said|labelled as) (\w+ ){0,4}?(' ||
 'nut|nuts|peanuts?|milk|dairy|gluten|allergen|free)\b[^.!?]{0,60}\b(reaction|reacted|allerg\w*|hospital|throat|hives|sick|there''?s|but))'
where name = 'injury' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(mich|mir|sich|ihm|ihr|uns)\b[^.!?]{0,40}\b(verbrannt|verbrüht|verätzt|verletzt|geschnitten|gestochen|vergiftet|verschluckt|gequetscht|gebrochen' ||
 '|erbrochen)\b|(mich|sich) (\w+ )?übergeben\b|(bin|ist|sind|wurde|wurden|wäre)\b[^.!?]{0,50}\b(verletzt|vergiftet|erstickt|gestürzt|ausgerutscht|umgekn' ||
 'ickt)\b|(einen|nen) (\w+ )?(stromschlag|schlag bekommen|stromstoß)|(verbrennung|verbrühung|verätzung|brandwunde|brandblase|schnittwunde|platzwunde|str' ||
 'omschlag|gehirnerschütterung|vergiftung|lebensmittelvergiftung|erstickungsgefahr|verletzungsgefahr|brandgefahr|lebensgefahr|explosionsgefahr)\w*|(alle' ||
 'rgische|anaphylaktische)\w* (reaktion|schock)|(hautausschlag|ausschlag (bekommen|am|im|auf)|quaddeln|pusteln|nesselsucht)\b|(notaufnahme|notarzt|krank' ||
 'enwagen|rettungswagen|giftnotruf|giftzentrale|feuerwehr)\b|(im|ins) (krankenhaus|spital)\b[^.!?]{0,60}\b(wegen|durch|weil|gebracht|gelandet|gekommen|m' ||
 'usste)|(wegen|nach|durch|weil)\b[^.!?]{0,60}\b(im|ins) (krankenhaus|spital)\b|(angefangen zu brennen|fing an zu brennen|feuer gefangen|in flammen|in b' ||
 'rand|geplatzt und|qualmt|qualmte|gequalmt|raucht und|funken|schmort|geschmort|durchgeschmort|kurzschluss|stichflamme|rauch (kam|aus|kommt|stieg))\b|(g' ||
 'las|metall|plastik|draht|nadel|schraube|stein|knochen)\w*( |-)?(splitter|stück\w*|teil\w*|span|späne)?\b[^.!?]{0,30}\b(im|in der|in den|in dem|in mein' ||
 'em|in meiner|in) (\w+ )?(essen|müsli|brei|salat|brot|schokolade|suppe|glas|gläschen|joghurt|dose|babybrei|nudeln|reis|mehl|tee|kaffee|saft|wurst|fleis' ||
 'ch|keks\w*|soße|sauce|pizza|kuchen|futter)|(maden|würmer|käfer|schimmel|maus|kakerlake|ungeziefer|rattenkot|mäusekot)\b[^.!?]{0,30}\b(im|in der|in den' ||
 '|in|drin)\b|(rückrufaktion|produktrückruf|produktwarnung)\b|zurückgerufen\b[^.!?]{0,30}\b(produkt|charge|hersteller|gefahr)|kind\w*\b[^.!?]{0,50}\b(ve' ||
 'rschluckt|erstickt|verletzt|gestürzt|gefallen|blut\w*|weint vor)|(seit|nach)\b[^.!?]{0,40}\b(creme|essen|gericht|produkt|salbe|shampoo|kapseln|tablett' ||
 'en|serum|box|milch|joghurt)\b[^.!?]{0,60}\b(übel|schlecht|durchfall|erbrechen|fieber|bauchkrämpfe|bauchschmerzen|schwindel|geschwollen|juck\w*|rot|bre' ||
 'nnt|krank)\b|(lebensgefährlich|brandgefährlich|gefährlich für kinder|gesundheitsgefährdend|gesundheitsschädlich|giftig\b[^.!?]{0,30}(kind|baby|hund|ka' ||
 'tze))|(verbrannt|verletzt|blutet|geblutet|blutend)\b[^.!?]{0,40}\b(hand|finger|gesicht|arm|bein|auge|kind|tochter|sohn|baby|kopf|fuß)|(hand|finger|ges' ||
 'icht|arm|bein|auge|kind|tochter|sohn|baby|kopf|fuß|zunge|lippe|haut)\b[^.!?]{0,40}\b(verbrannt|verletzt|verbrüht|blutet|geblutet|geschwollen|genäht|ge' ||
 'brochen|verätzt)|(zahn|zähne)\b[^.!?]{0,30}(abgebrochen|ausgebissen|gebrochen)|(s''est|me suis|m''a|m''ont|nous a|lui a|j''ai|a|ai|été)\b[^.!?]{0,30}\' ||
 'b(brûlée?s?|blessée?s?|électrocutée?s?|étouffée?s?|étranglée?s?|intoxiquée?s?|empoisonnée?s?|évanouie?s?|vomi)\b|(aux urgences|pompiers|samu|ambulance' ||
 '|hospitalisée?|à l''hôpital|centre antipoison|points de suture)\b|(réaction|choc|crise) (allergique|anaphylactique)|(intoxication|brûlures?|électrocut' ||
 'ion|décharge électrique|coupure profonde|plaies?|urticaire|cloques|boutons partout|vomissements|malaise)\b|(morceaux?|éclats?|bouts?) de (verre|métal|' ||
 'plastique|fer|bois)|(dangereux|dangereuse) pour|(rappel (de produit|du produit|produit)|risque d''(incendie|étouffement|électrocution))|(avalé|avaler)' ||
 '\b[^.!?]{0,40}\b(pièce|bouton|pile|aimant|morceau|petite|vis|bille|plastique|perle)|(me|se|mi \w+|nos) (\w+ ){0,3}?(quem\w+|cort(é|ó|ado)|pinch\w+)\b[' ||
 '^.!?]{0,30}\b(mano|dedo|cara|pierna|brazo|boca|lengua|piel|ojo|pie|con|al)|(quemaduras?|herid[oa]s?|lesion\w*|electrocut\w*|calambrazo|descarga eléctr' ||
 'ica|intoxica\w*|envenena\w*|atragant\w*|asfixi\w*|desmay\w*|vomit\w+|ronchas|urticaria|sarpullido|hinchad[oa]|ampollas)\b|(en|a|al|llam\w+) (las? |los' ||
 ' |el |una )?(urgencias|ambulancia|bomberos|emergencias)\b|puntos de sutura\b|(acab\w+|termin\w+|llev\w+|ingres\w+|fu(e|i|imos))\b[^.!?]{0,30}\bhospita' ||
 'l\b|hospital\b[^.!?]{0,30}\b(por culpa|después de|tras|por su|por vuestro)|reacci[óo]n al[ée]rgica|(explotó|explotado|estalló|se prendió|prendió fuego' ||
 '|se incendió|incendio|en llamas|echaba humo|sale humo|salió humo|chispas|cortocircuito|se quemó|ardiendo)\b|(trozos?|cristal(es)?|vidrios?|pedazos?|gu' ||
 'sanos?|cucaracha|insectos?|moho)\b[^.!?]{0,20}\b(dentro|en (la|el|mi|los|las)|de (metal|vidrio|plástico|cristal))|(se tragó|tragado|tragó)\b|(retirada' ||
 ' del producto|producto retirado|es peligroso|muy peligroso|peligro para)|(mi sono|si è|ci siamo|ha|mi ha|sono|è|stat[oa])\b[^.!?]{0,30}\b(bruciat[oaie' ||
 ']|bruciata|ustionat[oaie]|tagliat[oaie] (la|il|un|una|le|profond)|ferit[oaie]|fatt[oa] male|intossicat[oaie]|soffocat[oaie]|soffocando|svenut[oaie]|av' ||
 'velenat[oaie]|vomitat[oaie]|folgorat[oaie]|ingoiat[oaie]|ingerit[oaie]|scivolat[oaie])\b|(pronto soccorso|ambulanza|pompieri|vigili del fuoco|centro a' ||
 'ntiveleni|punti di sutura)\b|(finit\w+|ricoverat\w+|portat\w+|andat\w+)\b[^.!?]{0,20}\bospedale\b|ospedale\b[^.!?]{0,20}\b(per colpa|dopo|a causa)|(us' ||
 'tion[ei]|scossa elettrica|preso la scossa|intossicazione|reazione allergica|shock anafilattico|orticaria|sfogo|vesciche|avvelenamento)\b|(preso fuoco|' ||
 'prende fuoco|in fiamme|esplos[oaie]|scoppiat[oaie]|esplosione|incendio|fumo (dal|dalla|nero|usciva)|scintille|cortocircuito|corto circuito)\b|(pezz[oi' ||
 ']|schegg[ei]|frammenti?) di (vetro|metallo|plastica|ferro)|(vermi|insetti|scarafagg\w+|muffa|larve)\b[^.!?]{0,20}\b(nel|nella|dentro|in)\b|(pericolos[' ||
 'oai] per|richiamo del prodotto|prodotto richiamato|molto pericolos)|(verbrand|verbrandde|brandwond\w*|brandblaar|gewond|verwond\w*|snijwond|bijna gest' ||
 'ikt|stikte|verslikt|ingeslikt|doorgeslikt|flauwgevallen|vergiftig\w*|voedselvergiftiging|elektrische schok|schok gekregen|stroomstoot|allergische reac' ||
 'tie|huiduitslag|rode uitslag|onder de uitslag|galbulten|netelroos|opgezwollen|overgegeven|gebraakt|hersenschudding)\b|(spoedeisende|eerste hulp|ambula' ||
 'nce|brandweer|huisartsenpost|hechtingen)\b|(beland|belandde|opgenomen|moest|gebracht|lag)\b[^.!?]{0,30}\bziekenhuis\b|ziekenhuis\b[^.!?]{0,30}\b(door|' ||
 'vanwege|na het|na jullie|beland|opgenomen)|(me|mij|zich|vinger|hand)\b[^.!?]{0,30}\bgesneden\b|(vlam gevat|in brand|vuur gevat|ontploft|ontplofte|geëx' ||
 'plodeerd|explodeerde|kortsluiting|vonken|rook uit|rookontwikkeling|brandgevaar|verstikkingsgevaar|levensgevaarlijk|gevaarlijk voor)\b|(glas|metaal|pla' ||
 'stic|schroef|naald|muis|maden|schimmel)\b[^.!?]{0,25}\b(in (de|het|mijn|een) (\w+ )?(eten|brood|soep|pap|salade|yoghurt|saus|rijst|chocolade|babyvoedi' ||
 'ng|potje|maaltijd))|(terugroepactie|teruggeroepen)\b|(me|se|minha \w+|meu \w+) (\w+ ){0,2}?(queimou|queimei|queimad[oa])\b|queimou(-se|-me)\b|queimei(' ||
 '-me)?\b[^.!?]{0,20}\b(mão|dedo|cara|rosto|perna|braço|boca|língua|pele)|(queimaduras?|cortou-se|cortei-me|me cortei|ferid[oa]s?|machuc\w+|magoou|eletr' ||
 'ocutad\w+|choque elétrico|levei um choque|apanhei um choque|intoxica\w+|engasg\w+|sufoc\w+|engoliu|desmai\w+|vomit\w+|alergia grave|reação alérgica|ur' ||
 'ticária|inchad[oa]|bolhas)\b|(urgências|pronto-socorro|ambulância|samu|bombeiros)\b|(par(ar|ei|ou)|foi|fui|fomos|levad[oa]|internad[oa])\b[^.!?]{0,20}' ||
 '\bhospital\b|hospital\b[^.!?]{0,20}\b(por causa|depois|após|devido)|(pegou fogo|pegar fogo|em chamas|incêndio|explodiu|explosão|rebentou|curto-circuit' ||
 'o|faíscas|fumaça|deitou fumo|a arder)\b|(pedaços?|cacos?|estilhaços) de (vidro|metal|plástico)|(bicho|larvas?|barata|bolor|mofo)\b[^.!?]{0,20}\b(no|na' ||
 '|dentro|em)\b|(perigoso para|muito perigoso)\b|me quem|se quem(ó|aron|ado)|ustionat[oaie]\b)|(^|[^\pL])(a pris feu|pris feu|en feu|en flammes|a explos' ||
 'é|explosé|explosion|court-circuit|de la fumée|étincelles|incendie)\b'
where name = 'injury-other' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:solicitor|barrister|attorney|lawyer|lawyers|solicitors|attorneys|counsel|paralegal)s?(''s)? (\w+ ){0,3}?(will|has|have|is|are|says?|said|told' ||
 '|tells|thinks|advis\w+|looked|wrote|wants?|needs|asks?|asked|asking|sent|sends|drafted|drafting|dealing|handl\w+|contact\w*|take|takes|taking|office|l' ||
 'etter)|(?:spoke|spoken|speak\w*|talk\w*|appointment|meeting|consult\w*|engag\w*|instruct\w*|retain\w*|hir(e|ed|ing)|involv\w*|cc''?ing|copy(ing)?|copi' ||
 'ed|contact\w*|call\w*|se(e|ek|eking)|sought|get(ting)?|got|passed|hand(ed|ing)|forward(ed|ing)?|represented|letter|hear|documenting) [^.!?]{0,50}\b(so' ||
 'licitors?|barristers?|attorneys?|lawyers?|counsel|law firm|law centre|legal (advice|adviser|advisor|aid|counsel|representative|helpline|clinic))|lawye' ||
 'r(ing|ed)? up|law firm (\w+ ){0,3}?(acting|represent\w+|requires?|will|on behalf|has|have|is)|(?:acting|act|write|writing) on behalf of (our|my) clien' ||
 't|legal (representatives?|consequences?|correspondence|documents?|papers|cover|protection|insurance|threat|trouble|entity|ramifications|obligations?|d' ||
 'uty|grounds|redress|channels|avenues|cost|costs|fees|letter|paperwork|counsel|advice|rights)|(?:take|taking|go|going|goes|gone|make|get|getting|escala' ||
 't\w+) (this |it |things )?(\w+ )?legal|(?:serve|serving|service of|served)( \w+){0,4} (papers?|process|summons|proceedings|documents|claim)|(?:issue|i' ||
 'ssuing|start|starting|begin|commenc\w+|formal|court|institut\w+|launch\w*) (\w+ ){0,2}?proceedings|(?:see you|meet you|you) (all )?in (\w+ )?court|(?:' ||
 'county|small claims|civil|high|supreme|district|magistrates?''?) (court|claims court)|money claim( online)?|(?:small claims|tribunal|magistrates?|cour' ||
 'thouse|(the|through|by) courts|court date|court order|court action|judgment against|ccj|bailiffs?|judge judy|registered agent|without prejudice|out of' ||
 ' court|arbitrat\w+|adjudicator|mediator)|(?:before|in front of|let|up to|have|through|by) (a |the |some )?(judge|jury|magistrate|tribunal|courts?)( de' ||
 'cide| rule| know)?|(?:sue[ds]?|sueing|suing) (u|you|your|ya|ur|them|the|this|for|over|if|by|company|everyone)|(?:will|gonna|going to|to|can|could|shou' ||
 'ld|might|''ll|about to|get|getting|be|being|you''ll be) (\w+ )?(sue[ds]?|suing)|sueing|(?:bring|bringing|have|build\w*|file|filed|filing|start|prepar\' ||
 'w+|open\w*) (a |our |my )?(\w+ )?(lawsuit|law suit|legal case|civil claim)|(?:bring|bringing|build\w*|considering) (a |our |my )?(\w+ )?(suit|case|cla' ||
 'im) against|(?:seek\w*|pursue|pursuing|claim\w*|recover\w*|demand\w*) (\w+ ){0,3}?(damages|restitution|compensation through|the sum|costs and interest' ||
 '|the amount through)|(?:hold|holding|held|are|be|you''?re|jointly) (\w+ ){0,4}?(liable|legally responsible|responsible for (all|every|any) (\w+ )?(cos' ||
 't|costs|damage|damages|loss|losses))|(?:breach(ed|es|ing)?|violat\w+|break(ing|s)?|broke|broken) (of )?(the |our |your |my |this |consumer |state |fed' ||
 'eral |trade |competition |auto-?renewal |distance )*(contract|agreement|law|laws|legislation|regulations?|act)|(?:against|under|by|know|knows|in line ' ||
 'with|contrary to) (the |consumer |eu |uk |federal |state |german |english )*law\b[^.!?]{0,60}\b(you|refund|must|have|entitled|obliged|required|illegal' ||
 '|rights?|owe|and)|(?:it''?s|is|are|be|that''?s|this is|you''?re|pretty sure|totally|completely) (\w+ ){0,2}?(against the law|illegal|unlawful|a crime|' ||
 'criminal offence|actionable|unenforceable)|(?:consumer rights act|consumer contracts|sale of goods act|distance selling|section 75|statutory rights?|m' ||
 'y (legal|consumer|statutory) rights|know my rights|reserve (\w+ ){0,2}?rights|enforce my rights|rights as a (consumer|customer|buyer))|(?:trading stan' ||
 'dards|ombudsm[ae]n|ombudsperson|citizens advice|better business|bbb|ftc|cfpb|accc|ofcom|ofgem|cma\b[^.!?]{0,20}\b(report|complain)|attorney general|co' ||
 'nsumer (protection|affairs|council|bureau|agency|watchdog|watchdogs|forum|commission|ombudsman|advocate|advocates|centre|organi[sz]ation)|advertising ' ||
 'standards|weights and measures|deadlock letter|watchdog group|public prosecutor|prosecution|district attorney)|(?:report\w*|complain\w*|escalat\w*|ref' ||
 'er\w*|writ\w+|notif\w+|inform\w*|tell\w*) [^.!?]{0,50}\b(authorit(y|ies)|regulators?|regulatory body|government agency|fca|asa|cma|food standards|heal' ||
 'th department|attorney general|licensing board|ministry|adr (body|scheme))|(?:letter|notice) before (action|claim|proceedings)|(?:final|formal|legal|l' ||
 'ast|official|written) (\w+ )?(notice|demand|warning|chance)\b[^.!?]{0,60}\b(before|legal|court|proceedings|pay|payment|action|claim|or (i|we)|you have' ||
 '|days)|put(ting)? you on notice|cease (and|&) desist|(?:copyright|trademark|patent|intellectual property|licen[cs]e) (\w+ )?(infring\w+|violat\w+|thef' ||
 't|breach)|infring\w+ (on |of )?(my|our) (\w+ )?(copyright|trademark|patent|rights)|(?:your|the) (ad|ads|site|listing|shop|page|catalogue|post|company)' ||
 's? (\w+ ){0,3}?(uses?|using|copied|stole|features?|shows?|contains?) (my|our) (\w+ )?(registered |copyrighted )?(trademark|artwork|photos?|pictures?|i' ||
 'mage|design|logo)|(?:press|pressing|file|filing|filed) (criminal )?charges|(?:probate|executors? of|power of attorney)\b[^.!?]{0,60}\b(lawyer|solicito' ||
 'r|law firm|court|requires?)|(?:failing|failure) (which|to (respond|comply|pay|refund|reply|answer))\b[^.!?]{0,50}\b(legal|court|action|proceedings|con' ||
 'sequences|lawyer|solicitor|steps)|union''?s? (lawyer|solicitor|legal)|false advertis\w+|misleading advertis\w+|deceptive (practices?|advertis\w+|busin' ||
 'ess)|misrepresent(ation|ed))'
where name = 'legal-action' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(mein|unser|meinen|unseren|meinem|unserem|zum) (\w+ )?(fach|rechts)?anwalt\b|(rechts)?anw[aä]lt\w*\b[^.!?]{0,50}\b(einschalt|eingeschalt|nehm|be' ||
 'auftrag|konsult|kontakt|meld|schreib|übergeb|sprech|sprich|gesprochen|wend|les|rät|geraten)|anwaltlich\w*|anwaltskanzlei\b|(kanzlei|jurist(in|en)?|rec' ||
 'htsabteilung|rechtsbeistand|rechtsberatung)\b[^.!?]{0,60}\b(beauftrag|eingeschalt|meld|hör|wend|übergeb|prüf|vertritt|vertreten|mandat|adresse|kontakt' ||
 '|anschrift|schreib|sagt|meint|rät)|(beauftrag|eingeschalt|wende|übergeb|prüfen)\w*\b[^.!?]{0,40}\b(kanzlei|jurist(in|en)?|rechtsbeistand|rechtsberatun' ||
 'g)\b|(ver|ein)?klagen\b[^.!?]{0,30}\b(sie|euch|werde|werden|müssen|wollen)\b|(werde|werden|kann|müssen|muss)\b[^.!?]{0,40}\b(ver|ein)klagen\b|(klage|z' ||
 'ivilklage|sammelklage|musterfeststellungsklage)\b[^.!?]{0,25}\b(ein|gegen|erheb|vorbereit|wird|werde|beim|vor|am|an)|(amts|land|ober|zivil)gericht\b|m' ||
 'ahnbescheid\b|gerichtsvollzieher|(letztmalige?|letzte|allerletzte|formelle?|förmliche?) (fristsetzung|frist|aufforderung|abmahnung)\b|abmahn(ung|en|t)' ||
 '\b|unterlassung(s\w*)?\b|(juristisch|rechtlich|gerichtlich)(e[nmrs]?)? (vorgehen|gegen|konsequenzen|folgen|mittel|prüf\w+|beraten|klären|durchsetz\w+|' ||
 'maßnahmen|weg|wege|nachspiel|hilfe|rat|beistand)\b|(verbraucherschutz|verbraucherschützer|verbraucherzentrale|wettbewerbszentrale|gewerbeaufsicht|gewe' ||
 'rbeamt|ordnungsamt|bafin|marktaufsicht|stiftung warentest|schlichtungs(stelle|verfahren)|ombuds(mann|frau|stelle))\b|(gesetzeswidrig|rechtswidrig|gese' ||
 'tzwidrig|sittenwidrig|vertragsbruch|vertragsverletzung|illegal|strafbar|verstößt gegen (das|die|geltendes|deutsches|europäisches))|(laut|nach|gemäß) (' ||
 '§|paragra(ph|f)|bgb|gesetz)|bgb\b|(anzeige|strafanzeige|strafantrag) (erstatt|gegen|bei|wegen|stell)|(zeige|zeigen) (ich |wir )?(sie|euch) an\b|(auf|i' ||
 'n|vor|den|nehme) (dem |den |das )?rechtsweg|(meine|unsere|mein|unser) (gesetzlichen |guten )?rechte?\b[^.!?]{0,30}(durchsetz|wahrnehm|geltend|einforde' ||
 'r|bekomm|kenne|hol)|(kenne|weiß um) (\w+ )?meine rechte\b|(mon|notre|un|mes|nos|son|l'')\s?avocats?\b[^.!?]{0,60}\b(contact|saisi|charge|prend|écri|va' ||
 '|vont|s''occup|prépar|conseil|entre|vous|dossier|courrier|lettre|suivra|étudie|informé|dit)|(contact|pris|prendre|consult|parl|transm|remis|confi|enga' ||
 'g|mandat|vu|voir|rendez-vous)\w*\b[^.!?]{0,40}\bavocate?s?\b|(protection juridique|huissier|commissaire de justice|assignation|conciliateur|prud''homm' ||
 'es)\b|saisi(r|rai|s|ssons|e)? (\w+ )?(le|la|un|une|les|l'') ?(tribunal|justice|conciliateur|médiateur|dgccrf|répression|service juridique)|signal ?con' ||
 'so|que choisir\b|(actions?|voies?|suites?|recours|procédures?|démarches?|mesures?) (\w+ )?(en justice|judiciaires?|juridiques?|légales?|collective)|pl' ||
 'ainte\b[^.!?]{0,25}\b(au commissariat|gendarmerie|police|procureur|sera|contre vous|contre votre)|(c''est|est|sont|totalement|parfaitement|complètemen' ||
 't) (\w+ )?illég(al|ale|aux)\b|vous (devant|traîne\w*|poursui\w*|attaqu\w*|assign\w*)\b[^.!?]{0,30}\b(justice|tribunal|tribunaux|juge)|je vous poursui|' ||
 'mes droits\b|la loi (vous )?(oblige|impose|exige|prévoit|est)|(mi|mis|nuestro|nuestros|el|la|una?|con) (abogad[oa]s?)\b[^.!?]{0,60}\b(contact|escrib|c' ||
 'arta|demand|llam|dice|va|van|está|prepar|asesor|caso|pondrá|enviar|recib)|(hablar|hablado|consult\w+|contrat\w+|contact\w+|poner\w*|puesto|pasar\w*|pa' ||
 'sado|acudir\w*)\b[^.!?]{0,40}\babogad[oa]s?\b|(os|les|los|le|te|voy a|vamos a) (demandar|demandaré|demandaremos|denunciar|denunciaré|denunciaremos|lle' ||
 'var\w* a (los )?tribunales|llevar\w* a juicio)|(demanda|denuncia|querella|reclamación) (judicial|legal|civil|formal|penal|colectiva|ante|en (el )?(juz' ||
 'gado|consumo|la policía|comisaría))|(juzgado|tribunal(es)?|juez|jueza|juicio monitorio|burofax|procurador)\b|(acciones|medidas|vías?|consecuencias|pro' ||
 'cedimientos?) (legal(es)?|judicial(es)?)|(omic|facua|ocu|profeco|sernac|indecopi|defensa (al|del) consumidor|defensor del (pueblo|consumidor|cliente)|' ||
 'hojas? de reclamaciones|organización de consumidores|arbitraje de consumo|junta arbitral|superintendencia)\b|(es|totalmente|completamente) ilegal\b|le' ||
 'y de (consumidores|protección)|mis derechos\b|(mio|nostro|un|dal|il|del|al) (avvocato|legale)\b|(avvocati|legali)\b[^.!?]{0,30}\b(contatter|scriver|di' ||
 'ffid|procedere)|(vie|azioni|azione|procedere|procederò|procedura|assistenza|conseguenze|tutela) legal[ei]\b|(procederò|procederemo|agirò|agire|adire|a' ||
 'dirò)\b[^.!?]{0,30}\b(legali|legalmente|giudiziari\w*|tribunale|vie)|(tribunale|giudice di pace|giudice|in giudizio|causa contro|farò causa|faremo cau' ||
 'sa|fare causa|vi cito|citarvi|querel\w+|denunci(a|o|are|erò|eremo) (vi|ai|alla|alle|presso|contro|in))\b|(diffida|messa in mora|lettera di diffida|rac' ||
 'comandata del mio|associazione (dei )?consumatori|altroconsumo|federconsumatori|adiconsum|antitrust|garante|unione nazionale consumatori|guardia di fi' ||
 'nanza|conciliazione)\b|codice del consumo\b|(è|tutto|completamente|assolutamente) illegale\b|i miei diritti\b|(mijn|onze|een|de|met|naar) (advocaat|ad' ||
 'vocate|advocaten|jurist|rechtsbijstand\w*)\b|rechtsbijstand\w*|(juridische|gerechtelijke) (stappen|procedure|actie|hulp|maatregelen|weg|bijstand|gevol' ||
 'gen)|(rechtbank|kantonrechter|rechter|deurwaarder|kort geding|dagvaard\w+|ingebrekestelling|sommatie|aanklagen|klaag (ik )?(jullie|u) aan|sleep|voor d' ||
 'e rechter|geschillen ?commissie|consumentenbond|consuwijzer|ombudsman|autoriteit consument|kifid|juridisch loket)\b|(strafbaar|onwettig|illegaal|tegen' ||
 ' de wet|wettelijk verplicht|contractbreuk|wanprestatie)\b|(doe|deed|gedaan|doen)\b[^.!?]{0,15} aangifte|mijn rechten\b|(meu|minha|nosso|nossa|um|uma|c' ||
 'om|o|a|do) (advogad[oa])s?\b|(processar|processá-los|processo judicial|processo contra|acionar a justiça|vou à justiça|na justiça|tribunal|juiz|juizad' ||
 'o|pequenas causas|medidas legais|ações legais|ação legal|vias? (legais|judiciais|judicial)|procon|reclame aqui|asae|defesa do consumidor|centro de arb' ||
 'itragem|julgados de paz|livro de reclama\w+|código de defesa|notificação extrajudicial|queixa-crime|boletim de ocorrência|provedor)\b|os meus direitos' ||
 ')|§ ?\d+|répression des fraudes|60 millions de consommateurs|associations? de (défense des )?consommateurs|code de la consommation|dommages[ -]et[ -]i' ||
 'ntérêts|(rupture|violation|non-respect) (abusive )?(du|de) contrat|incumplimiento de(l)? contrato|inadempi(mento|enza) contrattuale|(^|[^\pL])é (total' ||
 'mente |completamente )?ilegal\b|meus direitos\b|quebra de contrato|incumprimento (do contrato|contratual)'
where name = 'legal-action-other' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:chargback\w*|have it charged back)|(?:disput\w+) (\w+ ){0,5}?(with|through|via|at) (\w+ ){0,3}?(amex|visa|mastercard|bank|card|paypal|klarna|' ||
 'issuer|american express|barclays|chase|credit union|discover|stripe|monzo|revolut|hsbc|lloyds|natwest|capital one|citi|wells fargo)|(?:amex|visa|maste' ||
 'rcard|my bank|the bank|bank|card (company|issuer|provider|network)|credit card (company|issuer|provider)|paypal|klarna|credit union|card people|chase|' ||
 'barclays|monzo|revolut) (\w+ ){0,5}?(dispute|reverse|reversed|reversing|reversal|pull|claw\w*|recall\w*|take (the money|it|this) back|taking (the mone' ||
 'y|it|this) back|get (the |my )?money back|refunded me|sided|provisional\w*|flagged|fraud team|investigat\w+|do it for me|sort (you|it|this)|involved|b' ||
 'lock (you|your|the|any)|fraud department|case|claim|buyer protection|protection)|(?:dispute|chargeback|buyer protection|purchase protection|retrieval ' ||
 'request|claim|case) (\w+ ){0,3}?(filed|opened|open|started|lodged|raised|submitted|closes|with (my|the|paypal|klarna|visa)|through (my|the|paypal))|(?' ||
 ':ask\w*|tell\w*|told|instruct\w*|contact\w*|call\w*|have|having|get|getting|got|go|going|went|speak\w*|spoke\w*|report\w*|through|via|from) (\w+ ){0,2' ||
 '}?(my|the|our) (\w+ )?(bank|card issuer|card company|card provider|credit card company|credit union|issuer|credit card provider)\b[^.!?]{0,60}\b(back|' ||
 'reverse\w*|dispute\w*|cancel\w*|stop\w*|block\w*|claw\w*|recall\w*|refund\w*|fraud\w*|involved|return\w*|charge|otherwise|instead|if you|or|never rece' ||
 'ived)|(?:stop(ped|ping)?|reverse[d]?|reversing|recall(ed|ing)?|recal|revok(e|ed|ing)|cancel(led|ling)?|reject(ed|ing)?|block(ed|ing)?|refus(e|ed|ing)|' ||
 'claw(ing|ed)?) (\w+ ){0,3}?(direct debit|mandate|standing order|cheque|payment|transaction|payments|charge|payment order)\b[^.!?]{0,60}\b(my bank|the ' ||
 'bank|never|authori[sz]\w*|if you)|stop payment order|(?:section 75|s75) (\w+ )?(refund|claim)?|(?:direct debit|mandate) (\w+ ){0,4}?(recalled|never si' ||
 'gned|revoked|reversed|never set up|indemnity|not signed)|(?:don''?t|do not|dont|never|did ?n.?t|did not|didnt|no longer|not|haven''?t) (\w+ )?(authori' ||
 '[sz]e|authori[sz]ed|consent|consented|agree to|agreed to|approve|approved|sign(ed)? up|signed|give permission|given permission|gave (you )?permission)' ||
 ' (\w+ ){0,4}?(payments?|charges?|debit|this|that|it|transaction|for anything|mandate|any further|to (this|be|any)|card|deduction)?\b[^.!?]{0,40}\b(pay' ||
 'ments?|charges?|debit\w*|money|card|bank|account|transaction|bill\w*|tak(e|ing)|took)|(?:charge|charges|payment|payments|transaction|transactions|debi' ||
 't|debits|withdrawal|49\.99|59\.99|\d+ (euros?|pounds?|dollars?|bucks)|[$£€] ?\d+[.,]?\d*)\b[^.!?]{0,80}\b(never (\w+ )?(been|bought|authori[sz]\w+|mad' ||
 'e|signed|ordered|agreed|had)|nobody here|don''?t have an? account|dont have an? account|dont know (who|u|you)|don''?t know (who|you)|can''?t place|can' ||
 'not place|not (made )?by me|isn''?t mine|not mine|wasn''?t me|did not make|didn''?t make|i did not|neither|without (my |our )?(permission|consent|auth' ||
 'ori[sz]ation)|fraudulent|unauthori[sz]ed|what is (this|it))|(?:who|why|how|what right|under what authority)\b[^.!?]{0,40}\b(gave you|permission|author' ||
 'ity|are you taking|did you (take|get)|do you (take|debit)|you taking|come you charged|allowed you|u took)\b[^.!?]{0,60}\b(money|card|debit|account|pou' ||
 'nds|euros|dollars|permission|thing|bank|\d+)|(?:your|you|ur) (\w+ ){0,3}?(name|company|charge|firm|business|shop)\b[^.!?]{0,40}\b(on|in|from) (my|our|' ||
 'her|his|the|my \w+''?s?) (\w+ ){0,3}?(statement|bank account|card|bank|account)\b[^.!?]{0,80}\b(never|nobody|don''?t|no computer|not|nothing|who|why|d' ||
 'idn''?t)|(?:someone|somebody|a classmate|another person|a stranger|a thief|fraudsters?|scammer|my \w+) (\w+ ){0,4}?(used|using|got hold of|gotten hold' ||
 ' of|has|cloned|charged) (\w+ ){0,2}?(my|our|her|his) (\w+ ){0,2}?card|(?:took|taking|take|taken|steal\w*|debited|debiting|withdrew|charged|charging|bi' ||
 'lled|billing|deducted|keep taking|leaving)\b[^.!?]{0,60}\b(without (a |my |our |any )?(mandate|permission|consent|authori[sz]ation|agreement|approval)' ||
 '|never (\w+ )?(signed up|agreed|authori[sz]ed|joined|consented|gave|had|ordered|bought|been|subscribed)|not authori[sz]ed|dead man|died|deceased|late ' ||
 '(father|mother|husband|wife)|wrong person|someone else''?s order|when i did not (buy|order)|my permission)|(?:cancel\w*|closed my account|quit|ended|l' ||
 'eft|revoked|terminated|unsubscrib\w*)\b[^.!?]{0,70}\b(still|again|keep|keeps|kept|yet|continue|anyway)\b[^.!?]{0,40}\b(tak(e|es|ing|en)|took|charg\w+|' ||
 'bill\w*|debit\w*|money)\b[^.!?]{0,60}|(?:stop|stealing|steal) (stealing|taking) (my|our) money|(?:unauthori[sz]ed|fraudulent|unknown|unrecogni[sz]ed|m' ||
 'ystery|rogue|bogus) (\w+ ){0,2}?(transaction|charge|payment|debit|purchase|withdrawal|order)s?|(?:this|that|it) (is|was|''s) (\w+ )?(fraud|card fraud|' ||
 'credit card fraud|not my purchase|not my charge|not my payment)|not my (purchase|charge|payment|transaction)|(?:bought|purchases?|spent|gems?|coins|ro' ||
 'bux)\b[^.!?]{0,50}\bwithout (my |our )?(permission|knowledge|consent))'
where name = 'payment-dispute' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(bank|paypal|kreditkarten?\w*|visa|mastercard|klarna|amex|sparkasse|kartenherausgeber)\b[^.!?]{0,70}\b(zurückhol\w*|zurückbuch\w*|zurückgebucht|' ||
 'zurückgeholt|rückbuch\w*|rückgabe|stornier\w*|storno|widersprech\w*|widersprochen|widerspruch|käuferschutz|konfliktlösung|konflikt|chargeback|fall erö' ||
 'ffn\w*|fall gemeldet|beschwerde)|(zurückbuch\w*|zurückgebucht|zurückholen|zurückgeholt|widersprechen|widersprochen|rückgängig)\b[^.!?]{0,60}\b(bank|la' ||
 'stschrift|abbuchung|paypal|kreditkart\w*|zahlung|betrag|geld)\b|(lastschrift|sepa\S*|mandat|einzugsermächtigung)\b[^.!?]{0,50}\b(widerruf\w*|widerspre' ||
 'ch\w*|entzieh\w*|entzogen|nie erteilt|nicht erteilt|zurückgeb\w*|zurückgegeben|geplatzt)|chargeback|(abbuchung(en)?|belastung(en)?|zahlung(en)?|buchun' ||
 'g(en)?|betrag|lastschrift(en)?|kreditkartenabrechnung|kontoauszug)\b[^.!?]{0,80}\b(nichts (bestellt|gekauft|abgeschlossen)|nie (etwas )?(bestellt|geka' ||
 'uft|kunde|vertrag|abgeschlossen|autorisiert|zugestimmt)|kein kunde|keine ahnung|kenn(e|t) (ich|ihr|ihre|wir)|sagt mir nichts|nicht (autorisiert|genehm' ||
 'igt|zuordnen|veranlasst|bekannt|von mir|von uns))|(ohne|nie) (meine |unsere |jede |eine |irgendeine )?(genehmigung|zustimmung|erlaubnis|einwilligung|a' ||
 'utorisierung|mandat)\b[^.!?]{0,60}\b(abgebucht|abbuch\w*|belastet|eingezogen|bucht|zieht)|(abgebucht|abbuch\w*|belastet|eingezogen|bucht|zieht|bucht i' ||
 'hr|geld genommen)\b[^.!?]{0,80}\b(ohne|nie) (meine |unsere |jede |dass )?(genehmigung|zustimmung|erlaubnis|einwilligung|autorisierung|mandat|zugestimm' ||
 't|bestellt)|(wer|warum|wieso|weshalb|mit welchem recht)\b[^.!?]{0,40}\b(bucht|zieht|nehmt)\b[^.!?]{0,40}\b(von meinem konto|geld|ab|ein)\b|(jemand|fre' ||
 'mde?|unbekannte?|betrüger)\w*\b[^.!?]{0,40}\b(meiner? (kredit|bank|ec-?|visa)?karte\w*|meinem konto|meinem paypal|kreditkarte|meinen kartendaten)\b|me' ||
 'ine (kredit|ec-?|bank|visa)?karte\w*\b[^.!?]{0,40}\b(missbraucht|kopiert|geklont|benutzt|verwendet|belastet)\b[^.!?]{0,40}(jemand|fremd\w*|ohne|betrüg' ||
 'er|unbekannt\w*|nicht)|(ma|la|notre|mon|à ma|à la) (banque|carte|émetteur)\b[^.!?]{0,70}\b(contest\w+|oppos\w+|rembours\w+ (forcé|par)|annul\w+|rejet\' ||
 'w*|révoqu\w+|récupér\w+|litige|bloqu\w+|rappel\w+|fraude)|(contest\w+|opposition|litige|rétrofacturation|chargeback|rejet de prélèvement)\b[^.!?]{0,60' ||
 '}\b(banque|carte|paiement|prélèvement\w*|paypal|débit|transaction|achat|ouvert|visa)|(litige|réclamation|dossier) (\w+ )?(paypal|auprès de (paypal|ma ' ||
 'banque|la banque))|paypal\b[^.!?]{0,40}\b(litige|réclamation|contest\w+)|(prélèvement|débit|paiement|achat|transaction|somme|montant)s?\b[^.!?]{0,70}\' ||
 'b(pas autorisée?s?|jamais autorisée?s?|non autorisée?s?|que je ne (connais|reconnais)|sans (mon|notre) (accord|autorisation|consentement)|jamais (effe' ||
 'ctuée?|faite?|commandé|souscrit|signé)|pas de moi|inconnue?s?|frauduleu\w+)|(sans (mon|notre|aucun) (accord|autorisation|consentement))\b[^.!?]{0,50}\' ||
 'b(prélev\w+|débit\w*|pay\w+)|(quelqu''un|on) (\w+ ){0,3}?(utilis\w+|pay\w+ avec|piraté) ma carte|je n''ai jamais (\w+ )?(souscrit|autorisé|signé|donné' ||
 ' (mon|d'')\w*)\b|(prélev\w+|débit\w+)\b[^.!?]{0,60}\b(après|malgré|alors que)\b[^.!?]{0,30}(résili\w+|annul\w+)|(banco|tarjeta|visa|paypal|emisor)\b[^' ||
 '.!?]{0,60}\b(disput\w+|devol\w+ (del|el) (cargo|recibo)|retroce\w+|reclam\w+|contracargo|anul\w+|revers\w+|rechaz\w+|desconocer|recuper\w+|fraude)|(di' ||
 'sput\w+|devolver|devuelto|retroceder|retrocesión|contracargo|reversar|desconocer|impugn\w+)\b[^.!?]{0,50}\b(banco|tarjeta|cargo|recibo|pago|cobro|payp' ||
 'al)|(cargo|cobro|pago|recibo|adeudo|compra|transacci[óo]n)(s|es)?\b[^.!?]{0,70}\b(no (he )?(autoric\w+|autorizad\w+|reconozco|reconocemos|hice|hecho|r' ||
 'ealic\w+|realizad\w+|pedí|contrat\w+)|sin (mi |nuestra? )?(permiso|autorización|consentimiento)|desconocid[oa]s?|fraudulent[oa]s?|indebid[oa]s?|nunca ' ||
 '(he )?(autoric\w+|contrat\w+|compr\w+|hice|fui))|(cobr\w+|cargad\w+|quitado dinero|sacado dinero)\b[^.!?]{0,60}\b(sin (mi |nuestro? |mi previa )?(perm' ||
 'iso|autorización|consentimiento))|(alguien|otra persona) (\w+ ){0,3}?(us\w+|compr\w+ con|pag\w+ con) mi tarjeta|tarjeta (clonada|duplicada|usada sin)|' ||
 '(banca|carta|paypal|emittente|nexi)\b[^.!?]{0,60}\b(contest\w+|storn\w+|disconosc\w+|rimborso forzato|chargeback|blocc\w+ (il|la|i) pagament\w*|reclam' ||
 'o|controversia|revoc\w+|frode)|(contest\w+|storn\w+|disconosc\w+|chargeback|controversia|revoc\w+)\b[^.!?]{0,50}\b(banca|carta|addebit\w+|pagament\w+|' ||
 'transazion\w+|paypal|sdd)|(addebit\w+|pagament\w+|transazion\w+|prelievo|prelievi|acquist\w+|somma|importo)\b[^.!?]{0,70}\b(non (ho )?(autorizzat\w+|m' ||
 'ai autorizzat\w+|riconosc\w+|fatt\w+|effettuat\w+)|mai (autorizzat\w+|fatt\w+|effettuat\w+|sottoscritt\w+)|non autorizzat\w+|senza (il mio |il nostro ' ||
 '|mia )?(consenso|autorizzazione|permesso)|sconosciut\w+|fraudolent\w+)|qualcuno (\w+ ){0,3}?(usat\w+|pagat\w+ con|clonat\w+) (la )?mia carta|carta (\w' ||
 '+ )?(clonata|rubata e usata)|(bank|creditcard\w*|paypal|klarna|visa|mastercard)\b[^.!?]{0,60}\b(terugboek\w*|teruggeboekt|storner\w*|gestorneerd|terug' ||
 'hal\w*|teruggehaald|chargeback|geschil|betwist\w*|blokker\w*|dispuut|fraude)|(terugboek\w*|teruggeboekt|storner\w*|gestorneerd|chargeback|betwist\w*|d' ||
 'ispuut)\b|(afschrijving(en)?|betaling(en)?|incasso(''s)?|transactie(s)?|bedrag|afgeschreven|geïncasseerd)\b[^.!?]{0,70}\b(niet (geautoriseerd|goedgeke' ||
 'urd|herken\w*|gedaan|van mij|gemachtigd)|nooit (toestemming|gemachtigd|besteld|klant|goedgekeurd|iets)|zonder (mijn |onze |enige )?(toestemming|machti' ||
 'ging|goedkeuring|medeweten)|ken ik niet|onbekend\w*|frauduleu\w*)|(zonder (mijn |onze )?(toestemming|machtiging|goedkeuring))\b[^.!?]{0,40}\b(afgeschr' ||
 'even|afschrijf\w*|geïncasseerd|geld)|iemand (\w+ ){0,4}?mijn (creditcard|pinpas|pas|bankpas|kaart)\b[^.!?]{0,25}\b(gebruikt|betaald|misbruikt|gekopiee' ||
 'rd)?|(machtiging (ingetrokken|nooit gegeven)|fraude|oplicht\w*)\b|(banco|cartão|visa|paypal|operadora)\b[^.!?]{0,60}\b(contest\w+|estorn\w+|disput\w+|' ||
 'chargeback|reverter|revers\w+|reclama\w+|cancelar (o|a) (pagamento|cobrança)|fraude)|(contest\w+|estorn\w+|disput\w+|chargeback)\b[^.!?]{0,50}\b(banco' ||
 '|cartão|cobrança|pagamento|compra|débito|paypal)|(cobranças?|pagamentos?|débitos?|compras?|transaç(ão|ões)|valor|cobrad[oa])\b[^.!?]{0,70}\b(não (auto' ||
 'riz\w+|reconheço|fiz|realizei|fui eu|aprovei)|nunca (autoriz\w+|fiz|comprei|contratei|assinei)|sem (a |o )?(minha|meu|nossa) (autorização|permissão|co' ||
 'nsentimento)|desconhecid[oa]s?|fraudulent[oa]s?|indevid[oa]s?)|alguém (\w+ ){0,3}?(usou|usa|comprou com|pagou com) (o )?meu cartão|cartão (\w+ )?(clon' ||
 'ado|foi clonado))|rücklastschrift|käuferschutz|betrugsfall|kartenmissbrauch|kartenbetrug'
where name = 'payment-dispute-other' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:i''?m|i am|we''?re|we are|this is|as|am|speaking|here|cover\w*|are) (a |an |the )?(\w+ ){0,4}?(journalist|reporter|correspondent|columnist|ne' ||
 'ws editor|news producer|documentary maker|investigative \w+|freelance (writer|journalist|reporter)|news photographer)\b|(?:journalists?|reporters|a re' ||
 'porter|correspondent|columnist|newsroom|news desk|newsdesk|tabloids?|fact[- ]check\w*|press (office|officer|enquir(y|ies)|inquir(y|ies)|contact|team|r' ||
 'equest|department|conference|query|questions?)|media (enquir(y|ies)|inquir(y|ies)|contact|relations|request|team|office|outlets?|attention|coverage|qu' ||
 'ery)|spokes(person|man|woman|people)|right of reply|corporate communications|bad press|investigative (team|reporters?|journalis\w+|piece))|(?:bbc|itv|' ||
 'cnn|nbc|cbs|fox news|sky news|reuters|associated press|bloomberg|channel (4|5|7|nine|seven|four|five)|daily mail|the sun|the guardian|new york times|w' ||
 'ashington post|huffpost|buzzfeed|vice news|watchdog programme|dispatches|60 minutes|panorama)\b[^.!?]{0,60}\b(researcher|asking|ask|comment|contact\w*' ||
 '|tell\w*|story|report\w*|journalis\w*|send\w*|interested|love|call\w*|email\w*|statement|chat|film\w*|knows?|will)|(?:contact\w*|tell\w*|told|going|go' ||
 '|talk\w*|speak\w*|spoke|call\w*|email\w*|alert\w*|write|writing|tip\w*|leak\w*|straight) (\w+ ){0,3}?((to|with) (the |a |my |our )?|the |a )(local |na' ||
 'tional |sunday )?(\w+ )?(press|media|papers|newspapers?|tabloids?|news (channel|station|desk|outlets?|crew|team|site)|tv station|tv news|tv crew|eveni' ||
 'ng news|local news|editors|bbc|itv|cnn|channel \d|daily mail|radio station|consumer (programme|program|show))|(?:read about|hear about|see) (yourselve' ||
 's|you|this|it|your company) (\w+ )?(in|on) (the )?(papers?|newspapers?|news|tv|front page|headlines?)|(?:front page|headline|headlines)\b[^.!?]{0,40}\' ||
 'b(news|soon|will|you|your|tomorrow|next|about)|(?:media|press|papers?|tabloids?|newspapers?|watchdog|the public|everyone online|whole country|whole wo' ||
 'rld|whole internet|followers|subscribers|viewers|readers|listeners) (\w+ ){0,4}?(will|would|''ll|make of|love|interested|hear|know|find out|field day|' ||
 'see|going to|be told)\b|(?:article|story|piece|report|feature|documentary|segment|programme|episode|column|exposé|expose|investigation|interview|podca' ||
 'st|broadcast)\b[^.!?]{0,60}\b(comment|statement|quote|deadline|publication|publish\w*|air\w*|editor|your (ceo|founder|company|response|side)|go to pri' ||
 'nt|for (a|the|our|my) (\w+ )?(paper|magazine|newspaper|site|channel|monthly|weekly|daily))|(?:comment|statement|quote|response|interview|reply|questio' ||
 'ns)\b[^.!?]{0,60}\b(article|story|piece|publication|before (we )?(publish\w*|print|air\w*)|our (readers|viewers|listeners|investigation|story)|for (a|' ||
 'the|my|our) (\w+ ){0,2}?(paper|newspaper|magazine|programme|show|site|podcast|radio|report|article|piece|story|feature))|(?:write|writing|work|working' ||
 '|report|reporting|produce|producing|film|filming|research|researching|run|host|doing|editor|editing|cover|covering) (\w+ ){0,4}?(for|at|on|about|of|a)' ||
 ' (a |an |the |our )?(\w+ ){0,4}?(newspaper|paper|magazine|tv (show|programme|segment|station|channel)|news (site|channel|show|programme|desk|website|a' ||
 'gency)|trade journal|consumer (magazine|programme|show)|documentary|podcast about|student newspaper|radio (station|show|programme)|broadcaster|news st' ||
 'ory|regional daily|daily|article (on|about)|piece (on|about)|feature (on|about)|story (on|about|for))|(?:go|going|goes|gone|went|make|making|made|get|' ||
 'getting) (\w+ ){0,3}?viral|(?:post|posting|posted|publish|publishing|put|putting|share|sharing|upload|uploading|expose|exposing|stream\w*|write|writin' ||
 'g|tweet\w*|blast\w*) (\w+ ){0,6}?(you|this|everything|it all|all (of )?(our|your|the) (emails?|messages|photos|screenshots)|(the|my|our) (recording|vi' ||
 'deo|story|screenshots|emails?|conversation|photos|whole thing)|it)\b[^.!?]{0,50}\b(tiktok|youtube|twitter|instagram|facebook|reddit|blog|social media|' ||
 'online|everywhere|followers|subscribers|public\w*|internet|on x|web|linkedin)|(?:tiktok|youtube|reddit|blog|video|thread|livestream) (\w+ ){0,4}?(abou' ||
 't (you|your|this|how you)|blows up|on how you|exposing|(has|already has|with|got) \d+k?)\b|(?:\d+ ?k|\d+,?000|thousands? of|half a million|a million|h' ||
 'undreds of thousands of|ten thousand|many) (\w+ )?(followers|subscribers|viewers|readers|listeners|views|upvotes|shares|likes)|(?:my|our) (\w+ )?(foll' ||
 'owers|subscribers|viewers|readers|listeners)|(?:expose|exposing|name and shame|naming and shaming|shame) (you|your|this company|u|ur|them)\b|shitstorm' ||
 '|(?:your pr (team|department|people)|pr (disaster|nightmare))|(?:public|everyone|everybody|people|world|internet) (\w+ ){0,2}?(knows?|hears?|sees?|lea' ||
 'rns?|finds? out) (\w+ )?(about )?(what|how|this|who|you))'
where name = 'press' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(journalist(in|en)?|reporter(in|s)?|redakteur(in|e)?|redaktion|pressesprecher(in)?|pressestelle|presseanfrage|presseabteilung|pressebüro|presset' ||
 'eam|medienanfrage|rechercheteam|investigativ\w*|kamerateam|fernsehteam|filmteam)\b|(presse|medien|öffentlichkeit|zeitung\w*|fernsehen|bild-?zeitung|ta' ||
 'gesschau|lokalpresse|lokalzeitung|lokalfernsehen|rtl|zdf|ard|wdr|ndr|swr|orf|srf|kassensturz|wiso|plusminus)\b[^.!?]{0,50}\b(wend\w*|geh\w*|inform\w*|' ||
 'berichten|kontaktier\w*|schreib\w*|interessier\w*|erfahr\w*|melde|einschalt\w*|gemeldet|veröffentlich\w*|les(en|t)|sprech\w*|statement|stellungnahme|d' ||
 'reh\w*|freut|freuen)|(wend\w*|geh\w*|inform\w*|kontaktier\w*|schreib\w*|melde|sprech\w*|gesprochen|gebe|erzähl\w*)\b[^.!?]{0,40}\b(der|die|den|einer|z' ||
 'ur|an die|mit der|beim?|bei der) (presse|medien|zeitung|öffentlichkeit|bild|tageszeitung|lokalpresse|lokalzeitung|fernsehen|spiegel|rtl)\b|(stellungna' ||
 'hme|statement|interview|zitat)\b[^.!?]{0,60}\b(artikel|bericht|beitrag|sendung|veröffentlich\w*|redaktionsschluss|presse|geschäftsführ\w*|geschäftslei' ||
 'tung|ceo|chef|recherche|podcast|magazin|reportage)|(artikel|bericht|beitrag|sendung|reportage|recherche|podcast|doku\w*|story)\b[^.!?]{0,50}\b(über (s' ||
 'ie|euch|ihr|ihre|eure|euer|die zustände|ihren|ihr unternehmen)|stellungnahme|interview)|redaktionsschluss\b|(follower|abonnenten|youtube|tiktok|instag' ||
 'ram|twitter|blog|kanal|social media|netz|facebook|video)\b[^.!?]{0,60}\b(veröffentlich\w*|viral|öffentlich mach\w*|hochlad\w*|bloßstell\w*|poste (ich|' ||
 'alles)|posten werde|warnen|teile ich alles|shitstorm|an den pranger)|(veröffentlich\w*|poste|hochlade|stelle)\b[^.!?]{0,60}\b(tiktok|youtube|instagram' ||
 '|follower\w*|netz|facebook|twitter|blog|öffentlich)\b[^.!?]{0,20}|(geht|gehen|wird) (das |die |dies )?viral\b|shitstorm\b|(journalistes?|rédactrice|ré' ||
 'dacteur|rédaction|reporters?|reportage|service (de )?presse|attachée? de presse|porte-parole|enquête pour|droit de réponse|équipe de tournage)\b|(pres' ||
 'se|médias?|journal|journaux|télé|télévision|tf1|france 2|m6|bfm|le parisien|cash investigation|capital|envoyé spécial|rtbf|mediapart)\b[^.!?]{0,40}\b(' ||
 'contact\w*|alert\w*|parl\w*|inform\w*|article|publi\w*|intéress\w*|sujet|dénonc\w*|savoir|raconte\w*)|(contact\w*|alert\w*|prévenir|préviens|inform\w*' ||
 '|parl\w*|raconte\w*|saisir|m''adresse\w*)\b[^.!?]{0,30}\b(la presse|les médias|un journal|les journaux|la télé|la télévision|un journaliste|des journa' ||
 'listes|la radio)\b|(buzz|viral|abonnés|réseaux sociaux|tiktok|youtube|instagram|twitter)\b[^.!?]{0,50}\b(publi\w*|dénonc\w*|partag\w* tout|viral|savoi' ||
 'r|expos\w*|vidéo sur vous|afficher)|(publi\w*|dénonc\w*|balanc\w*|post\w*|affich\w*)\b[^.!?]{0,50}\b(réseaux sociaux|tiktok|youtube|instagram|twitter|' ||
 'mon blog|mes abonnés)|(periodistas?|reporter[oa]s?|redactor(a)?|gabinete de prensa|departamento de prensa|portavoz|rueda de prensa|equipo de televisió' ||
 'n|redacción)\b|(prensa|medios|periódicos?|televisión|telediario|antena 3|telecinco|rtve|el país|la sexta|radio)\b[^.!?]{0,40}\b(contact\w*|llam\w*|acu' ||
 'd\w*|cont\w*|inform\w*|interes\w*|publi\w*|saldr\w*|hablar\w*|denunci\w*|enter\w*)|(contact\w*|llam\w*|acud\w*|cont\w*|inform\w*|ir|iré|voy|hablar\w*|' ||
 'denunci\w*)\b[^.!?]{0,30}\b(la prensa|los medios|los periódicos|un periódico|la tele|la televisión|medios de comunicación)\b|(declaraci[óo]n|comentari' ||
 'o|entrevista)\b[^.!?]{0,50}\b(artículo|reportaje|noticia|programa|publicar|publicación|medio)|(viral|seguidores|redes sociales|tiktok|youtube|instagra' ||
 'm|twitter)\b[^.!?]{0,50}\b(public\w*|sub\w+ (el|un|todo)|denunci\w*|viral|se enter\w*|expon\w*|todo el mundo)|(public\w*|sub\w+|denunci\w*|expon\w*|ha' ||
 'cer\w*)\b[^.!?]{0,40}\b(redes sociales|tiktok|youtube|instagram|twitter|mi blog|viral|mis seguidores)|(giornalist[aei]|reporter|redazione|redattore|uf' ||
 'ficio stampa|addetto stampa|portavoce|troupe|inviato)\b|(stampa|giornal[ei]|televisione|striscia la notizia|le iene|mi manda rai ?tre|telegiornale)\b[' ||
 '^.!?]{0,40}\b(contatt\w*|rivolg\w*|avvis\w*|segnal\w*|raccont\w*|inform\w*|interess\w*|pubblic\w*|parl\w*|chiam\w*)|(contatt\w*|rivolg\w*|avvis\w*|seg' ||
 'nal\w*|raccont\w*|inform\w*|chiam\w*|andrò|vado|parl\w*)\b[^.!?]{0,30}\b(la stampa|alla stampa|ai giornali|i giornali|un giornale|la tv|alla tv|le ien' ||
 'e|alle iene|i media|ai media|striscia)\b|(dichiarazione|commento|intervista)\b[^.!?]{0,50}\b(articolo|servizio|pubblic\w*|trasmissione|giornale|testat' ||
 'a)|(virale|follower|social|tiktok|youtube|instagram|twitter)\b[^.!?]{0,50}\b(pubblic\w*|virale|condivid\w* tutto|denunci\w*|sputtan\w*|sapranno|video ' ||
 'su di voi)|(pubblic\w*|denunci\w*|posto|posterò|diffond\w*)\b[^.!?]{0,40}\b(social|tiktok|youtube|instagram|twitter|mio blog)\b|(journalist(e|en)?|ver' ||
 'slaggever|redactie|redacteur|persvoorlichter|persafdeling|woordvoerder|perswoordvoerder|cameraploeg|persvragen|hoor en wederhoor)\b|(de pers|de media|' ||
 'krant(en)?|televisie|telegraaf|nrc|volkskrant|hart van nederland|opgelicht)\b[^.!?]{0,40}\b(stap\w*|benader\w*|inlicht\w*|inschakel\w*|contact\w*|beri' ||
 'cht\w*|publice\w*|interess\w*|mail\w*|bel\w*|meld\w*|tip\w*)|(stap|naar|benader\w*|licht\w*|schakel\w*|contact\w*|mail|bel|tip)\b[^.!?]{0,25}\b(de per' ||
 's|de media|de krant|een krant|de kranten|het programma (kassa|radar)|de telegraaf|rtl nieuws|televisie)\b|(reactie|commentaar|interview|wederhoor)\b[^' ||
 '.!?]{0,50}\b(artikel|publicatie|uitzending|krant|programma|reportage)|(viraal|volgers|sociale media|social media|tiktok|youtube|instagram|twitter)\b[^' ||
 '.!?]{0,50}\b(plaats\w*|post\w*|publice\w*|viraal|deel alles|aan de schandpaal|iedereen)|(jornalistas?|repórter(es)?|redação|redator(a)?|assessoria de ' ||
 'imprensa|assessor de imprensa|gabinete de imprensa|porta-voz|equipa de reportagem)\b|(imprensa|jornal|jornais|televisão|globo|rtp|tvi|mídia)\b[^.!?]{0' ||
 ',40}\b(contat\w*|contact\w*|procur\w*|cham\w*|avis\w*|denunci\w*|contar\w*|inform\w*|public\w*|interess\w*)|(contat\w*|contact\w*|procur\w*|cham\w*|av' ||
 'is\w*|denunci\w*|contar\w*|vou|irei|falar\w*)\b[^.!?]{0,25}\b(à imprensa|a imprensa|aos jornais|os jornais|à televisão|a televisão|aos media|a mídia|n' ||
 'a tv|um jornal)\b|(declaração|comentário|entrevista)\b[^.!?]{0,50}\b(matéria|artigo|reportagem|peça|jornal|publica\w*)|(viral|viralizar|seguidores|red' ||
 'es sociais|tiktok|youtube|instagram|twitter)\b[^.!?]{0,50}\b(public\w*|post\w*|denunci\w*|expor|exponho|viral\w*|todo mundo|toda a gente)|(public\w*|p' ||
 'ost\w*|denunci\w*|expor|exponho)\b[^.!?]{0,40}\b(redes sociais|tiktok|youtube|instagram|twitter|meu blog)\b)'
where name = 'press-other' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:nothing|no reason|not much) (left )?to live for|(?:better off without me|nobody would miss me|no one would miss me|don''?t want to be here an' ||
 'y ?more|can''?t go on like this|don''?t want to exist|goodbye note|suicide note|never wake up|done with (life|living)|(my|this) life is not worth|life' ||
 ' isn''?t worth living|jump(ing)? off (a|the) (bridge|roof|building)|tak(e|en|ing) all (the|my) pills)|(?:cutting|harming|hurting|killing) (herself|him' ||
 'self|themselves|myself)|(?:end|ending) (my|her|his) (own )?life|(?:only one way out|no way out)\b[^.!?]{0,40}\b(end|ending|life|live|die|debt|debts))'
where name = 'self-harm' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:someone|somebody|some ?one|somebody else|thief|thieves|a man|a woman|a guy|some guy|a stranger|strangers|some lowlife|burglars?|a burglar|por' ||
 'ch pirates?|kids|neighbou?r|person|people|he|she|they|roommate|employee|driver|courier|postman|mailman|postie|delivery guy|delivery man|staff) (\w+ ){' ||
 '0,4}?(stole|stolen|steals?|stealing|nicked|nicking|swiped|snatched|pinched|grabbed|pocketed|looted|robbed|mugged|made off with|walked off with|walks o' ||
 'ff with|walking off with|ran off with|ran away with|drove off with|left with|took off with|walked out with|helped (himself|herself|themselves)|broke i' ||
 'nto|broke in)|(?:was|were|been|got|get|is|are|being|had|has|have) (\w+ )?(nicked|swiped|snatched|pinched) (from|off|out|at|outside|by|last|yesterday|i' ||
 'n|on)|(?:was|were|been|got|get|is|are|being|had|has|have) (\w+ )?(\w+ )?(stolen|robbed|mugged|burgled|burglari[sz]ed|looted|pickpocketed|broken into|r' ||
 'ansacked)|(?:stole|stolen|nicked|swiped|snatched|pinched|robbed|mugged) ((my|our|his|her) (\w+ )?(parcels?|packages?|bike|phone|box|order|delivery|car' ||
 '|laptop|bag|wallet|purse|card|cards|gift|identity|birthday|console|stuff|money|things|voucher)|from|the (parcel|package|bike|phone|box|order|delivery|' ||
 'car|laptop|bag)|by|goods|card|parcel|package|bike|phone|property|gift|wallet|car|identity|me|us)|(?:theft|robbery|burglary|break-?in|mugging|thieves|t' ||
 'hief|porch pirates?|pickpocket(s|ed)?|identity theft|stolen property|stolen goods)\b[^.!?]{0,60}\b(report|police|my|our|took|from|yesterday|last|parce' ||
 'l|package|case|has|driver|cut|cctv|happened)|(?:report\w*|victim of|had a|lost [^.!?]{0,20} in a|suspect|about) (\w+ )?(theft|robbery|burglary|break-?' ||
 'in|mugging|identity theft)\b|(?:police|crime|incident) (report|reference|number|ref)\b|(?:officer|police|detective) (\w+ ){0,4}?(asks?|asked|needs?|wa' ||
 'nts?|requires?|case|told|investigat\w+|took|says?|told)|(?:cctv|camera|ring cam|doorbell camera|doorbell cam|footage|video) (\w+ ){0,4}?(shows?|caught' ||
 '|footage|recorded|of)\b[^.!?]{0,60}\b(tak\w+|took|walk\w+|man|woman|guy|thief|someone|somebody|steal\w*|driver)|(?:package|parcel|box|envelope|letter|' ||
 'suitcase|luggage|locker|seal|tape|delivery) (\w+ ){0,4}?(opened|slit|cut|ripped|tampered|broken into|re-?sealed|sealed again|emptied|forced)\b[^.!?]{0' ||
 ',70}\b(missing|gone|taken|empty|inside|not in|disappeared|nothing|removed|stole\w*)|(?:empty (box|parcel|package|envelope))\b[^.!?]{0,60}\b(stole\w*|r' ||
 'obbed|taken|brick|removed|warehouse|someone|opened)|(?:drivers?|couriers?|postman|mailman|postie|employees?|staff|warehouse|temps?|workers?|housekeepi' ||
 'ng|maid|cleaner|your (people|guys)) (\w+ ){0,5}?(stealing|steals?|nicking|stole|pocketed|sticky fingers)|(?:in|under|using|with) my (name|id|identity|' ||
 'passport|social security)\b[^.!?]{0,60}\b(opened|ordered|account|credit|contract|took out|never|fraud\w*|somebody|someone|loan)|(?:opened|ordered|took' ||
 ' out|bought|registered|applied)\b[^.!?]{0,50}\b(in|under|using|with) my (name|id|identity|passport)|(?:impersonat\w+|pretend(ed|ing) to be me|posing a' ||
 's me|pos(ed|ing) as me|identity (theft|thief|stolen|fraud))|(?:gift card|voucher|gift balance|loyalty card)s? (\w+ ){0,4}?(stolen|drained|emptied|used' ||
 ' by (someone|somebody|another)|already (used|spent|redeemed) by|spent by)|(?:stolen (gift card|card|parcel|package|phone|bike|wallet|goods|property|it' ||
 'ems?|laptop|tablet|vehicle|car|passport|order|delivery)))'
where name = 'theft' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(gestohlen|geklaut|gemopst|entwendet|geplündert|ausgeraubt|beraubt|geraubt|stibitzt|gestohlenen?|paketdieb\w*|einbruch|einbrecher|eingebrochen|u' ||
 'nterschlag\w+|langfinger|taschendieb\w*)\b[^.!?]{0,80}|(jemand|unbekannter?|fremder?|nachbar|zusteller|fahrer|bote|paketbote|mitarbeiter)\b[^.!?]{0,60' ||
 '}\b(mitgehen lassen|eingesteckt|weggenommen|behalten|aufgerissen|geöffnet und|stiehlt|klaut)\b|(paket|päckchen|karton|sendung|lieferung|umschlag|brief' ||
 ')\b[^.!?]{0,40}\b(aufgerissen|aufgeschlitzt|aufgeschnitten|geöffnet|leer)\b[^.!?]{0,60}\b(fehlt|fehlte|fehlten|leer|weg|raus|entnommen|drin)\b|identit' ||
 'ätsdiebstahl|(auf|in|unter) meinen namen\b[^.!?]{0,60}\b(bestellt|konto eröffnet|eingekauft|vertrag abgeschlossen|abgeschlossen)|meine identität\b|(ak' ||
 'tenzeichen|vorgangsnummer|polizei)\b[^.!?]{0,40}\b(diebstahl|anzeige|gestohlen|klau|ermittel|tat)|(volée?s?|voleurs?|voleuse|dérobée?s?|piqué (mon|ma|' ||
 'mes|le)|cambriol\w+|cambriolage|braqu\w+|subtilisée?s?|détroussée?|pickpocket\w*|arraché (mon|ma))\b|(vol de|vol du|vol d''|un vol|du vol|le vol (de|d' ||
 'u)|déclaré le vol|porté plainte pour vol)\b|(livreur|facteur|voisin|quelqu''un|employé|inconnu)\b[^.!?]{0,40}\b(gardé|emporté|pris mon|pris le|pris ma' ||
 '|est parti avec|a ouvert|s''est servi|mis dans sa poche)|(colis|carton|paquet) (\w+ ){0,3}?(ouvert|éventré|vidé|vide)\b|usurpation d''identité|(robad[' ||
 'oa]s?|robaron|robó|robar|robo de|un robo|el robo|ladr[óo]n(es)?|hurtad[oa]|hurto|sustra[íj]\w+|atrac\w+|asalt\w+|me han quitado|mangado|carterista\w*|' ||
 'entraron a robar)\b|(repartidor|mensajero|vecino|alguien|empleado|cartero)\b[^.!?]{0,40}\b(se llevó|se ha llevado|se quedó|se lo quedó|se ha quedado|a' ||
 'brió|cogió|tomó)|(paquete|caja|sobre) (\w+ ){0,3}?(abiert[oa]|vac[íi][oa]|rajad[oa]|manipulad[oa])\b|(robo|suplanta\w+|usurpa\w+) (de |mi )?identidad|' ||
 '(rubat[oaie]|rubare|rubano|furto|furti|ladr[oi]|ladri|derubat[oaie]|scippat[oaie]|scippo|rapina|rapinat[oaie]|svaligiat[oaie]|trafugat[oaie]|sottratt[' ||
 'oaie]|borseggi\w+|fregat[oaie] (il|la|le|i))\b|(corriere|fattorino|postino|vicino|qualcuno|dipendente)\b[^.!?]{0,40}\b(preso il|preso la|tenuto|portat' ||
 'o via|si è preso|aperto|intascato)|(pacco|scatola|busta) (\w+ ){0,3}?(apert[oa]|vuot[oa]|manomess[oa])\b|(furto|rubato la mia|rubata la mia) (d''|di )' ||
 '?identit|(gestolen|gejat|gepikt|beroofd|overvallen|inbraak|ingebroken|inbrekers?|dief|dieven|diefstal|zakkenroller\w*|ontvreemd|verduisterd|meegepikt)' ||
 '\b|(bezorger|koerier|postbode|buurman|iemand|medewerker)\b[^.!?]{0,40}\b(meegenomen|gehouden|ingepikt|gepakt|opengemaakt|achterovergedrukt)|(pakket|pa' ||
 'kje|doos) (\w+ ){0,3}?(opengemaakt|opengescheurd|leeg|geopend)\b|identiteits(fraude|diefstal)|(roubad[oa]s?|roubaram|roubou|roubo|furtad[oa]s?|furtara' ||
 'm|furto|ladr[ãa]o|ladrões|assalt\w+|gamaram|surripi\w+|arrombad[oa]|arrombaram)\b|(entregador|estafeta|carteiro|vizinho|alguém|funcionário)\b[^.!?]{0,' ||
 '40}\b(ficou com|levou|pegou|abriu|meteu ao bolso)|(encomenda|pacote|caixa) (\w+ ){0,3}?(abert[oa]|vazi[oa]|violad[oa])\b|roubo de identidade)|identitä' ||
 'tsklau|usurpé mon identité|usurpa\w+ de identidade'
where name = 'theft-other' and name in (select name from shipped);

update red_line set pattern = pattern ||
 '|\b(?:(?:i''?ll|i will|we''?ll|i''?m going to|i am going to|gonna|i could|i swear|want to|about to|i''?m coming|i am coming)\b[^.!?]{0,40}\b(burn (you' ||
 'r|the|this) (\w+ )?(store|shop|office|building|house|place|warehouse)|smash (your|his|her|the) (\w+ )?(face|head|windows?|shop|store)|kill (that|this|' ||
 'the|your|one of)|break (your|his|her|their) (\w+ )?(legs?|arms?|nose|neck|face)|shoot (the|this|your|up)|with a (bat|gun|knife)|beat (you|him|her|them' ||
 ')|hurt (you|him|her|them|somebody|someone)|set (the|my) dogs? on)|(?:watch (your|his|her|their) backs?|know where (you|he|she|they) lives?|gonna die f' ||
 'or|going to die for|god help (you|them|him)|bomb in (your|the) (building|store|office|shop|warehouse)|shoot (the|this|your) (place|office|store) up|fo' ||
 'llow(ing)? your (employee|driver|agent|staff)|windows get smashed)|(?:someone|somebody|people) (\w+ ){0,4}?(is|are) (going to|gonna) (get hurt|die|ble' ||
 'ed|pay for)|(?:driver|technician|employee|courier|staff|agent|delivery (man|guy)|he|guard|masseur|therapist) (\w+ ){0,3}?(threatened|assaulted|attacke' ||
 'd|pushed|hit|punched|groped|molested|harassed|grabbed|touched) (me|my|us|her|him)|(?:touched (me|my \w+) inappropriately|sexual(ly)? (comments?|harass' ||
 '\w+|assault\w*|remarks?|advances)|felt (\w+ )?threatened|raised his fist|stalk(ing|ed) (me|my)))'
where name = 'threat' and name in (select name from shipped);

update red_line set examples = array[
'someone got into my account and changed my email',
'I''ve been hacked',
'My account has been hacked, help!!',
'locked out because a stranger swapped my phone number for theirs',
'i think somebody else is using my profile',
'there are login alerts from Vietnam and I live in Leeds',
'An unknown device is signed in to my account and I can''t remove it',
'I got an email saying my password was changed but I never did that',
'password reset mails keep coming and i didnt ask for any, is someone trying to get in?',
'cant get in anymore, the e-mail on it is now some russian address',
'my ex still gets into my account and reads everything, he knew the password',
'whoever is in my account keeps ordering headphones',
'Someone spent all my loyalty points, it wasn''t me',
'points gone! 40,000 miles redeemed for a flight I never booked',
'there''s a delivery address in my account that I have never seen',
'I see two orders in my history that I did not place',
'order confirmation for a PS5? I haven''t ordered anything!',
'Why do I get a shipping notice for something I didn''t buy?',
'my account sent spam messages to all my friends',
'Somebody is impersonating me on your platform.',
'Two-factor got turned off without me doing anything',
'Got a code by sms though I wasn''t logging in. Should I worry?',
'Just noticed someone in another country watching on my profile, kick them out please',
'hijacked account. seller name changed, my listings deleted',
'it wasnt me who logged in last night at 3',
'my kid''s game account was taken over by some guy and the skins are gone',
'all devices logged out and then my email no longer exists according to you',
'I have reason to believe that an unauthorised third party has accessed my user account.',
'hi could you please check the security of my account? strange things happen there',
'a recovery address was added that isn''t mine',
'I clicked a link in an email that looked like yours and typed in my password',
'got a text from "you" asking me to pay a customs fee, I entered my card, was that a scam?',
'A man rang saying he''s from your support and had me install an app, now he has remote control of my pc',
'I gave the verification code to somebody who said he worked for you',
'think I fell for a fake version of your website',
'received a suspicious mail pretending to be your billing team, is it phishing?',
'your site was spoofed and I put my details in',
'someone claiming to be your employee asked for my pin on whatsapp',
'Paid 300 to what I thought was your shop but it is a fake store with your logo',
'Scammers are using your name on facebook and took my mothers savings',
'Is it true your database leaked? my password shows up in a breach list',
'Why does my unique email address that only you have get spam now? were you breached?',
'My data is in the leak from your company, what have you done to protect me',
'I can see another customer''s orders and address when I log in',
'found a vulnerability in your site, I can see other people''s invoices',
'there''s malware coming from your download page, antivirus goes off',
'my virus scanner says your installer contains a trojan',
'HELP someone is in my account right now buying stuff',
'got in this morning and everything was in chinese, cards deleted, email different',
'Hi team, I noticed a few things in my account today which I did not do. Could you please have a look?',
'my acc got jacked',
'Pretty sure I was hacked, my password doesn''t work and there''s a new phone number on it',
'hello i have an email that i logged in from Brazil. i am 84 years old and have never left Wales',
'weird orders keep popping up under my name',
'some rando is streaming on my account',
'who is "Igor" and why is he on my family plan',
'got 14 order confirmations overnight, none of them are mine',
'My saved card was used through your app for rides in a city I''ve never been to',
'my details were used to open an account with you, I never signed up!',
'Someone signed up with my email address and now I get their orders',
'miles were transferred out of my account to a stranger',
'my gift balance was emptied and I certainly didn''t spend it',
'cannot log in, it says the email was updated yesterday. By whom??',
'could it be that someone has access to my login? the wish list is full of things I''d never look at',
'my instagram-linked shop is posting crypto ads by itself',
'I was tricked into giving my one time code over the phone',
'fake support number on google, they got into my computer and my account with you',
'the caller knew my order number and asked me for my password. is there a leak at your end?',
'Got a very odd e-mail with your logo asking to verify my card. I filled it in and now I am worried.',
'i think i got phished',
'a QR code on your parcel led me to a site that asked for bank login',
'please freeze my account immediately, security breach',
'an intruder has set up forwarding on my mailbox with you',
'my mum''s account was accessed by someone calling himself an engineer',
'all my data is gone and there is a ransom note on my site hosted with you',
'someone hijacked my domain at your registrar',
'A stranger rang my doorbell with my full order details, how did he get them?',
'the app shows somebody else''s name and credit card when I open it',
'a bot is trying passwords on my account, I get blocked notices every minute',
'my twin brother pretended to be me and got your staff to reset my login',
'password changed. not me!',
'email swapped on my profile without my doing',
'there are films in my history that nobody in this house has watched and the language is now Turkish',
'I never asked for that security code. who did?',
'I can''t get in because the account is registered to somebody called Dmitri now',
'a person rang pretending to be your fraud team and I read him the code',
'my daughter''s profile has been taken by someone and they ask her friends for money',
'Why did I get a receipt for six gift cards I know nothing about?',
'my inbox is full of receipts for things I know nothing about',
'why is there a Mr Petrov on my account',
'somebody in Lagos is watching with my subscription',
'the language of my account switched to Russian overnight',
'my recommendations are full of stuff nobody here watches, and there is a new profile',
'got a text with a code i did not ask for',
'I''m thrown out every time I log in and the contact email is xxx@mail.ru',
'all my photos on your cloud were deleted but not by me',
'a mate received a weird link from my profile',
'my seller page suddenly sells handbags. I don''t sell handbags.',
'there was a withdrawal from my wallet at 4am while I slept',
'someone booked a flight with my miles',
'my phone went dead, then all my accounts were emptied, sim swap they say',
'he said he''s calling from your security team and made me read out numbers',
'I scanned your qr code sticker and now my bank app asks odd things',
'the mail said my parcel was held and wanted two euros, I paid and now 400 are gone',
'are you sending mails from security-yourshop.info? I already logged in there',
'a lady on the phone knew my last three orders and wanted my card number',
'I typed my details into a page that turned out not to be yours',
'your chat just showed me another person''s conversation',
'when I log in I land in a stranger''s account',
'my api key leaked and somebody is running up the bill',
'please lock everything, I think I''ve been had',
'my son gave his login to a stranger in the game and now it is all gone',
'Someone else is logged into my account and ordering things.',
'My account has been hacked and the email was changed.',
'I got an email that my password was changed but I didn''t do it.',
'There are logins from Russia that aren''t mine.',
'i think somebody has my password, there are orders i never placed',
'Please lock my account, it has been taken over.',
'Some stranger''s name and address is now on my profile.',
'I fell for one of those fake emails and gave them my password.',
'can''t get in, the hacker put his own phone number in for the codes',
'unknown device signed in to my account last night',
'my wife''s account got broken into',
'my login was compromised in a leak and now I see charges',
'Help, somebody changed my email and I''m locked out.',
'I think my account was broken in to.',
'Someone in Brazil keeps using my account.',
'there are purchases in my history that I never made, was I hacked?',
'got an alert about a sign in from a device I don''t own',
'I clicked on a scam link and now my account sends messages by itself',
'My account is hacked please help',
'A hacker has changed my email address',
'someone is using my account to watch movies in another country',
'I think I''ve been hacked',
'someone has stolen my account @support',
'@support been hacked, they changed my email and 2fa',
'my account was hijacked and they''re posting scams',
'I keep getting login codes I didn''t ask for',
'somebody logged in from Vietnam and bought gift cards',
'hacker got into my Netflix through you',
'Account compromised, please freeze it now',
'There are orders in my account that are not mine.',
'There is a device on my account that isn''t mine.'],
look_alikes = array[
'I forgot my password',
'the reset link doesn''t arrive',
'How do I change the email address on my account?',
'can''t log in since the update',
'my account is locked after three wrong tries',
'How can I turn on two-factor authentication?',
'how do i add a second user to the account',
'I''d like to delete an old device from my list',
'Is it possible to share my account with my wife?',
'The verification code never arrives',
'new phone, how do I move the authenticator?',
'it logs me out every five minutes',
'I mistyped my email when signing up, can you fix it?',
'I changed my password and now the tv app is stuck',
'How do I log out on all devices?',
'can I merge two accounts',
'what does your password policy require',
'my username is taken, can I choose another',
'I got a new laptop and your site asks to confirm it, fine, just wondering how long that lasts',
'I ordered the wrong size by accident, can I change the order?',
'my wife ordered it from my account, can she return it under her name?',
'points haven''t been added after my purchase',
'My loyalty points expired, can you bring them back?',
'I accidentally bought the same thing twice',
'love the kitchen hacks on your blog',
'any hack to get the stain out?',
'do you have tickets for the hackathon',
'hacksaw blades 300mm in stock?',
'Looking for the ethical hacking course voucher',
'what a nifty life hack your organizer is',
'Is your smart lock safe against hacking?',
'does the camera encrypt video?',
'antivirus licence renewal price?',
'which vpn plan covers 5 devices',
'How do you protect customers'' data in general?',
'phish tour t-shirt in large?',
'fishing rod order status',
'is this email from you? it says my parcel is waiting, just want to track it',
'got your newsletter twice, unsubscribe one please',
'security question: what was my first pet, I forgot the answer',
'Do you support passkeys?',
'Can strangers see my wish list?',
'account manager changed, who is my new contact?',
'the account name should be changed to my married name',
'I can''t remember which password I used',
'the code you texted expired before I could type it',
'how can my mum get her own profile?',
'any hacks for cleaning the filter?',
'got a new number, please change it in my account',
'I bought six gift cards, where are the codes?',
'I am logged into my account and can''t order things.',
'I''d like to change the email of my account.',
'I got an email that my password was changed, thanks, that works.',
'Can I log in from Russia on holiday?',
'i think i forgot my password, can''t place orders',
'Please unlock my account, I typed the wrong password too often.',
'My new name and address is not on my profile yet.',
'I get too many emails, please stop them.',
'can''t get in, my phone number for the codes is an old one',
'my device can''t sign in since last night',
'my wife''s account got closed by mistake',
'my login doesn''t work',
'I changed my email and want to update it.',
'I think my account was made in 2019.',
'Can I use my account in Brazil?',
'there are purchases in my history I''d like to hide',
'got an alert about a price drop on a device',
'I clicked on the link and nothing happened',
'My account is locked please help',
'I have changed my email address',
'can I use my account to watch movies in another country',
'I think I''ve been charged for shipping',
'someone has answered my question @support',
'Any good hacks for storing coffee?',
'I read about hackers in the news, is two factor login available?',
'@support can I change my email and 2fa',
'my account was upgraded and I''m posting more',
'I keep getting no login codes',
'can I log in from Vietnam and buy gift cards',
'how do I get into my Netflix through you',
'Account created, please confirm it now',
'I received an order that is not mine',
'I received a device that is not mine',
'Please change the delivery address to 5 Hill Road',
'how much is shipping to ireland',
'do you ship internationally',
'can i add an item to my order',
'my promo code is not working',
'the fabric is thinner than on the photo, disappointed',
'screen has dead pixels out of the box',
'please update my email',
'page shows error 500',
'I''m not receiving your emails',
'switch language to english',
'I''ve been on hold for 50 minutes, this is a disgrace',
'your chatbot is useless',
'you people are incompetent',
'my internet is down since this morning',
'what''s my balance',
'my flight was delayed, can I rebook',
'name on the ticket is spelled wrong',
'You promised delivery yesterday, so I want compensation for the day off I took',
'two hours in the chat and still no answer, I''m fuming',
'your post on instagram says 20 percent off, code doesn''t work',
'a friend posted your link, is the raffle real?',
'There is an item in my basket that I didn''t add, does it do that automatically?',
'the code for login came twice',
'my plants died after two days, can I get new ones?',
'My son locked himself out of his profile, how do we reset his pin',
'I''d like to know which devices are signed in',
'how do i see my login history',
'where can I see my past orders',
'can''t remember which email I signed up with',
'I want to lodge a complaint about my last order',
'can I give my daughter access to my account',
'how can i let a friend withdraw money for me',
'I can''t verify my identity, the photo is rejected',
'I need help with the goddamn password',
'my profile shows the wrong name',
'I have trouble signing up',
'is there something wrong with your server',
'you were on the radio this morning, what was the code again?',
'Hello, I placed an order two weeks ago and it still hasn''t been shipped. I called twice and each time I was told it would leave the next day. Could you please check what is going on? Thank you.',
'Really frustrated here. I''ve waited three weeks, your chat closed on me twice and nobody seems to know where my order is. I just want my stuff or my money back.',
'Hi, I''d like to exchange the jacket for a smaller one. The quality is great but the sleeves are too long. Do I need to pay for the return?',
'Your app logged me out and now wants a code that never comes. I''ve tried five times. I need it for work, please help quickly.',
'is your shop legit or a scam?',
'this site looks fake, is it really you?',
'I don''t recognise the new logo, did you rebrand?',
'my login works on the phone but not on the laptop',
'new device login: do I need to confirm?',
'I was logged in on my friend''s phone, how do I log out there',
'I asked for a password reset and got two mails',
'can you change the email to the one of my wife',
'did I really order three? please change it to one',
'my order history is empty after the app update',
'wrong name on the order confirmation',
'who is the owner of this shop?',
'I forgot my login but the mail says another address, can you tell which?',
'my recommendations are boring, can i reset them',
'can I change the language of my account to Russian',
'which profile is for kids?',
'please delete the photos in my cloud',
'the code came by text, where do I type it?',
'please lock my membership until spring',
'customs wants two euros from me, is that normal?',
'how do I pay for the parcel held at customs',
'the safe''s code is lost, how do I open it',
'I was doing it on my laptop',
'locked out of my own email, recovery doesn''t work, so annoying']
where name = 'account-taken-over';

update red_line set examples = array[
'Under GDPR I request a copy of all data you hold on me',
'please erase my personal data',
'I want you to delete everything you know about me, article 17',
'you shared my phone number with the driver''s friend, that''s a data breach',
'who is your data protection officer',
'I object to the processing of my data for marketing',
'subject access request attached',
'why did you send my invoice with address and all to another customer',
'CCPA: do not sell my information and tell me what you have collected',
'I''m going to complain to the information commissioner about your handling of my data',
'remove my name and picture from your systems, I withdraw consent',
'you have published my home address on your site without consent',
'where did you get my data from? I demand to know, it''s my right',
'how long do you store my data and who did you give it to? I am exercising my right of access'],
look_alikes = array[
'please delete my account',
'how do i delete my saved addresses',
'remove my old credit card from the account',
'can you delete my review, I made a typo',
'Where is your privacy policy?',
'my data volume is used up already',
'update my personal details please',
'unsubscribe me from marketing emails',
'I need to change my phone number',
'can you send me a copy of my last invoice',
'cookies banner keeps coming back',
'my mobile data is slow',
'I can''t find my invoice',
'you have my data wrong, the surname is misspelled']
where name = 'data-protection';

update red_line set examples = array[
'Your shop refused to serve me because I am black',
'the guard followed only us, every white customer walked in freely',
'told me "people like you" don''t get credit. racist',
'your agent mocked my accent and told me to go back to my country',
'I use a wheelchair and was turned away at the door, that''s discrimination',
'was charged more because I''m a woman?',
'your employee called my son a slur',
'we were asked to leave because we are two men holding hands',
'my hijab was apparently a problem for your cashier',
'you denied my application because of my age, that''s ageism',
'not accessible for blind users and your staff laughed at me',
'the driver used the n word',
'homophobic joke in your newsletter, disgusting',
'antisemitic comment by your moderator',
'I feel that I was treated differently because of my religion.'],
look_alikes = array[
'do you have a colour race car bed',
'is there a ramp for wheelchairs at the entrance?',
'student discount only for under 26? I''m 30 :(',
'do you have the women''s cut in black',
'your staff treated me differently today: so much nicer!',
'is the menu halal?',
'senior discount available?',
'the black one is sold out, white is fine too',
'which of the two men''s razors is better',
'do you have skin tone bandages']
where name = 'discrimination';

update red_line set examples = array[
'The heating pad got so hot it scorched my back, I have blisters',
'charger burst into flames while we were asleep',
'kettle gave me a shock when I touched the handle',
'ur power bank caught fire in my bag!!',
'Smoke came out of the heater and the plug melted into the socket.',
'hot wax from the candle exploded everywhere, the table caught fire',
'my hand is burnt because the lid popped off your pressure cooker',
'We had the fire brigade here last night because of your dryer.',
'The phone battery is swelling up and it''s getting really hot, is it dangerous?',
'There is a strong burning smell and sparks from the outlet adapter you sent',
'scalded my toddler. the bottle warmer leaks boiling water',
'It blew up. The glass door of the oven just shattered into a thousand pieces right next to my kid.',
'Just to let you know politely that your lamp nearly set our curtains alight.',
'gas smell from the camping stove even when turned off, scared to use it',
'carbon monoxide alarm went off when we ran your heater',
'my e-bike battery exploded in the hallway',
'the cable is live, got zapped twice',
'Baby got the button eye off the teddy and almost choked',
'My one year old swallowed the little magnet from your toy',
'the dog ate the silica thing and is vomiting',
'small parts came off the rattle and ended up in my daughters mouth',
'A screw was inside my cereal, I cracked a tooth.',
'bit on something hard in your chocolate, broke my filling',
'found glass slivers in the jar of pickles',
'There was a metal shaving in the baby puree',
'bones in the "boneless" fish, my dad was choking on it',
'needle still stuck in the shirt, pricked my son',
'throat closed up after one bite, label said nut free',
'I''m covered in hives since I used the face cream',
'epi pen had to be used, your granola must contain peanuts',
'All four of us got food poisoning from the meal kit',
'been throwing up since I ate your chicken',
'My skin is peeling and swollen from this serum',
'eyes burning and red since using your mascara, can barely see',
'She broke out in a terrible rash and the doctor says it is from your detergent.',
'not declared on the pack but there''s definitely milk in it, my boy reacted badly',
'Stomach cramps all night after that smoothie. Mould under the lid',
'the supplement made my heart race and I fainted',
'I am pregnant and only now noticed the cheese is unpasteurised though the label said otherwise',
'my cat died after wearing your flea collar',
'dizzy and headaches since we installed the new carpet, the fumes are awful',
'hair falling out in clumps since your shampoo',
'We are at the ER right now because of your product.',
'ladder folded while I was on it, broken wrist',
'chair leg snapped and my mother in law hurt her hip badly',
'The brakes failed on the scooter and I fell. Six stitches.',
'ended up in hospital thanks to your vitamins',
'Had to call an ambulance for my son',
'Cut my finger to the bone on the sharp edge of the tin',
'treadmill belt jumped and threw me off, concussion',
'I slipped in your store and hurt my knee',
'Your delivery man ran over my foot with the trolley.',
'the trampoline net ripped and my nephew fell on his head',
'bunk bed collapsed with my kids in it!!!',
'My grandmother was injured by your automatic door and I need to report it',
'doctor says nerve damage from the massage gun',
'bleeding wont stop, blade came loose from mixer',
'the courier''s van hit our cat',
'Your car seat''s buckle opens by itself while driving, this is dangerous',
'I saw on the news that this pram was recalled. Is mine affected? baby is in it every day',
'someone is going to get hurt with this thing, the axle just came off',
'This is a safety hazard, exposed wires on a night light for children!',
'the crib slats are wide enough for a baby''s head to get stuck',
'medicine was delivered warm and the wrong dose on the label, I already took it',
'The helmet split in a minor fall, I want to report a safety defect.',
'wheel fell off at 50 km/h, we could have died',
'leaking battery acid all over, it got on my hands',
'baby formula smells of chemicals and my newborn drank it',
'Is it toxic? my son licked the paint off the toy and now he''s acting strange',
'the child lock failed and my two year old got into the pills',
'omg the thing just went up in flames',
'so i plugged it in and BANG, sparks everywhere, fuse box tripped and my arm is numb',
'Hi, hope you''re well. I wanted to let you know that the carabiner snapped while my son was climbing. He is okay but bruised.',
'feel really unwell since eating the salmon from yesterdays box',
'wife in hospital after taking your pills. call me',
'these lenses have scratched my eye, the optician says it''s infected',
'Your bath seat tipped over with my baby in it!! she went under',
'had an asthma attack from the fumes of the spray',
'i nearly lost a finger in that folding bike',
'the tyre burst on the motorway and we ended in the ditch',
'the stairgate gave way and our toddler fell down the stairs',
'My daughter got her finger trapped in the hinge and needed stitches',
'got electrocuted by the fairy lights',
'your plumber left the gas tap leaking, we all woke up with headaches',
'found a long black hair and what looks like a rodent dropping in my noodles',
'there is a worm in my apple sauce pouch and my toddler already ate half',
'I bit into a piece of plastic in the burger and cut my gum',
'mold all over the inside of the sippy cup valve, my baby has had diarrhea for days',
'Is it normal that my lips tingle and swell after the lip balm?',
'My face is on fire after your peeling, it''s red raw and weeping',
'i passed out after two of your energy shots',
'my mum slipped on the bath mat that was advertised as non slip and broke her hip',
'battery compartment got so hot it melted and burnt my sons leg',
'after wearing the ring for a week my finger is green, swollen and infected',
'the hoverboard caught fire overnight, the kitchen is destroyed',
'cooker exploded, ceiling black, thank god nobody was standing there',
'baby monitor overheated right beside the cot',
'our dog is at the vet after chewing your chew toy, it splintered',
'our horse colicked after your feed and had to be put down',
'my hair was burned off by the straightener, it went way over temperature',
'Your technician drilled into a live cable and was hurt, please come at once',
'the driver crashed into our fence with kids playing behind it',
'I''ve had a miscarriage scare since taking the tea, does it contain anything dangerous?',
'you sent the wrong medicine! My father took two tablets before we noticed',
'the use-by was last month and we only noticed after everyone was sick',
'glass shower door shattered on my wife',
'was scratched in the face by the broken edge of your packaging, eye is bleeding',
'poisoned by your mushrooms, poison control says to contact you for the batch number',
'got food poisonning from ur chiken, been on the toilet 2 days',
'The straps cut into my baby''s neck and she could not breathe',
'a nail sticks out of the cot, my baby''s scratched all over',
'saw a warning on facebook that this heater burns houses down. should we stop using it?',
'The pram''s front wheel locked and it flipped with my baby inside',
'my tongue went numb and my throat is tight since the protein bar',
'there was an almighty bang and the slow cooker lid hit the ceiling',
'Our toddler pulled the handle off the toy and put the spring in his mouth, he gagged badly',
'your heater is smouldering at the plug',
'I lost a tooth to a stone in your lentils',
'woke up with my eyelids glued shut after the lash serum',
'my grandson is at the burns unit',
'the plug is scorched black and the carpet smoked',
'this thing is smouldering, what do i do??',
'we are with my grandson at the burns unit and he had your pyjamas on',
'the doctor asked for the ingredients of your cream because of what it did to my arm',
'she is on a drip since last night, we both ate the prawns',
'little one is covered in red spots after trying the formula',
'I could have lost my sight when the cork shot off',
'the blade folded onto my thumb, lots of blood',
'my ears ring since the toy went off next to my head',
'the dog is limping after stepping on the shards of your bowl',
'felt a tingle and then a jolt through my arm when I touched the tap',
'kid pulled a wire out of the plush bear and pricked her eye',
'gave it to my nan and now she can''t stop vomiting',
'rash all down my legs from those leggings',
'After half a glass I was shaking and sweating, what is in there?',
'there''s a razor blade in the apple bag',
'lucky nobody was standing under the shelf when it came down',
'the heater''s cable melted, my flat nearly burnt down',
'my three year old opened the "childproof" bottle and drank from it',
'a fire officer told me your adapter caused the blaze',
'brake cable snapped going downhill, I''m in plaster for six weeks',
'paramedics said it was the mushroom risotto',
'Got a chemical burn from the drain cleaner because the cap wasn''t sealed',
'since the new mattress i wake up with a burning throat and cough',
'your chair put me on the floor and my tailbone is cracked',
'the e-scooter accelerated on its own and threw my son onto the road',
'is there something in your batch 2231? the whole office is ill',
'our guinea pigs died within hours of eating your hay',
'mouth full of blisters after your toothpaste',
'my contact lens solution burned like acid, I''m seeing an eye doctor',
'The charger overheated and burned my hand.',
'My daughter came out in a rash after using your lotion.',
'I found a piece of glass in the baby food.',
'After eating the soup we were both up all night being sick.',
'We ended up in the emergency room because of your product.',
'The blender exploded on my kitchen counter.',
'The battery started smoking while charging.',
'My son nearly choked on a part that came off.',
'I got an electric shock from the kettle.',
'There is mould in the jar and my husband has food poisoning.',
'The stool collapsed under me and I broke my wrist.',
'My toddler swallowed a magnet that fell out of the toy.',
'The heater caught fire last night.',
'I''m covered in hives since I put on the shirt from your box.',
'We found a dead mouse in the flour.',
'my wife is in the ER after eating your granola',
'There was mercury in the thermometer and it broke all over the bedroom, we feel dizzy.',
'I burned my fingers badly on the handle of your pan.',
'The cream gave me a terrible rash.',
'My dog got sick from the treats.',
'Sparks are flying from the plug.',
'The hoverboard battery started smoking in my kid''s bedroom!!!',
'my son is allergic to nuts and your "nut free" bar sent him to hospital',
'I cut my hand open on the broken lid',
'I swear I''ll come down there and beat the crap out of your driver',
'your space heater almost burned our house down',
'My finger was bleeding after opening it.'],
look_alikes = array[
'I''m burning with curiosity, when is the new collection out?',
'these sneakers are fire',
'My phone is blowing up with your push notifications',
'This deal is hot, is it still on?',
'prices are insane, nearly had a heart attack lol',
'Your checkout page is a pain in the neck',
'shock horror, the discount code actually worked',
'I''m dying to get my order, when does it ship?',
'this coffee is sick!! more please',
'sick and tired of waiting for an answer',
'the app keeps crashing, killing me',
'choked when I saw the shipping costs',
'my wallet is bleeding after your sale haha',
'the delay hurts my business',
'You broke my heart with the discontinued lipstick',
'that hoodie is killer',
'it blew my mind how fast the delivery was',
'your website froze and burned my voucher',
'fired up the grill for the first time, love it',
'firestick remote not pairing',
'The charger stopped working after two weeks.',
'toaster doesn''t heat on one side',
'one glass arrived broken in the box, can you replace it',
'The candle doesn''t burn evenly',
'Mug cracked in the dishwasher, is that covered?',
'my kettle leaks a little at the base',
'Battery only lasts two hours, can I exchange it?',
'the cream is too greasy for me, can I return it opened?',
'Zip broke on first use',
'chair wobbles, is a screw missing?',
'pan lost its coating already',
'Milk arrived past its date, please refund',
'The bread was stale and the salad wilted.',
'laptop gets warm on my lap, normal?',
'Blender smells a bit new, does that go away?',
'lamp flickers sometimes, do you have a spare bulb?',
'The box was damaged but the contents are fine.',
'sofa leg came loose, how do I tighten it',
'smoke detector battery type please?',
'Is the granola safe for people with a nut allergy?',
'does the shampoo contain sulfates',
'which SPF is right for sensitive skin',
'are your toys tested for under threes',
'is the cream ok during pregnancy?',
'Can I take the vitamins together with magnesium?',
'do you have a first aid kit in stock',
'I work at a hospital, can I get the nurse discount?',
'what is the burn time of the large candle',
'Is the fire pit suitable for balconies',
'how hot does the heated blanket get?',
'do you deliver to hospitals? want to send flowers to my aunt',
'I was ill last week and missed the return window, can you extend it?',
'my son broke his arm at football so we can''t use the tickets, can i move them',
'After the surgery I need the loose fit, do you have XL?',
'I had an accident with my car and can''t pick up the order today',
'does it come with a child lock',
'My doctor recommended your insoles, which size?',
'fire extinguisher order 3 pieces invoice',
'allergic to wool, do you have cotton?',
'the dog loves your treats, when are they back in stock',
'poison ivy plant guide book isbn?',
'This chilli sauce set my mouth on fire, brilliant',
'does the battery come charged?',
'my toast comes out burnt on level 3',
'the new app design hurts my eyes lol',
'the glass jug arrived in pieces, could I have a new one',
'Is there gluten in the crackers?',
'how long can I leave the heater on?',
'I''ve been poorly and forgot to send the parcel back, may I have another week?',
'The candle burned down in a week, how long should it last?',
'Does the lotion help with dry skin?',
'One glass in the set was missing.',
'I am so sick of waiting for this parcel.',
'I work in a hospital and cannot take parcels by day.',
'My inbox exploded with your newsletters, please stop them.',
'Is the smoking grill still in stock?',
'I choked up reading your card, thank you!',
'The price came as a bit of a shock.',
'Is the mushroom kit poisonous for cats?',
'The stool broke on arrival, can I return it?',
'I don''t see the point in paying for express.',
'The driver nearly broke his neck carrying this, please tip him.',
'I am coming to your shop on Saturday, are you open?',
'My toddler loves the magnet toy.',
'The heater is late, can I get it before the weekend?',
'I put on the shirt from your box, it fits.',
'The mouse I ordered has no batteries.',
'my wife works in the ER and wants the granola delivered there',
'This deadline is killing me, when will it ship?',
'I will come and pay at your shop.',
'The thermometer broke, can I get a new one?',
'The handle of the pan is loose.',
'The cream gave me soft skin.',
'My dog loves the treats.',
'The plug doesn''t fit.',
'I have been thinking about cancelling.',
'Your support staff is killing it',
'I am in hospital and cannot collect my parcel, please hold it.',
'Due to health issues I need to pause my box.',
'My kid''s hoverboard battery lasts an hour, is that normal?',
'my son is allergic to nuts, is the bar nut free?',
'The lid is broken',
'honestly I feel like ending my subscription',
'I swear your driver beat the traffic',
'your space heater is too small for our house',
'The red is bleeding in the wash.',
'what material is it made of',
'is the tea organic',
'does the lid fit the smaller pot',
'i''d like to swap vanilla for chocolate',
'how do i assemble the shelf, manual is missing',
'The colour faded after the first wash',
'the speaker crackles',
'I want a replacement for the broken vase',
'the coffee tastes burnt this time',
'The seal on the jar was loose, is it still fine to use?',
'knob of the oven is hot when I cook, is that expected?',
'I bought the wrong charger for my phone',
'can you recommend a doctor for my skin',
'First aid course dates?',
'my dog broke the leash, do you sell stronger ones?',
'kids broke the lamp, can I buy the shade separately',
'the water tastes of chlorine',
'the fish tank leaks, can I return it',
'What temperature can the dish stand?',
'is it normal that the motor gets warm',
'was at the hospital for a check-up and missed your call, please ring again',
'my mother broke her leg on holiday, does the travel policy cover that',
'the line is noisy and drops all the time',
'my bag is damaged',
'I watched the documentary and now want to try the vegan box',
'My internet keeps dropping every evening. I have restarted the router, changed the cable and reset everything. Please send someone.',
'I bought the coffee machine in May. It worked well at first but now it only makes lukewarm coffee. I''m disappointed, as it wasn''t cheap. What can you do?',
'You changed the recipe and it''s horrible. I''ve been buying it for years. Bring back the old one!',
'I dropped my phone in the pool, is that covered',
'is the rug fire resistant?',
'the candle smokes a little, trim the wick?',
'my toaster smells when new, normal?',
'the soup was too hot when delivered :)',
'chili sauce burned my mouth, I love it!',
'can the steamer burn the clothes?',
'does the cream cause irritation on dry skin?',
'is this toy ok for a baby who puts everything in the mouth?',
'lid is sharp, please be careful with packaging next time',
'the shoes give me blisters, can I exchange them for a bigger size?',
'the chair is uncomfortable and my back aches a bit, can I return it?',
'the pillow gives me a stiff neck, is there a softer one',
'my dog didn''t like the food',
'cat is picky, can I swap flavours',
'dead battery, how do I replace it',
'the milk went off early',
'one egg was broken',
'there was a sticker on the apple',
'are there nuts in the cookies?',
'what should I do if a child swallows a bit of the paste? just asking before I buy',
'the judges at the baking contest loved your cake tins',
'the plug does not fit uk sockets',
'how do I get the smell of smoke out of the jacket',
'the heater is too weak for my flat',
'cable of the lamp is too short',
'batch 2231 tastes different, new recipe?',
'toy bear arrived without its scarf',
'kid loves the bear',
'my nan can''t chew nuts, do you have something soft',
'leggings are see-through',
'these toothpaste tabs are too minty',
'hay was dusty, guinea pigs don''t like it',
'is the bottle childproof?',
'the chair is wobbly, parts are missing',
'I fell in love with the chair',
'scooter has no power',
'this film made me cry my eyes out, more like it?']
where name = 'injury';

update red_line set examples = array[
'I''ve passed the whole correspondence to my solicitor, expect to hear from her.',
'my lawyer says you have 14 days',
'Please send the contact of your legal department, my attorney wants to serve papers.',
'cousin is a lawyer and she''s telling me this is actionable. final chance',
'I did not want it to come to this but I have now engaged counsel.',
'From now on please communicate only with the law firm representing me.',
'lawyering up since you lot wont refund',
'I have sought legal advice regarding your refusal and will act on it.',
'You''ll be getting a letter from my attorney''s office, enjoy.',
'got an appointment with a solicitor thursday about this sofa',
'where do I send legal correspondence? my barrister is asking',
'Do I really need to involve a lawyer over a pair of boots?',
'my husband is an attorney and he is drafting something for you as we speak',
'I''m represented by counsel in this matter.',
'See you in court.',
'if the money isn''t back by monday im filing in small claims',
'I am prepared to let a judge decide who is right.',
'I''ve already filled out the county court forms, just need your registered address.',
'Which legal entity should I name as the defendant?',
'I will be issuing proceedings against your company without further notice.',
'we are going to take you guys to court over that deposit',
'so its small claims court then. fine by me',
'A money claim will be filed online tomorrow morning.',
'The tribunal will have a field day with your emails.',
'Happy to go before a magistrate if you keep ignoring me',
'I won against a shop like yours at the small claims tribunal before and will do it again',
'I intend to recover the sum through the courts, including interest and costs.',
'i will sue',
'im gonna sue u guys so hard',
'You are about to get sued for breach of contract.',
'Other customers and I are putting together a class action.',
'Sueing is the only language companies like you understand',
'My wife slipped on your wet floor display and we are considering a suit.',
'thinking about bringing a case against you for misrepresentation',
'we''re seeking damages for the ruined wedding',
'You''ll be liable for every cent of my losses and I will pursue it.',
'There''s a lawsuit coming your way if this isnt fixed',
'I have reported your company to Trading Standards.',
'complaint filed with the BBB this morning, case number to follow',
'I''m escalating this to the ombudsman if I dont get a deadlock letter',
'The FTC will want to know how your free trial works.',
'I''ll be contacting the consumer protection agency in my state about these practices',
'Going to the attorney general with this, it''s a scam subscription',
'ACCC complaint is going in today.',
'Just so you know I''ve written to the energy regulator about your billing.',
'I''ll let Citizens Advice and Trading Standards deal with you',
'You leave me no option other than lodging a formal complaint with the financial ombudsman service',
'what is the ADR body you are signed up to? need it for my complaint',
'report going to the CMA and the advertising standards authority re: your fake discounts',
'the consumer council told me to give you one last written chance',
'I have opened a case with the European consumer centre.',
'county weights and measures office has been informed about your short packs',
'Under the Consumer Rights Act 2015 I am rejecting these goods and you must refund me.',
'By law you have to give me my money back within 14 days, this is illegal.',
'What you''re doing is against the law and you know it',
'This is a breach of contract and I will enforce my rights.',
'It''s unlawful to refuse a repair under statutory warranty. I know my rights.',
'pretty sure its illegal to keep charging for something I never got',
'Section 75 claim is being prepared by my adviser, you are jointly liable',
'You are violating state auto-renewal law.',
'false advertising is a crime, look it up',
'Your terms and conditions are unenforceable and I will prove that.',
'I reserve all my legal rights in this matter.',
'This is a letter before action. You have 14 days to pay.',
'Consider this my final notice before I begin formal proceedings.',
'I am putting you on notice that I will hold your company responsible for all costs.',
'Cease and desist from using my photos in your ads at once.',
'Your ad uses my artwork without a licence, this is copyright infringement.',
'Please find attached a formal demand for payment; failure to respond will have legal consequences.',
'LAST WARNING. pay up or this goes legal',
'You''re using our registered trademark in your listing; take it down or we''ll act.',
'We are the executors of the estate and our law firm requires the account records.',
'I have been served a summons that mentions your company, who handles that?',
'Police asked me to get a statement from you for the prosecution.',
'I want to press charges against your technician.',
'hi there, quick one, which address do i use for service of legal documents? thx',
'HONESTLY DISGUSTED. three months of excuses. my solicitor is now dealing with it and i wont be reading your emails anymore',
'i told ur colleague already, next stop is the courthouse',
'Dear Sir or Madam, I regret to inform you that I shall be obliged to instruct my legal representative should the matter remain unresolved.',
'we have legal cover through our home insurance and theyve agreed to take the case',
'my union''s lawyer looked at your contract and says it''s void',
'ok then. judge judy time',
'I''m documenting everything for my attorney, so think twice before you reply',
'cc''ing my lawyer in from here on',
'a friend who practises consumer law read your terms and laughed. he''s offered to represent me for free',
'pls note this email is without prejudice',
'How would your company like to settle this out of court?',
'I would rather settle this amicably than let the courts handle it, but it''s your choice.',
'just spoke to a legal advice helpline and they said to give you seven days',
'is there an arbitration process? the contract says disputes go to arbitration and I want to start it',
'I''ve been told by citizens advice that you have no right to refuse',
'you are breaking consumer law and i have screenshots of everything',
'the law is on my side here, you cant just keep a deposit',
'pretty sure the authorities would be interested in how you label your meat',
'I will report you to every authority I can think of',
'You''ll find out what the legal consequences are',
'one star is not enough, I want you in front of a judge',
'tribunal date is set for 4 may, your representative should attend',
'Bailiffs will be with you soon as I have a judgment against you',
'I got a CCJ because of your mistake and I''m holding you liable',
'The deposit scheme adjudicator wants your evidence by Friday.',
'hereby I rescind the contract and demand restitution within ten days, failing which I will take legal steps',
'You are discriminating on refunds and violating the distance selling regulations',
'We are a law firm acting on behalf of our client, Mrs Howe, whose order was never delivered.',
'As executor I require a full statement for probate; our lawyers have asked twice.',
'who is your registered agent for service of process',
'my dad used to be a judge and says you wouldn''t last five minutes in court',
'We will let the courts settle whether your "no refunds" sign holds up.',
'My brother in law practises contract law and he''s had a good look at clause nine.',
'Kindly provide the details of your in-house counsel.',
'If you think I won''t sue over 40 quid, try me',
'I''ve got a hearing date now thanks to you lot',
'this goes to the watchdog unless you pay up',
'you''ve left me with no alternative but to seek redress through official channels',
'im reporting this scam to the goverment',
'we have a date before the district court on the 9th, who will represent you?',
'the mediator suggested one last offer before it goes further',
'I''ll get justice one way or the other, ask the last shop that tried this',
'my legal expenses insurer will be writing to you',
'a solicitor friend says it''s an open and shut case',
'Please confirm the name and address of the person authorised to receive court documents.',
'your refusal will be used as evidence',
'keep this email, you''ll need it for your lawyers',
'i am going to make a formal statement to trading standrds',
'you''ll be explaining this to the authorities',
'government''s consumer hotline told me to send you this text',
'I''ve lodged a case with the e-commerce ombud',
'The regulator''s office gave me a reference number, quote it in your answer',
'taking you to the cleaners for this. legally.',
'are you aware that withholding a refund is an offence here?',
'I consider the contract void and will enforce this if I must',
'last letter before I let someone with a law degree write to you',
'we are collecting affected customers for a joint action',
'I want the full name of your managing director for the claim form',
'my wife filed papers at the courthouse this morning',
'I do not negotiate any further. My counsel does.',
'you broke the agreement and I''ll have you pay for it in front of a court',
'is it even lawful what you are doing??',
'you''ve until noon on friday to settle or I''ll start the small claim online',
'expect service of a claim at your registered office',
'I am entitled to this under statute and you know it',
'your terms break EU rules, I have told the consumer centre',
'I have handed everything to my solicitor and you will get a letter from her this week.',
'If this is not sorted by Friday I am taking you to court.',
'We will be filing a suit against your company over this.',
'I''m going to lodge a complaint with the consumer ombudsman.',
'Consider this a formal notice before we start proceedings.',
'My attorney advised me not to talk to you any further.',
'I will report you to the Better Business Bureau and the FTC.',
'What you are doing is against consumer law and I know my rights.',
'You leave me no choice but to sue.',
'See you in small claims.',
'I demand compensation for damages or my lawyers get involved.',
'this is false advertising and I will be seeking legal advice',
'My family''s lawyers have been informed and you''ll be hearing from them.',
'I''m ready to go to the court over 30 dollars, believe me.',
'Expect a legal claim for the ruined carpet.',
'You are obliged by law to refund me within 14 days.',
'I''ve contacted a consumer rights organisation about your practices.',
'Keep this up and I''ll see you before a judge.',
'You have until Monday, after that my legal team takes over.',
'I''m suing you guys.',
'This violates the consumer protection act.',
'Should I get a lawyer to get my refund?',
'I''ve already spoken with an attorney about this contract',
'@shop my solicitor has your letter. Enjoy.',
'I''m going to have to take legal action if the refund doesn''t come through',
'Class action lawsuit coming, you can''t just keep people''s deposits',
'filing a complaint with the attorney general''s office tomorrow',
'your terms are illegal in the EU and I''ll prove it in court',
'Under EU law you have to refund me.',
'What you do is illegal under EU law.'],
look_alikes = array[
'Is there a discount for law students?',
'I''m a lawyer and need an invoice in my firm''s name please',
'Do you ship to law offices on the 12th floor?',
'gift for my brother who just passed the bar, what do you suggest',
'Our legal department wants 30 of your desk lamps, do you do bulk pricing?',
'my attorney friend recommended your coffee, how do i subscribe',
'Do you have a briefcase suitable for a solicitor?',
'looking for the legal pad yellow notebooks, out of stock?',
'Can I change the delivery address to my work, Harper Law Group?',
'the new season of that lawyer show box set, when does it ship',
'Sue from your team was wonderful, please thank her',
'Hi, my name is Sue and I cannot log in',
'Are these shoes ok for clay courts?',
'the parcel locker on Court Road is full',
'Do you sell judges'' wigs for a costume party?',
'I would like to order the food court voucher',
'basketball court hoop arrived without screws',
'This jacket suits me, do you have it in black?',
'is this suit dry clean only',
'How do I file my receipts in the app?',
'I want to claim my birthday voucher',
'how do i claim warranty for a broken zipper',
'where can i claim my points',
'case for iphone 15 is the wrong colour',
'Where do I find your terms and conditions?',
'Is it legal to bring this knife on a plane?',
'What''s the legal drinking age for wine orders?',
'is your return policy 14 or 30 days',
'What rights does the second user on a family plan have?',
'Do you have admin rights on the team account?',
'How does the warranty work, is it two years?',
'can u explain the cancellation notice period',
'Can you confirm my contract end date',
'Please send me a copy of my contract',
'I''d like to cancel my contract at the end of the month.',
'What does clause 4 mean for annual subscribers?',
'is the widget compliant with eu law for import',
'I''d like to file a complaint about a late delivery.',
'How do I make a complaint?',
'Very disappointed, I expect a refund this week please.',
'I want my money back, the blender is useless',
'this is unacceptable, let me speak to your manager',
'do you have a regulator for the gas stove',
'BBQ grill cover size question',
'Can I appeal the decision about my seller application?',
'Final reminder email came but I already paid, can you check?',
'I got your notice about the price change, what are my options?',
'who do I contact about trademark licensing for our school logo on shirts? just a price question',
'My solicitor''s office has moved, can you ship the chairs to the new address?',
'How do I sue... I mean use, sorry, autocorrect, the coupon?',
'What''s the returns law in your country, 14 days?',
'Is the tennis court booking included in the membership?',
'please send the contract again, I lost it',
'who handles complaints about opening hours?',
'love the judge''s gavel cookie cutter',
'I''d like to lodge a complaint about a rude cashier',
'Our solicitor loved the gift box, can I order five more?',
'Can I have the box sent to the tennis court on Friday?',
'Do you sell garment bags that fit a suit?',
'I''d like to make a complaint about the delivery.',
'How do I proceed to the checkout?',
'I am an attorney and need the invoice made out to my firm.',
'Is there a report of my orders that I can download?',
'Which rights does a family member have in a shared account?',
'My wife Sue ordered this, can she return it?',
'A small claim about the size: it runs small.',
'The box arrived with damages to the corner.',
'is it legal to ship wine to norway?',
'My family informed me the box arrived.',
'Do you deliver to Court Street 30?',
'I claim my free sample please.',
'Can you refund me within 14 days?',
'I''m a happy consumer of your tea.',
'I can''t judge the colour from the picture.',
'You have until Monday to ship it.',
'I''m using you guys a lot.',
'Is there a consumer guide?',
'Should I get a size larger?',
'I''ve already spoken with an agent about this contract',
'@shop I have your letter about the sale. Enjoy.',
'I''m going to have to take a photo if the refund form needs one',
'Coming to class with your bag every day',
'filing my receipts, can you send the invoice',
'your terms page doesn''t load in the EU',
'Is return shipping free under EU law?',
'Can you send the catalogue to our legal department?',
'what''s the difference between the pro and the basic model',
'what are your opening hours',
'how long do I have to return something',
'still waiting for my refund, it''s been 3 weeks and nobody answers. ridiculous',
'rubbish product, rubbish service, rubbish company',
'I need an answer today, otherwise I''ll shop elsewhere',
'I''d like to book a table for two',
'reschedule my appointment to tuesday',
'what documents do I need to open an account',
'what is covered by the basic insurance',
'I want to insure my car',
'where do I see the status of my claim',
'my claim for the broken windscreen, has it been paid?',
'I demand a full refund immediately',
'you guys are a bunch of clowns',
'the quality is so bad it should be forbidden',
'your last email was very rude and I''d like an apology',
'can I have the complaint form',
'still no refund!!! 3rd message!!!',
'Have you even read my message? Please read it properly and answer.',
'refund not received within 14 days as promised on your page',
'my accountant needs last year''s statements',
'My husband placed the order, I need to change the address',
'my bank says the refund can take five days, is that right?',
'a bit of glue smell on the shoes, will it go?',
'how do I file a reclamation for a faulty item',
'I need to submit a claim for my damaged suitcase',
'help me file a consumer claim',
'where can I lodge a customer complaint',
'need help to report a payment problem',
'there was an accident with my car, I want to file an insurance claim',
'a tree fell on our roof, what does my home insurance pay',
'can I add my son to my car policy',
'does my health plan cover the dentist',
'flight was cancelled, I want a refund',
'news on my refund?',
'do you have any news about my claim',
'did you get my message on twitter',
'your tweet says you''re open today',
'charge was only a deposit, when is it released?',
'dispute resolution clause in my contract, where do I find it?',
'my lawyer friend loves this pen, can I engrave it?',
'we need 40 chairs for a courtroom set in our play',
'I''m studying law, do you have textbooks?',
'do I have the right to return sale items?',
'is there a legal minimum age to order?',
'can you send the signed contract as pdf',
'does the radio alarm clock show the date',
'what date is the workshop, the 9th?',
'the offer ends friday noon, right?',
'are you open on court holidays',
'I consider changing my plan',
'is it lawful to brew beer at home with the kit?',
'Could you settle my refund faster please',
'what authority issues your organic label?',
'who represents you at the fair?',
'my mother''s life insurance: how do I file the claim?',
'I''d like to file a claim for water damage in my kitchen',
'health claim for my dad''s surgery, which form?',
'we had a car accident last night, need to open a claim with you',
'property claim after the storm please',
'demanding a refund, real person please',
'sellers on your platform ask crazy prices for masks',
'your company doesn''t care about its workers, shame',
'calling to lodge a complaint against your company',
'reclamation against your business, how?',
'everything you told me was wrong']
where name = 'legal-action';

update red_line set examples = array[
'I''ve started a chargeback with my bank',
'My credit card company has opened a dispute for this transaction.',
'either you refund or visa will do it for me',
'gonna dispute this with amex',
'Contacted my bank to get the payment reversed since you don''t answer',
'PayPal case is open, good luck',
'Bank says they can pull the money back, so last chance',
'I''ve asked Barclays for a section 75 refund',
'The direct debit has been recalled by my bank because I never signed that mandate',
'I will be instructing my card issuer to claw the amount back.',
'my bank told me to get a written statement from you before they reverse it',
'Klarna dispute filed.',
'I am going to have my bank stop the payment',
'opened a buyer protection case against your store',
'Please reply before my bank closes the dispute on the 12th',
'refund me or i call my bank and do a charge back',
'Apple refused so the card company is reversing it now',
'stopping the cheque and telling my bank why',
'bank already gave me provisional credit for your charge',
'i''ll let my card provider sort you out then',
'There''s a charge from you on my statement and I have never been a customer',
'i dont know who u are but u took 59.99 from my card',
'I never authorised this payment',
'who gave you permission to debit my account??',
'unknown transaction of 129 euro from your company last night',
'three payments went out to you that neither my wife nor I made',
'This charge is fraudulent.',
'my 8 year old bought 400 dollars of gems without permission, bank wants to know from you',
'somebody used my card at your shop, I have the card in my hand',
'My mother''s debit card shows your name but she has no computer',
'I see your company on my bank account and I never bought anything from you',
'why are you taking money from me every month? never signed up for anything!!',
'card was cloned and used with you twice on saturday',
'You charged a card I had specifically removed. I did not consent.',
'hi, i noticed a payment to you that i cant place, i did not make it, can you look who did?',
'subscription I never agreed to, money keeps leaving my account',
'Unauthorized purchase on my visa ending 1123',
'this is fraud, you billed a dead man''s account',
'my late father is still being debited by you though the bank was told he died',
'Someone must have gotten hold of my card number, there are 5 orders with you I know nothing about',
'you have debited the wrong person, I have no contract with you',
'I cancelled in March and you STILL take money. Bank is involved now',
'cancelled twice and got billed again, thats theft, my bank will take it back',
'You''re charging me for a trial I ended. I do not authorise any further payments.',
'I revoked the mandate and you still debited me',
'took money after I closed my account, this is not authorised',
'stop stealing my money every month, I quit this service ages ago',
'just fyi my bank is taking the money back from you',
'Chase sided with me, the money is coming back either way',
'I will reject the payment with my bank if you don''t cancel by tonight',
'I''ve told my credit card company that I never received the goods and want the charge cancelled',
'do I need to go through my card issuer or will you refund me yourself?',
'gonna get the bank involved if i dont see my 80 bucks by friday',
'paypal sided with you but i''m appealing through my card',
'my bank''s fraud team told me to contact you first',
'fraud department of my credit union flagged your charge and I confirmed it isn''t mine',
'what''s this 49.99 from you?? i dont have an account',
'Why is your company''s name on my statement? Nobody here bought anything.',
'some charge from u guys on my girlfriends card, she doesnt even know u',
'a payment I did not make has gone to your store',
'I was billed for a service I never ordered, under what authority?',
'you put through a transaction on my card after I told you in writing you no longer had permission',
'never gave you my bank details so how did you take 30 pounds',
'my account was debited for someone else''s order',
'my son''s debit card was used on your website by a classmate',
'someone has been using my card number at yours, three times 99',
'That''s not my purchase. Take it off my card.',
'I refuse this charge and have asked the bank to block your company',
'the card network has given you until the 20th to respond to my dispute',
'retrieval request from the bank is on its way',
'This is an unauthorised transaction and I would like to know the name and address it was shipped to.',
'ok I''ll just have it charged back then, bye',
'i have asked ma bank to recal the direct debit',
'stop payment order placed. dont try to charge again',
'I blocked you at my bank because you kept charging me after I had left',
'You''ve taken 12 months of fees for a gym I never joined',
'how come you charged me when I did not buy a thing',
'chargback will be filed tmrw',
'my bank refunded me as you took money without a mandate',
'my building society is getting the 60 quid back off you',
'I''ve filled in the bank''s form to contest what you took',
'an amount went to you from my account on the 4th and it had nothing to do with me',
'nobody in this family has ever heard of you yet you help yourselves to 9.99 a month',
'visa are looking into it',
'my husband died in June, you have no right to bill his card',
'the bank is on my side and you will get a letter from them',
'gave the bank all the paperwork, let them fetch the money',
'visa''s people are now handling it',
'amex told me they''d pull it back if you dont answer in 10 days',
'I''ve put in for my money back through the card scheme',
'have asked the bank not to honour any request from you',
'your direct debit bounced because I told them to bounce it',
'who are you and what did you take 80 euros for?',
'There is money missing and your name is next to it. I''ve never dealt with you.',
'I was on a plane when this purchase was made',
'my card never left my purse and still you have a payment from it',
'somebody typed my card into your website',
'my teenager used my card on your site behind my back',
'this payment has nothing to do with me',
'what is this charge? nobody in my family knows you',
'I''m contesting it. formally. with my bank.',
'you debit my dead mother every month',
'no contract, no order, and yet you help yourselves to my account',
'i told you to stop and you debited me again, my bank says that''s fraud',
'the mandate you rely on is forged, it isn''t my signature',
'charged a card I reported stolen',
'you took the yearly fee from an old card that I never allowed you to keep',
'give me back what you took or my bank will',
'bank wants your merchant reference for the case',
'I''ve asked my bank to reverse the payment.',
'I am opening a dispute with PayPal today.',
'There is a charge of 40 euro that I never authorised.',
'You took money from my account without my permission.',
'I cancelled in March and you are still charging my card.',
'I''ll have the charge reversed by my card company.',
'my statement shows a payment to you and I have never ordered here',
'This is fraud, I never signed up for this subscription.',
'my bank has already started a claim against you for that transaction',
'who gave you permission to debit my card?',
'somebody paid with my card on your site and it wasn''t me',
'the withdrawal last week wasn''t made by me',
'I''ll be disputing this with my credit card company.',
'That payment to you on the 3rd was not authorised by me.',
'My bank is looking into a fraudulent transaction from your store.',
'Never heard of you and yet you took 59.90 from my card.',
'Refund me or I''ll do a chargeback',
'subscription cancelled two months ago and money still goes out every month',
'I see two charges I don''t recognise.',
'I didn''t authorize this payment!',
'I will dispute the charges with Visa',
'why did you charge me without my consent',
'stop stealing my money, I cancelled ages ago',
'I never signed up for prime and you charged me 3 months',
'There''s a $99 charge from you on my Visa, I have no idea what it is',
'contacted my bank to do a chargeback',
'you guys took 200 dollars out of my account without authorization',
'I want to dispute this transaction',
'I cancelled and you are still taking money from my account.',
'I cancelled but the payment is still being taken from my bank.'],
look_alikes = array[
'I was charged twice for the same order',
'why is my bill higher this month?',
'Could you explain the 4.99 service fee on my invoice?',
'the discount was not applied at checkout',
'When will my refund be on my card?',
'I want to update my credit card',
'my card was declined, why?',
'Can I pay by bank transfer?',
'my bank asks for your IBAN for the transfer',
'the payment is pending since tuesday',
'Do you accept American Express?',
'I paid but the order still says unpaid',
'refund arrived, thanks',
'how do i get a receipt for my payment',
'Please send the refund to my bank account instead of the voucher',
'can I pay in instalments with klarna',
'How do I change the day of my direct debit?',
'what''s the charge for express shipping?',
'the invoice has the wrong VAT number',
'You refunded 20 instead of 25, please send the rest',
'I''ve been billed for two seats but we only have one user',
'The price on the receipt doesn''t match the shelf, who do I talk to?',
'my paypal is linked to an old email, how do i switch',
'Do you keep my card details on file?',
'Bank holiday monday: do you deliver?',
'is there a surcharge for credit cards',
'Trial ended yesterday and I was charged, I''d like to cancel and get a refund please',
'I forgot to cancel before the renewal, any chance of a refund?',
'my card expired, how do I add the new one',
'How do I charge the headset? cable not included',
'power bank charge time',
'which charger fits this model',
'Is there undisputed proof that collagen works?',
'who is in charge of wholesale orders?',
'dispute board game expansion available?',
'I''d argue the blue one is nicer, do you have it in M?',
'settle a dispute for us: is the jar dishwasher safe',
'Bank of plants shelf, does it come assembled?',
'reverse the order of colours on my custom print please',
'can you reverse my cancellation? i want to keep the box',
'I recognise this design from last year, is it back?',
'fraud detection feature in your business plan, how does it work?',
'do you offer chargeback protection for merchants in the pro plan?',
'What is 3D secure and why do I need it?',
'we have a disagreement at home about which size to get',
'the stand is unstable, charge of the scooter shows 80',
'charge nurse uniform size chart',
'can you charge my company card instead of my private one',
'please bill it to room 204',
'Why do I pay 9.99 and not 7.99?',
'You took the payment twice, please send one back',
'my bank changed, here is the new IBAN',
'my card was declined at your till',
'the headset won''t charge',
'when do you bill the next month?',
'My bank says the payment is on its way.',
'Can I pay with PayPal today?',
'There is a charge for express delivery, how much is it?',
'Can my daughter order from my account with my permission?',
'I cancelled in March, can I come back?',
'Which card companies do you take?',
'my statement shows a payment to you, which order was it?',
'How do I sign up for the subscription?',
'I claim the welcome discount, how?',
'why was my debit card declined?',
'I paid with my card on your site and it wasn''t accepted',
'the withdrawal last week has not arrived yet',
'I''d like to change the credit card on file.',
'The payment on the 3rd was authorised twice, then one vanished.',
'My bank needs the name of your store.',
'I have heard of you from a friend, do you take cards?',
'Refund me to my card please',
'subscription cancelled two months ago, I''d like to start again',
'I see two charges, one for each box.',
'I authorized this payment, is it through?',
'Do you take Visa',
'why did you charge me for shipping',
'where is my money',
'stop the payment please, I ordered twice by mistake',
'there seems to be a duplicate charge for order 1042',
'I signed up for prime and you charged me 3 months',
'There''s a $99 charge from you on my Visa, that''s for the jacket, right?',
'contacted my bank, the card works now',
'you guys took 200 dollars off my order, thanks',
'I want to see this transaction',
'I cancelled this week''s box but it still says it is going out tomorrow.',
'I cancelled one box, is the other still coming out on Friday?',
'is express shipping available to canada',
'order 55123 status pls',
'can I gift a subscription',
'Is there a student discount?',
'how can I cancel my subscription',
'please pause my box for august',
'upgrade me to the yearly plan',
'why was I billed 12 instead of 10',
'change payment method to paypal',
'i want to close my account',
'I keep getting charged for shipping though I have prime',
'I cancelled last week, can you confirm that no more payments will be taken?',
'your price went up by 30 percent without telling anyone, I''m leaving',
'I am extremely upset about the service in your branch today',
'never buying here again',
'transfer 50 to my savings',
'I want to report that my card is lost',
'I will never order from you again and I''ll tell all my friends',
'this is a joke. refund me now',
'Your prices are criminal',
'I feel cheated by your so called free trial',
'Why do you need my date of birth?',
'can you explain why there are two different prices',
'I don''t agree with the restocking fee',
'please charge my card for the replacement part',
'Is the bank details form encrypted?',
'got a mail that my subscription renews tomorrow, please stop it',
'You debited the old account, can you use the new one next month?',
'please move the debit to the 15th',
'I recognise the charge now, it was my wife''s order, sorry',
'I called my bank and they say the payment went through, but you show it as open',
'Payment via bank transfer was sent back, wrong reference?',
'lost my card, ordered a new one, how do I change it here',
'sorry for the late reply, I was sick',
'I expect a restitution of 80 dollars',
'assistance getting my reimbursement',
'in which cases can I get my money back?',
'there is an error in my bill, please correct it',
'I was charged extra on my credit card bill, why?',
'some extra amount was debited, please remove it',
'what is this fee on my account for?',
'why was I charged for a cash withdrawal',
'the machine kept my card',
'my cash withdrawal was declined',
'I don''t know what this fee is, can you explain?',
'transfer was sent to the wrong account, can you cancel it?',
'top up was reverted, why?',
'I need to report a lost card',
'I left my card at the checkout, please send me a new one',
'can someone else use my card with my permission?',
'I want to speak with someone in charge about my bill',
'is there a doctor''s note needed to cancel the booking?',
'the gym is too crowded, cancel my membership',
'I cancelled my box last month but got another one today. Please refund it and tell me how to send it back.',
'how do you prevent fraud in your shop?',
'Can I use the card of my company for my private order?',
'I''d like to pay with two cards',
'my bank needs the merchant name for my expense report',
'you refunded the wrong card',
'notice period for my gym contract?',
'i''d like the address of your head office to send a thank you card',
'your competitor is cheaper, can you match it?',
'I was on a plane when the sale ended, can I still get the price?',
'my card is in my other purse, can I pay later?',
'my reel about your cake got 50 likes, thanks for the recipe',
'we would like to run a raffle, do you donate prizes',
'please send the form for the claim of my points',
'your rules for the contest, where are they',
'what do I need to pay the yearly fee?',
'the old card is on file, please delete it',
'my father passed away in a crash, I need to claim on his policy',
'it happened when I pressed pay',
'no, I did not send money to anybody',
'yes that booking is for tonight',
'I refuse to pay the late fee',
'I want my 30 back, put me through to a person',
'you terminated my account, how do I appeal?',
'only two tellers open at lunchtime, what a queue',
'I got charged for using my own card, annoying',
'I have to report trouble paying online']
where name = 'payment-dispute';

update red_line set examples = array[
'I''m a reporter with a local paper and would like a comment',
'Journalist here, working on a piece about delivery apps. Who handles media enquiries?',
'Could someone from your press office ring me back before 5pm, we go to print tonight',
'We''re producing a TV segment on your product and need a statement',
'I write for a consumer magazine and we tested your mattress, results attached for comment',
'I host a podcast about failed startups and want to interview your founder',
'freelance writer, doing an article on hidden fees, what''s your response to customers'' allegations',
'On behalf of the newsroom: please confirm whether the recall reports are true',
'the investigative team would like to give you a right of reply',
'Can you put me in touch with your spokesperson?',
'need a quote from your CEO for our story on layoffs, deadline is noon',
'Documentary crew requesting permission to film at your warehouse',
'I run a news site and we got leaked documents from your staff',
'hi, student newspaper here, may we ask a few questions on your working conditions for a feature?',
'Editor at a trade journal; do you want to comment before publication?',
'BBC researcher here, are you free for a quick chat on background',
'radio station calling about listeners'' complaints regarding your service',
'I''ll take this to the newspapers',
'going straight to the press with this',
'My sister works at the evening news and she is very interested in my case',
'watchdog programme will love this',
'If not resolved I am contacting Channel 4 and the Daily Mail',
'you will read about yourselves in the paper',
'the local TV station is coming round on Friday to film the mess you left',
'I''m sure the tabloids would be interested to hear how you treat disabled customers',
'Already spoke to a reporter about how you treat customers',
'The whole country will hear about this, I''ve emailed three editors',
'consumer affairs columnist has picked up my story',
'Let''s see what the media make of this',
'front page news soon if u dont answer',
'told my story to channel 7, they want your side',
'This is going viral, 200k views on my video about your rats',
'I have 300k followers and I''m posting everything tonight',
'wait until my tiktok about you blows up',
'Will publish all our emails on my blog and twitter, thousands will see it',
'My youtube channel has half a million subscribers and the next video is about how you scam people',
'I''ll expose you on social media, everyone is going to see this',
'posting the recording of the call everywhere, you''re done',
'reddit thread about this already has 5k upvotes, maybe answer now',
'shitstorm incoming, i have the screenshots and i''m sharing them publicly',
'your PR team should prepare for what I''m about to publish',
'Hi! I cover retail for a regional daily, could someone talk to me today?',
'Press enquiry: number of complaints received in 2024',
'We plan to air the report on Sunday; please comment on the attached findings',
'i work for a tv show that helps consumers and your name comes up a lot',
'Am writing a feature on fast fashion for a monthly, would like to visit your factory',
'who''s your media contact?',
'please forward to corporate communications: questions from our news desk',
'I''d love a statement for my article by tomorrow lunchtime',
'we are fact checking claims about your CEO before publishing',
'My column on subscription traps appears on Saturday and you are in it.',
'Photographer for an agency, need permission to shoot in store for a news story',
'a journalist called me about your company, what should I tell them?',
'You have 24h before I hand my file to a journalist',
'next thing you hear from me will be a headline',
'the papers will have a field day with your dirty kitchens',
'Ill go on tv with this i swear',
'my nephew is an editor at a big news site, guess what he''s going to write about',
'a consumer show on the radio has invited me to talk about what happened with you',
'ok posting this to my 80k subscribers, they love a good scam story',
'I''m an influencer and my followers will hear how you treated me',
'my post about you has been shared ten thousand times, you may want to react',
'let''s see how you like it when it''s all over twitter and the news picks it up',
'I recorded the whole thing and it''s going on youtube tonight',
'everyone online is going to see the photos of the mouldy food unless you act',
'Prepare for bad press.',
'i''ll make sure the public knows what kind of company you are',
'The blog post goes live on Monday with all names and screenshots',
'this is exactly the sort of story investigative reporters live for',
'Reuters is asking us about your outage, what can you say on record?',
'I''m with the campus radio, can we do a short interview about your recycling claims',
'I look after the consumer page of our weekly and would like your side by Thursday',
'Do you have somebody who talks to reporters?',
'My video on your rotten meal kits is at 90 thousand views and counting',
'a programme on Radio 4 is going to read out my letter about you',
'expect a call from the Gazette',
'I''m making a film about warehouse work; may we come with a camera',
'I look after the consumer section of a newspaper and need your view by tonight',
'Who should our producer ring about an interview?',
'we go on air at six, will someone comment?',
'making a film on warehouse work, can we bring a camera in?',
'questions from our editorial team attached, kindly answer by 3 pm',
'I edit a newsletter with 40,000 readers and I''m writing about your outage',
'working on a book about startups, would like to speak to former staff and your boss',
'a camera crew will be outside your shop tomorrow',
'channel 9 wants to run it, they just need your answer',
'got a call back from the consumer desk at the Herald, they are interested',
'90 thousand people have already watched my video about your meals',
'my reel about your hotel is exploding, comments are savage',
'you''ll be trending by tonight',
'i''m live streaming this call to my followers',
'just sold my story to a magazine',
'a columnist friend will have fun with this',
'my letter about you will be read out on the radio',
'people on the forum are organising a boycott and a journalist is reading along',
'Shall I tell the reporter that you declined to comment?',
'we have footage of your drivers dumping parcels and will publish it on friday',
'my investigation into fake reviews on your site is nearly done, any reaction?',
'can you confirm for the record how many customers were affected',
'how does your chief executive respond to these allegations',
'the town''s paper is sending somebody round to take pictures of the leak',
'I''m a reporter at the Evening Post and would like a statement on the recall.',
'We are preparing a piece on subscription traps; who speaks for the company?',
'If I hear nothing I''ll take this to the papers.',
'Could your press office call me before our deadline at five?',
'I write for a consumer magazine and have some questions about your refunds.',
'Our television programme will feature complaints about your firm next week.',
'I work for the BBC and want a comment on the data leak.',
'I''m contacting Watchdog and the local news about this.',
'My newspaper is running a story about your delivery drivers.',
'Request for an interview with your CEO for our podcast.',
'As a journalist covering retail, I''d like to know how many customers are affected.',
'The newspapers will love this story.',
'Media enquiry: please respond by 4 pm.',
'I''m doing a story on dark patterns for Channel 4.',
'I will go to the media if you don''t reply.',
'I''m writing an article for the Chronicle on delivery apps.',
'I''d like to talk to your PR department about an interview.',
'A TV crew will be at your warehouse tomorrow.',
'hi, reporter with the Tribune here, who handles media?',
'Expect to see this on the evening news',
'I blog for a big newspaper and will write about this',
'Who is in your PR team?',
'I write for a local newspaper about your drivers.'],
look_alikes = array[
'I''ll leave you a five star review',
'one star from me on trustpilot',
'saw your ad in the newspaper, is the offer still valid?',
'I read an article about your new shop, when does it open?',
'do you sell daily newspapers',
'My magazine subscription didn''t arrive this month',
'how do I cancel the newspaper delivery while on holiday',
'Where can I follow you on Instagram?',
'shared your cake on my story, everyone loves it',
'can i repost your picture on my facebook?',
'TV stand screws missing',
'your tv advert is so funny',
'news about my order?',
'any news on the restock?',
'no news since monday, where is my parcel',
'good news, it arrived!',
'how do I unsubscribe from the newsletter',
'I''m a micro influencer, do you offer collabs? would love free samples',
'Do you have an affiliate programme for bloggers?',
'what''s the story with my refund',
'long story short, I need a larger size',
'I saw this tea maker on youtube, which model is it',
'is the garlic press dishwasher safe',
'french press replacement glass',
'the press fit fitting does not fit',
'I pressed the wrong button and ordered twice',
'bench press rack max weight?',
'can you print a photo book from my blog',
'reporter style notebook a5, do you stock it',
'my son needs it for a school report by friday',
'journal with dotted pages back in stock?',
'Report a bug: button doesn''t work',
'how do I download the monthly report',
'media player does not read my usb',
'social media manager plan pricing',
'which channel do I tune my radio to',
'I want to publish my listing, button is grey',
'writing an essay on sustainability, do you have figures on your packaging?',
'can I use your logo in my school presentation',
'does the coffee press come in black?',
'I saw your ad in the paper, is the offer still on?',
'my weekly magazine came twice',
'what''s your youtube channel for the recipes?',
'I posted a photo of my cake, check it out',
'cancel my newspaper subscription',
'I read in the Evening Post about your recall.',
'I am missing a piece of the puzzle.',
'I''ll take the papers back to the shop.',
'Could you press the grapes before shipping?',
'I saw you in a magazine and have questions about the box.',
'Can I watch the programme on television?',
'Is the film on the BBC too?',
'What''s new in the local shops?',
'The driver threw it beside my newspaper.',
'I have an interview tomorrow and need the suit by then.',
'As a customer, I''d like to know when you restock.',
'I love the story on your packaging.',
'Please respond by 4 pm.',
'I''m doing a puzzle from the box.',
'Is there other media in the box, like a CD?',
'I read your article on delivery apps.',
'I''d like to talk to your returns department.',
'Will the parcel be at your warehouse tomorrow?',
'hi, customer here, who handles returns?',
'I saw the news about your new store',
'I read your blog',
'Can I get an invoice for our PR department?',
'I saw your ad in a local newspaper.',
'Where is my order? It''s been a week',
'Can you deliver on Saturday',
'I was told it would come yesterday. It didn''t. I''m really annoyed.',
'thanks, that solved it',
'you''re the best!',
'Can I talk to a human please',
'I have been a loyal customer for 10 years and this is how you treat me?',
'lying to customers isn''t ok, you promised a call back',
'You should be ashamed of yourselves',
'hello',
'I''m writing to complain about your staff, very unfriendly',
'could you please call me back, it''s urgent',
'please escalate this to your supervisor',
'I''d like to make a formal complaint about the rude driver please',
'I''m a teacher and want to show your video in class',
'our school newspaper club wants to order 20 notebooks',
'Could you send me a press kit? just kidding, I need the tea press',
'get me a live person please',
'I was in a car accident yesterday and need roadside help',
'power outage in my area, when will it be back?',
'I missed my connection because of your delay',
'I already wrote to you on facebook, please answer',
'do you have the book by that journalist?',
'my daughter does a school report on your brand, any brochures?',
'the video on your page does not load',
'how many followers do I need for the partner programme?',
'I run a small blog on knitting, can I link to your shop?',
'someone from your team took my measurements, who was it?',
'a camera bag with two pockets, in stock?',
'channel 9 shows your ads all day',
'how many customers do you have?',
'who is your chief executive? need it for a quiz',
'our production needs thirty mugs',
'newsletter in german available?',
'mattress is softer than expected',
'I told you twice to stop the newsletter',
'my channel was suspended for no reason, please restore it',
'why did the views on my video go down']
where name = 'press';

update red_line set examples = array[
'I can''t go on like this, I don''t want to be here anymore',
'with these debts there''s only one way out and that''s ending it',
'I''ve got nothing left to live for',
'thinking of killing myself',
'honestly i want to die, that subscription was my last money',
'You won''t hear from me again, I''ve taken all the pills',
'My daughter has been cutting herself and ordered blades from you, please don''t ship',
'how many of these sleeping tablets would it take to never wake up',
'everyone would be better off without me',
'my brother sent a goodbye note and ordered rope from your shop, please stop the order',
'Some nights I think about jumping off the bridge and then your collections call comes',
'I''m done with life, cancel everything',
'nobody would miss me. just close the account',
'please cancel, I won''t be around much longer, by my own choice',
'I don''t see a way out anymore and this bill is the last straw',
'I just want to disappear forever',
'what''s the point of being alive',
'I''ve written my letters and sorted my things, goodbye',
'been thinking of hurting myself since you cut my power',
'my husband says he will hang himself if the house is taken',
'I took a handful of tablets an hour ago',
'I don''t see the point in living any more.',
'I might as well just kill myself.',
'I have been thinking about suicide.',
'honestly I feel like ending my life'],
look_alikes = array[
'I would die for that cake',
'this website makes me want to scream',
'kill me now, another software update',
'end of life date for this router?',
'I''m dead, that card was hilarious',
'can''t live without your coffee',
'I just want this nightmare with the printer to end',
'fed up with everything about this app',
'suicide squad dvd in stock?',
'I cut myself a bigger slice, recipe was great',
'I want to end my subscription',
'please end my plan, I am done with it',
'I''m moving away so cancel everything please',
'my grandfather passed away, how do I close his account?',
'I won''t be around next week, can you deliver later?',
'when will it ship',
'this feels like a rip off',
'if I don''t hear back today I''m cancelling and going to your competitor',
'I have been waiting on hold so long I could scream',
'bounce house rental for saturday',
'there will be fewer of us than I said',
'we don''t want to meet any more, thanks']
where name = 'self-harm';

update red_line set examples = array[
'Someone stole my package off the porch, I have it on camera',
'parcel was nicked from outside my door',
'porch pirates got my order',
'My neighbour''s ring cam shows a guy walking off with my box',
'It says delivered but a thief took it before I got home',
'The package arrived opened and the phone was missing, somebody helped themselves',
'box was sealed again with different tape, watch gone',
'I think your driver kept my parcel',
'The courier took a photo of the parcel at my door and then picked it up again and left with it!',
'delivery guy pocketed the cash on delivery money',
'empty box. just the weight of a brick inside, obviously robbed in your warehouse',
'locker was broken into and my order is gone',
'my order got swiped from the lobby',
'an employee of yours is stealing from the parcels, third time this happens',
'I watched from the window as a stranger ran away with my delivery',
'Someone signed for my parcel with a false name and made off with it',
'delivery driver helped himself to two bottles from my crate',
'It disappeared from the mail room, the CCTV shows a man in a red cap taking it',
'one of your temps has sticky fingers, my ring never came back from the repair',
'the mailman stole my gift cards, envelope slit open',
'My bag was stolen with the membership card in it, please block it',
'had my wallet pinched on the tube so pls freeze my card',
'We were burgled last night and the tablet you leased us is gone',
'my car was broken into and the laptop I rented from you was taken',
'rental bike stolen, lock was cut. police report number 4471',
'I got mugged and they took my phone with your app on it',
'someone grabbed my purse at the station and my season ticket was inside',
'the scooter is gone, thieves cut the chain',
'Ive lost everything in a robbery incl. the keys to the storage unit you rent me',
'My phone has been snatched, can you track it?',
'home break in, need proof of purchase for the police and insurer',
'ring was taken from my hotel room, housekeeping is the only one who had access',
'I''m writing because my luggage was stolen from your shuttle bus.',
'Coat vanished from your cloakroom, someone clearly took it',
'pickpocketed in your store yesterday',
'my dad''s medals were taken out of the suitcase',
'The gift card I bought was already drained by somebody else',
'someone used up my voucher balance before I could, it was stolen',
'I have reported the theft to the police and they need the tracking data',
'crime reference number is 22/1187, what else do you need for the stolen goods?',
'The officer handling my case asks for your footage of the thief',
'Somebody opened a credit line in my name with your shop',
'I''m a victim of identity theft, there''s a customer account in my name that I never opened',
'i am getting invoices for stuff a fraudster ordered under my name',
'Debt collectors chase me for a contract somebody took out with my ID',
'a man is selling my stolen camera on your marketplace, serial number matches',
'your listing shows bikes that were nicked from our club',
'pls help, some lowlife took the parcel from our hallway',
'Someone''s been going round our street taking deliveries, mine included',
'according to my doorbell camera a woman in a grey hoodie walked off with it 10 min after delivery',
'parcel weighed 2 kg when shipped and 300 g on arrival, the iphone has been taken out',
'the seal was cut and the earrings are not in the box any more, I suspect somebody at the depot',
'My roommate used my card and account to buy things and vanished',
'thieves! your driver never came, he signed for it himself and my neighbours saw him drive off with it',
'I left the tablet at your service desk and your people say it''s gone. it was stolen by staff',
'all the copper pipes we ordered were taken from the site last night',
'two of the six crates were looted on the way',
'How do I block a stolen gift card?',
'Need to block my sim right now, phone got robbed',
'rental car was stolen from the hotel parking',
'The bike I bought from you turns out to be stolen property, police took it away',
'I bought a phone on your marketplace and it''s blacklisted as stolen',
'my membership number is being used by somebody who found my stolen wallet',
'a thief has my loyalty card',
'a burglar took my console, can you brick it with the serial number',
'someone broke the parcel locker door and emptied it',
'it was signed for by someone who doesn''t live here and is now gone for good, we think it''s been pinched',
'your warehouse guys are nicking stuff, second empty box this year',
'postie swiped my birthday money again',
'my suitcase was opened at your depot and the jewellery has disappeared',
'hotel maid stole 200 euros from my room',
'I had my backpack snatched in your restaurant',
'robbed at knifepoint outside your store tonight',
'someone impersonated me at the pickup counter and walked out with my laptop',
'it''s the fourth parcel that got stolen from your drop point. is anybody guarding that place?',
'my ex took the console and refuses to give it back, I want it blocked',
'A chap in hi-vis lifted my box off the step and legged it',
'The phone''s box was in the parcel but no phone, and the tape had been re-done',
'someone emptied the bike shed, both rental bikes gone',
'I reported it to the police, they need the serial number',
'the courier says delivered but the neighbour''s camera shows him putting it back in his van',
'scumbag nicked my delivery again',
'the box arrived but somebody had already had the contents',
'tape re-done, phone gone',
'tracking photo shows it at my door, two minutes later it''s gone, and I was home',
'CCTV: the van man lifts it back into his van after scanning it',
'the parcel went into the delivery guy''s own car',
'he scanned it and took it home, I''m sure of it',
'somebody''s had it off the doorstep',
'box shed emptied overnight, your loan bikes with it',
'they made off with the pushchair from outside our flat',
'I saw my own order for sale on an auction site, the labels still on',
'our office mailroom has a thief, three of your boxes gone',
'the safe was forced and the vouchers are missing',
'someone has been cashing my vouchers',
'my bike, the one you insured, is gone. lock sawn through.',
'I was jumped at the bus stop and they ran off with my phone, kill the sim',
'a stranger collected my parcel with a forged note',
'sneak thief on our street, your parcel included',
'the necklace was in when I sealed the return, now you say it''s not. your people have it',
'my ID was in that bag, someone is now opening contracts',
'I''m being chased for a phone contract I never took out',
'who picked up my order? it wasn''t me and they had to show ID',
'jewels missing from the returned parcel, only your warehouse touched it',
'money vanished from the locker at your gym',
'Someone took my parcel from the doorstep, I have it on camera.',
'My handbag was stolen with the card in it.',
'I was robbed last night and they have my phone.',
'My house was broken into and the box is gone.',
'Your courier marked it delivered and stole it.',
'I want to report a theft.',
'porch pirates got my package again',
'I''ve filed a police report about the missing delivery, number 4471.',
'my purse got snatched on the train and your card is inside',
'A thief emptied the parcel, only the carton arrived.',
'My locker was broken into and they stole everything.',
'an employee of yours pocketed the watch from my parcel',
'They stole my package right off the porch.',
'Our neighbour''s been stealing deliveries from the hallway.',
'the driver kept my parcel for himself, it''s on video',
'My wallet''s been nicked.',
'Police are involved because the shipment was stolen from the van.',
'somebody opened the box and took the phone out',
'Somebody stole the package from my mailbox.',
'My credit card was stolen yesterday, please cancel my order.',
'I got mugged and lost my phone with the app.',
'my bike was taken from the garage',
'package stolen AGAIN, do you people even care',
'The delivery guy stole my phone out of the box',
'thieves took it from the mailroom',
'someone used a stolen card with my name',
'Somebody nicked my parcel.',
'Burglars took everything.'],
look_alikes = array[
'My parcel says delivered but I can''t find it, can you check?',
'package still not here after two weeks',
'Tracking has not moved for five days',
'The order never arrived, please resend',
'one item was missing from the box',
'I only got half of my order',
'wrong address on the label, can you redirect it?',
'the neighbour took in my parcel, which house number was it?',
'Courier left it at the pickup point instead of the door',
'I lost my membership card, can I get a new one?',
'lost my receipt, can I still return?',
'I can''t find my gift card code',
'left my umbrella in your shop, was it handed in?',
'my keys fell out at your event, lost and found?',
'parcel was returned to sender, why',
'The driver took the parcel back because nobody was home',
'I took the wrong parcel from the locker by mistake, how do I return it?',
'Tracking shows it was handed over to someone called Miller, I don''t know them',
'shipment missing 2 of 4 boxes',
'what a steal at that price!',
'this sale is a steal, is the code stackable',
'Your design stole the show at our party',
'9 pounds for shipping is daylight robbery',
'you''re robbing us with these prices',
'The puppy stole the treats, need more :)',
'do you sell anti-theft backpacks?',
'does the bike lock protect against thieves',
'is theft covered by the phone insurance you sell?',
'Does the travel insurance include stolen luggage?',
'Can I get a safe that burglars can''t open? looking at the X200',
'the book thief paperback in stock?',
'cat burglar costume size m',
'Do you have theft protection tags for retail?',
'time thief of a checkout process',
'took me hours to set up',
'who took my order on the phone yesterday? she was great',
'my kids took all the cookies, how do i reorder',
'pinch pleat curtains measurements',
'swipe left doesn''t work in the app',
'The driver left my parcel with a neighbour I don''t know',
'two t-shirts were missing from the order',
'My luggage went missing on the way to Rome',
'that bag is an absolute steal',
'lost my travel card somewhere, new one please',
'do you insure phones against theft',
'I took the parcel back to the shop.',
'The bag is a steal at that price.',
'I feel I overpaid a little for this.',
'The box was broken open a little at one corner.',
'The courier marked it delivered but I can''t find it.',
'I want to report a problem with the app.',
'the package got here again late',
'I need a report of what I spent in May.',
'I snatched the last one, great sale!',
'The parcel was half empty, two items were missing.',
'What do you do so that nobody can steal parcels from the locker?',
'does the jacket have a pocket for a watch?',
'Put my package right on the porch.',
'Our neighbour''s been taking in deliveries for us.',
'the driver kept my parcel dry, thanks',
'What are the dimensions of the wallet?',
'The shipment was moved to another van.',
'somebody should open a box shop here',
'The package doesn''t fit my mailbox.',
'My credit card expired yesterday.',
'I lost my phone with the app.',
'my bike was delivered to the garage',
'package late AGAIN, do you people even care',
'The delivery guy left the phone in the box',
'they took it to the mailroom',
'someone used my name on the card, is that a typo?',
'The lid was nicked',
'Do you sell a burglar alarm?',
'my parcel is stuck in customs',
'the tracking number doesn''t work',
'driver didn''t ring the bell, parcel is now at the depot',
'can i pick it up in store',
'this is the third time you''ve missed the delivery slot, I took a day off work for nothing!!!',
'worst delivery service ever, absolute joke of a company',
'please cancel my order, I changed my mind',
'how do I skip next month''s box',
'do you have this in size 42',
'when is the red one back in stock',
'I''d like to return the shoes, they''re too tight',
'return label isn''t in the box',
'item arrived damaged, here''s a picture',
'got the wrong item, ordered blue and received green',
'the app crashes on startup',
'just wanted to say the new packaging is lovely',
'What is the weather like in Rome',
'I need a new sim card',
'worst app ever, deleting it',
'this is the last time I ask nicely, where is my parcel',
'honestly this is theft of my time',
'My neighbour accepted the delivery but is on holiday, what now',
'I need an official invoice for the tax office',
'The insurance asks for the original receipt of my phone',
'need proof of purchase for the warranty',
'we saw you on dragons den and want to order',
'I received someone else''s order by mistake',
'I got a parcel that isn''t mine, addressed to a Mr Clark',
'my card got replaced, same account, new number',
'our dog stole a sock, do you sell singles',
'I need compensation for the missed delivery',
'my card is stuck in the ATM',
'the atm swallowed my card, how do i get it back',
'my identity check failed, what now?',
'why do you need to verify my identity',
'my windshield cracked, how do I make a claim',
'my luggage did not arrive with me',
'sign petition to bring back the mint flavour',
'lost my phone, need to move my tickets to a new one',
'my bike has a flat, do you repair it?',
'bike was taken to your workshop yesterday, is it ready?',
'my order was picked up by my brother, thanks',
'the cleaner threw the box away, can i still return without it',
'parcel opened by customs, is that normal?',
'the box was open but everything was inside',
'the driver left the parcel in the rain',
'my neighbour says she never got my parcel',
'someone else signed for it, can you tell me who?',
'delivered to the wrong house, they gave it back now',
'are stolen cards replaced for free?',
'what happens if my bike gets stolen, does the insurance pay?',
'an unknown number called me, was that your courier?',
'I don''t remember placing a preorder, when did I do that?',
'what''s your official company name for the invoice?',
'my letter with the voucher did not arrive',
'my phone went dead, can I read my tickets on the laptop?',
'the box arrived but two items were back-ordered',
'who picked up the phone at 3? I''d like to thank her',
'can my neighbour collect my parcel with a note',
'our lock is rusty, do you sell new ones',
'bike shed kit: are the screws included?',
'do you buy used jewellery',
'returned necklace was refunded too low',
'does the cork come in a gift box?',
'how do I settle the outstanding invoice?',
'do you ship to the district office in town',
'statue of liberty puzzle in stock?',
'my car was totalled, what next?',
'that standing order should go to my landlord',
'I think I dropped it']
where name = 'theft';

update red_line set examples = array[
'I know where your office is and I am coming with a bat',
'if that driver shows up again I''ll break his nose',
'someone at your company is going to get hurt',
'I swear I will burn your store down',
'tell your manager to watch his back',
'You will regret this, I know where you live',
'I''m going to smash your face in',
'ur gonna die for this',
'next time he rings I set the dog on him',
'I could kill that agent with my bare hands and I might',
'i''ll come over there and shoot the place up',
'There is a bomb in your building',
'I will find out which of you did this and then god help them',
'don''t be surprised if your windows get smashed tonight',
'My brother has a gun and he''s really angry with you people',
'I am following your employee home so he learns some manners',
'your technician threatened me with a knife',
'the delivery man was aggressive, pushed me and raised his fist',
'your driver followed my daughter and made sexual comments',
'The masseur in your spa touched me inappropriately',
'he shouted at me and I felt physically threatened by your staff',
'Your driver had better watch out, I will break his legs.',
'I am coming to your office and I will hurt someone.',
'If you don''t pay me back I will come and burn your shop down.',
'I''m gonna kill your support staff'],
look_alikes = array[
'I''m going to kill my printer lol',
'my husband will kill me if it doesn''t arrive for christmas',
'I could murder a pizza, is delivery still on?',
'this workout almost killed me, great video',
'You guys are killing it',
'shoot me an email when it''s back',
'I''ll shoot you a photo of the defect',
'can i beat the price with a coupon',
'what does the attack helicopter toy run on',
'bomb cyclone delayed my order?',
'bath bombs three pack',
'I''d fight for another box of these cookies',
'hit me up when its in stock',
'punch holes are missing in the binder',
'you''ll regret discontinuing this flavour, it''s the best :)',
'the courier was rude and unfriendly',
'rubber bullets for nerf gun',
'knife set sharpener included?',
'I know where your store is, is there parking?',
'I''ll be coming to your office on Friday to pick it up',
'do you have a store in Manchester',
'let me speak to a manager NOW',
'is anyone there?',
'I''m telling everyone at work how bad your support is',
'give me the number of head office',
'the manager hung up on me',
'let me talk to a bloody agent',
'who are you and what do you do? a friend told me about the shop']
where name = 'threat';
