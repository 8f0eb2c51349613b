package lexdelta.crawler.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorded full text of a document of the Federal Register, and what the publisher's API would say
 * of the document as far as its text tells: no more than the first lines of it are understood here.
 *
 * @param publishedOn by the address of the text
 * @param recording the answer that holds the text
 */
record RegisterText(LocalDate publishedOn, Recording recording) {
  static final String HOST = "www.federalregister.gov";

  private static final Pattern PATH =
      Pattern.compile("/documents/full_text/xml/(\\d{4})/(\\d{2})/(\\d{2})/([^/?]+)\\.xml");
  private static final Pattern NUMBER =
      Pattern.compile("FR\\s*Doc\\.?\\s*([A-Z]?\\d?[-–]?\\d+[-–]\\d+(?:[-–]\\d+)?)\\s");
  private static final Pattern PAGE = Pattern.compile("<PRTPAGE P=\"(\\d+)\"/>");
  private static final Pattern CFR = Pattern.compile("(\\d+)\\s*CFR\\s*Parts?\\s*([\\d,\\sand]+)");
  private static final Pattern EFFECTIVE =
      Pattern.compile("(?i)effective[^.;]{0,80}?\\b([A-Z][a-z]+ \\d{1,2}, \\d{4})");
  private static final Pattern COMMENTS =
      Pattern.compile("(?i)comments[^.;]{0,80}?\\b([A-Z][a-z]+ \\d{1,2}, \\d{4})");

  static Optional<RegisterText> of(Recording recording) {
    Place place = recording.place();
    Matcher path = PATH.matcher(place.path());
    if (!place.host().equals(HOST) || !path.matches() || recording.status() != 200) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RegisterText(
              LocalDate.of(
                  Integer.parseInt(path.group(1)),
                  Integer.parseInt(path.group(2)),
                  Integer.parseInt(path.group(3))),
              recording));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The name of the text's file, without its ending. */
  private String name() {
    Matcher path = PATH.matcher(recording.place().path());
    return path.matches() ? path.group(4) : "";
  }

  /**
   * Reads what the API would say.
   *
   * @param text the recorded text
   */
  RegisterEntry entry(String text) {
    int end = text.indexOf("</PREAMB>");
    String head = end < 0 ? text : text.substring(0, end);
    return new RegisterEntry(
        number(text),
        publishedOn,
        type(text),
        first(head, "SUBJECT").orElse(""),
        first(head, "ACT").map(act -> act.replaceFirst("^ACTION:\\s*", "")).orElse(""),
        first(head, "SUM").map(sum -> sum.replaceFirst("^SUMMARY:\\s*", "")).orElse(""),
        dates(head),
        agencies(head),
        list(head, "RIN").stream().map(rin -> rin.replaceFirst("^RIN\\s*", "")).toList(),
        list(head, "DEPDOC"),
        parts(head),
        page(text),
        recording.url().toString());
  }

  /** What is printed at its end; of several texts under one number, the file's name. */
  private String number(String text) {
    Matcher number = NUMBER.matcher(text);
    String printed = "";
    while (number.find()) {
      printed = number.group(1).replace('–', '-');
    }
    return printed.isEmpty() || name().startsWith(printed + "-") ? name() : printed;
  }

  private static String type(String text) {
    Matcher root = Pattern.compile("<([A-Z]+)[\\s>]").matcher(text);
    return root.find() ? root.group(1) : "";
  }

  private static int page(String text) {
    Matcher page = PAGE.matcher(text);
    if (!page.find()) {
      return 0;
    }
    boolean before = !plain(text.substring(0, page.start())).isEmpty();
    return Integer.parseInt(page.group(1)) - (before ? 1 : 0);
  }

  private static String dates(String head) {
    return first(head, "DATES")
        .or(() -> first(head, "EFFDATE"))
        .map(dates -> dates.replaceFirst("^DATES:\\s*", ""))
        .orElse("");
  }

  private static List<String> agencies(String head) {
    List<String> agencies = new ArrayList<>(list(head, "AGENCY"));
    agencies.addAll(list(head, "SUBAGY"));
    return agencies;
  }

  private static List<RegisterEntry.Part> parts(String head) {
    List<RegisterEntry.Part> parts = new ArrayList<>();
    for (String line : list(head, "CFR")) {
      Matcher cfr = CFR.matcher(line);
      while (cfr.find()) {
        for (String part : cfr.group(2).split("\\D+", -1)) {
          if (!part.isEmpty()) {
            parts.add(new RegisterEntry.Part(cfr.group(1), part));
          }
        }
      }
    }
    return parts;
  }

  /** The first day after a word, as a list of the API has it: an ISO day. */
  private static Optional<LocalDate> day(Pattern pattern, String dates) {
    Matcher day = pattern.matcher(dates);
    try {
      return day.find()
          ? Optional.of(LocalDate.parse(day.group(1), RegisterEntry.IN_WORDS))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> effectiveOn(String dates) {
    return day(EFFECTIVE, dates);
  }

  static Optional<LocalDate> commentsCloseOn(String dates) {
    return day(COMMENTS, dates);
  }

  private static Optional<String> first(String head, String element) {
    return list(head, element).stream().findFirst();
  }

  private static List<String> list(String head, String element) {
    List<String> found = new ArrayList<>();
    Matcher whole =
        Pattern.compile("<" + element + "(?:\\s[^>]*)?>(.*?)</" + element + ">", Pattern.DOTALL)
            .matcher(head);
    while (whole.find()) {
      found.add(plain(whole.group(1)));
    }
    return found;
  }

  private static String plain(String markup) {
    return entities(markup.replaceAll("<(?:SU|FTREF|/SU)[^>]*>", "").replaceAll("<[^>]*>", " "))
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  private static String entities(String text) {
    Matcher entity = Pattern.compile("&#x([0-9A-Fa-f]{1,5});").matcher(text);
    return entity
        .replaceAll(
            e -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(e.group(1), 16))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /** An agency's short name, as the publisher forms it from the agency's name. */
  static String slug(String agency) {
    String name =
        agency
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip()
            .replaceFirst("^board of governors of the ", "");
    Matcher of = Pattern.compile("(department|bureau) of (?:the )?(.+)").matcher(name);
    if (of.matches()) {
      name = of.group(2) + " " + of.group(1);
    }
    return name.replaceFirst("^office of the ", "").replace(' ', '-');
  }
}
