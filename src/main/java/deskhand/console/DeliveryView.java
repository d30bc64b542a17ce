package deskhand.console;

/**
 * One delivery as it came.
 *
 * @param canReplay while it waits for a person
 * @param isCut if there is more of the body than is shown
 */
public record DeliveryView(
        long id,
        String connection,
        String event,
        String key,
        String state,
        Stamp at,
        String why,
        String body,
        boolean canReplay,
        boolean isCut) {}
