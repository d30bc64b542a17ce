package deskhand.access;

/** Whether this service deals with real customers, so that being on the same machine is not enough to use it. */
public interface OutsideWorld {

    boolean isConnected();
}
