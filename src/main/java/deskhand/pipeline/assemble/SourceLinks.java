package deskhand.pipeline.assemble;

import deskhand.knowledge.Citations;
import deskhand.knowledge.CitedDocument;
import deskhand.playbook.CategoryProfile;
import deskhand.playbook.Specialists;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links to the articles that a reply rests on: only to those that customers may see, and only where the category wants it.
 * Where wording is strict nothing is said that nobody approved.
 */
@Singleton
class SourceLinks {

    private static final int MOST = 3;
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Map<String, String> MORE = Map.of(
            "en", "More about it:",
            "de", "Mehr dazu:",
            "fr", "En savoir plus :",
            "es", "Más información:",
            "it", "Per saperne di più:",
            "pt", "Mais informações:",
            "nl", "Meer hierover:");

    private final Citations citations;
    private final Specialists specialists;

    SourceLinks(Citations citations, Specialists specialists) {
        this.citations = citations;
        this.specialists = specialists;
    }

    String under(Route route, Proposal proposal, String language) {
        var profile = specialists.profile(route.category());
        if (!profile.linksSources() || profile.wording() == CategoryProfile.Wording.STRICT) {
            return proposal.text();
        }
        var links = links(citations.documents(proposal.cites()), proposal.text());
        if (links.isEmpty()) {
            return proposal.text();
        }
        var more = MORE.getOrDefault(language, "More about it:");
        return proposal.text().strip() + "\n\n" + more
                + (links.size() == 1
                        ? " " + links.getFirst()
                        : links.stream().map(link -> "\n- " + link).collect(Collectors.joining()));
    }

    static List<String> links(List<CitedDocument> cited, String text) {
        return cited.stream()
                .filter(CitedDocument::isPublic)
                .map(CitedDocument::link)
                .filter(Objects::nonNull)
                .filter(link -> WEB.matcher(link).matches() && !text.contains(link))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
