package deskhand.customer.operation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The shop's policies. A person may make an exception of them, a pre-approval may not.
 *
 * @param leadDays so many days before a box is packed it can be left out
 * @param mostPauseMonths the longest pause
 * @param returnDays how long after delivery an order may come back
 * @param claimDays how long after delivery a damage may be reported
 * @param refundDays how old an order may be for a refund
 */
@ConfigurationProperties("deskhand.policy")
public record OperationSettings(
        @Bindable(defaultValue = "2") int leadDays,
        @Bindable(defaultValue = "3") int mostPauseMonths,
        @Bindable(defaultValue = "30") int returnDays,
        @Bindable(defaultValue = "14") int claimDays,
        @Bindable(defaultValue = "90") int refundDays) {}
