package deskhand.model.call;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("model_budget_alert")
record BudgetAlert(@Id String budget, String period, int share) {}
