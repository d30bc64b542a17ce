package deskhand.console;

import java.util.Arrays;
import java.util.List;

/** The pages in the menu, in their order. */
public enum Area {
    APPROVALS(Group.WORK, "Approvals", "/approvals"),
    OPERATIONS(Group.WORK, "Operations", "/operations"),
    CONFIGURATION(Group.SET_UP, "Configuration", "/configuration"),
    AUDIT(Group.SET_UP, "Audit", "/audit"),
    SANDBOX(Group.TRY, "Sandbox", "/");

    /** Under which heading a page stands, by what a person came for. */
    public enum Group {
        WORK("Work"),
        TUNE("Tune"),
        SET_UP("Set up"),
        TRY("Try");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public List<Area> areas() {
            return Arrays.stream(Area.values())
                    .filter(area -> area.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final String title;
    private final String address;

    Area(Group group, String title, String address) {
        this.group = group;
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
