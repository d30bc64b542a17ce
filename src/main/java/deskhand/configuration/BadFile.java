package deskhand.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be imported. Nothing was changed. */
public class BadFile extends RuntimeException {

    private final transient List<Trouble> troubles;

    BadFile(List<Trouble> troubles) {
        super(troubles.stream().map(Trouble::toString).collect(Collectors.joining("; ")));
        this.troubles = List.copyOf(troubles);
    }

    public List<Trouble> troubles() {
        return troubles;
    }
}
