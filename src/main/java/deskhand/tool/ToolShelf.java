package deskhand.tool;

import java.util.List;

/** Tools that come and go while the service runs. */
public interface ToolShelf {

    /** Those there are now. */
    List<Tool> tools();
}
