package deskhand.testing.zendesk;

/** Where the account is; known only once its server has a port. */
@FunctionalInterface
interface Base {

    String url();
}
