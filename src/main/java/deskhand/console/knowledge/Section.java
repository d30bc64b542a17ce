package deskhand.console.knowledge;

/** The pages below the one about knowledge. */
public enum Section {
    LIBRARY("Library", "/knowledge"),
    TRY("Try a question", "/knowledge/try"),
    GAPS("Gaps", "/knowledge/gaps"),
    STALE("To look at", "/knowledge/stale"),
    SOLVED("Solved", "/knowledge/solved"),
    FILES("Files", "/knowledge/files"),
    SOURCES("Sources", "/knowledge/sources");

    private final String title;
    private final String address;

    Section(String title, String address) {
        this.title = title;
        this.address = address;
    }

    public String title() {
        return title;
    }

    public String address() {
        return address;
    }
}
