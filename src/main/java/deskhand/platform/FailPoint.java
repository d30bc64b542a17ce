package deskhand.platform;

import jakarta.inject.Singleton;

/** A named place between two steps where a test can let the service die. Does nothing in a running service. */
@Singleton
public class FailPoint {

    public void pass(String place) {}
}
