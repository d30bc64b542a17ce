package deskhand.playbook.template;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How replies begin and end. */
@Singleton
class TemplatesPart implements ConfigPart {

    private final ReplyTemplatesController api;
    private final Shape<ReplyTemplatesController.Change> shape;

    TemplatesPart(ReplyTemplatesController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(ReplyTemplatesController.Change.class);
    }

    @Override
    public String name() {
        return "reply_templates";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<String> addresses() {
        return List.of("reply-templates/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.replyTemplates(Listing.WHOLE), ReplyTemplatesController.View::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putReplyTemplate(item, shape.change(content), null);
    }

    @Override
    public void remove(String item) {
        api.deleteReplyTemplate(item);
    }
}
