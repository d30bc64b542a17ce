package deskhand.playbook;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Approved texts, by category, language and key. */
@Singleton
class TextBlocksPart implements ConfigPart {

    private final TextBlocks blocks;
    private final SpecialistsController api;
    private final Shape<SpecialistsController.BlockChange> shape;

    TextBlocksPart(TextBlocks blocks, SpecialistsController api, Shapes shapes) {
        this.blocks = blocks;
        this.api = api;
        this.shape = shapes.of(SpecialistsController.BlockChange.class);
    }

    @Override
    public String name() {
        return "text_blocks";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<String> addresses() {
        return List.of("categories/{}/text-blocks/{}/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(blocks.all(), block -> block.category() + "/" + block.language() + "/" + block.key());
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        var place = place(item);
        api.putTextBlock(place[0], place[1], place[2], shape.change(content), null);
    }

    @Override
    public void remove(String item) {
        var place = place(item);
        api.deleteTextBlock(place[0], place[1], place[2]);
    }

    private static String[] place(String item) {
        var place = item.split("/", -1);
        if (place.length != 3) {
            throw new ItemRefused("", "A text is named category/language/key, for example billing/en/refund-sent.");
        }
        return place;
    }
}
