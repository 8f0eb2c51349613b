package lexdelta.alerts.preview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lexdelta.alerts.wish.Criteria;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/** What a wish asks for, piece by piece, each written as a query of its own. */
public final class Leaves {
  /** More would not help a reader to see what is missing. */
  private static final int MOST = 20;

  private Leaves() {}

  /** The words, phrases and filings that criteria ask for, each once; unwanted ones are not among them. */
  public static List<String> of(Criteria criteria) {
    Set<String> leaves = new LinkedHashSet<>();
    if (!criteria.query().isBlank()) {
      try {
        gather(QueryLanguage.parse(criteria.query()).query(), leaves);
      } catch (QuerySyntaxException unreadable) {
        leaves.clear();
      }
    }
    return leaves.stream().limit(MOST).toList();
  }

  private static void gather(Query query, Set<String> leaves) {
    switch (query) {
      case Query.Words words -> leaves.addAll(words.words());
      case Query.Word word -> leaves.add(word.word());
      case Query.Exact exact -> leaves.add("#" + exact.word());
      case Query.Phrase phrase -> leaves.add("\"" + String.join(" ", phrase.words()) + "\"");
      case Query.Root root -> leaves.add(root.start() + "!");
      case Query.Letters letters -> leaves.add(letters.pattern());
      case Query.And and -> and.all().forEach(it -> gather(it, leaves));
      case Query.Or or -> or.any().forEach(it -> gather(it, leaves));
      case Query.Any any -> any.any().forEach(it -> gather(it, leaves));
      case Query.ButNot not -> gather(not.wanted(), leaves);
      case Query.Near near -> {
        gather(near.first(), leaves);
        gather(near.second(), leaves);
      }
      case Query.NotNear not -> gather(not.wanted(), leaves);
      case Query.AtLeast atLeast -> gather(atLeast.what(), leaves);
      case Query.Within within -> gather(within.what(), leaves);
      case Query.Filed filed -> leaves.add(field(filed.under()) + "(" + filed.value() + ")");
      case Query.Dated _ -> {}
      case Query.Changed changed -> gather(changed.what(), leaves);
      case Query.Citation cited -> leaves.add(cited.citation() + cited.signs());
    }
  }

  private static String field(Query.Filing filing) {
    return switch (filing) {
      case CITATION -> "ci";
      case AGENCY -> "ag";
      case SOURCE -> "src";
      case TOPIC -> "top";
      case FORM, RIN, DOCKET -> filing.name().toLowerCase(Locale.ROOT);
    };
  }
}
