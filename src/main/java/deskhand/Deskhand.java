package deskhand;

import io.micronaut.runtime.Micronaut;

/** Where the service starts. To follow a message, start reading at {@code pipeline/TurnPipeline.java}. */
public final class Deskhand {

    private Deskhand() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Deskhand.class).banner(false).start();
    }
}
