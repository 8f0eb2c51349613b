package lexdelta.searchapi.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.citator.CitedText;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.citator.Target;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;

/**
 * Where the citations in a text lead: to documents that the record has, on the day that is read, and to
 * places of the text itself. What the record does not have is left as words.
 */
final class CitedLinks {
  private final References references;

  CitedLinks(References references) {
    this.references = references;
  }

  /** Of what is shown, by the position of the provision. */
  Map<Integer, List<CitedLink>> of(DocumentViews.Asked asked) {
    List<Provision> provisions = asked.reading().provisions();
    List<CitedText.Cited> cited =
        asked.text().read().cited().stream()
            .filter(it ->
                asked.part().holds(it.provision())
                    || provisions.get(it.provision()).kind().besideText())
            .toList();
    Set<String> known =
        references.documents(
            cited.stream()
                .flatMap(it -> Target.of(it.found().citation()).stream())
                .map(Target::document)
                .filter(document -> document.startsWith("/"))
                .collect(Collectors.toSet()));
    Map<Integer, List<CitedLink>> links = new HashMap<>();
    for (CitedText.Cited each : cited) {
      Target.of(each.found().citation())
          .filter(target -> known.contains(target.document()))
          .flatMap(target -> address(asked, target))
          .ifPresent(address ->
              links
                  .computeIfAbsent(each.provision(), _ -> new ArrayList<>())
                  .add(new CitedLink(each.found().start(), each.found().end(), address)));
    }
    return links;
  }

  private static Optional<String> address(DocumentViews.Asked asked, Target target) {
    DocumentId document = new DocumentId(target.document());
    if (document.equals(asked.reading().document())) {
      return asked.places().find(List.of(target.within().split("/", -1))).map(asked::link);
    }
    // Subparts and notes are no places of their own.
    boolean place = target.within().matches("[A-Za-z0-9/]*");
    String path = place && !target.within().equals("note") ? target.within() : "";
    return Optional.of(asked.page(document, path));
  }
}
