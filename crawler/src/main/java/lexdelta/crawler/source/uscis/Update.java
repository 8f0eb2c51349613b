package lexdelta.crawler.source.uscis;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.nodes.Element;

/** One row of the page of updates. */
final class Update {
  /** What the page's relative links are relative to, wherever the page itself was fetched from. */
  static final String SITE = "https://www.uscis.gov/policy-manual/updates";

  private static final Pattern LABELLED =
      Pattern.compile("(?i)(policy alert|technical update)\\s*[-\\u2010-\\u2015:]\\s*(.*)");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final int LONGEST_SLUG = 120;
  private static final List<Division> HIERARCHY =
      List.of(
          new Division("publisher", "", "USCIS"),
          new Division("manual", "", "Policy Manual"),
          new Division("list", "", "Updates"));

  private final String label;
  private final String heading;
  private final Optional<LocalDate> day;
  private final List<Provision> provisions;

  Update(Element row) {
    String title = said(row, ".pm-resource__update_header");
    Matcher labelled = LABELLED.matcher(title);
    boolean known = labelled.matches();
    label = known ? sentence(labelled.group(1)) : "";
    heading = known ? labelled.group(2) : title;
    day = day(row);
    provisions = provisions(row);
  }

  private static String said(Element row, String where) {
    Element element = row.selectFirst(where);
    return element == null ? "" : Paragraphs.folded(element.text());
  }

  private static String sentence(String label) {
    return label.substring(0, 1).toUpperCase(Locale.ROOT)
        + label.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The publisher's instant is noon by convention: its day is the one it names, in no zone. */
  private static Optional<LocalDate> day(Element row) {
    Element time = row.selectFirst(".pm-resource__header time");
    if (time == null) {
      return Optional.empty();
    }
    String instant = time.attr("datetime").strip();
    return parsed(instant.substring(0, Math.min(10, instant.length())), DateTimeFormatter.ISO_DATE)
        .or(() -> parsed(Paragraphs.folded(time.text()), IN_WORDS));
  }

  private static Optional<LocalDate> parsed(String day, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(day, form))
          .filter(parsed -> parsed.getYear() > 0 && parsed.getYear() <= 9999);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private List<Provision> provisions(Element row) {
    List<Provision> all = new ArrayList<>();
    if (!label.isEmpty()) {
      all.add(Provision.of(ProvisionKind.FACT, label));
    }
    for (Element body : row.select(".pm-resource__content .field--name-body")) {
      Paragraphs.of(body).forEach(p -> all.add(Provision.of(ProvisionKind.PARAGRAPH, p)));
    }
    for (Element more : row.select(".pm-resource__content > a[href]")) {
      linked(ProvisionKind.FACT, document(more.absUrl("href")), more).ifPresent(all::add);
    }
    for (Element affected : row.select(".affected-sections")) {
      linked(ProvisionKind.AFFECTED, Paragraphs.folded(affected.text()), affected)
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Provision> linked(ProvisionKind kind, String text, Element around) {
    Element link = around.selectFirst("a[href]");
    String address = link == null ? "" : link.absUrl("href");
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(new Provision(kind, text, List.of(), List.of(), address));
  }

  private static String document(String address) {
    return "Document: " + address.substring(address.lastIndexOf('/') + 1);
  }

  String heading() {
    return heading;
  }

  Optional<LocalDate> day() {
    return day;
  }

  /** What it says, for telling apart two of one day and title. */
  String content() {
    StringBuilder content = new StringBuilder();
    for (Provision provision : provisions) {
      content.append(provision.text()).append('\n').append(provision.leadsTo()).append('\n');
    }
    return content.toString();
  }

  /** Its address, but for what tells it from another of the same day and title. */
  String address() {
    return PolicyManualUpdates.SCOPE + day.orElseThrow() + "/" + slug(heading);
  }

  static String slug(String words) {
    String slug =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}|['’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (slug.length() > LONGEST_SLUG) {
      int end = slug.lastIndexOf('-', LONGEST_SLUG);
      slug = slug.substring(0, end <= 0 ? LONGEST_SLUG : end);
    }
    return slug.isEmpty() ? "update" : slug;
  }

  Reading reading(DocumentId id) {
    LocalDate on = day.orElseThrow();
    return new Reading(
        id,
        DocumentKind.POLICY_UPDATE,
        "USCIS-PM update, " + on.format(IN_WORDS),
        heading,
        HIERARCHY,
        on,
        Optional.of(on),
        provisions);
  }
}
