package deskhand.base;

/** What somebody wrote in an e-mail, without what was written before and without what programs and signatures add. */
public final class ReplyText {

    private ReplyText() {}

    public static String fresh(String body) {
        return body.strip();
    }

    public static String freshOfHtml(String html) {
        return fresh(html);
    }
}
