package deskhand.access.account;

/** Somebody else vouches for people: the company's own identity provider. */
public interface SignOn {

    /** As the login page calls it. */
    String name();

    boolean isSetUp();
}
