package deskhand.helpdesk.sandbox;

/** The headers with which the sandbox signs its webhooks. */
final class SandboxSignature {

    static final String DELIVERY = "X-Sandbox-Delivery";
    static final String TIMESTAMP = "X-Sandbox-Timestamp";
    static final String SIGNATURE = "X-Sandbox-Signature";

    private SandboxSignature() {}
}
