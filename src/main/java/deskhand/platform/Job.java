package deskhand.platform;

/**
 * Work that must be done, over crashes and restarts, by one node at a time. Every bean of this type takes part. A job
 * may run more than once for the same id, so it looks in its own tables what is left to do.
 */
public interface Job {

    /** Names the job in the database; never changed once released. */
    String name();

    /** Does the work for one id. An exception means: try again, later each time. */
    Next run(long id) throws Exception;
}
