package deskhand.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages in the menu, in their order. */
public enum Area {
    OVERVIEW(Group.WORK, "Overview", "/overview"),
    INBOX(Group.WORK, "Inbox", "/inbox"),
    APPROVALS(Group.WORK, "Approvals", "/approvals"),
    CONVERSATIONS(Group.WORK, "Conversations", "/conversations"),
    CUSTOMERS(Group.WORK, "Customers", "/customers"),
    OPERATIONS(Group.WORK, "Operations", "/operations"),
    DELIVERIES(Group.WORK, "Deliveries", "/operations/deliveries"),
    CATEGORIES(Group.TUNE, "Categories and prompts", "/categories"),
    CORRECTIONS(Group.TUNE, "Corrections", "/corrections"),
    RULES(Group.TUNE, "Rules", "/rules"),
    TEMPLATES(Group.TUNE, "Reply templates", "/templates"),
    KNOWLEDGE(Group.TUNE, "Knowledge", "/knowledge"),
    TOOLS(Group.TUNE, "Tools", "/tools"),
    CONNECTIONS(Group.SET_UP, "Connections", "/connections"),
    MODELS(Group.SET_UP, "Models and budgets", "/models"),
    ACCOUNTS(Group.SET_UP, "Accounts", "/accounts"),
    CONFIGURATION(Group.SET_UP, "Configuration", "/configuration"),
    AUDIT(Group.SET_UP, "Audit", "/audit"),
    ME(Group.OWN, "My account", "/me"),
    SANDBOX(Group.TRY, "Sandbox", "/sandbox");

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

    /** The page at this address, if this installation has it. */
    public static Optional<Area> at(String address) {
        return Arrays.stream(values())
                .filter(area -> area.address.equals(address))
                .findFirst();
    }

    public String title() {
        return title;
    }

    public String address() {
        return address;
    }
}
