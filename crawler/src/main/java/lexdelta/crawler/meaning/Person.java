package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A noun that says who is covered.
 *
 * @param who the noun in the singular, one for all nouns that mean the same
 */
record Person(String who, int start, int end, String words) implements Phrase {
  private static final Set<String> NOUNS =
      Set.of(
          ("alien noncitizen applicant petitioner beneficiary employer employee worker dependent"
                  + " spouse child parent sibling brother sister son daughter widow widower student"
                  + " scholar trainee sponsor immigrant nonimmigrant refugee asylee asylum-seeker"
                  + " parolee resident citizen national person individual family member minor orphan"
                  + " guardian attorney representative preparer interpreter physician veteran investor"
                  + " entrepreneur nurse teacher farmworker laborer athlete entertainer crewman visitor"
                  + " passenger carrier school university college organization recruiter agent"
                  + " contractor subcontractor registrant licensee permittee grantee recipient borrower"
                  + " consumer creditor servicer lender debtor owner operator tenant respondent"
                  + " claimant requester requestor submitter customer manufacturer importer"
                  + " exporter producer agency officer official")
              .split(" "));
  private static final Map<String, String> SAME =
      Map.of("noncitizen", "alien", "individual", "person", "requestor", "requester");
  private static final Map<String, String> IRREGULAR =
      Map.of("children", "child", "crewmen", "crewman", "persons", "person", "people", "person");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}++(?:-\\p{L}++)*+");

  private static final Pattern SENTENCE = Pattern.compile("[.)—:;]\\s?$");

  /** All of a text, in order. */
  static List<Person> in(String text) {
    List<Person> found = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      String noun = singular(m.group().toLowerCase(Locale.ROOT));
      if (NOUNS.contains(noun) && !named(text, m.start())) {
        found.add(new Person(SAME.getOrDefault(noun, noun), m.start(), m.end(), m.group()));
      }
    }
    return found;
  }

  /** Whether a capital shows it to be part of a name: the National Credit Union. */
  private static boolean named(String text, int start) {
    return Character.isUpperCase(text.charAt(start))
        && start > 0
        && !SENTENCE.matcher(text.substring(Math.max(0, start - 2), start)).find();
  }

  private static String singular(String word) {
    if (NOUNS.contains(word)) {
      return word;
    } else if (IRREGULAR.containsKey(word)) {
      return IRREGULAR.get(word);
    } else if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
