package lexdelta.crawler.source.uscis.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.markup.Paragraphs;
import lexdelta.crawler.source.uscis.page.Days;
import lexdelta.crawler.source.uscis.page.PageText;
import lexdelta.crawler.source.uscis.page.SitePage;
import org.jsoup.nodes.Element;

/** What a page about a form or about filing states that programs must reckon with. */
final class FormFacts {
  private static final Pattern AMOUNT =
      Pattern.compile("\\$\\s?([0-9]{1,3}(?:,?[0-9]{3})*)(\\.[0-9]{2})?");
  private static final Pattern EFFECTIVE =
      Pattern.compile("(?i)\\beffective(?: on| as of)?,? (" + Days.IN_WORDS + ")");
  private static final Pattern WHERE =
      Pattern.compile("(?i)\\b(?:mail|send|address(?:es)?|locations?|online|lockbox|deliver)\\b");
  private static final Pattern ENDS =
      Pattern.compile("(?i).*\\b(through|until|expires?|expiration|ends?|deadline)\\b.*");

  private final String number;
  private final List<String> alerts;
  private final List<Provision> body;
  private final Element main;
  private final Set<Fact> facts = new LinkedHashSet<>();

  FormFacts(String number, List<String> alerts, List<Provision> body, Element main) {
    this.number = number;
    this.alerts = alerts;
    this.body = body;
    this.main = main;
  }

  List<Fact> all() {
    if (!number.isEmpty()) {
      facts.add(new Fact(FactKind.IDENTIFIER, "form", number, ""));
    }
    alerts.forEach(this::alert);
    String panel = "";
    for (Provision provision : body) {
      if (provision.kind() == ProvisionKind.HEADING) {
        panel = provision.text().toLowerCase(Locale.ROOT);
      } else {
        stated(panel, provision);
      }
    }
    downloads();
    return List.copyOf(facts);
  }

  private void alert(String alert) {
    for (String sentence : Days.sentences(alert)) {
      facts.addAll(GracePeriod.of(sentence));
      Matcher effective = EFFECTIVE.matcher(sentence);
      while (effective.find()) {
        Days.inWords(effective.group(1))
            .ifPresent(day -> facts.add(Fact.of(FactKind.EFFECTIVE_ON, day.toString(), sentence)));
      }
    }
  }

  private void stated(String panel, Provision provision) {
    if (panel.startsWith("edition date")) {
      edition(provision.text());
    } else if (panel.startsWith("where to file")) {
      place(provision);
    } else if (panel.startsWith("filing fee")) {
      fee(provision);
    }
    if (provision.cells().size() == 2) {
      end(provision.cells().get(0), provision.cells().get(1), provision.text());
    }
  }

  private void edition(String paragraph) {
    boolean known = facts.stream().anyMatch(f -> f.kind() == FactKind.EDITION_ON);
    if (!known) {
      Days.inFigures(paragraph).stream()
          .findFirst()
          .ifPresent(
              day -> facts.add(new Fact(FactKind.EDITION_ON, number, day.toString(), paragraph)));
    }
    Days.sentences(paragraph).forEach(sentence -> facts.addAll(GracePeriod.of(sentence)));
  }

  private void place(Provision provision) {
    List<String> cells = provision.cells();
    String link =
        provision.leadsTo().startsWith(SitePage.PUBLISHER + "/") ? provision.leadsTo() : "";
    if (cells.size() == 2) {
      if (!cells.get(1).isBlank() && !cells.get(1).endsWith(":")) {
        facts.add(new Fact(FactKind.FILED_AT, cells.get(0), cells.get(1), provision.text()));
      }
    } else if (WHERE.matcher(provision.text()).find()) {
      facts.add(
          Fact.of(FactKind.FILED_AT, link.isEmpty() ? provision.text() : link, provision.text()));
    }
  }

  private void fee(Provision provision) {
    for (String sentence : Days.sentences(provision.text())) {
      Matcher amount = AMOUNT.matcher(sentence);
      while (amount.find()) {
        String cents = amount.group(2) == null ? ".00" : amount.group(2);
        facts.add(
            new Fact(FactKind.FEE, number, amount.group(1).replace(",", "") + cents, sentence));
      }
    }
    if (provision.leadsTo().contains("/g-1055")) {
      facts.add(new Fact(FactKind.FEE, number, provision.leadsTo(), provision.text()));
    }
  }

  /** A row such as "EAD Auto-Extended Through: | April 19, 2026". */
  private void end(String name, String value, String row) {
    if (ENDS.matcher(name).matches()) {
      Days.allInWords(value).stream()
          .reduce((first, last) -> last)
          .ifPresent(day -> facts.add(new Fact(FactKind.ENDS_ON, name, day.toString(), row)));
    }
  }

  private void downloads() {
    for (Element link : main.select("a[href]")) {
      String address = PageText.address(link);
      if (address.toLowerCase(Locale.ROOT).endsWith(".pdf")
          && address.contains("/document/forms/")) {
        facts.add(new Fact(FactKind.DOWNLOAD, Paragraphs.folded(link.text()), address, ""));
      }
    }
  }
}
