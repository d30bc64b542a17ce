package deskhand.console;

import java.util.Arrays;
import java.util.List;

/** The pages in the menu, in their order. */
public enum Area {
    APPROVALS(Group.WORK, "Approvals", "/approvals"),
    OPERATIONS(Group.WORK, "Operations", "/operations"),
    ACCOUNTS(Group.SET_UP, "Accounts", "/accounts"),
    ME(Group.OWN, "My account", "/me"),
    SANDBOX(Group.TRY, "Sandbox", "/");

    /** Under which heading a page stands, by what a person came for. */
    public enum Group {
        WORK("Work"),
        TUNE("Tune"),
        SET_UP("Set up"),
        TRY("Try"),
        /** Not in the menu: the frame names the visitor in its bar. */
        OWN("");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Those that the visitor may open. */
        public List<Area> areas() {
            return Arrays.stream(Area.values())
                    .filter(area -> area.group == this && this != OWN)
                    .filter(PageVisitor::mayOpen)
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
