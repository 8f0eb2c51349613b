package lexdelta.alerts.subscription;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What sort of news a change is, as practitioners tell news apart. A change may be of several. */
public enum NewsKind {
  NEW_RULE("new rule"),
  PROPOSED_RULE("proposed rule"),
  CORRECTION("correction"),
  NOTICE("notice"),
  PRESIDENTIAL("presidential document"),
  AMENDMENT_PENDING("amendment announced, delayed or withdrawn"),
  AMENDMENT_EFFECTIVE("amendment in effect"),
  EFFECTIVE_TODAY("a stated day has come"),
  FORM_EDITION("form edition"),
  FORM_CHANGE("form page"),
  CUT_OFF_MOVED("cut-off moved"),
  POLICY_UPDATE("policy update"),
  STATUTE("statute amended"),
  DECISION("decision"),
  STANDING("court order or standing"),
  NEWS("news item"),
  PAGE_CHANGE("page change");

  private final String words;

  NewsKind(String words) {
    this.words = words;
  }

  /** {@code cut-off moved}. */
  public String words() {
    return words;
  }

  /** {@code cut-off-moved}, in forms, JSON and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #code()}.
   *
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static NewsKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no kind «%s» of news; the kinds are %s."
                    .formatted(code, codes(EnumSet.allOf(NewsKind.class)))));
  }

  /** Several, in their order, with commas. */
  public static String codes(Collection<NewsKind> kinds) {
    return kinds.stream().sorted().map(NewsKind::code).collect(Collectors.joining(","));
  }

  /** Reads {@link #codes}. */
  public static Set<NewsKind> all(String codes) {
    Set<NewsKind> kinds = EnumSet.noneOf(NewsKind.class);
    Arrays.stream(codes.split(","))
        .filter(code -> !code.isBlank())
        .map(String::strip)
        .map(NewsKind::of)
        .forEach(kinds::add);
    return kinds;
  }
}
