package deskhand.tool;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which tools the specialist of each category may use. */
@Singleton
class PermissionsPart implements ConfigPart {

    private final Permissions permissions;
    private final Tools tools;
    private final Playbook playbook;
    private final Shape<ToolsController.CategoryTools> shape;

    PermissionsPart(Permissions permissions, Tools tools, Playbook playbook, Shapes shapes) {
        this.permissions = permissions;
        this.tools = tools;
        this.playbook = playbook;
        this.shape = shapes.of(ToolsController.CategoryTools.class);
    }

    @Override
    public String name() {
        return "category_tools";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<String> addresses() {
        return List.of("categories/{}/tools");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        permissions.all().forEach((category, names) -> items.put(category, Map.of("tools", List.copyOf(names))));
        return items;
    }

    /** A tool that the service once had and that is still allowed does no harm; another unknown one is a mistake. */
    @Override
    public void put(String item, Map<String, Object> content) {
        if (playbook.find(item).isEmpty()) {
            throw new ItemRefused("", "There is no category " + item + ".");
        }
        var wanted = shape.change(content).tools();
        if (wanted == null) {
            throw new ItemRefused("tools", "The names of the tools are missing.");
        }
        var before = permissions.of(item);
        wanted.stream()
                .filter(tool -> !before.contains(tool) && tools.find(tool).isEmpty())
                .findFirst()
                .ifPresent(tool -> {
                    throw new ItemRefused("tools", "There is no tool " + tool + ".");
                });
        permissions.set(item, wanted);
    }

    @Override
    public void remove(String item) {
        permissions.set(item, List.of());
    }
}
