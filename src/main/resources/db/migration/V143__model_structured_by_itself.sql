-- AUTO: strict until the provider refuses a schema. Nobody was asked before, so whoever had the default gets the new one.
alter table model_profile drop constraint model_profile_structured_check;
alter table model_profile add constraint model_profile_structured_check
    check (structured in ('AUTO', 'STRICT', 'PROMPTED'));
update model_profile set structured = 'AUTO' where structured = 'STRICT';
