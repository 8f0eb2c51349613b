package lexdelta.searchapi.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.TooManyWordsException;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.home.HomeSection;
import lexdelta.searchapi.home.Seen;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.research.Folder;
import lexdelta.searchapi.research.FolderItem;
import lexdelta.searchapi.research.Folders;
import lexdelta.searchapi.research.SavedSearch;
import lexdelta.searchapi.research.SavedSearches;
import lexdelta.searchapi.web.Days;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a person kept last, on Home: saved searches, with what is new in them, and folders. */
final class OwnWork implements HomePart {
  private static final int MOST = 5;
  private static final Period FIRST_LOOK = Period.ofDays(30);
  private static final int LONGEST_NOTE = 200;

  private final Kept kept;
  private final Answers answers;
  private final SearchIndex index;
  private final Clock clock;

  /** What people keep, and until when they have looked. */
  record Kept(SavedSearches searches, Folders folders, Seen seen) {}

  OwnWork(Kept kept, Answers answers, SearchIndex index, Clock clock) {
    this.kept = kept;
    this.answers = answers;
    this.index = index;
    this.clock = clock;
  }

  /** The content of the section. */
  record Content(String since, List<Saved> searches, List<Noted> notes) {}

  /**
   * A saved search.
   *
   * @param fresh how many documents that it finds were seen anew; 0 also where that cannot be asked
   * @param freshAddress where they are
   */
  record Saved(String name, String address, long fresh, String freshAddress) {}

  /**
   * Something in a folder.
   *
   * @param note its beginning; may be empty
   */
  record Noted(long folder, String folderName, String title, String note, String at) {}

  /** Documents seen anew, and where they are. */
  private record Fresh(long documents, String address) {
    static final Fresh NONE = new Fresh(0, "");
  }

  @Override
  public Optional<HomeSection> of(PersonId person) {
    LocalDate since =
        kept.seen()
            .until(person)
            .map(it -> LocalDate.ofInstant(it, clock.getZone()))
            .orElseGet(() -> LocalDate.now(clock).minus(FIRST_LOOK));
    List<Saved> searches =
        kept.searches().visibleTo(person).stream()
            .sorted(Comparator.comparing(SavedSearch::savedAt).reversed())
            .limit(MOST)
            .map(it -> saved(it, since))
            .toList();
    return Optional.of(
        new HomeSection(
            "work",
            "Your work",
            "home-work",
            new Content(since.toString(), searches, notes(person))));
  }

  private List<Noted> notes(PersonId person) {
    List<FolderItem> items = kept.folders().newest(person, MOST);
    if (items.isEmpty()) {
      return List.of();
    }
    Map<Long, String> names =
        kept.folders().visibleTo(person).stream()
            .collect(Collectors.toMap(Folder::id, Folder::name));
    return items.stream()
        .map(it ->
            new Noted(
                it.folder(),
                names.getOrDefault(it.folder(), ""),
                it.title(),
                shortened(it.note()),
                Days.words(it.addedAt(), clock.getZone())))
        .toList();
  }

  private static String shortened(String note) {
    return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE) + "…";
  }

  private Saved saved(SavedSearch saved, LocalDate since) {
    Fresh fresh = fresh(saved, since);
    return new Saved(saved.name(), saved.search().address(), fresh.documents(), fresh.address());
  }

  /** A search of another day has nothing new, and one that is refused today is shown on its page. */
  private Fresh fresh(SavedSearch saved, LocalDate since) {
    try {
      Asked asked = Asked.in(parameters(saved.search().value()));
      if (asked.q().isBlank() || !asked.asOf().isBlank() || !asked.knownOn().isBlank()) {
        return Fresh.NONE;
      }
      Asked anew = asked.asking("(%s) and obs(since %s)".formatted(asked.q(), since));
      Answers.Question question = answers.question(anew, answers.read(anew), LocalDate.now(clock));
      return new Fresh(index.search(question.request(0, 1)).total(), anew.page());
    } catch (QuerySyntaxException | TooManyWordsException | ProblemException e) {
      return Fresh.NONE;
    }
  }

  private static MultiValueMap<String, String> parameters(String encoded) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      parameters.add(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
