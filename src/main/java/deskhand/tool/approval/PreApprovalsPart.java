package deskhand.tool.approval;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What is carried out without asking a person, by name. */
@Singleton
class PreApprovalsPart implements ConfigPart {

    private final PreApprovals rules;
    private final PreApprovalsController api;
    private final Shape<PreApprovalsController.Change> shape;

    PreApprovalsPart(PreApprovals rules, PreApprovalsController api, Shapes shapes) {
        this.rules = rules;
        this.api = api;
        this.shape = shapes.of(PreApprovalsController.Change.class, "name");
    }

    @Override
    public String name() {
        return "pre_approvals";
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public List<String> addresses() {
        return List.of("pre-approvals/{}");
    }

    @Override
    public String itemAt(String address) {
        return rules.all().stream()
                .filter(rule -> String.valueOf(rule.id()).equals(address))
                .map(PreApproval::name)
                .findFirst()
                .orElse(address);
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.preApprovals(Listing.WHOLE), PreApprovalsController.View::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        var change = shape.change(content, Map.of("name", item));
        rules.all().stream()
                .filter(rule -> rule.name().equals(item))
                .findFirst()
                .ifPresentOrElse(rule -> api.putPreApproval(rule.id(), change), () -> api.postPreApproval(change));
    }

    @Override
    public void remove(String item) {
        rules.all().stream().filter(rule -> rule.name().equals(item)).forEach(rule -> rules.remove(rule.id()));
    }
}
