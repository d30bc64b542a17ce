package deskhand.configuration;

/** Names an item. */
record Key(String part, String item) {

    @Override
    public String toString() {
        return part + "/" + item;
    }
}
